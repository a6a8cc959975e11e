assert True
assert 1, 'unused'
assert [0], 1 / 1
for cond, msg in [(0, None), ('', 'empty string'), ([], ['a', 'list']), (None, 5)]:
    try:
        assert cond, msg
    except AssertionError as e:
        print(repr(e), str(e), e.args)
try:
    assert False
except AssertionError as e:
    print(repr(e), repr(str(e)), e.args)
try:
    assert 1 == 2, f'{1 + 1} is not {3}'
except AssertionError as e:
    print(e)
try:
    assert not 5, (1, 2)
except AssertionError as e:
    print(e, e.args)
def message():
    print('message evaluated')
    return 'lazy'
assert True, message()
try:
    assert False, message()
except AssertionError as e:
    print(e)
try:
    assert False, 1 / 0
except ZeroDivisionError as e:
    print(e, e.__context__)
AssertionError_saved = AssertionError
AssertionError = ValueError
try:
    assert 0, 'still the builtin'
except AssertionError_saved as e:
    print(type(e) is AssertionError_saved, e)
print(__debug__)
def positive(n):
    assert n > 0, f'{n} is not positive'
    return n
print(positive(3))
positive(-4)
