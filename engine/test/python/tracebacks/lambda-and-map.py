pipeline = [lambda v: v + 1, lambda v: v * 2, lambda v: v['k']]
def apply(fs, v):
    for f in fs:
        v = f(v)
    return v
print(list(map(lambda n: 10 // n, [1, 2, 5])))
try:
    apply(pipeline, 3)
except TypeError as e:
    print(e)
print(sorted(['bb', 'a'], key=lambda s: len(s)))
sorted([1, 'a', 2], key=lambda x: x + 1)
