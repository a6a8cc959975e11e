class A:
    __x = 1
    def __m(self): return 'A.__m'
    def get(self): return self.__x, self.__m()
    def set(self, v): self.__x = v
    __y__ = 'not mangled'
    _z = 'single'
    def local(self):
        __v = 5
        def inner(__p=2): return __v + __p
        return inner(), list(locals())
    def kw(self, __k): return __k
    def call(self): return self.kw(__k=3)
    def glob(self):
        global __g
        __g = 'mangled global'
    class __Inner: name = 'inner'
    def inner(self): return self.__Inner.name
    def imp(self):
        import sys as __s
        return list(locals())
    def delete(self):
        del self.__x
    def string(self): return getattr(self, '__x', 'no such')
    def ann(self):
        __q: int = 3
        return __q
    def exc(self):
        try: 1 / 0
        except ZeroDivisionError as __e: return list(locals())
class B(A):
    __x = 2
    def getb(self): return self.__x, self._A__x
a, b = A(), B()
print(a.get(), a.local(), b.getb(), a._A__x, A.__y__, A._z)
a.set(10)
print(vars(a), A._A__x, sorted(n for n in vars(A) if n.startswith('_A')))
try: a.call()
except TypeError as e: print(e)
print(a.inner(), a.imp(), a.string(), a.ann(), a.exc())
a.glob()
print([n for n in globals() if n.endswith('__g')])
a.delete()
print(vars(a))
try: a.__x
except AttributeError as e: print(e)
try: a.kw(__k=1)
except TypeError as e: print(e)
class _Under:
    __x = 1
class __Two:
    __y = 2
class ___:
    __z = 3
print([n for n in vars(_Under) if 'x' in n], [n for n in vars(__Two) if 'y' in n and 'T' in n], [n for n in vars(___) if n.endswith('z')])
class Kw:
    def f(self, **k): return k
    def g(self): return self.f(__a=1, __b__=2, **{'__c': 3})
print(Kw().g())
class M:
    def g(self):
        match {'k': 1}:
            case {'k': __v}: return list(locals())
    def comp(self): return [__i for __i in range(2)]
    def lam(self): return (lambda __p: __p)(4)
    def fmt(self): __f = 2; return f'{__f} {__f=}'
    def attr(self): self.__a = self.__b = 1; self.__a += 1; return vars(self)
print(M().g(), M().comp(), M().lam(), M().fmt(), M().attr())
a.get()
