# Comprehensions and appends, called again and again: short lists get room before machine code appends to them.
from array import array


class Record:
    def __init__(self, key, weight):
        self.key = key
        self.weight = weight


def keys(records):
    return [r.key for r in records]


def weights(records):
    return [r.weight * 2.0 for r in records if r.key % 3]


def squares(n):
    out = []
    for i in range(n):
        out.append(i * i)
    return out


def both(n):
    whole, halves = [], []
    for i in range(n):
        whole.append(i)
        halves.append(i * 0.5)
    return whole, halves


def call(function, *arguments):
    return function(*arguments)


records = [Record(i * 7 % 31, i * 0.25) for i in range(300)]
kept = []
for turn in range(60):
    made = call(keys, records)
    kept.append(made)
    records[turn].key = turn
    heavy = call(weights, records)
    if turn % 20 == 0:
        print(turn, len(made), sum(made), len(heavy), sum(heavy), made[:5])
print(len(kept), sum(kept[0]), sum(kept[59]), kept[0] == kept[1], kept[3] is kept[4])

# Lists that share nothing but where their numbers lie.
first = [call(squares, n) for n in (1, 2, 3, 31, 32, 33, 63, 64, 65, 255, 256, 257, 1023, 1024, 1025, 3000)] * 2
for each in first:
    each.append(-1)
    each[0] = 5
print([len(each) for each in first], [each[-3:] for each in first[:4]])
for n in (0, 1, 5, 40, 64, 300):
    for _ in range(40):
        whole, halves = call(both, n)
    whole.append('end')
    halves.append(7)
    print(n, whole[-2:], halves[-3:], len(whole), len(halves))

# What is appended changes its kind, and lists are emptied, cut and joined.
mixed = call(squares, 50)
mixed.append(2**70)
mixed.append(0.5)
print(mixed[48:])
cut = call(squares, 200)
del cut[10:]
for i in range(100):
    cut.append(i)
print(len(cut), cut[8:13], (cut + cut)[105:115])
cut.clear()
cut.extend(call(squares, 5))
print(cut, array('q', call(squares, 40))[39], sorted(call(squares, 33), reverse=True)[:3])
