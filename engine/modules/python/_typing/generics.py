"""`Generic`, and the protocols: classes that say by their members what belongs to them."""

import sys
from abc import ABCMeta, abstractmethod

from _typing.forms import (
    _bare_generics, _check_generic, _collect_parameters, _GenericAlias, _is_param_expr, _tp_cache, _type_convert,
)
from _typing.variables import ParamSpec, TypeVar, TypeVarTuple

__name__ = 'typing'


def _is_typevar_like(x):
    return isinstance(x, (TypeVar, ParamSpec)) or getattr(type(x), '__name__', '') == '_UnpackGenericAlias' and (
        x.__typing_is_unpacked_typevartuple__)


class Generic:
    """The base of generic classes: `class Box(Generic[T])`."""

    __slots__ = ()
    _is_protocol = False

    @_tp_cache
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_convert(each) for each in params])
        if cls in _bare_generics:
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(_is_typevar_like(each) for each in params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                                'or parameter specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _GenericAlias(cls, params)
        for param in cls.__parameters__:
            prepare = getattr(param, '__typing_prepare_subst__', None)
            if prepare is not None:
                params = prepare(cls, params)
        _check_generic(cls, params, len(cls.__parameters__))
        args = []
        for param, given in zip(cls.__parameters__, params):
            if isinstance(param, TypeVarTuple):
                args.extend(given)
            else:
                args.append(given)
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__')
        if bases is None:
            plain = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls).__name__ != '_TypedDictMeta'
        else:
            plain = Generic in bases
        if plain:
            raise TypeError('Cannot inherit from plain Generic')
        variables = ()
        if bases is not None:
            variables = _collect_parameters(bases)
            listed = None
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if listed is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple times.')
                    listed = base.__parameters__
            if listed is not None:
                if not set(variables) <= set(listed):
                    missing = ', '.join([str(each) for each in variables if each not in listed])
                    shown = ', '.join([str(each) for each in listed])
                    raise TypeError(f'Some type variables ({missing}) are not listed in Generic[{shown}]')
                variables = listed
        cls.__parameters__ = tuple(variables)


# What a protocol has without asking for it.
_TYPING_INTERNALS = ['__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol']
_SPECIAL_NAMES = ['__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
                  '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__']
EXCLUDED_ATTRIBUTES = [*_TYPING_INTERNALS, *_SPECIAL_NAMES, '_MutableMapping__marker']
_excluded = frozenset(EXCLUDED_ATTRIBUTES)

# Classes of other modules that a protocol may derive from.
_PROTO_ALLOWLIST = {
    'collections.abc': ['Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable', 'Sized', 'Container',
                        'Collection', 'Reversible'],
    'contextlib': ['AbstractContextManager', 'AbstractAsyncContextManager'],
}


def _get_protocol_attrs(cls):
    """The names of the members that a protocol asks for."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for name in [*base.__dict__, *getattr(base, '__annotations__', {})]:
            if not name.startswith('_abc_') and name not in _excluded:
                found.add(name)
    return found


def _is_callable_members_only(cls):
    return all(callable(getattr(cls, name, None)) for name in _get_protocol_attrs(cls))


def _allow_reckless_class_checks(depth=3):
    """Whether the check comes from `abc` or `functools`, which ask of every class."""
    try:
        return sys._getframe(depth).f_globals['__name__'] in ('abc', 'functools', None)
    except (AttributeError, ValueError):
        return True


_NOT_RUNTIME = 'Instance and class checks can only be used with @runtime_checkable protocols'


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        is_protocol = getattr(cls, '_is_protocol', False)
        if is_protocol and not getattr(cls, '_is_runtime_protocol', False) and not _allow_reckless_class_checks(depth=2):
            raise TypeError(_NOT_RUNTIME)
        if (not is_protocol or _is_callable_members_only(cls)) and issubclass(instance.__class__, cls):
            return True
        if is_protocol and all(_has_member(cls, instance, name) for name in _get_protocol_attrs(cls)):
            return True
        return super().__instancecheck__(instance)


def _has_member(cls, instance, name):
    if not hasattr(instance, name):
        return False
    return not callable(getattr(cls, name, None)) or getattr(instance, name) is not None


def _no_init_or_replace_init(self, *args, **kwargs):
    """The constructor of protocols. A class that is none gets the next one along its bases, the first time."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: a class belongs to one if it has its members, whatever it derives from."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            def _proto_hook(other):
                return _check_subclass(cls, other)
            cls.__subclasshook__ = _proto_hook
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic)
                    or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, ())
                    or issubclass(base, Generic) and base._is_protocol):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def _check_subclass(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    if not getattr(cls, '_is_runtime_protocol', False):
        if _allow_reckless_class_checks(depth=4):
            return NotImplemented
        raise TypeError(_NOT_RUNTIME)
    if not _is_callable_members_only(cls):
        if _allow_reckless_class_checks(depth=4):
            return NotImplemented
        raise TypeError("Protocols with non-method members don't support issubclass()")
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')
    for name in _get_protocol_attrs(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if (name in (getattr(base, '__annotations__', None) or ())
                    and issubclass(other, Generic) and other._is_protocol):
                break
        else:
            return NotImplemented
    return True


_bare_generics.extend((Generic, Protocol))


def runtime_checkable(cls):
    """Class decorator that allows isinstance() and issubclass() on a protocol."""
    if not issubclass(cls, Generic) or not cls._is_protocol:
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls
