"""Tools for working with functions and callable objects."""

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
    'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property',
]

import sys
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the function that it wraps.

    `assigned` names the attributes that are copied, `updated` those that are merged.
    """
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper() to the function it decorates."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# total_ordering: each comparison that is missing, from one that the class has. Each is written out, with the names that it asks for, so that
# the compiler can follow it.

def _gt_from_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else not answer and self != other


def _le_from_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else answer or self == other


def _ge_from_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else not answer


def _ge_from_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else not answer or self == other


def _lt_from_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else answer and self != other


def _gt_from_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else not answer


def _lt_from_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else not answer and self != other


def _ge_from_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else answer or self == other


def _le_from_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else not answer


def _le_from_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else not answer or self == other


def _gt_from_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else answer and self != other


def _lt_from_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else not answer


_derivations = {
    '__lt__': {'__gt__': _gt_from_lt, '__le__': _le_from_lt, '__ge__': _ge_from_lt},
    '__le__': {'__ge__': _ge_from_le, '__lt__': _lt_from_le, '__gt__': _gt_from_le},
    '__gt__': {'__lt__': _lt_from_gt, '__ge__': _ge_from_gt, '__le__': _le_from_gt},
    '__ge__': {'__le__': _le_from_ge, '__gt__': _gt_from_ge, '__lt__': _lt_from_ge},
}
for _derived in _derivations.values():
    for _name, _method in _derived.items():
        _method.__name__ = _name
        _method.__doc__ = getattr(int, _name).__doc__
del _derived, _name, _method


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods."""
    defined = {name for name in _derivations if getattr(cls, name, None) is not getattr(object, name, None)}
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if root in defined:
            break
    for name, method in _derivations[root].items():
        if name not in defined:
            setattr(cls, name, method)
    return cls


class partialmethod:
    """A method with some of its arguments already given; the counterpart of partial() for class bodies."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts += [repr(value) for value in self.args]
        parts += [f'{name}={value!r}' for name, value in self.keywords.items()]
        kind = type(self)
        return f"{kind.__module__}.{kind.__qualname__}({', '.join(parts)})"

    def _unbound(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


def _cache_info(*numbers):
    return sys.modules[__name__]._CacheInfo(*numbers)


def lru_cache(maxsize=128, typed=False):
    """Decorator that remembers the results of the `maxsize` calls used last (all of them where it is None).

    With `typed`, arguments of different types are kept apart. The function gets the methods cache_info(), cache_clear() and
    cache_parameters(), and the original as __wrapped__.
    """
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Decorator that remembers the results of all calls: lru_cache(maxsize=None)."""
    return lru_cache(maxsize=None)(user_function)


# singledispatch: the implementation for a class is that of the first class along an order in which the abstract base classes that it
# is virtually derived from stand beside its own.

def _c3_merge(sequences):
    """One order of classes that agrees with the order in each of the sequences."""
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        sequences = [sequence[1:] if sequence[0] is candidate else sequence for sequence in sequences]


def _c3_mro(cls, abcs=None):
    """The method resolution order of a class with those of the abstract classes in it that it is an instance of their interface of.

    A class that is virtually derived stands behind the last base that is abstract itself, before the concrete ones.
    """
    bases = list(cls.__bases__)
    boundary = max((i + 1 for i, base in enumerate(bases) if hasattr(base, '__abstractmethods__')), default=0)
    abcs = list(abcs) if abcs else []
    virtual = [each for each in abcs if issubclass(cls, each) and not any(issubclass(base, each) for base in bases)]
    rest = [each for each in abcs if each not in virtual]
    groups = (bases[:boundary], virtual, bases[boundary:])
    orders = [_c3_mro(base, abcs=rest) for group in groups for base in group]
    return _c3_merge([[cls], *orders, *groups])


