"""Constants of characters, templates with `$names`, and the formatter behind `str.format` as a class."""

import _string

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable',
           'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise each word. Without a separator, runs of whitespace become one space."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


_first_characters = frozenset(ascii_letters + '_')
_name_characters = frozenset(ascii_letters + '_' + digits)

# Stands for a parameter that was not given: None could be a mapping's name.
_not_given = {}


def _pattern_of(cls):
    import re
    delimiter = re.escape(cls.delimiter)
    braced = cls.braceidpattern or cls.idpattern
    return (f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{cls.idpattern})|'
            f'{{(?P<braced>{braced})}}|(?P<invalid>))')


class _UsualPattern:
    """The pattern of classes that have none of their own, compiled when it is asked for."""

    def __get__(self, instance, owner):
        import re
        return re.compile(_pattern_of(owner), owner.flags | re.VERBOSE)


class Template:
    """A string with placeholders: `$name`, `${name}`, and `$$` for a dollar sign.

    Subclasses may change `delimiter`, `idpattern`, `braceidpattern`, `flags` or the whole `pattern`.
    """

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2
    pattern = _UsualPattern()

    # The compiled pattern of a subclass that has one of its own; the usual one needs no regular expression.
    _compiled = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' in cls.__dict__:
            pattern = cls.pattern
        elif (cls.idpattern, cls.braceidpattern, cls.flags) == (Template.idpattern, None, Template.flags):
            return
        else:
            pattern = _pattern_of(cls)
        import re
        cls.pattern = cls._compiled = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _placeholders(self):
        """Start, end, kind and name of each placeholder."""
        if self._compiled is not None:
            for found in self._compiled.finditer(self.template):
                name = found.group('named') or found.group('braced')
                if name is not None:
                    yield found.start(), found.end(), 'name', name
                elif found.group('escaped') is not None:
                    yield found.start(), found.end(), 'escaped', None
                elif found.group('invalid') is not None:
                    yield found.start('invalid'), found.end(), 'invalid', None
                else:
                    raise ValueError('Unrecognized named group in pattern', self._compiled)
            return
        text = self.template
        delimiter = self.delimiter
        at = text.find(delimiter)
        while at >= 0:
            start = at + len(delimiter)
            if text.startswith(delimiter, start):
                end = start + len(delimiter)
                yield at, end, 'escaped', None
            else:
                is_braced = text.startswith('{', start)
                begin = start + is_braced
                end = begin
                if text[begin:begin + 1] in _first_characters:
                    end += 1
                    while text[end:end + 1] in _name_characters:
                        end += 1
                if end == begin or is_braced and not text.startswith('}', end):
                    yield start, start, 'invalid', None
                    end = start
                else:
                    name = text[begin:end]
                    end += is_braced
                    yield at, end, 'name', name
            at = text.find(delimiter, end)

    def _refuse(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            lineno = colno = 1
        else:
            colno = at - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError(f'Invalid placeholder in string: line {lineno}, col {colno}')

    def substitute(self, mapping=_not_given, /, **kws):
        """The text with all placeholders replaced. Raises KeyError for a name that is not there."""
        names = _lookup(mapping, kws)
        parts = []
        done = 0
        for start, end, kind, name in self._placeholders():
            if kind == 'invalid':
                self._refuse(start)
            parts.append(self.template[done:start])
            parts.append(str(names[name]) if kind == 'name' else self.delimiter)
            done = end
        parts.append(self.template[done:])
        return ''.join(parts)

    def safe_substitute(self, mapping=_not_given, /, **kws):
        """The text with those placeholders replaced whose names are known."""
        names = _lookup(mapping, kws)
        parts = []
        done = 0
        for start, end, kind, name in self._placeholders():
            if kind == 'invalid':
                continue
            parts.append(self.template[done:start])
            if kind == 'escaped':
                parts.append(self.delimiter)
            else:
                try:
                    parts.append(str(names[name]))
                except KeyError:
                    parts.append(self.template[start:end])
            done = end
        parts.append(self.template[done:])
        return ''.join(parts)

    def is_valid(self):
        """Whether substitute() would find only valid placeholders."""
        return all(kind != 'invalid' for _, _, kind, _ in self._placeholders())

    def get_identifiers(self):
        """The names of the placeholders, in order of their first appearance."""
        return list(dict.fromkeys(name for _, _, kind, name in self._placeholders() if kind == 'name'))


def _lookup(mapping, kws):
    if mapping is _not_given:
        return kws
    if kws:
        from collections import ChainMap
        return ChainMap(kws, mapping)
    return mapping


class Formatter:
    """What `str.format` does, in steps that subclasses may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                parts.append(literal_text)
            if field_name is None:
                continue
            if field_name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                # From here on numbers are to be given.
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1,
                                                        auto_arg_index=auto_arg_index)
            parts.append(self.format_field(obj, format_spec))
        return ''.join(parts), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """Tuples of literal text, field name, format spec and conversion."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object of a field name, and the key of the argument that it was found in."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first
