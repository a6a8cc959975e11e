from dataclasses import dataclass
from functools import total_ordering
@total_ordering
@dataclass(frozen=True)
class Interval:
    start: int
    end: int
    name: str = ''
    def __post_init__(self):
        if self.start >= self.end: raise ValueError(f'empty interval {self.start}..{self.end}')
    def __lt__(self, o): return (self.start, self.end) < (o.start, o.end)
    def __and__(self, o): lo, hi = max(self.start, o.start), min(self.end, o.end); return Interval(lo, hi) if lo < hi else None
    def __contains__(self, t): return self.start <= t < self.end
    def __len__(self): return self.end - self.start
    def __str__(self): return f'{self.name or "?"}[{self.start},{self.end})'
def merge(items):
    out = []
    for i in sorted(items):
        if out and i.start <= out[-1].end: out[-1] = Interval(out[-1].start, max(out[-1].end, i.end))
        else: out.append(Interval(i.start, i.end))
    return out
def rooms(items):
    ends, out = [], {}
    for i in sorted(items):
        for r, e in enumerate(ends):
            if e <= i.start: ends[r] = i.end; break
        else: r = len(ends); ends.append(i.end)
        out.setdefault(r, []).append(str(i))
    return out
def greedy(items):
    last, out = float('-inf'), []
    for i in sorted(items, key=lambda i: i.end):
        if i.start >= last: out.append(i.name); last = i.end
    return out
def gaps(items, lo, hi):
    for i in merge(items):
        if i.start > lo: yield lo, i.start
        lo = max(lo, i.end)
    if lo < hi: yield lo, hi
talks = [Interval(s, e, n) for n, s, e in (('a', 9, 11), ('b', 10, 12), ('c', 11, 13), ('d', 14, 15), ('e', 9, 10), ('f', 12, 14))]
print([str(i) for i in merge(talks)], rooms(talks), greedy(talks), list(gaps(talks[:4], 8, 18)), talks[0] & talks[1], talks[0] & talks[3], 10 in talks[0], len(talks[0]), max(talks), sorted(talks)[0], talks[0] == Interval(9, 11, 'a'), len({*talks, talks[0]}))
busy = {h: [t.name for t in talks if h in t] for h in range(9, 15)}; print(busy, max(busy, key=lambda h: len(busy[h])))
for h in range(9, 15): print(f'{h:02}:00 ' + ''.join(f'{t.name:^3}' if h in t else ' . ' for t in talks))
for f in (lambda: Interval(5, 5), lambda: setattr(talks[0], 'end', 1), lambda: talks[0] < 5, lambda: Interval('a', 1), lambda: talks[0] & 5, lambda: Interval()):
    try: f()
    except Exception as e: print(type(e).__name__, e)
merge([5])
