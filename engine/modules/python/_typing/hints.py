"""Functions on types and annotations."""

import sys
from types import (
    BuiltinFunctionType, FunctionType, GenericAlias, GetSetDescriptorType, MethodDescriptorType, MethodType, MethodWrapperType,
    ModuleType, UnionType, WrapperDescriptorType,
)

from _typing.forms import (
    _AnnotatedAlias, _BaseGenericAlias, _CallableGenericAlias, _eval_type, _GenericAlias, _is_param_expr, Annotated,
    ForwardRef, NotRequired, Required,
)
from _typing.generics import Generic
from _typing.variables import ParamSpecArgs, ParamSpecKwargs

__name__ = 'typing'

# What may be asked for its type hints even if it has none.
_allowed_types = (FunctionType, BuiltinFunctionType, MethodType, ModuleType, WrapperDescriptorType, MethodWrapperType,
                  MethodDescriptorType)


def cast(typ, val):
    """Give a value, which type checkers take to be of a type."""
    return val


def assert_type(val, typ, /):
    """Give a value, whose type is to be checked by type checkers."""
    return val


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """Say that a place is never reached. Raises AssertionError if it is."""
    value = repr(arg)
    if len(value) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        value = value[:_ASSERT_NEVER_REPR_MAX_LENGTH] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Print the type of a value to stderr, and give the value."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module with strings evaluated; those of a class include its bases'."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        hints = _object_hints(obj, globalns, localns)
    return hints if include_extras else {name: _strip_annotations(hint) for name, hint in hints.items()}


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        outer = getattr(sys.modules.get(base.__module__), '__dict__', {}) if globalns is None else globalns
        inner = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # The names of the class come second, so that a field called `int` does not hide the type.
            outer, inner = inner, outer
        annotations = base.__dict__.get('__annotations__', {})
        if isinstance(annotations, GetSetDescriptorType):
            annotations = {}
        for name, value in annotations.items():
            if value is None:
                value = type(None)
            elif isinstance(value, str):
                value = ForwardRef(value, is_argument=False, is_class=True)
            hints[name] = _eval_type(value, outer, inner)
    return hints


def _object_hints(obj, globalns, localns):
    if globalns is None:
        if isinstance(obj, ModuleType):
            globalns = obj.__dict__
        else:
            function = obj
            while hasattr(function, '__wrapped__'):
                function = function.__wrapped__
            globalns = getattr(function, '__globals__', {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if isinstance(obj, _allowed_types):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    hints = {}
    for name, value in dict(annotations).items():
        if value is None:
            value = type(None)
        elif isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, ModuleType), is_class=False)
        hints[name] = _eval_type(value, globalns, localns)
    return hints


def _strip_annotations(t):
    """A type without the metadata of Annotated, and without Required and NotRequired."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and (t.__origin__ is Required or t.__origin__ is NotRequired):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        return t
    stripped = tuple([_strip_annotations(each) for each in t.__args__])
    if stripped == t.__args__:
        return t
    if isinstance(t, _GenericAlias):
        return t.copy_with(stripped)
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, stripped)
    union = stripped[0]
    for each in stripped[1:]:
        union |= each
    return union


def get_origin(tp):
    """The type without its arguments: `list` for `List[int]`. None if there are none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """The arguments of a type: `(int,)` for `List[int]`; those of a Callable's parameters are in a list."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if _is_callable_alias(tp) and not (len(args) == 2 and _is_param_expr(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


def _is_callable_alias(tp):
    if isinstance(tp, _CallableGenericAlias):
        return True
    # `collections.abc.Callable[...]`; where that module was not imported there is none.
    abc = sys.modules.get('collections.abc')
    return isinstance(tp, GenericAlias) and abc is not None and tp.__origin__ is abc.Callable


def no_type_check(arg):
    """Decorator that says that annotations are no types. On a class it goes for what the class defines."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if not hasattr(obj, '__qualname__') or obj.__qualname__ != f'{arg.__qualname__}.{obj.__name__}':
                continue
            if getattr(obj, '__module__', None) != arg.__module__:
                continue
            if isinstance(obj, (FunctionType, type)):
                no_type_check(obj) if isinstance(obj, type) else _mark_unchecked(obj)
            elif isinstance(obj, MethodType):
                _mark_unchecked(obj.__func__)
    _mark_unchecked(arg)
    return arg


def _mark_unchecked(obj):
    try:
        obj.__no_type_check__ = True
    except TypeError:
        # A built-in class.
        pass


def no_type_check_decorator(decorator):
    """Decorator of decorators: what they give is not checked."""
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    for name in ('__module__', '__name__', '__qualname__', '__doc__'):
        try:
            setattr(wrapped_decorator, name, getattr(decorator, name))
        except AttributeError:
            pass
    wrapped_decorator.__wrapped__ = decorator
    return wrapped_decorator


# Module, then qualified name, then line of definition.
_overload_registry = {}


def _overload_dummy(*args, **kwds):
    """What stands for an overload: it is not meant to be called."""
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should '
        'always be followed by an implementation that is not @overload-ed.')


def overload(func):
    """Decorator of one of several signatures of a function, whose implementation follows."""
    plain = getattr(func, '__func__', func)
    try:
        names = _overload_registry.setdefault(plain.__module__, {})
        names.setdefault(plain.__qualname__, {})[plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """All overloads of a function, in order of definition."""
    plain = getattr(func, '__func__', func)
    return list(_overload_registry.get(plain.__module__, {}).get(plain.__qualname__, {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overload_registry.clear()


def final(f):
    """Decorator of a method that is not to be overridden, or a class not to be derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Decorator of what makes classes similar to dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default,
            'order_default': order_default,
            'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers,
            'kwargs': kwargs,
        }
        return cls_or_fn
    return decorator
