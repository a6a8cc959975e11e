"""Examples in a text: where they are, what they run and what they expect."""

import re

from ._checking import OPTIONFLAGS_BY_NAME

# Flags within the patterns: re.MULTILINE is an enum's member, and importing enum takes longer than all of this.
_example = re.compile(r'''(?mx)
    (?P<source>
        (?:^(?P<indent>[ ]*) >>> .*)
        (?:\n [ ]* \.\.\. .*)*)
    \n?
    (?P<want> (?:(?![ ]*$)(?![ ]*>>>).+$\n?)*)
    ''')
_exception = re.compile(r'''(?msx)
    ^ Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\): \s*$
    .*?
    ^ (?P<message> \w+ .*)
    ''')
_directive = re.compile(r'(?m)#\s*doctest:\s*([^\n\'"]*)$')
_blank_or_comment = re.compile(r'[ ]*(#.*)?$')
_indentation = re.compile(r'(?m)^([ ]*)(?=\S)')


def _ended(text):
    return text if text.endswith('\n') else text + '\n'


class Example:
    """A statement and what it should print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = _ended(source)
        self.want = _ended(want) if want else want
        self.exc_msg = None if exc_msg is None else _ended(exc_msg)
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _state(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._state() == other._state()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, run one after the other in one namespace."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), 'DocTest no longer accepts str; use DocTestParser instead'
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        examples = {0: 'no examples', 1: '1 example'}.get(count, f'{count} examples')
        return f'<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno) == (
            other.examples, other.docstring, other.globs, other.name, other.filename, other.lineno)

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._order() < other._order()

    def _order(self):
        line = -1 if self.lineno is None else self.lineno
        return self.name, self.filename or '', line, id(self)


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name='<string>'):
        """The examples and the text between them, in turn."""
        string = string.expandtabs()
        indents = [len(indent) for indent in _indentation.findall(string)]
        least = min(indents, default=0)
        if least > 0:
            string = '\n'.join([line[least:] for line in string.split('\n')])
        pieces = []
        end = lineno = 0
        for found in _example.finditer(string):
            pieces.append(string[end:found.start()])
            lineno += string.count('\n', end, found.start())
            source, options, want, exc_msg = self._parse_example(found, name, lineno)
            if not all(_blank_or_comment.match(line) for line in source.split('\n')):
                indent = least + len(found.group('indent'))
                pieces.append(Example(source, want, exc_msg, lineno=lineno, indent=indent, options=options))
            lineno += string.count('\n', found.start(), found.end())
            end = found.end()
        pieces.append(string[end:])
        return pieces

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as one test."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """The examples of a text."""
        return [piece for piece in self.parse(string, name) if isinstance(piece, Example)]

    def _parse_example(self, found, name, lineno):
        indent = len(found.group('indent'))
        lines = found.group('source').split('\n')
        self._check_prompt_blank(lines, indent, name, lineno)
        self._check_prefix(lines[1:], ' ' * indent + '.', name, lineno)
        source = '\n'.join([line[indent + 4:] for line in lines])
        wanted = found.group('want').split('\n')
        if len(wanted) > 1 and not wanted[-1].strip(' '):
            del wanted[-1]
        self._check_prefix(wanted, ' ' * indent, name, lineno + len(lines))
        want = '\n'.join([line[indent:] for line in wanted])
        error = _exception.match(want)
        message = None if error is None else error.group('message')
        return source, self._find_options(source, name, lineno), want, message

    def _find_options(self, source, name, lineno):
        options = {}
        for found in _directive.finditer(source):
            for option in found.group(1).replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1!r} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        if options and all(_blank_or_comment.match(line) for line in source.split('\n')):
            raise ValueError(f'line {lineno!r} of the doctest for {name} has an option directive on a line with no example: '
                             f'{source!r}')
        return options

    def _check_prompt_blank(self, lines, indent, name, lineno):
        for index, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError(f'line {lineno + index + 1!r} of the docstring for {name} lacks blank after '
                                 f'{line[indent:indent + 3]}: {line!r}')

    def _check_prefix(self, lines, prefix, name, lineno):
        for index, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f'line {lineno + index + 1!r} of the docstring for {name} has inconsistent leading '
                                 f'whitespace: {line!r}')
