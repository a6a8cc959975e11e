def inner(): raise KeyError('deep')
def middle():
    try:
        inner()
    except KeyError:
        print('logging')
        raise
def outer():
    try:
        middle()
    except KeyError as e:
        print('again')
        raise e
def with_traceback():
    try:
        outer()
    except KeyError as e:
        raise e.with_traceback(e.__traceback__)
with_traceback()
