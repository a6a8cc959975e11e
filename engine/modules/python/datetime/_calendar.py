"""Days of the proleptic Gregorian calendar as numbers, and the checks of fields."""

from operator import index as _index

MINYEAR = 1
MAXYEAR = 9999
MAXORDINAL = 3652059
DAYS_BEFORE_MONTH = (-1, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_MONTH = (-1, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTH_NAMES = (None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
DAY_NAMES = (None, 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month]


def days_before_month(year, month):
    return DAYS_BEFORE_MONTH[month] + (month > 2 and is_leap(year))


def to_ordinal(year, month, day):
    """1 for the first of January of year 1."""
    return days_before_year(year) + DAYS_BEFORE_MONTH[month] + (month > 2 and is_leap(year)) + day


def from_ordinal(n):
    """(year, month, day)"""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = n1 == 3 and (n4 != 24 or n100 == 3)
    month = (n + 50) >> 5
    before = DAYS_BEFORE_MONTH[month] + (month > 2 and leap)
    if before > n:
        month -= 1
        before -= 29 if month == 2 and leap else _DAYS_IN_MONTH[month]
    return year, month, n - before + 1


def iso_week_one(year):
    """The ordinal of the Monday of a year's first week."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def iso_to_date(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        out = True
        if week == 53:
            first = to_ordinal(year, 1, 1) % 7
            out = not (first == 4 or first == 3 and is_leap(year))
        if out:
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return from_ordinal(iso_week_one(year) + (week - 1) * 7 + day - 1)


def as_int(value):
    if type(value) is int:
        return value
    if isinstance(value, float):
        raise TypeError(f"'float' object cannot be interpreted as an integer")
    return _index(value)


def check_date(year, month, day):
    if type(year) is not int or type(month) is not int or type(day) is not int:
        year, month, day = as_int(year), as_int(month), as_int(day)
    if not 1 <= year <= 9999:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= 28 and not 1 <= day <= days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def check_time(hour, minute, second, microsecond, fold):
    if type(hour) is not int or type(minute) is not int or type(second) is not int or type(microsecond) is not int:
        hour, minute, second, microsecond = as_int(hour), as_int(minute), as_int(second), as_int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond, fold


def format_time(hour, minute, second, microsecond, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'seconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'microseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}'
    if timespec == 'milliseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    if timespec == 'hours':
        return f'{hour:02d}'
    raise ValueError('Unknown timespec value')


def format_offset(offset, separator=':'):
    """An offset from UTC as +HH:MM."""
    if offset is None:
        return ''
    total = offset.days * 86400 + offset.seconds
    micro = offset.microseconds
    sign = '+'
    if total < 0:
        sign = '-'
        total = -total
        if micro:
            total -= 1
            micro = 1000000 - micro
    text = f'{sign}{total // 3600:02d}{separator}{total // 60 % 60:02d}'
    if total % 60 or micro:
        text += f'{separator}{total % 60:02d}'
        if micro:
            text += f'.{micro:06d}'
    return text


def wrap_strftime(obj, format, timetuple):
    """`time.strftime` with what it does not know: microseconds and the zone of the object."""
    import time as _time
    if '%' in format:
        parts = []
        i = 0
        while i < len(format):
            j = format.find('%', i)
            if j < 0 or j + 1 >= len(format):
                parts.append(format[i:])
                break
            parts.append(format[i:j])
            code = format[j + 1]
            i = j + 2
            if code == 'f':
                parts.append('%06d' % getattr(obj, 'microsecond', 0))
            elif code == 'z':
                parts.append(format_offset(obj.utcoffset(), '') if hasattr(obj, 'utcoffset') else '')
            elif code == 'Z':
                name = obj.tzname() if hasattr(obj, 'tzname') else None
                parts.append('' if name is None else name.replace('%', '%%'))
            else:
                parts.append('%' + code)
        format = ''.join(parts)
    return _time.strftime(format, timetuple)


def digits(text):
    """The int of ASCII digits, and of nothing else."""
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def parse_iso_date(text):
    """(year, month, day) of YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYYWwwD and weeks without a day."""
    year = digits(text[:4])
    separated = text[4:5] == '-'
    at = 5 if separated else 4
    if text[at:at + 1] == 'W':
        week = digits(text[at + 1:at + 3])
        rest = text[at + 3:]
        day = 1
        if rest:
            if (rest[0] == '-') != separated:
                raise ValueError('Inconsistent use of dash separator')
            rest = rest[separated:]
            if len(rest) != 1:
                raise ValueError
            day = digits(rest)
        return iso_to_date(year, week, day)
    month = digits(text[at:at + 2])
    at += 2
    if (text[at:at + 1] == '-') != separated:
        raise ValueError('Inconsistent use of dash separator')
    day = text[at + separated:]
    if len(day) != 2 or len(text[at - 2:at]) != 2:
        raise ValueError
    return year, month, digits(day)


def parse_clock(text):
    """[hour, minute, second, microsecond]"""
    values = [0, 0, 0, 0]
    at = 0
    separated = text[2:3] == ':'
    for i in range(3):
        if len(text) - at < 2:
            raise ValueError('Incomplete time component')
        values[i] = digits(text[at:at + 2])
        at += 2
        if at >= len(text):
            return values
        following = text[at]
        if following in '.,' and i == 2:
            break
        if i == 2:
            raise ValueError('Invalid microsecond component')
        if separated:
            if following != ':':
                raise ValueError(f'Invalid time separator: {following}')
            at += 1
    fraction = text[at + 1:]
    if not fraction:
        raise ValueError('Invalid microsecond component')
    digits(fraction)
    values[3] = int(fraction[:6].ljust(6, '0'))
    return values


def parse_iso_time(text):
    """[hour, minute, second, microsecond, zone]"""
    from ._delta import timedelta
    from ._zone import timezone
    if len(text) < 2:
        raise ValueError('Isoformat time too short')
    at = max(text.find('-'), text.find('+'), text.find('Z'))
    clock = text if at < 0 else text[:at]
    values = parse_clock(clock)
    zone = None
    if at >= 0:
        rest = text[at + 1:]
        if text[at] == 'Z':
            if rest:
                raise ValueError('Malformed time zone string')
            zone = timezone.utc
        else:
            if len(rest) in (0, 1, 3):
                raise ValueError('Malformed time zone string')
            hours, minutes, seconds, micros = parse_clock(rest)
            if not hours and not minutes and not seconds and not micros:
                zone = timezone.utc
            else:
                offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
                zone = timezone(-offset if text[at] == '-' else offset)
    values.append(zone)
    return values
