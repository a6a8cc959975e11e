"""date: a day."""

from collections import namedtuple as _namedtuple

from ._calendar import (as_int, check_date, DAY_NAMES, from_ordinal, iso_to_date, iso_week_one, MAXORDINAL,
                        MONTH_NAMES, parse_iso_date, to_ordinal, wrap_strftime)
from ._delta import timedelta

IsoCalendarDate = _namedtuple('IsoCalendarDate', 'year week weekday')


class _IsoCalendarDate(IsoCalendarDate):
    __slots__ = ()

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self.year}, week={self.week}, weekday={self.weekday})'

    def __reduce__(self):
        return tuple, (tuple(self),)


_IsoCalendarDate.__name__ = _IsoCalendarDate.__qualname__ = 'IsoCalendarDate'
_IsoCalendarDate.__module__ = 'datetime'


class date:
    """A day: year, month and day."""

    __slots__ = '_year', '_month', '_day', '_hashcode'

    def __new__(cls, year, month=None, day=None):
        if month is None and isinstance(year, (bytes, str)) and len(year) == 4:
            data = year.encode('latin1') if isinstance(year, str) else year
            if 1 <= data[2] <= 12:
                self = object.__new__(cls)
                self._year, self._month, self._day = data[0] * 256 + data[1], data[2], data[3]
                self._hashcode = -1
                return self
        if month is None or day is None:
            missing, pos = ('month', 2) if month is None else ('day', 3)
            raise TypeError(f"function missing required argument '{missing}' (pos {pos})")
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        self._hashcode = -1
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        import time
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        import time
        return cls.fromtimestamp(time.time())

    @classmethod
    def fromordinal(cls, n, /):
        n = as_int(n)
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        if n > MAXORDINAL:
            raise ValueError(f'year {from_ordinal(n)[0]} is out of range')
        return cls(*from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if len(date_string) in (7, 8, 10):
            try:
                parts = parse_iso_date(date_string)
            except ValueError:
                parts = None
            if parts is not None:
                return cls(*parts)
        raise ValueError(f'Invalid isoformat string: {date_string!r}')

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*iso_to_date(as_int(year), as_int(week), as_int(day)))

    def __repr__(self):
        return f'{_name_of(self)}({self._year}, {self._month}, {self._day})'

    def ctime(self):
        weekday = DAY_NAMES[self.toordinal() % 7 or 7]
        return f'{weekday} {MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}'

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
        return wrap_strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(fmt).__name__}')
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def timetuple(self):
        import time
        ordinal = self.toordinal()
        return time.struct_time((self._year, self._month, self._day, 0, 0, 0, (ordinal + 6) % 7,
                                 ordinal - to_ordinal(self._year, 1, 1) + 1, -1))

    def toordinal(self):
        return to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def _fields(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        from ._moment import datetime
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._fields() == other._fields() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._fields() <= other._fields() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._fields() < other._fields() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._fields() >= other._fields() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._fields() > other._fields() if self._comparable(other) else NotImplemented

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash(self._state())
        return self._hashcode

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other.days
            if 0 < n <= MAXORDINAL:
                return type(self)(*from_ordinal(n))
            raise OverflowError('date value out of range')
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """(year, week, weekday): weeks begin on Monday, the first has the year's first Thursday."""
        year = self._year
        first = iso_week_one(year)
        today = to_ordinal(self._year, self._month, self._day)
        week, day = divmod(today - first, 7)
        if week < 0:
            year -= 1
            first = iso_week_one(year)
            week, day = divmod(today - first, 7)
        elif week >= 52 and today >= iso_week_one(year + 1):
            year += 1
            week = 0
        return _IsoCalendarDate(year, week + 1, day + 1)

    def _state(self):
        high, low = divmod(self._year, 256)
        return bytes((high, low, self._month, self._day))

    def __reduce__(self):
        return self.__class__, (self._state(),)


def _name_of(obj):
    cls = type(obj)
    return f'{cls.__module__}.{cls.__qualname__}'


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
