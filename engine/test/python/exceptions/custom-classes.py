class AppError(Exception):
    code = 500
    def __init__(self, message, *, detail=None): super().__init__(message); self.detail = detail
    def __str__(self): return f'[{self.code}] {super().__str__()}' + (f' ({self.detail})' if self.detail else '')
class NotFound(AppError): code = 404
class Forbidden(AppError, PermissionError): code = 403
class Multi(KeyError, AttributeError): pass
class NoInit(Exception): pass
class Kw(Exception):
    def __init__(self, *, a, b=2): self.a, self.b = a, b
class Args(Exception):
    def __init__(self, x, y): pass
class NewOnly(Exception):
    def __new__(cls, *a): s = super().__new__(cls, 'fixed'); return s
class Falsy(Exception):
    def __bool__(self): return False
    def __len__(self): return 0
    def __eq__(self, o): return True
    def __hash__(self): return 1
for make in [lambda: AppError('plain'), lambda: NotFound('page', detail='x.html'), lambda: Forbidden('no'), lambda: Multi('k'), lambda: NoInit(1, 'b'), lambda: Kw(a=1), lambda: Args(1, 2), lambda: NewOnly('ignored'), lambda: Falsy('f'), lambda: NoInit()]:
    try: raise make()
    except Exception as e: print(type(e).__name__, str(e), repr(e), e.args, isinstance(e, AppError), [c.__name__ for c in type(e).__mro__[1:-2]])
for bad in [lambda: NotFound(), lambda: NotFound('a', 'b'), lambda: Kw(1), lambda: Kw(), lambda: Args(1), lambda: NotFound('a', nope=1)]:
    try: raise bad()
    except TypeError as e: print(e)
try: raise Forbidden('x')
except PermissionError as e: print('as PermissionError', e.code, e.errno)
try: raise Multi('x')
except AttributeError as e: print('as AttributeError', e)
class Retry(Exception):
    def __init__(self, after): super().__init__(after); self.after = after
def attempt(n):
    tries = 0
    while True:
        tries += 1
        try:
            if tries < n: raise Retry(tries * 2)
            return f'ok after {tries}'
        except Retry as r: print('retry after', r.after)
print(attempt(3))
class Result:
    def __init__(self, v=None, err=None): self.v, self.err = v, err
    def unwrap(self):
        if self.err: raise self.err
        return self.v
def safe(f, *a):
    try: return Result(f(*a))
    except Exception as e: return Result(err=e)
print(safe(int, '5').unwrap(), repr(safe(int, 'x').err))
try: safe(int, 'x').unwrap()
except ValueError as e: print('unwrapped', e)
class Meta(type):
    def __call__(cls, *a): print('meta call', a); return super().__call__(*a)
class MetaErr(Exception, metaclass=Meta): pass
try: raise MetaErr
except MetaErr as e: print(repr(e))
def validate(d):
    errs = []
    for k, t in (('name', str), ('age', int)):
        try:
            if not isinstance(d[k], t): raise TypeError(f'{k} should be {t.__name__}')
        except (KeyError, TypeError) as e: errs.append(e)
    if errs: raise ExceptionGroup('invalid', errs)
try: validate({'age': 'x'})
except ExceptionGroup as g: print(g, [repr(e) for e in g.exceptions])
assert not Falsy()
def service(): raise NotFound('user 7', detail='in table users')
service()
