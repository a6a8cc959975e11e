def convert(s):
    try:
        return int(s)
    except ValueError:
        raise TypeError('need digits') from None
try:
    convert('x')
except TypeError as e:
    print(e.__suppress_context__, repr(e.__context__))
def outer():
    try:
        convert('y')
    except TypeError:
        raise LookupError('outer keeps its own context')
outer()
