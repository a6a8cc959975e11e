# Lists that grow in loops that are hot: room that is made beforehand, items of other types, other lists in the same place.
class P:
    def __init__(self, x):
        self.x = x


class Log(list):
    def append(self, value):
        list.append(self, value * 2)


def attributes(ps):
    out = []
    for p in ps:
        out.append(p.x)
    return out


def comprehension(ps):
    return [p.x * 2 for p in ps]


def filtered(ps):
    even, odd = [], []
    for i, p in enumerate(ps):
        if i % 3:
            even.append(p.x + i)
        else:
            odd.append(p.x - i)
    return len(even), len(odd), sum(even), sum(odd)


floats = [P(i * 0.5) for i in range(500)]
ints = [P(i) for i in range(500)]
mixed = [P(i if i % 100 else str(i)) for i in range(500)]
late = [P(i if i < 400 else i * 0.5) for i in range(500)]
for repeat in range(12):
    for ps in (floats, ints):
        results = attributes(ps), comprehension(ps), filtered(ps)
print(sum(results[0]), sum(results[1]), results[2])
print([len(attributes(ps)) for ps in (floats, ints, mixed, late)])
print(attributes(mixed)[98:102], attributes(late)[398:402], comprehension(mixed)[199:202])
print(sum(attributes(floats[:40])), attributes([]), attributes(floats[:1]))


def to(out, ps):
    for p in ps:
        out.append(p.x)
    return out


for repeat in range(12):
    to([], floats)
    to([0.5], floats)
print(sum(to(Log(), floats)), type(to(Log(), floats)).__name__)
print(to(['a'], floats)[-1], to([1], floats)[:3], to([None] * 3, ints)[2:5])
print(len(to([[1], [2]], floats)))
try:
    to((), floats)
except AttributeError as error:
    print(error)
try:
    to({}, floats)
except AttributeError as error:
    print(error)


def itself(n):
    # The list that is gone through grows.
    values = [1]
    for value in values:
        if len(values) < n:
            values.append(value + len(values))
    return len(values), sum(values)


print(itself(3000))


def doubled(n):
    out = []
    for i in range(n):
        out.append(i + len(out))
        out.append(out[-1] * 2)
    return len(out), sum(out)


print(doubled(3000), doubled(10000))


def replaced(n):
    out = []
    kept = out
    total = 0
    for i in range(n):
        out.append(i + abs(i))
        if i == n // 2:
            out = []
        if i == n - 10:
            out = Log()
        total += len(out)
    return len(kept), len(out), total, out[:2]


print(replaced(6000))


def huge(n):
    out = []
    for i in range(n):
        out.append(i * 3 + 1 << 30)
        if i > n - 5:
            out.append(1 << 70)
    return sum(out), len(out)


print(huge(5000))
