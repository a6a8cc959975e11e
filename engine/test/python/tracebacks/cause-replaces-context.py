def f():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('with other cause') from KeyError('the cause was never raised')
try:
    f()
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
f()
