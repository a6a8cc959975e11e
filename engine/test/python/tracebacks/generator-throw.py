def worker():
    try:
        yield 'ready'
    except KeyError as e:
        raise ValueError('converted') from e
    finally:
        print('closing')
w = worker()
print(next(w))
try:
    w.throw(KeyError('sent'))
except ValueError as e:
    print(repr(e), repr(e.__cause__))
w = worker()
next(w)
w.throw(TypeError('not handled inside'))
