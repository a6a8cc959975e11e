"""The collector of garbage: here the host's, which comes by itself and when asked. Its switches are kept, and change nothing."""

from _weakref import _collect_garbage

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

garbage = []
callbacks = []

_enabled = True
_debug = 0
_threshold = (700, 10, 10)
_collections = [0, 0, 0]


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    for callback in callbacks[:]:
        callback('start', {'generation': generation, 'collected': 0, 'uncollectable': 0})
    _collections[generation] += 1
    _collect()
    for callback in callbacks[:]:
        callback('stop', {'generation': generation, 'collected': 0, 'uncollectable': 0})
    return 0


class _Blank:
    pass


_blank = _Blank()
_items = [_blank]


def _collect():
    # A frame with nothing else in its registers. The interpreter may still hold what its last instruction of a kind was about.
    _blank.self = _blank
    _blank.self.self = _items[0]
    _items[0] = _blank.self
    _collect_garbage()


def set_debug(flags):
    global _debug
    _debug = flags


def get_debug():
    return _debug


def set_threshold(threshold0, threshold1=None, threshold2=None):
    global _threshold
    first, second, third = _threshold
    _threshold = (threshold0, second if threshold1 is None else threshold1, third if threshold2 is None else threshold2)


def get_threshold():
    return _threshold


def get_count():
    return (0, 0, 0)


def get_stats():
    return [{'collections': count, 'collected': 0, 'uncollectable': 0} for count in _collections]


def get_objects(generation=None):
    if generation is not None and not 0 <= generation <= 2:
        raise ValueError(f'generation parameter must be less than the number of available generations (3)' if generation > 2
                         else 'generation parameter cannot be negative')
    return []


def get_referrers(*objs):
    return []


def get_referents(*objs):
    """What objects refer to, as far as it can be seen."""
    found = []
    for obj in objs:
        if isinstance(obj, (list, tuple, set, frozenset)):
            found.extend(obj)
        elif isinstance(obj, dict):
            for key, value in obj.items():
                found += (key, value)
        else:
            attributes = getattr(obj, '__dict__', None)
            if attributes:
                found.append(attributes)
            found.append(type(obj))
    return found


_untracked = (int, float, complex, str, bytes, bool, type(None), range, type(Ellipsis), type(NotImplemented))


def is_tracked(obj):
    return not isinstance(obj, _untracked)


def is_finalized(obj):
    return False


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0
