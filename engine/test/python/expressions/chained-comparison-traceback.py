def check(lo, value, hi):
    return lo <= value < hi
print(check(1, 2, 3), check(1, 5, 3))
print(check('a', 'b', 'c'))
try:
    check(1, 'x', 3)
except TypeError as e:
    print(e)
print(check(1, 2, None))
