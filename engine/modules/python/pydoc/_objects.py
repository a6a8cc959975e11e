"""What objects are called, what is said about them, and which of a class's attributes are shown."""

import inspect
import os
import re
import sys

_HIDDEN = frozenset('__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __docformat__ __file__ __loader__ __module__ '
                    '__name__ __package__ __path__ __qualname__ __slots__ __spec__ __version__'.split())


def pathdirs():
    """The folders of sys.path, each once."""
    folders = {}
    for folder in sys.path:
        folder = os.path.abspath(folder or '.')
        if os.path.isdir(folder):
            folders.setdefault(os.path.normcase(folder), folder)
    return list(folders.values())


def getdoc(object, with_comments=True):
    """What is said about an object: its own text, an inherited one of a method, or the comment before it."""
    text = _text_of(object)
    if not text and with_comments:
        text = inspect.getcomments(object)
    return re.sub('^ *\n', '', text.rstrip()) if text else ''


def _text_of(object):
    text = _own_text(object)
    if text is None:
        try:
            text = _inherited_text(object)
        except (AttributeError, TypeError):
            return None
    return inspect.cleandoc(text) if isinstance(text, str) else None


def _own_text(object):
    """The text, unless it is just that of the object's class."""
    try:
        text = object.__doc__
    except Exception:
        return None
    if object is not type and not inspect.isclass(object) and text is not None:
        if text == getattr(type(object), '__doc__', None) and not inspect.ismodule(object) and not inspect.isroutine(object):
            return None
    return text if isinstance(text, str) else None


def _inherited_text(object):
    if inspect.isclass(object):
        return None
    if inspect.ismethod(object):
        name, owner = object.__func__.__name__, object.__self__
        owner = owner if inspect.isclass(owner) else type(owner)
    elif inspect.isfunction(object):
        name = object.__name__
        owner = sys.modules.get(object.__module__)
        for part in object.__qualname__.split('.')[:-1]:
            owner = getattr(owner, part)
    elif inspect.isbuiltin(object):
        name, owner = object.__name__, object.__self__
        owner = owner if inspect.isclass(owner) else type(owner)
    elif isinstance(object, property):
        name, owner = object.fget.__name__, sys.modules[object.fget.__module__]
        for part in object.fget.__qualname__.split('.')[:-1]:
            owner = getattr(owner, part)
    elif inspect.ismethoddescriptor(object) or inspect.isdatadescriptor(object):
        name, owner = object.__name__, object.__objclass__
    else:
        return None
    if not inspect.isclass(owner):
        return None
    for base in owner.__mro__:
        try:
            text = _own_text(inspect.getattr_static(base, name))
        except AttributeError:
            continue
        if text is not None:
            return text
    return None


def splitdoc(doc):
    """The first line and the rest, where an empty line parts them; else nothing and all."""
    lines = doc.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def classname(object, modname):
    """A class's name, with its module if that is another."""
    name = object.__name__
    return name if object.__module__ == modname else f'{object.__module__}.{name}'


def isdata(object):
    """Whether an object is neither code nor a type."""
    return not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isframe(object)
                or inspect.istraceback(object) or inspect.iscode(object))


def stripid(text):
    """A repr without the address at its end."""
    return re.sub(r' at 0x[0-9a-f]{6,16}(>+)$', r'\1', text, flags=re.IGNORECASE)


def allmethods(cl):
    """The methods of a class and of its bases, by name."""
    methods = dict(inspect.getmembers(cl, inspect.isroutine))
    for base in cl.__bases__:
        methods.update(allmethods(base))
    return {name: getattr(cl, name) for name in methods}


def visiblename(name, all=None, obj=None):
    """Whether an attribute is shown."""
    if name in _HIDDEN:
        return 0
    if name.startswith('__') and name.endswith('__'):
        return 1
    # Those of named tuples are public.
    if name.startswith('_') and hasattr(obj, '_fields'):
        return True
    return name in all if all is not None else not name.startswith('_')


def classify_class_attrs(object):
    """Those of `inspect`, with descriptors of data and properties that cannot be set as kinds of their own."""
    attributes = []
    for name, kind, home, value in inspect.classify_class_attrs(object):
        if inspect.isdatadescriptor(value):
            kind = 'data descriptor'
            if isinstance(value, property) and value.fset is None:
                kind = 'readonly property'
        attributes.append((name, kind, home, value))
    return attributes


def sort_attributes(attrs, object):
    """In place, by name; the fields of named tuples first, in their order."""
    fields = getattr(object, '_fields', [])
    try:
        order = {name: place - len(fields) for place, name in enumerate(fields)}
    except TypeError:
        order = {}
    attrs.sort(key=lambda attribute: (order.get(attribute[0], 0), attribute[0]))


def describe(thing):
    """What an object is, in a few words."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return 'built-in module ' + thing.__name__
        return ('package ' if hasattr(thing, '__path__') else 'module ') + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    for is_kind, kind in ((inspect.isgetsetdescriptor, 'getset descriptor'), (inspect.ismemberdescriptor, 'member descriptor')):
        if is_kind(thing):
            home = thing.__objclass__
            return f'{kind} {home.__module__}.{home.__name__}.{thing.__name__}'
    for is_kind, kind in ((inspect.isclass, 'class'), (inspect.isfunction, 'function'), (inspect.ismethod, 'method'),
                          (inspect.ismethodwrapper, 'method-wrapper')):
        if is_kind(thing):
            return f'{kind} {thing.__name__}'
    return type(thing).__name__


def source_synopsis(file):
    """The first line of the text at the beginning of a source."""
    import ast
    try:
        text = ast.get_docstring(ast.parse(file.read()))
    except (SyntaxError, ValueError):
        return None
    return text.split('\n')[0].strip() if text else None


def synopsis(filename, cache={}):
    """The first line of what a module's file says about it."""
    changed = os.stat(filename).st_mtime
    known = cache.get(filename)
    if known is not None and known[0] >= changed:
        return known[1]
    import tokenize
    try:
        with tokenize.open(filename) as file:
            line = source_synopsis(file)
    except (OSError, SyntaxError):
        return None
    cache[filename] = changed, line
    return line
