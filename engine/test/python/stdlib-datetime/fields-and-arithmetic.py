from datetime import *
import datetime as m, pickle, copy, calendar
d=date(2024,2,29); dt=datetime(2024,2,29,13,5,9,123456); t=time(1,2,3)
print(repr(d),d,dt,repr(dt),t,repr(t), d.isocalendar(), d.weekday(), d+timedelta(366), dt-datetime(2020,1,1), d.strftime('%Y/%m/%d %a %j %U'), dt.strftime('%H:%M:%S.%f %p %z|%Z'), f'{dt:%d %B}')
print(timedelta(1.5), repr(timedelta(hours=-5)), timedelta(days=1)/3, timedelta(5)//timedelta(2), timedelta(microseconds=2.5), timedelta(seconds=1)*1.5, timedelta.max, -timedelta(1,2,3), str(timedelta(-1,3)), divmod(timedelta(7),timedelta(2)))
tz=timezone(timedelta(hours=5,minutes=30),'IST'); a=dt.replace(tzinfo=tz); print(a, repr(a), a.astimezone(timezone.utc), a.utctimetuple(), a.timestamp(), repr(timezone.utc), timezone(timedelta(hours=-3)), UTC if 0 else m.UTC)
print(datetime.fromisoformat('2011-11-04T00:05:23.283+00:00'), datetime.fromisoformat('20111104T000523'), date.fromisoformat('2011-W01-2'), time.fromisoformat('04:23:01,5Z'), datetime.fromisoformat('2011-11-04 00:05'))
print(datetime.strptime('21/11/06 16:30 +0200','%d/%m/%y %H:%M %z'), datetime.strptime('1.250000','%S.%f'), datetime.fromtimestamp(1e9, timezone.utc), datetime.utcfromtimestamp(1.5), datetime.fromtimestamp(0), date.fromtimestamp(86400*365))
for o in (d,dt,t,a,timedelta(1,2,3),tz,timezone.utc):
    for p in range(6): r=pickle.loads(pickle.dumps(o,p)); assert r==o and type(r) is type(o)
    print(hash(o) == hash(copy.deepcopy(o)))
def e(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
for f in (lambda: date(2023,2,29), lambda: date(0,1,1), lambda: date(1), lambda: datetime(1,1,1)-timedelta(1), lambda: time(24), lambda: d<dt, lambda: d==dt, lambda: dt<a, lambda: dt-a, lambda: timedelta('x'), lambda: timedelta(10**10), lambda: timezone(timedelta(1)), lambda: date.fromisoformat('x'), lambda: datetime.fromisoformat('2020-13-01'), lambda: datetime.strptime('x','%Y'), lambda: dt.replace(month=13), lambda: datetime(2020,1,1,tzinfo=3), lambda: datetime.now().year>2000, lambda: datetime.combine(d,t), lambda: dt.isoformat('_','milliseconds'), lambda: d.replace(day=1), lambda: date.fromordinal(738000), lambda: dt.ctime(), lambda: sorted([dt, datetime.min]), lambda: date(1.5,1,1), lambda: date.today()==datetime.now().date(), lambda: d.timetuple(), lambda: dt.date()==d, lambda: datetime.max, lambda: timedelta.resolution): e(f)
print(calendar.month(2024,2), calendar.calendar(2023)[:300], calendar.monthrange(2024,2), calendar.isleap(1900), calendar.timegm((2020,1,1,0,0,0)), list(calendar.Calendar().itermonthdays(2020,2))[:8], calendar.HTMLCalendar().formatmonth(2020,1)[:200], list(calendar.day_name))
