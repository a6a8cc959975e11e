"""Numbers, dates and times: what a value is that no other character tells."""

import re
from datetime import date, datetime, time, timedelta, timezone

_TIME = r'([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?'
_CLOCK = re.compile(_TIME, re.ASCII)
_DAY = re.compile(
    r'(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[Tt ]' + _TIME +
    r'(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?', re.ASCII)
_NUMBER = re.compile(
    r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
    r'|[+-]?(?:0|[1-9](?:_?\d)*)((?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)', re.ASCII)
_SPECIAL = re.compile('[+-]?(?:inf|nan)')


def read_number(source, parse_float):
    start = source.at
    if match := source.match(_DAY):
        try:
            return _day(match)
        except ValueError as error:
            raise source.failure('Invalid date or datetime', start) from error
    if match := source.match(_CLOCK):
        return time(*_clock(*match.groups()))
    if match := source.match(_NUMBER):
        return parse_float(match[0]) if match[1] else int(match[0], 0)
    if match := source.match(_SPECIAL):
        return parse_float(match[0])
    raise source.failure('Invalid value')


def _clock(hour, minute, second, fraction):
    return int(hour), int(minute), int(second), int((fraction or '').ljust(6, '0'))


def _day(match):
    year, month, day = map(int, match.group(1, 2, 3))
    if match[4] is None:
        return date(year, month, day)
    zone = None
    if match[8]:
        zone = timezone.utc
    elif match[9]:
        zone = _zone(match[9], int(match[10]), int(match[11]))
    return datetime(year, month, day, *_clock(*match.group(4, 5, 6, 7)), tzinfo=zone)


def _zone(sign, hours, minutes):
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if sign == '-' else offset)
