"""What live objects tell about themselves: kinds, members, signatures, sources, frames."""

import builtins
import functools
import sys
import types
from collections import namedtuple

from _inspect.signatures import (
    _empty, _ParameterKind, Arguments, BoundArguments, formatannotation, formatannotationrelativeto, FullArgSpec,
    get_annotations, getargs, getcallargs, getfullargspec, Parameter, Signature, signature, unwrap,
)
from _inspect.sources import (
    ClassFoundException, cleandoc, EndOfBlock, findsource, getabsfile, getblock, getcomments, getdoc, getfile, getmodule,
    getmodulename, getsource, getsourcefile, getsourcelines, indentsize,
)

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

TPFLAGS_IS_ABSTRACT = 1 << 20


# Kinds of objects

def ismodule(object):
    """Whether an object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether an object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether an object is a bound method written in Python."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Whether an object is a descriptor that gives methods, but none of the kinds that have a test of their own."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__')


def isdatadescriptor(object):
    """Whether an object is a descriptor that decides on assignment or deletion."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    """Whether an object is what `__slots__` makes."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether an object is a computed attribute of a built-in class."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Whether an object is a function written in Python."""
    return isinstance(object, types.FunctionType)


def _has_code_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    if not (isfunction(f) or isinstance(getattr(f, '__code__', None), types.CodeType)):
        return False
    return bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling an object gives a generator."""
    return _has_code_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Whether an object was defined with `async def` and gives coroutines."""
    return _has_code_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Whether calling an object gives an asynchronous generator."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Whether an object is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Whether an object is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether an object is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Whether an object can be awaited."""
    from collections.abc import Awaitable
    return (isinstance(object, (types.CoroutineType, Awaitable))
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))


