# Local time by POSIX rules: offsets, names and summer time, north and south, gaps and repeated hours.
import os
import time

for zone in ['EST5EDT,M3.2.0,M11.1.0', '<+03>-3', 'AEST-10AEDT,M10.1.0,M4.1.0/3', 'CET-1CEST,M3.5.0,M10.5.0/3', 'UTC']:
    os.environ['TZ'] = zone
    time.tzset()
    print(zone, time.tzname, time.timezone, time.altzone, time.daylight)
    for seconds in range(0, 3 * 10 ** 9, 77777777):
        local = time.localtime(seconds)
        print(tuple(local), local.tm_zone, local.tm_gmtoff, time.mktime(local) == seconds)
    for year in (1999, 2023, 2050):
        for month, day, hour in ((11, 5, 1), (3, 12, 2), (7, 1, 0), (1, 1, 0), (10, 29, 2), (3, 26, 2), (4, 2, 2)):
            print([time.mktime((year, month, day, hour, 30, 0, 0, 0, summer)) for summer in (-1, 0, 1)])
    print(time.strftime('%Z %z', (2020, 7, 1, 0, 0, 0, 0, 1, 1)), time.strftime('%Z %z %s', time.localtime(10 ** 9)))
