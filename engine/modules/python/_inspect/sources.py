"""Finding the source of objects, and the comments and doc strings in it."""

import linecache
import os
import sys
import types

__name__ = 'inspect'


class ClassFoundException(Exception):
    """Kept for programs that name it."""


def getfile(object):
    """The file that an object was defined in."""
    if isinstance(object, types.ModuleType):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isinstance(object, type):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, '
                    f'got {type(object).__name__}')


def _code_of(object):
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        return object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.FrameType):
        return object.f_code
    return object if isinstance(object, types.CodeType) else None


def getsourcefile(object):
    """The source file of an object, or None."""
    filename = getfile(object)
    if filename.endswith(('.pyc', '.pyo')):
        filename = filename[:-1]
    if os.path.exists(filename) or filename in linecache.cache:
        return filename
    module = getmodule(object, filename)
    if getattr(module, '__loader__', None) is not None or getattr(getattr(module, '__spec__', None), 'loader', None) is not None:
        return filename
    return None


def getabsfile(object, _filename=None):
    """The absolute path of the file of an object."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


def getmodulename(path):
    """The name of the module in a file, or None if it is none."""
    name = os.path.basename(path)
    for suffix in ('.py', '.pyc'):
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getmodule(object, _filename=None):
    """The module that an object was defined in, or None."""
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        found = getattr(module, '__file__', None)
        if isinstance(found, str) and os.path.abspath(found) == file:
            return module
    main = sys.modules.get('__main__')
    name = getattr(object, '__name__', None)
    if main is not None and name is not None and getattr(main, name, None) is object:
        return main
    return None


def findsource(object):
    """All lines of the file of an object, and the index of its first one. Raises OSError if there is no source."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError('could not get source code')
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        return lines, _find_class(lines, object.__qualname__)
    code = _code_of(object)
    if code is None:
        raise OSError('could not find code object')
    first = code.co_firstlineno - 1
    if first >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, first


class _Line:
    """A logical line: first and last physical line (indices), indent, and its text without strings and comments."""

    __slots__ = ('first', 'last', 'indent', 'text')

    def __init__(self, first, indent):
        self.first = first
        self.last = first
        self.indent = indent
        self.text = ''


def _logical_lines(lines, start=0):
    """The logical lines from a physical one on. Blank lines and lines with a comment only are none."""
    line = None
    quote = None
    depth = 0
    for number in range(start, len(lines)):
        physical = lines[number]
        at = 0
        if line is None:
            stripped = physical.lstrip(' \t\f')
            if not stripped or stripped[0] in '#\r\n':
                continue
            at = len(physical) - len(stripped)
            line = _Line(number, len(physical[:at].expandtabs()))
        kept = []
        continues = False
        while at < len(physical):
            char = physical[at]
            if quote is not None:
                if char == '\\':
                    at += 2
                elif physical.startswith(quote, at):
                    at += len(quote)
                    quote = None
                else:
                    at += 1
                continue
            if char in '"\'':
                quote = char * 3 if physical.startswith(char * 3, at) else char
                kept.append('s')
                at += len(quote)
                continue
            if char == '#':
                break
            if char in '([{':
                depth += 1
            elif char in ')]}':
                depth -= 1
            elif char == '\\' and physical[at + 1:].strip('\r\n') == '':
                continues = True
                break
            kept.append(char)
            at += 1
        line.text += ''.join(kept)
        line.last = number
        if quote is not None and len(quote) == 1 and not physical.rstrip('\r\n').endswith('\\'):
            # A string that its line does not end: the source is broken, and the line ends here.
            quote = None
        if quote is None and depth <= 0 and not continues:
            depth = 0
            yield line
            line = None
    if line is not None:
        yield line


