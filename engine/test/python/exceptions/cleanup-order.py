log = []
class R:
    def __init__(self, n, fail=False): self.n, self.fail = n, fail; log.append(f'+{n}')
    def __enter__(self): log.append(f'enter {self.n}'); return self
    def __exit__(self, t, *a):
        log.append(f'exit {self.n} {t.__name__ if t else "-"}')
        if self.fail: raise OSError(f'close {self.n}')
def show(): print(' | '.join(log)); log.clear()
def work(where):
    try:
        with R('a') as a, R('b', fail=where == 'close') as b:
            log.append('body')
            if where == 'body': raise ValueError('body')
            if where == 'return': return 'returned'
            if where == 'loop':
                for i in range(3):
                    with R(f'l{i}'):
                        if i == 1: break
        log.append('after')
    except ValueError as e: log.append(f'handled {e}')
    except OSError as e: log.append(f'os {e}'); raise
    else: log.append('else')
    finally: log.append('finally')
    return 'end'
for w in ('none', 'body', 'return', 'loop'): print(w, work(w)); show()
try: work('close')
except OSError as e: print(e, repr(e.__context__))
show()
def stack(n):
    try:
        log.append(f'down {n}')
        if n == 0: raise KeyError('bottom')
        return stack(n - 1)
    except KeyError:
        log.append(f'up {n}')
        if n < 2: raise
        return f'caught at {n}'
    finally: log.append(f'fin {n}')
print(stack(3)); show()
def pending():
    for i in range(3):
        try:
            try:
                if i == 0: continue
                if i == 1: raise IndexError(i)
                return f'i={i}'
            finally: log.append(f'inner {i}')
        except IndexError: log.append('caught')
        finally: log.append(f'outer {i}')
print(pending()); show()
def finally_return_value():
    x = []
    try: x.append(1); return x
    finally: x.append(2)
print(finally_return_value())
def nested_return():
    try:
        try: return 'first'
        finally: log.append('in'); 1 / 0
    except ZeroDivisionError: return 'second'
    finally: log.append('out')
print(nested_return()); show()
def yielding():
    try:
        yield 1
        try: yield 2
        finally: log.append('g inner')
    finally: log.append('g outer')
g = yielding(); next(g); next(g); g.close(); show()
def while_finally():
    n = 0
    while True:
        try:
            n += 1
            if n > 2: break
        finally: log.append(f'w{n}')
    return n
print(while_finally()); show()
with R('last'):
    with R('inner', fail=True):
        raise KeyError('original')
