# strftime, strptime, asctime and the calendar from far past to far future, in UTC.
import os
import time

os.environ['TZ'] = 'UTC'
time.tzset()

def show(function, *args):
    try:
        return repr(function(*args))
    except Exception as error:
        return f'{type(error).__name__}: {error}'

for seconds in ['a', float('nan'), float('inf'), 10 ** 30, 1e17, -1, 2 ** 40, 1e15, -10 ** 14, 1.9, -1.5, [], True]:
    print(seconds, show(time.gmtime, seconds), show(time.localtime, seconds), show(time.ctime, seconds))

tuples = [(2024, 3, 5, 7, 8, 9, 1, 65, 0), (2021, 1, 1, 13, 0, 0, 4, 1, 0), (2020, 12, 31, 0, 0, 0, 3, 366, 1),
          (-5, 1, 1, 0, 0, 0, 0, 1, 0), (12345, 1, 1, 12, 0, 0, 6, 1, -1), (2020, 2, 30, 25, 61, 61, 7, 367, 5), (1, 2),
          (2020, 13, 1, 0, 0, 0, 0, 1, 0), (2020, 0, 0, 0, 0, 0, 0, 0, 0), (2020, 1.5, 1, 0, 0, 0, 0, 1, 0), [1] * 9]
formats = ['%a %A %b %B %c %d %e', '%C %D %F %g %G %h %H %I %j', '%k %l %m %M %n %p %P %r %R', '%S %t %T %u %U %V %w %W',
           '%x %X %y %Y %z %Z %%', '%Q', '%', '%5d|%-d|%_d|%05e', '%^a %#Z %#p', '%Ey %Od %010Y %+ %E']
for value in tuples:
    print(value, show(time.mktime, value), show(time.asctime, value))
    for format in formats:
        print(' ', show(time.strftime, format, value))

for args in [('2020', '%Q'), ('2020', '%'), ('2020x', '%Y'), ('20', '%Y'), ('2020-02-29', '%Y-%m-%d'),
             ('2021-02-29', '%Y-%m-%d'), ('Feb 29', '%b %d'), ('feb 3 2001  5:06pm', '%b %d %Y %I:%M%p'), ('12 am', '%I %p'),
             ('366 2021', '%j %Y'), ('2020 10 1', '%Y %U %w'), ('2020 0 1', '%Y %W %w'), ('2020 53 3', '%G %V %u'),
             ('2021 53 3', '%G %V %u'), ('2020 53', '%G %V'), ('5', '%V'), ('2020 5 1', '%G %V %j'), ('+01:30', '%z'),
             ('Z', '%z'), ('z', '%z'), ('+01:30:15.5', '%z'), ('+0130:15', '%z'), ('+01:3015', '%z'), ('utc', '%Z'),
             ('Mon Jan  5 10:11:12 1998', '%c'), ('01/02/69', '%x'), ('23:59:61', '%X'), ('23:59:62', '%X'), ('axb', 'a.b'),
             ('1%', '%d%%'), ('0.123', '%S.%f'), ('Tuesday 5', '%A %d'), ('MAY', '%B'), ('', ''), (5, 'a'), ('a', 5)]:
    print(args, show(time.strptime, *args))

t = time.struct_time(range(11))
print(t, t.tm_zone, t.tm_gmtoff, t[:3], t == tuple(range(9)), time.struct_time.n_fields, show(time.struct_time, (1, 2)))
for name in ['time', 'monotonic', 'perf_counter', 'process_time', 'x', 3]:
    print(show(time.get_clock_info, name))
for seconds in ['a', None, -1, float('nan'), 1e30, 10 ** 30, 0, 0.001]:
    print(show(time.sleep, seconds))
