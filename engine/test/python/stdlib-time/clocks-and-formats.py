import time
a = time.time(); b = time.time(); m = time.monotonic(); p = time.perf_counter(); c = time.process_time()
print(a <= b, isinstance(a, float), a > 1.6e9, time.monotonic() >= m, time.perf_counter() >= p, time.process_time() >= c, isinstance(time.time_ns(), int), isinstance(time.perf_counter_ns(), int), isinstance(time.monotonic_ns(), int))
s = time.perf_counter(); time.sleep(.02); d = time.perf_counter() - s; print(.015 < d < 5, time.sleep(0))
g = time.gmtime(0); print(g, g.tm_year, g[0], g[:3], len(g), tuple(time.gmtime(1e9)), type(g).__name__, time.gmtime(86400 * 365).tm_yday, g.tm_wday, g.tm_isdst, time.gmtime(-1)[:6], time.gmtime(1700000000.9).tm_sec)
print(time.strftime('%Y-%m-%d %H:%M:%S', g), time.strftime('%a %A %b %B %d %j %y %I %p %w %U %% %M', time.gmtime(1e9)), time.strftime('%H', time.gmtime(3600)), time.asctime(g), time.strftime('', g), time.strftime('%D %T %e', g))
print(time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, 0)), time.struct_time(range(9)).tm_min)
for src in ['time.sleep(-1)', 'time.sleep("a")', 'time.sleep()', 'time.gmtime("a")', 'time.gmtime(1e30)', 'time.strftime(5)', 'time.strftime("%Y", 5)', 'time.strftime("%Y", (1, 2))', 'time.struct_time(5)', 'time.struct_time((1, 2))', 'time.nope', 'time.time(1)', 'time.asctime((2024, 13, 1, 0, 0, 0, 0, 1, 0))', 'g.tm_nope', 'time.mktime("a")', 'time.strftime("%Y", (2024, 1, 1, 0, 0, 0, 0, 1, 0))', 'g == tuple(g)', 'g < time.gmtime(5)', 'hash(g) == hash(tuple(g))', 'time.gmtime(None)[0] > 2020', 'time.localtime(0).tm_year in (1969, 1970)', 'isinstance(time.timezone, int)', 'isinstance(time.tzname, tuple)', 'time.mktime(time.localtime(1e9)) == 1e9', 'time.strptime and 1', 'time.struct_time((1,) * 12)[0]', 'time.get_clock_info("monotonic").monotonic']:
    try: print(src, eval(src))
    except Exception as e: print(src, '->', type(e).__name__, e)
def timed(f, *a):
    start = time.perf_counter(); r = f(*a); assert time.perf_counter() >= start; return r
print(timed(sum, range(100)), timed(sorted, [2, 1]))
try: g.tm_year = 5
except AttributeError as e: print(e)
try: g[0] = 5
except TypeError as e: print(e)
time.sleep(None)
