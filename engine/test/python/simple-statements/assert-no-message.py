def invariant(items):
    assert all(isinstance(item, int)
               for item in items)
    assert len(items) > 1 and \
        items[0] < items[1]
    return sum(items)
print(invariant([1, 2]))
try:
    invariant([1, 'a'])
except AssertionError as e:
    print(repr(e))
invariant([2, 1])
