"""timedelta: a length of time, to the microsecond."""

from math import modf as _modf


def _divide_and_round(a, b):
    """a / b to the nearest int, halves to even."""
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    return q + 1 if greater or r == b and q % 2 == 1 else q


_FACTORS = (('days', 86400000000), ('seconds', 1000000), ('microseconds', 1), ('milliseconds', 1000),
            ('minutes', 60000000), ('hours', 3600000000), ('weeks', 604800000000))


class timedelta:
    """A length of time: days, seconds and microseconds."""

    __slots__ = '_days', '_seconds', '_microseconds', '_hashcode'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        rest = 0.0
        for value, (name, factor) in zip((days, seconds, microseconds, milliseconds, minutes, hours, weeks), _FACTORS):
            if type(value) is int:
                total += value * factor
            elif isinstance(value, int):
                total += int(value) * factor
            elif isinstance(value, float):
                if value != value:
                    raise ValueError('cannot convert float NaN to integer')
                if value in (float('inf'), float('-inf')):
                    raise OverflowError('cannot convert float infinity to integer')
                fraction, whole = _modf(value)
                total += int(whole) * factor
                fraction, whole = _modf(fraction * factor)
                total += int(whole)
                rest += fraction
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if rest:
            whole = round(rest)
            # Together with the rest a half goes to the even neighbour.
            if abs(rest - int(rest)) == 0.5:
                whole = int(rest) + (0 if (total + int(rest)) % 2 == 0 else 1 if rest > 0 else -1)
            total += whole
        return _from_microseconds(cls, total)

    def __repr__(self):
        args = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                      ('microseconds', self._microseconds)) if value]
        return f'{self.__class__.__module__}.{self.__class__.__qualname__}({", ".join(args) or "0"})'

    def __str__(self):
        mm, ss = divmod(self._seconds, 60)
        hh, mm = divmod(mm, 60)
        text = f'{hh}:{mm:02d}:{ss:02d}'
        if self._days:
            text = f'{self._days} day{"" if abs(self._days) == 1 else "s"}, {text}'
        if self._microseconds:
            text += f'.{self._microseconds:06d}'
        return text

    def total_seconds(self):
        return _micros(self) / 10 ** 6

    days = property(lambda self: self._days, doc='Number of days.')
    seconds = property(lambda self: self._seconds, doc='Number of seconds (>= 0 and less than 1 day).')
    microseconds = property(lambda self: self._microseconds, doc='Number of microseconds (>= 0 and less than 1 second).')

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _from_microseconds(timedelta, _micros(self) + _micros(other))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _from_microseconds(timedelta, _micros(self) - _micros(other))
        return NotImplemented

    def __rsub__(self, other):
        return -self + other if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _from_microseconds(timedelta, -_micros(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return _from_microseconds(timedelta, _micros(self) * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _from_microseconds(timedelta, _divide_and_round(_micros(self) * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) // _micros(other)
        if isinstance(other, int):
            return _from_microseconds(timedelta, _micros(self) // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) / _micros(other)
        if isinstance(other, int):
            return _from_microseconds(timedelta, _divide_and_round(_micros(self), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _from_microseconds(timedelta, _divide_and_round(b * _micros(self), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _from_microseconds(timedelta, _micros(self) % _micros(other))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(_micros(self), _micros(other))
            return q, _from_microseconds(timedelta, r)
        return NotImplemented

    def __eq__(self, other):
        return _micros(self) == _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _micros(self) <= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _micros(self) < _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _micros(self) >= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _micros(self) > _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash((self._days, self._seconds, self._microseconds))
        return self._hashcode

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _micros(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


def _from_microseconds(cls, total):
    seconds, micros = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        if abs(days) > 2 ** 31:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = micros
    self._hashcode = -1
    return self


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
