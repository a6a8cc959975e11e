def ratio(pairs):
    return sum(a / b for a, b in pairs)
def table(rows):
    return {
        name: [int(cell) for cell in cells]
        for name, cells in rows
    }
print(ratio([(1, 2), (3, 4)]))
print(table([('a', '123'), ('b', ['4'])]))
g = (x.upper() for x in ['a', 5, 'b'])
print(next(g))
try:
    next(g)
except AttributeError as e:
    print(e)
print(next(g, 'finished after an error'))
try:
    {k for k in [[1]]}
except TypeError as e:
    print(e)
try:
    [undefined_thing for _ in 'a']
except NameError as e:
    print(e)
print(list(map(lambda v: v * 2, (n for n in (1, 2)))))
table([('a', '12'), ('b', ['x'])])
