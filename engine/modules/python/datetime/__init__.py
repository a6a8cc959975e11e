"""Dates and times, with and without zones."""

from ._calendar import MAXYEAR, MINYEAR
from ._delta import timedelta
from ._zone import timezone, tzinfo
from ._date import date
from ._time import time
from ._moment import datetime

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

UTC = timezone.utc

for _each in (date, datetime, time, timedelta, timezone, tzinfo):
    _each.__module__ = 'datetime'
del _each
