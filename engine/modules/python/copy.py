"""Copies of objects: of the object alone, or with everything within."""

from copyreg import dispatch_table
from _weakref import ref as _ref

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    """An object says in a wrong way how it is copied."""


error = Error

_immutable = {type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, type(Ellipsis),
              type(NotImplemented), type(len), type(lambda: None), type((lambda: None).__code__), _ref}
_by_method = {list, dict, set, bytearray}


def copy(x):
    """A copy whose parts are those of the original."""
    cls = type(x)
    if cls in _immutable:
        return x
    if cls in _by_method:
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduction = _reduce(x, cls)
    return x if isinstance(reduction, str) else _reconstruct(x, None, *reduction)


def _reduce(x, cls):
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, '__reduce_ex__', None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, '__reduce__', None)
    if reductor:
        return reductor()
    raise Error(f'un(deep)copyable object of type {cls}')


def deepcopy(x, memo=None, _nil=[]):
    """A copy with copies of all parts. `memo` holds what has been copied, by id."""
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    cls = type(x)
    copier = _deep.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        made = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            made = copier(memo)
        else:
            reduction = _reduce(x, cls)
            made = x if isinstance(reduction, str) else _reconstruct(x, memo, *reduction)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)
    return made


def _itself(x, memo):
    return x


def _deep_list(x, memo):
    made = []
    memo[id(x)] = made
    for each in x:
        made.append(deepcopy(each, memo))
    return made


def _deep_tuple(x, memo):
    parts = [deepcopy(each, memo) for each in x]
    # A tuple within itself has been copied meanwhile.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    return tuple(parts) if any(part is not each for part, each in zip(parts, x)) else x


def _deep_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Class:
    def method(self):
        pass


_deep = dict.fromkeys(_immutable - {tuple, frozenset, slice}, _itself)
_deep.update({list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_Class().method): _deep_method})
del _Class


def _keep_alive(x, memo):
    """Keep the original while copying goes on: its id must not be given to another object."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(each, memo) for each in args)
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        _set_state(made, state)
    if listiter is not None:
        for each in listiter:
            made.append(deepcopy(each, memo) if deep else each)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def _set_state(made, state):
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(made, name, value)