def istraceback(object):
    """Whether an object is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether an object is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether an object is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Whether an object is a built-in function or bound method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether an object is a special method of a built-in class, bound to an instance."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether an object is any kind of function or method."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    """Whether an object is a class with abstract methods."""
    return isinstance(object, type) and bool(object.__flags__ & TPFLAGS_IS_ABSTRACT)


# Members and classes

def _names_and_values(object, predicate, getter):
    names = dir(object)
    bases = object.__mro__ if isclass(object) else ()
    # Attributes that only the metaclass or DynamicClassAttribute knows.
    for base in bases[:1] and object.__bases__:
        for name, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute):
                names.append(name)
    found = []
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in bases:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """All attributes as pairs of name and value, sorted by name; those only that a predicate accepts."""
    return _names_and_values(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without running any code of the object's class."""
    return _names_and_values(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Name, kind, defining class and object of each attribute of a class."""
    mro = cls.__mro__
    metamro = tuple([each for each in type(cls).__mro__ if each not in (type, object)])
    names = dir(cls)
    for base in mro:
        for name, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute) and value.fget is not None:
                names.append(name)
    result = []
    for name in dict.fromkeys(names):
        home = None
        got = found = None
        has_found = False
        if name != '__dict__':
            try:
                got = getattr(cls, name)
            except Exception:
                pass
        for base in (*mro, *metamro):
            if name in base.__dict__:
                home = base
                found = base.__dict__[name]
                has_found = True
                break
        if not has_found:
            if got is None:
                continue
            found = got
            home = getattr(got, '__objclass__', None)
        obj = got if got is not None else found
        if isinstance(found, (staticmethod, types.BuiltinMethodType)):
            kind, obj = 'static method', found
        elif isinstance(found, (classmethod, types.ClassMethodDescriptorType)):
            kind, obj = 'class method', found
        elif isinstance(found, property):
            kind, obj = 'property', found
        elif isroutine(obj):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, home, obj))
    return result


def getmro(cls):
    """The classes that attributes are looked up in, in order."""
    return cls.__mro__


def walktree(classes, children, parent):
    """Help getclasstree() to sort classes into a tree."""
    results = []
    for cls in sorted(classes, key=lambda each: (each.__module__, each.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Classes as nested lists: after each comes the list of what derives from it."""
    children = {}
    roots = []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """An attribute as it lies there, without descriptors or `__getattr__` being asked."""
    # Neither `__class__`, `__mro__` nor `__dict__` is believed: a class may compute them.
    if issubclass(type(obj), type):
        own = _in_classes(_static_mro(obj), attr)
        if own is _missing:
            own = _in_classes(_static_mro(type(obj)), attr)
    else:
        classes = _static_mro(type(obj))
        own = in_class = _in_classes(classes, attr)
        in_instance = _missing
        if isinstance(_in_classes(classes, '__dict__'), (types.GetSetDescriptorType, types.MemberDescriptorType)):
            try:
                in_instance = dict.get(object.__getattribute__(obj, '__dict__'), attr, _missing)
            except AttributeError:
                pass
        if in_instance is not _missing and (in_class is _missing or not _is_static_data(in_class)):
            own = in_instance
    if own is not _missing:
        return own
    if default is not _missing:
        return default
    raise AttributeError(attr)


_static_mro = type.__dict__['__mro__'].__get__


def _is_static_data(found):
    """Whether a class attribute is a descriptor that comes before what an instance has."""
    classes = _static_mro(type(found))
    return _in_classes(classes, '__get__') is not _missing and (
        _in_classes(classes, '__set__') is not _missing or _in_classes(classes, '__delete__') is not _missing)


def _in_classes(classes, attr):
    for each in classes:
        found = type.__dict__['__dict__'].__get__(each).get(attr, _missing)
        if found is not _missing:
            return found
    return _missing


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    """The names that a function takes from around it, with their values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {}
    if func.__closure__ is not None:
        nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    scope = func.__globals__
    known = scope.get('__builtins__', builtins.__dict__)
    if ismodule(known):
        known = known.__dict__
    global_names, builtin_names, unbound = {}, {}, set()
    own = {*code.co_varnames, *code.co_cellvars, *code.co_freevars, 'None', 'True', 'False'}
    for name in code.co_names:
        if name in own:
            continue
        if name in scope:
            global_names[name] = scope[name]
        elif name in known:
            builtin_names[name] = known[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, global_names, builtin_names, unbound)


# Frames

ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')


def getargvalues(frame):
    """The parameters of the function of a frame, and the local variables."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    """What getargvalues() gives as text."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(parts) + ')'


_Traceback = namedtuple('_Traceback', 'filename lineno function code_context index')


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return (f'Traceback(filename={self.filename!r}, lineno={self.lineno!r}, function={self.function!r}, '
                f'code_context={self.code_context!r}, index={self.index!r}, positions={self.positions!r})')


_FrameInfo = namedtuple('_FrameInfo', ('frame', *Traceback._fields))


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return (f'FrameInfo(frame={self.frame!r}, filename={self.filename!r}, lineno={self.lineno!r}, '
                f'function={self.function!r}, code_context={self.code_context!r}, index={self.index!r}, '
                f'positions={self.positions!r})')


_Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)


def getlineno(frame):
    """The line that a frame is at."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """Where a frame or a traceback is, with some lines of source around."""
    from _traceback import position
    if istraceback(frame):
        place = _Positions(*position(frame.tb_frame, frame.tb_lasti))
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    elif isframe(frame):
        lineno = frame.f_lineno
        place = _Positions(*position(frame, frame.f_lasti))
    else:
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    if place[0] is None:
        place = place._replace(lineno=lineno)
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            source, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(source) - context))
            lines = source[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=place)


def getouterframes(frame, context=1):
    """A frame and those that led to it, as FrameInfo."""
    found = []
    while frame:
        info = getframeinfo(frame, context)
        found.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """The frames of a traceback, as FrameInfo."""
    found = []
    while tb:
        info = getframeinfo(tb, context)
        found.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return found


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def stack(context=1):
    """The frames from the caller outwards, as FrameInfo."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames between here and the place of the exception that is being handled, as FrameInfo."""
    exc = sys.exc_info()[1]
    return getinnerframes(exc and exc.__traceback__, context)


# Generators and coroutines

GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'


def getgeneratorstate(generator):
    """Whether a generator has begun, runs, waits or has ended."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    frame = getattr(generator, 'gi_frame', None)
    return {} if frame is None else generator.gi_frame.f_locals


CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'


def getcoroutinestate(coroutine):
    """Whether a coroutine has begun, runs, waits or has ended."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


__all__ = [name for name in globals() if not name.startswith('_') and name not in (
    'builtins', 'functools', 'sys', 'types', 'namedtuple')]
