def numbers():
    yield 1
    yield from inner()
def inner():
    yield 2
    raise LookupError('inside the inner generator')
def total(it): return sum(x for x in it)
g = numbers()
print(next(g), next(g))
try:
    next(g)
except LookupError as e:
    print(e)
print(next(g, 'exhausted'))
total(numbers())
