"""Time zones by name, as the system's data has them."""

import bisect
import io
import os
import weakref
from datetime import datetime, timedelta, tzinfo

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

_EPOCH = datetime(1970, 1, 1)


class ZoneInfoNotFoundError(KeyError):
    """There is no zone of that name."""


class InvalidTZPathWarning(RuntimeWarning):
    """A folder of the path of zones is not absolute."""


_default_path = ('/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo')
TZPATH = ()


def reset_tzpath(to=None):
    """Say where the data of zones are."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f'tzpath must be a list or tuple, not {type(to)}: {to!r}')
        for each in to:
            if not os.path.isabs(each):
                raise ValueError(f'{each!r} is not an absolute path: tzpath should contain only absolute paths')
        TZPATH = tuple(to)
        return
    given = os.environ.get('PYTHONTZPATH')
    TZPATH = _default_path if given is None else tuple(each for each in given.split(os.pathsep) if os.path.isabs(each))


def _check_key(key):
    if os.path.isabs(key):
        raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}')
    normal = os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f'ZoneInfo keys must be normalized relative paths, got: {key}')
    if normal.startswith('..'):
        raise ValueError(f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')


def available_timezones():
    """The names of all zones there are data for."""
    found = set()
    for root in TZPATH:
        if not os.path.exists(root):
            continue
        for folder, folders, files in os.walk(root):
            if folder == root:
                folders[:] = [each for each in folders if each not in ('right', 'posix')]
            for file in files:
                path = os.path.join(folder, file)
                key = os.path.relpath(path, root)
                try:
                    with open(path, 'rb') as data:
                        if data.read(4) == b'TZif' and key != 'posixrules' and key != 'localtime':
                            found.add(key)
                except OSError:
                    pass
    return found


class ZoneInfo(tzinfo):
    """A zone: offsets of its clocks from UTC over time."""

    _cache = weakref.WeakValueDictionary()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._cache = weakref.WeakValueDictionary()

    def __new__(cls, key):
        found = cls._cache.get(key)
        if found is None:
            found = cls._cache[key] = cls._load(key)
            found._from_cache = True
        return found

    @classmethod
    def no_cache(cls, key):
        made = cls._load(key)
        made._from_cache = False
        return made

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        if only_keys is None:
            cls._cache.clear()
        else:
            for key in only_keys:
                cls._cache.pop(key, None)

    @classmethod
    def _load(cls, key):
        _check_key(key)
        for folder in TZPATH:
            path = os.path.join(folder, key)
            if os.path.isfile(path):
                with open(path, 'rb') as file:
                    made = cls.from_file(file, key=key)
                made._is_file = False
                return made
        raise ZoneInfoNotFoundError(f'No time zone found with key {key}')

    @classmethod
    def from_file(cls, fobj, /, key=None):
        made = tzinfo.__new__(cls)
        made._key = key
        made._is_file = True
        made._from_cache = False
        made._read(fobj)
        return made

    @property
    def key(self):
        return self._key

    def _read(self, file):
        data = io.BytesIO(file.read())
        counts, version = _read_header(data)
        width = 4
        if version >= 2:
            # The first block is for old readers: the second has what is needed.
            isutc, isstd, leaps, times, types, chars = counts
            data.seek(times * 5 + types * 6 + chars + leaps * 8 + isstd + isutc, 1)
            counts, version = _read_header(data)
            width = 8
        isutc, isstd, leaps, times, types, chars = counts
        self._times = [int.from_bytes(data.read(width), 'big', signed=True) for _ in range(times)]
        kinds = list(data.read(times))
        records = []
        for _ in range(types):
            offset = int.from_bytes(data.read(4), 'big', signed=True)
            is_summer, index = data.read(2)
            records.append((offset, is_summer, index))
        names = data.read(chars)
        data.seek(leaps * (width + 4) + isstd + isutc, 1)
        periods = []
        for offset, is_summer, index in records:
            name = names[index:names.index(b'\0', index)].decode()
            periods.append((offset, is_summer, name))
        savings = _guess_savings(periods, kinds)
        self._periods = [(timedelta(seconds=offset), timedelta(seconds=savings[i]), name)
                         for i, (offset, is_summer, name) in enumerate(periods)]
        self._kinds = kinds
        first = next((i for i, each in enumerate(periods) if not each[1]), 0)
        self._before = self._periods[first]
        self._after = self._periods[kinds[-1]] if kinds else self._before
        self._rule = None
        if version >= 2:
            data.readline()
            footer = data.readline().rstrip(b'\n').decode()
            if footer:
                self._rule = _Rule(footer)

    def _at(self, seconds):
        """The period at a moment of UTC."""
        i = bisect.bisect_right(self._times, seconds)
        if i == len(self._times) and self._rule is not None:
            return self._rule.at(seconds)
        return self._before if i == 0 else self._periods[self._kinds[i - 1]]

    def _find(self, dt):
        """The period of a local time; the fold says which of two."""
        if dt is None:
            if self._rule is not None and not self._times and self._rule.is_fixed:
                return self._rule.standard
            return None
        local = (dt.toordinal() - 719163) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        # Before and after any change near by.
        early, late = self._at(local - 86400), self._at(local + 86400)
        a, b = local - _seconds(early[0]), local - _seconds(late[0])
        first, second = self._at(a), self._at(b)
        is_first = first[0] == early[0]
        is_second = second[0] == late[0]
        if early[0] == late[0]:
            return self._at(a)
        if is_first and is_second:
            return late if dt.fold else early
        if is_first:
            return first
        if is_second:
            return second
        # Such a time never was: the clock was put forward over it.
        return late if dt.fold else early

    def utcoffset(self, dt):
        found = self._find(dt)
        return None if found is None else found[0]

    def dst(self, dt):
        found = self._find(dt)
        return None if found is None else found[1]

    def tzname(self, dt):
        found = self._find(dt)
        return None if found is None else found[2]

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc() requires a datetime argument')
        if dt.tzinfo is not self:
            raise ValueError('dt.tzinfo is not self')
        seconds = (dt.toordinal() - 719163) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        period = self._at(seconds)
        result = dt + period[0]
        # The second time that the clock shows this.
        before = self._at(seconds - 86400)[0]
        shift = _seconds(before) - _seconds(period[0])
        if shift > 0 and self._at(seconds - shift)[0] == before:
            result = result.replace(fold=1)
        return result

    def __str__(self):
        return self._key if self._key is not None else repr(self)

    def __repr__(self):
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        return f'{name}(key={self._key!r})' if self._key is not None else f'{name}.from_file(...)'

    def __reduce__(self):
        if self._is_file:
            import pickle
            raise pickle.PicklingError('Cannot pickle a ZoneInfo file from a file stream.')
        return self.__class__._unpickle, (self._key, self._from_cache)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)


def _seconds(delta):
    return delta.days * 86400 + delta.seconds


def _read_header(data):
    if data.read(4) != b'TZif':
        raise ValueError('Invalid TZif file: magic not found')
    version = data.read(1)
    data.read(15)
    counts = [int.from_bytes(data.read(4), 'big') for _ in range(6)]
    return counts, int(version) if version != b'\0' else 1


def _guess_savings(periods, kinds):
    """How much of each offset is summer time: what it is more than the standard time before or after it."""
    savings = [0] * len(periods)
    for order in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
        step = -1 if isinstance(order, range) and order.step == 1 else 1
        for i in order:
            kind, other = kinds[i], kinds[i + step]
            if periods[kind][1] and not savings[kind] and not periods[other][1]:
                savings[kind] = periods[kind][0] - periods[other][0]
    for i, (offset, is_summer, name) in enumerate(periods):
        if is_summer and not savings[i]:
            savings[i] = 3600
    return savings


class _Rule:
    """The rule after the last change: a POSIX TZ string."""

    def __init__(self, text):
        import re
        name = r'(?:<([-+A-Za-z0-9]+)>|([A-Za-z]+))'
        offset = r'([-+]?\d{1,3}(?::\d{2}(?::\d{2})?)?)'
        match = re.fullmatch(f'{name}{offset}(?:{name}{offset}?(?:,([^,]+),([^,]+))?)?', text)
        if match is None:
            raise ValueError(f'{text!r} is not a valid TZ string')
        standard = -_clock(match[3])
        self.standard = (timedelta(seconds=standard), timedelta(0), match[1] or match[2])
        self.is_fixed = match[7] is None
        if not self.is_fixed:
            summer = -_clock(match[6]) if match[6] else standard + 3600
            self.summer = (timedelta(seconds=summer), timedelta(seconds=summer - standard), match[4] or match[5])
            self.begin, self.end = _Day(match[7]), _Day(match[8])
            self.offsets = standard, summer

    def at(self, seconds):
        if self.is_fixed:
            return self.standard
        standard, summer = self.offsets
        year = (_EPOCH + timedelta(seconds=seconds + standard)).year
        begin = self.begin.of(year) - standard
        end = self.end.of(year) - summer
        is_summer = begin <= seconds < end if begin < end else not end <= seconds < begin
        return self.summer if is_summer else self.standard


def _clock(text):
    """Seconds of [+-]hh[:mm[:ss]]."""
    sign = -1 if text[0] == '-' else 1
    parts = [int(part) for part in text.lstrip('+-').split(':')] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


class _Day:
    """The moment of a change in a year: Mm.w.d, Jn or n, and a clock time."""

    def __init__(self, text):
        day, _, clock = text.partition('/')
        self.clock = _clock(clock) if clock else 7200
        self.day = day

    def of(self, year):
        """Local seconds since the epoch."""
        from calendar import isleap, monthrange
        start = datetime(year, 1, 1).toordinal() - 719163
        if self.day[0] == 'M':
            month, week, weekday = map(int, self.day[1:].split('.'))
            first, length = monthrange(year, month)
            day = (weekday - (first + 1)) % 7 + 1 + (week - 1) * 7
            while day > length:
                day -= 7
            days = datetime(year, month, day).toordinal() - 719163
        elif self.day[0] == 'J':
            number = int(self.day[1:])
            days = start + number - 1 + (isleap(year) and number >= 60)
        else:
            days = start + int(self.day)
        return days * 86400 + self.clock


reset_tzpath()
