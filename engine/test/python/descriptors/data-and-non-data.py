class NonData:
    def __get__(self, obj, owner): return ('nondata', obj is None, owner.__name__)
class Data(NonData):
    def __get__(self, obj, owner): return ('data', obj is None, owner.__name__)
    def __set__(self, obj, value): print('set', value); obj.__dict__['hidden'] = value
    def __delete__(self, obj): print('delete'); del obj.__dict__['hidden']
class SetOnly:
    def __set__(self, obj, value): obj.__dict__['so'] = value * 2
class C:
    n = NonData()
    d = Data()
    so = SetOnly()
    plain = 1
c = C()
print(c.n, c.d, C.n, C.d, type(c.so).__name__)
c.__dict__.update(n='instance n', d='instance d')
print(c.n, c.d)
c.d = 5
c.so = 10
print(c.__dict__, c.so)
del c.d
try: del c.so
except AttributeError as e: print(e)
c.n = 'again'; del c.n; print(c.n)
class D(C): pass
print(D().n, D.n, D().d)
D.d = 'replaced on the class'
print(D().d, C.d)
class OnlyGet:
    def __get__(self, o, t=None): raise AttributeError('unavailable')
class E:
    x = OnlyGet()
    def __getattr__(self, n): return f'getattr {n}'
print(E().x)
try: E.x
except AttributeError as e: print(e)
print(NonData().__get__(5, int), C.__dict__['n'].__get__(None, C))
class NoDelete:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): pass
class NoSet:
    def __get__(self, o, t): return 1
    def __delete__(self, o): print('deleted')
class F: a = NoDelete(); b = NoSet()
f = F()
del f.b
for s in ['del f.a', 'f.b = 1']:
    try: exec(s)
    except AttributeError as e: print(s, '->', e)
inst = F()
inst.fn = lambda: 'no binding on instances'
print(inst.fn())
F.fn2 = lambda self: type(self).__name__
print(inst.fn2())
F.builtin = len
try: inst.builtin()
except TypeError as e: print(e)
print(F.builtin([1]), inst.builtin('ab'))
C().d.missing
