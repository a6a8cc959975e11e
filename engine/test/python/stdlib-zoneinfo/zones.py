from zoneinfo import *
from datetime import *
for k in ('Europe/Berlin','America/New_York','Asia/Kolkata','UTC','Australia/Lord_Howe','Africa/Casablanca'):
    try: z=ZoneInfo(k)
    except Exception as e: print(k, type(e).__name__, e); continue
    for d in (datetime(2024,7,1,12), datetime(2024,1,1), datetime(2050,7,1), datetime(1900,1,1), datetime(2024,3,31,2,30), datetime(2024,10,27,2,30), datetime(2024,10,27,2,30,fold=1), datetime(2024,11,3,1,30,fold=1), datetime(1985,6,1)):
        a=d.replace(tzinfo=z); print(k, a, a.tzname(), a.dst())
    u=datetime(2024,10,27,0,59,tzinfo=timezone.utc)
    for m in (0,1,60,61): x=(u+timedelta(minutes=m)).astimezone(z); print(x, x.fold)
    print(repr(z), str(z), z is ZoneInfo(k), z.utcoffset(None))
for b in ('Nope/x','../etc','/etc/x'):
    try: ZoneInfo(b)
    except Exception as e: print(type(e).__name__, e)
