def run(exc, where):
    out = []
    try:
        out.append('try')
        if where == 'try': raise exc
    except (KeyError, IndexError) as e:
        out.append(f'lookup {e!r}')
    except ArithmeticError:
        out.append('arith')
        if where == 'try': pass
    except:
        out.append('bare')
    else:
        out.append('else')
    finally:
        out.append('finally')
    return out
for e in [KeyError('k'), IndexError, ZeroDivisionError('z'), OverflowError(), TypeError(), SystemExit(1), KeyboardInterrupt(), GeneratorExit()]:
    print(run(e, 'try'))
print(run(None, None))
try:
    try:
        raise ValueError('v')
    except ValueError as e:
        pass
    e
except NameError as x:
    print(x)
def order():
    e = 'before'
    try:
        raise KeyError
    except KeyError as e:
        e = 'rebound'
    try:
        return e
    except UnboundLocalError as u:
        return str(u)
print(order())
for handler in [5, 'x', (ValueError, 5), int, (), None, (KeyError, (ValueError, IndexError))]:
    try:
        try:
            raise ValueError('probe')
        except handler:
            print('caught by', handler)
    except Exception as e:
        print(type(e).__name__, e, '| context', repr(e.__context__))
def f():
    try:
        try:
            raise A
        finally:
            print('cleanup')
    except NameError as e:
        print(e)
    else:
        print('never')
f()
try:
    pass
except undefined_is_not_evaluated:
    pass
class Meta(type):
    def __instancecheck__(cls, o): print('instancecheck'); return True
    def __subclasscheck__(cls, o): print('subclasscheck'); return True
class Any(Exception, metaclass=Meta): pass
try:
    try: raise ValueError
    except Any: print('not used')
except ValueError:
    print('matching ignores the hooks')
def deep(n):
    try:
        if n == 0: raise LookupError('bottom')
        deep(n - 1)
    finally:
        print('unwind', n)
try:
    deep(3)
except LookupError as e:
    print(e)
import sys
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exception())
    try:
        {}['x']
    except KeyError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info(), sys.exception())
def gen():
    try:
        yield 1
    except ValueError as e:
        yield f'got {e}'
    finally:
        print('gen closed')
g = gen()
next(g)
print(g.throw(ValueError('thrown')))
g.close()
try:
    raise IndexError('final')
except KeyError:
    print('no')
finally:
    print('last words')
