"""datetime: a day and a time of it."""

import time as _time

from ._calendar import (as_int, check_date, check_time, DAY_NAMES, format_offset, format_time, from_ordinal,
                        MAXORDINAL, MONTH_NAMES, parse_iso_date, parse_iso_time, to_ordinal)
from ._date import date
from ._delta import timedelta
from ._time import time
from ._zone import check_name, check_offset, check_zone, timezone, tzinfo as _tzinfo_class

_EPOCH_DAYS = to_ordinal(1970, 1, 1)


class datetime(date):
    """A moment as calendar and clock show it, perhaps in a zone."""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, (bytes, str)) and len(year) == 10:
            data = year.encode('latin1') if isinstance(year, str) else year
            if 1 <= data[2] & 0x7f <= 12:
                check_zone(month)
                self = object.__new__(cls)
                self._fold = data[2] >> 7
                self._year, self._month, self._day = data[0] * 256 + data[1], data[2] & 0x7f, data[3]
                self._hour, self._minute, self._second = data[4], data[5], data[6]
                self._microsecond = int.from_bytes(data[7:10], 'big')
                self._tzinfo = month
                self._hashcode = -1
                return self
        if month is None or day is None:
            missing, pos = ('month', 2) if month is None else ('day', 3)
            raise TypeError(f"function missing required argument '{missing}' (pos {pos})")
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond, self._fold = check_time(hour, minute, second, microsecond,
                                                                                             fold)
        if tzinfo is not None:
            check_zone(tzinfo)
        self._tzinfo = tzinfo
        self._hashcode = -1
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_timestamp(cls, timestamp, utc, tz):
        seconds, micros = _split(timestamp)
        y, m, d, hh, mm, ss = (_time.gmtime if utc else _time.localtime)(seconds)[:6]
        result = cls(y, m, d, hh, mm, min(ss, 59), micros, tz)
        if tz is None and not utc:
            # The second of two moments with one clock has another offset a day before.
            day = 24 * 3600
            earlier = cls(*_time.localtime(seconds - day)[:6], micros, tz) if seconds > day - 62135596800 else None
            if earlier is not None:
                shift = result - earlier - timedelta(days=1)
                if shift < timedelta(0):
                    first = cls(*_time.localtime(seconds + shift // timedelta(seconds=1))[:6], micros, tz)
                    if first == result:
                        result._fold = 1
        elif tz is not None:
            result = tz.fromutc(result)
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        check_zone(tz)
        return cls._from_timestamp(timestamp, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._from_timestamp(timestamp, True, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _time_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, tzinfo,
                   fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        failure = ValueError(f'Invalid isoformat string: {date_string!r}')
        if len(date_string) < 7:
            raise failure
        at = _find_separator(date_string)
        try:
            parts = parse_iso_date(date_string[:at])
            clock = parse_iso_time(date_string[at + 1:]) if len(date_string) > at else [0, 0, 0, 0, None]
            if at + 1 == len(date_string):
                raise ValueError
        except ValueError as e:
            if str(e).startswith('offset must'):
                raise
            raise failure from None
        return cls(*parts, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment that a text says in a format."""
        from _strptime import _strptime_datetime
        return _strptime_datetime(cls, date_string, format)

    def timetuple(self):
        dst = self.dst()
        return self._tuple(-1 if dst is None else 1 if dst else 0)

    def _tuple(self, dst):
        ordinal = self.toordinal()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  (ordinal + 6) % 7, ordinal - to_ordinal(self._year, 1, 1) + 1, dst))

    def _seconds(self):
        """Seconds since the epoch, as if the clock were of UTC."""
        return (self.toordinal() - _EPOCH_DAYS) * 86400 + self._hour * 3600 + self._minute * 60 + self._second

    def _mktime(self):
        """Seconds since the epoch of a local time."""
        t = self._seconds()

        def local(u):
            return datetime(*_time.localtime(u)[:6])._seconds()
        a = local(t) - t
        u1 = t - a
        t1 = local(u1)
        if t1 == t:
            u2 = u1 + (-86400, 86400)[self._fold]
            b = local(u2) - u2
            if a == b:
                return u1
        else:
            b = t1 - u1
        u2 = t - b
        if local(u2) == t:
            return u2
        if t1 == t:
            return u1
        # The clock was put forward over this time.
        return (max, min)[self._fold](u1, u2)

    def timestamp(self):
        if self._tzinfo is None:
            return self._mktime() + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self - offset if offset else self)._tuple(0)

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _local_timezone(self):
        ts = self._mktime() if self._tzinfo is None else (self - _EPOCH) // timedelta(seconds=1)
        local = _time.localtime(ts)
        return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)

    def astimezone(self, tz=None):
        """The same moment as the clocks of another zone show it."""
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError(f'tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}')
        mine = self._tzinfo
        if mine is None:
            mine = self._local_timezone()
            offset = mine.utcoffset(self)
        else:
            offset = mine.utcoffset(self)
            if offset is None:
                mine = self.replace(tzinfo=None)._local_timezone()
                offset = mine.utcoffset(self)
        if tz is mine:
            return self
        utc = (self - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        weekday = DAY_NAMES[self.toordinal() % 7 or 7]
        return (f'{weekday} {MONTH_NAMES[self._month]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {type(sep).__name__}')
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
                + format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + format_offset(self.utcoffset()))

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if fields[-1] == 0:
            del fields[-1]
            if fields[-1] == 0:
                del fields[-1]
        parts = ', '.join(map(str, fields))
        if self._tzinfo is not None:
            parts += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            parts += ', fold=1'
        return f'{type(self).__module__}.{type(self).__qualname__}({parts})'

    def __str__(self):
        return self.isoformat(sep=' ')

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        check_offset('utcoffset', offset)
        return offset

    def tzname(self):
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        check_name(name)
        return name

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        check_offset('dst', offset)
        return offset

    def _fields(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def _compare(self, other, is_equality=False):
        mine = theirs = None
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if is_equality:
                # A time that a change of offsets makes ambiguous equals none of another zone.
                if mine != self.replace(fold=not self._fold).utcoffset():
                    return 2
                if theirs != other.replace(fold=not other._fold).utcoffset():
                    return 2
        if mine == theirs:
            a, b = self._fields(), other._fields()
            return (a > b) - (a < b)
        if mine is None or theirs is None:
            if is_equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        difference = self - other
        return -1 if difference.days < 0 else 1 if difference else 0

    def _refuse_dates(self, other):
        if isinstance(other, _date_class):
            raise TypeError(f"can't compare {type(self).__module__}.{type(self).__qualname__} to "
                            f'{type(other).__module__}.{type(other).__qualname__}')
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._compare(other, True) == 0
        return False if isinstance(other, _date_class) else NotImplemented

    def __le__(self, other):
        return self._compare(other) <= 0 if isinstance(other, datetime) else self._refuse_dates(other)

    def __lt__(self, other):
        return self._compare(other) < 0 if isinstance(other, datetime) else self._refuse_dates(other)

    def __ge__(self, other):
        return self._compare(other) >= 0 if isinstance(other, datetime) else self._refuse_dates(other)

    def __gt__(self, other):
        return self._compare(other) > 0 if isinstance(other, datetime) else self._refuse_dates(other)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        micros = self._microsecond + other._microseconds
        carry, micros = divmod(micros, 1000000)
        seconds = self._hour * 3600 + self._minute * 60 + self._second + other._seconds + carry
        carry, seconds = divmod(seconds, 86400)
        ordinal = self.toordinal() + other._days + carry
        if not 0 < ordinal <= MAXORDINAL:
            raise OverflowError('date value out of range')
        hour, seconds = divmod(seconds, 3600)
        minute, second = divmod(seconds, 60)
        return type(self)(*from_ordinal(ordinal), hour, minute, second, micros, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, datetime):
            return self + -other if isinstance(other, timedelta) else NotImplemented
        days = self.toordinal() - other.toordinal()
        seconds = ((self._hour - other._hour) * 3600 + (self._minute - other._minute) * 60 + self._second - other._second)
        base = timedelta(days, seconds, self._microsecond - other._microsecond)
        if self._tzinfo is other._tzinfo:
            return base
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return base
        if mine is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return base + theirs - mine

    def __hash__(self):
        if self._hashcode == -1:
            first = self.replace(fold=0) if self._fold else self
            offset = first.utcoffset()
            if offset is None:
                self._hashcode = hash(first._state()[0])
            else:
                seconds = self._hour * 3600 + self._minute * 60 + self._second
                self._hashcode = hash(timedelta(self.toordinal(), seconds, self._microsecond) - offset)
        return self._hashcode

    def _state(self, protocol=3):
        high, low = divmod(self._year, 256)
        month = self._month + 128 if self._fold and protocol > 3 else self._month
        data = bytes((high, low, month, self._day, self._hour, self._minute, self._second))
        data += self._microsecond.to_bytes(3, 'big')
        return (data,) if self._tzinfo is None else (data, self._tzinfo)

    def __reduce_ex__(self, protocol):
        return self.__class__, self._state(protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_class, _time_class = date, time


def _split(timestamp):
    """Whole seconds and microseconds, rounded half to even."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('Invalid value NaN (not a number)')
        if abs(timestamp) > 1e17:
            raise OverflowError('timestamp out of range for platform time_t')
        numerator, denominator = timestamp.as_integer_ratio()
        from ._delta import _divide_and_round
        return divmod(_divide_and_round(numerator * 1000000, denominator), 1000000)
    return as_int(timestamp), 0


def _find_separator(text):
    """Where the date of an ISO format ends."""
    if len(text) == 7:
        return 7
    if text[4] == '-':
        if text[5] == 'W':
            if len(text) > 8 and text[8] == '-':
                if len(text) == 9:
                    raise ValueError('Invalid ISO string')
                if len(text) > 10 and text[10].isdigit():
                    return 8
                return 10
            return 8
        return 10
    if text[4] == 'W':
        at = 7
        while at < len(text) and text[at].isdigit():
            at += 1
        return at if at < 9 else 7 if at % 2 == 0 else 8
    return 8


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