def _find_class(lines, qualname):
    """The index of the first line of a class, its decorators included."""
    wanted = qualname.split('.')
    # Indent and name of the definitions around the line.
    around = []
    decorators = None
    for line in _logical_lines(lines):
        while around and around[-1][0] >= line.indent:
            around.pop()
        words = line.text.replace('(', ' ').replace(':', ' ').split(None, 3)
        if line.text.startswith('@'):
            if decorators is None:
                decorators = line.first
            continue
        first, decorators = decorators, None
        if words[:2] == ['async', 'def']:
            words = words[1:]
        if len(words) < 2 or words[0] not in ('class', 'def'):
            continue
        names = [name for _, name in around] + [words[1]]
        if words[0] == 'class' and names == wanted:
            return line.first if first is None else first
        around.append((line.indent, words[1]))
        if words[0] == 'def':
            around.append((line.indent, '<locals>'))
    raise OSError('could not find class definition')


class EndOfBlock(Exception):
    """Kept for programs that name it."""


def getblock(lines):
    """The lines at the beginning of a list that belong to the definition there."""
    logical = _logical_lines(lines)
    header = next(logical, None)
    while header is not None and header.text.startswith('@'):
        header = next(logical, None)
    if header is None:
        return lines[:1]
    last = header.last
    words = header.text.split(None, 1)
    if not words or words[0] not in ('class', 'def', 'async') or not header.text.rstrip().endswith(':'):
        return lines[:last + 1]
    body = None
    for line in logical:
        if line.indent <= header.indent:
            break
        if body is None:
            body = line.indent
        last = line.last
    # Comments at the end belong to the block if they are indented like it.
    for number in range(last + 1, len(lines)):
        stripped = lines[number].lstrip(' \t')
        if stripped.startswith('#') and body is not None:
            if len(lines[number][:len(lines[number]) - len(stripped)].expandtabs()) < body:
                break
            last = number
        elif stripped.strip():
            break
    return lines[:last + 1]


def getsourcelines(object):
    """The source lines of an object and the number of the first."""
    from _inspect.signatures import unwrap
    object = unwrap(object)
    lines, first = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.ModuleType) or isinstance(object, types.FrameType) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    """The source of an object as a string."""
    lines, _ = getsourcelines(object)
    return ''.join(lines)


def getcomments(object):
    """The comment lines right above an object's definition, or None."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        found = []
        while start < len(lines) and lines[start][:1] == '#':
            found.append(lines[start].expandtabs())
            start += 1
        return ''.join(found) if found else None
    indent = indentsize(lines[first])
    found = []
    at = first - 1
    while at >= 0 and lines[at].lstrip().startswith('#') and indentsize(lines[at]) == indent:
        found.append(lines[at].expandtabs().lstrip())
        at -= 1
    return ''.join(reversed(found)) if found else None


def indentsize(line):
    """The indent of a line in spaces."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def cleandoc(doc):
    """A doc string without its indent and the blank lines around it."""
    try:
        lines = doc.expandtabs().split('\n')
    except UnicodeError:
        return None
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()], default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The doc string of an object, or the one that it inherits, cleaned. None if there is none."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def _finddoc(obj):
    """The doc string of what an object overrides."""
    if isinstance(obj, type):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if isinstance(obj, types.MethodType):
        name = obj.__func__.__name__
        owner = obj.__self__
        cls = owner if isinstance(owner, type) else owner.__class__
    elif isinstance(obj, types.FunctionType):
        name = obj.__name__
        cls = _class_around(obj)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif isinstance(obj, types.BuiltinFunctionType):
        name = obj.__name__
        owner = obj.__self__
        cls = owner if isinstance(owner, type) else owner.__class__
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = _class_around(obj.fget)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif isinstance(obj, (types.MethodDescriptorType, types.WrapperDescriptorType, types.GetSetDescriptorType,
                          types.MemberDescriptorType)):
        name = obj.__name__
        cls = obj.__objclass__
        if getattr(cls, name) is not obj:
            return None
    else:
        return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _class_around(func):
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split('.')[:-1]:
        cls = getattr(cls, name)
    return cls if isinstance(cls, type) else None
