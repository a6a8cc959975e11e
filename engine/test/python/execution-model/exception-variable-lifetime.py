import sys
def deleted():
    try: raise ValueError('x')
    except ValueError as e: kept = e
    try: return e
    except UnboundLocalError as u: return str(u), kept.args
print(deleted())
e = 'outer value'
try: raise KeyError('k')
except KeyError as e: print('inside', repr(e))
try: print(e)
except NameError as n: print(n)
def rebinding():
    try: raise ValueError
    except ValueError as e: e = 'rebound inside'
    return 'e' in locals()
print(rebinding())
def deleting():
    try: raise ValueError
    except ValueError as e: del e
    return sorted(locals())
print(deleting())
def nested():
    try: raise ValueError('first')
    except ValueError as e:
        try: raise TypeError('second')
        except TypeError as e: inner = repr(e)
        try: return e
        except UnboundLocalError as u: return inner, str(u)
print(nested())
def closure():
    try: raise ValueError('captured')
    except ValueError as e: f = lambda: e
    try: return f()
    except NameError as n: return type(n).__name__, str(n)
print(closure())
def looped():
    out = []
    for i in range(3):
        try: 1 / (i - 1)
        except ZeroDivisionError as e: out.append(str(e))
        else: out.append(i)
        out.append('e' in locals())
    return out
print(looped())
class Body:
    try: raise ValueError('in class')
    except ValueError as err: text = str(err)
    has = 'err' in locals()
print(Body.text, Body.has, hasattr(Body, 'err'))
def glob():
    global ge
    try: raise ValueError
    except ValueError as ge: pass
    return 'ge' in globals()
print(glob())
def state():
    before = sys.exc_info()[0]
    try: raise KeyError
    except KeyError:
        during = sys.exc_info()[0]
        def peek(): return sys.exc_info()[0]
        seen = peek()
    return before, during, seen, sys.exc_info()[0]
print(state())
def returns():
    try: raise ValueError('r')
    except ValueError as e: return repr(e)
    finally: print('e' in locals(), sys.exc_info()[0])
print(returns())
def breaks():
    while True:
        try: raise ValueError
        except ValueError as e: break
    return 'e' in locals(), sys.exc_info()
print(breaks())
def generator():
    try: raise ValueError('g')
    except ValueError as e:
        yield repr(e), sys.exc_info()[0]
        yield 'e' in locals()
    yield 'e' in locals(), sys.exc_info()[0]
print(list(generator()))
def star():
    try: raise ExceptionGroup('g', [ValueError()])
    except* ValueError as eg: n = len(eg.exceptions)
    return n, 'eg' in locals()
print(star())
try: raise ValueError('last')
except ValueError as final: pass
print(final)