def _compose_mro(cls, types):
    """The order in which `types`, as far as the class is derived from them, are looked at, along with its own bases."""
    own = set(cls.__mro__)
    wanted = [each for each in types
              if each not in own and hasattr(each, '__mro__') and not isinstance(each, GenericAlias) and issubclass(cls, each)]
    wanted = [each for each in wanted if not any(each is not other and each in other.__mro__ for other in wanted)]
    known = set(wanted)
    order = []
    for each in wanted:
        # A subclass of it that the class is derived from says more than it does.
        chains = [[base for base in derived.__mro__ if base in known]
                  for derived in each.__subclasses__() if derived not in own and issubclass(cls, derived)]
        if not chains:
            order.append(each)
            continue
        for chain in sorted(chains, key=len, reverse=True):
            order += [base for base in chain if base not in order]
    return _c3_mro(cls, abcs=order)


def _nearest(cls, registry):
    match = None
    for candidate in _compose_mro(cls, registry):
        if candidate not in registry:
            if match is not None:
                break
            continue
        if match is None:
            match = candidate
            continue
        if candidate not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, candidate):
            raise RuntimeError(f'Ambiguous dispatch: {match} or {candidate}')
        break
    return match


def _is_union(cls):
    if isinstance(cls, type(int | str)):
        return True
    typing = sys.modules.get('typing')
    return typing is not None and typing.get_origin(cls) is typing.Union


def _is_valid_dispatch_type(cls):
    if isinstance(cls, type):
        return True
    if isinstance(cls, GenericAlias) or not _is_union(cls):
        return False
    return all(isinstance(member, type) for member in cls.__args__)


def singledispatch(func):
    """Make a function generic: which implementation runs depends on the type of its first argument.

    Implementations are added by the decorator register() of the function that this gives.
    """
    registry = {}
    known = {}
    token = None

    def dispatch(cls):
        """Find the implementation for a class."""
        nonlocal token
        if token is not None:
            from abc import get_cache_token
            current = get_cache_token()
            if token != current:
                known.clear()
                token = current
        try:
            return known[cls]
        except KeyError:
            pass
        implementation = registry[cls] if cls in registry else registry.get(_nearest(cls, registry))
        known[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Add an implementation for a class, or for the class that a function's first annotation names."""
        nonlocal token
        if _is_valid_dispatch_type(cls):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. '
                    f'Use either `@register(some_class)` or plain `@register` on an annotated function.'
                )
            func = cls
            if any(isinstance(hint, str) for hint in annotations.values()):
                from typing import get_type_hints
                annotations = get_type_hints(func)
            argument, cls = next(iter(annotations.items()))
            cls = type(None) if cls is None else cls
            if not _is_valid_dispatch_type(cls):
                if _is_union(cls):
                    raise TypeError(
                        f'Invalid annotation for {argument!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argument!r}. {cls!r} is not a class.')
        members = cls.__args__ if not isinstance(cls, type) else (cls,)
        for member in members:
            registry[member] = func
            if token is None and hasattr(member, '__abstractmethods__'):
                from abc import get_cache_token
                token = get_cache_token()
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        cls = args[0].__class__
        if token is None and cls in known:
            return known[cls](*args, **kw)
        return dispatch(cls)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = known.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch() for methods: the type of the first argument after self or cls decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Add an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


_missing = object()


class cached_property:
    """A property that is computed once for an instance and then kept in its __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                f'({self.attrname!r} and {name!r}).'
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property."
            ) from None
        value = attributes.get(name, _missing)
        if value is not _missing:
            return value
        value = self.func(instance)
        try:
            attributes[name] = value
        except TypeError:
            raise TypeError(
                f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                f'does not support item assignment for caching {name!r} property.'
            ) from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


def __getattr__(name):
    if name == 'RLock':
        from _thread import RLock
        return RLock
    if name == 'namedtuple':
        from collections import namedtuple
        return namedtuple
    if name == '_CacheInfo':
        # Making a class takes longer than the rest of the module; few programs ask a cache how it does.
        global _CacheInfo
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module=__name__)
        return _CacheInfo
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
