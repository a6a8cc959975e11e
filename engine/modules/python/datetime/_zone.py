"""tzinfo, and zones with a fixed offset."""

from ._delta import timedelta

_DAY = timedelta(days=1)


class tzinfo:
    """The base of zones: says how far a moment's clock is from UTC."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        """What the clock of this zone shows at a moment of UTC."""
        from ._moment import datetime
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + dst

    def __reduce__(self):
        getinitargs = getattr(self, '__getinitargs__', None)
        args = getinitargs() if getinitargs else ()
        return self.__class__, args, self.__getstate__()


def check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f'tzinfo argument must be None or of a tzinfo subclass, not type {type(zone).__name__!r}')


def check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset < _DAY:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')


def check_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")


_omitted = object()


class timezone(tzinfo):
    """A zone with one offset."""

    __slots__ = '_offset', '_name'

    def __new__(cls, offset, name=_omitted):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is _omitted:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if not -_DAY < offset < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), '
                             f'not {offset!r}.')
        return cls._make(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _make(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__()

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        args = repr(self._offset) if self._name is None else f'{self._offset!r}, {self._name!r}'
        return f'datetime.timezone({args})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, method):
        from ._moment import datetime
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt):
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt):
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        if not self._offset:
            return 'UTC'
        from ._calendar import format_offset
        return 'UTC' + format_offset(self._offset)

    def dst(self, dt):
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt):
        from ._moment import datetime
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset


timezone.utc = timezone._make(timedelta(0))
timezone.min = timezone._make(timedelta(hours=-23, minutes=-59))
timezone.max = timezone._make(timedelta(hours=23, minutes=59))
