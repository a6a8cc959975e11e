"""datetime: arithmetic, comparison, isoformat and fromisoformat, strftime and strptime, time zones."""
from datetime import date, datetime, timedelta, timezone

ZONE = timezone(timedelta(hours=5, minutes=30))


def main(n):
    total = 0
    start = datetime(2021, 1, 31, 12, 30, 15, 123456)
    for i in range(n):
        moment = start + timedelta(days=i % 5000, hours=i % 24, seconds=i)
        total += moment.day + moment.weekday() + (moment - start).days
        text = moment.isoformat()
        if datetime.fromisoformat(text) == moment and moment > start:
            total += len(text)
        total += date(2000 + i % 50, 1 + i % 12, 1 + i % 28).toordinal() % 7
        aware = moment.replace(tzinfo=timezone.utc).astimezone(ZONE)
        total += aware.hour + aware.minute
        if i % 10 == 0:
            total += len(moment.strftime("%Y-%m-%d %H:%M:%S %A"))
            total += datetime.strptime("2023-05-%02d 10:11:12" % (i % 28 + 1), "%Y-%m-%d %H:%M:%S").day
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
