"""Reading times by a format, for datetime: see time.strptime."""

import time as _time


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    """An instance of a class of moments."""
    year, month, day, hour, minute, second, micro, name, offset, fraction = _time._parse(data_string, format)
    args = (year, month, day, hour, minute, second, micro)
    if offset is None:
        return cls(*args)
    from datetime import timedelta, timezone
    delta = timedelta(seconds=offset, microseconds=fraction)
    return cls(*args, timezone(delta, name) if name else timezone(delta))


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The parts of a time with the name and offset of its zone, its microseconds, and those of the offset."""
    *_, micro, name, offset, fraction = _time._parse(data_string, format)
    return (*_time.strptime(data_string, format), name, offset), micro, fraction


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    return _time.strptime(data_string, format)
