"""How the messages of assertions show values: cut to length, and lists compared for what is missing."""

from collections import namedtuple
from os.path import commonprefix

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(s, prefixlen, suffixlen):
    skipped = len(s) - prefixlen - suffixlen
    if skipped <= _PLACEHOLDER_LEN:
        return s
    return f'{s[:prefixlen]}[{skipped} chars]{s[len(s) - suffixlen:]}'


def _common_shorten_repr(*args):
    """Representations whose common beginning is cut, so that the difference is seen."""
    texts = tuple(safe_repr(each) for each in args)
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = commonprefix(texts)
    cut = len(prefix)
    room = _MAX_LENGTH - (longest - cut + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(prefix + text[cut:] for text in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(text[cut:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in texts)


def safe_repr(obj, short=False):
    """The representation of an object, whatever its class thinks of that."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def sorted_list_difference(expected, actual):
    """What only the first and what only the second of two sorted lists holds."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        wanted, found = expected[i], actual[j]
        if wanted < found:
            missing.append(wanted)
            i = _skip(expected, i, wanted)
        elif wanted > found:
            unexpected.append(found)
            j = _skip(actual, j, found)
        else:
            i = _skip(expected, i, wanted)
            j = _skip(actual, j, found)
    missing.extend(expected[i:])
    unexpected.extend(actual[j:])
    return missing, unexpected


def _skip(items, at, value):
    at += 1
    while at < len(items) and items[at] == value:
        at += 1
    return at


def unorderable_list_difference(expected, actual):
    """As `sorted_list_difference` for what cannot be sorted. Empties the first list."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    return (x > y) - (x < y)


_Mismatch = namedtuple('Mismatch', 'actual expected value')


def _count_diff_hashable(actual, expected):
    counts, wanted = _count(actual), _count(expected)
    result = [_Mismatch(count, wanted.get(value, 0), value)
              for value, count in counts.items() if count != wanted.get(value, 0)]
    result += [_Mismatch(0, count, value) for value, count in wanted.items() if value not in counts]
    return result


def _count(values):
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts


def _count_diff_all_purpose(actual, expected):
    """As `_count_diff_hashable`, by comparing everything with everything."""
    left, right = list(actual), list(expected)
    gone = object()
    result = []
    for items, other in ((left, right), (right, left)):
        for i, value in enumerate(items):
            if value is gone:
                continue
            mine = theirs = 0
            for j in range(i, len(items)):
                if items[j] == value:
                    mine += 1
                    items[j] = gone
            for j, each in enumerate(other):
                if each == value:
                    theirs += 1
                    other[j] = gone
            if mine != theirs:
                result.append(_Mismatch(mine, theirs, value) if items is left else _Mismatch(theirs, mine, value))
    return result
