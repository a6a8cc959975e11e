"""time: what a clock shows."""

from ._calendar import check_time, format_offset, format_time, parse_iso_time, wrap_strftime
from ._delta import timedelta
from ._zone import check_name, check_offset, check_zone


class time:
    """A time of day, perhaps in a zone."""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_hashcode', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hashcode = -1
        if isinstance(hour, (bytes, str)) and len(hour) == 6:
            data = hour.encode('latin1') if isinstance(hour, str) else hour
            if data[0] & 0x7f < 24:
                zone = minute or None
                if zone is not None:
                    check_zone(zone)
                self._fold = data[0] >> 7
                self._hour, self._minute, self._second = data[0] & 0x7f, data[1], data[2]
                self._microsecond = int.from_bytes(data[3:6], 'big')
                self._tzinfo = zone
                return self
        check_zone(tzinfo)
        self._hour, self._minute, self._second, self._microsecond, self._fold = check_time(hour, minute, second, microsecond,
                                                                                             fold)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _fields(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _compare(self, other, is_equality=False):
        if self._tzinfo is other._tzinfo:
            mine = theirs = None
        else:
            mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            a, b = self._fields(), other._fields()
        elif mine is None or theirs is None:
            if is_equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware times")
        else:
            a, b = _since_midnight(self, mine), _since_midnight(other, theirs)
        return (a > b) - (a < b)

    def __eq__(self, other):
        return self._compare(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compare(other) <= 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._compare(other) < 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compare(other) >= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compare(other) > 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        if self._hashcode == -1:
            first = self.replace(fold=0) if self._fold else self
            offset = first.utcoffset()
            self._hashcode = hash(first._state()[0]) if not offset else hash(_since_midnight(self, offset))
        return self._hashcode

    def __repr__(self):
        parts = f'{self._hour}, {self._minute}'
        if self._microsecond:
            parts += f', {self._second}, {self._microsecond}'
        elif self._second:
            parts += f', {self._second}'
        if self._tzinfo is not None:
            parts += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            parts += ', fold=1'
        return f'{type(self).__module__}.{type(self).__qualname__}({parts})'

    def isoformat(self, timespec='auto'):
        return (format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + format_offset(self.utcoffset()))

    __str__ = isoformat

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        text = time_string[1:] if time_string[:1] == 'T' else time_string
        try:
            return cls(*parse_iso_time(text))
        except ValueError as e:
            if str(e).split(' ')[0] in ('hour', 'minute', 'second', 'offset'):
                raise
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
        return wrap_strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(fmt).__name__}')
        return self.strftime(fmt) if fmt else str(self)

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        check_offset('utcoffset', offset)
        return offset

    def tzname(self):
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(None)
        check_name(name)
        return name

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        check_offset('dst', offset)
        return offset

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _state(self, protocol=3):
        hour = self._hour + 128 if self._fold and protocol > 3 else self._hour
        data = bytes((hour, self._minute, self._second)) + self._microsecond.to_bytes(3, 'big')
        return (data,) if self._tzinfo is None else (data, self._tzinfo)

    def __reduce_ex__(self, protocol):
        return self.__class__, self._state(protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _since_midnight(clock, offset):
    return timedelta(hours=clock._hour, minutes=clock._minute, seconds=clock._second,
                     microseconds=clock._microsecond) - offset


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
