class A:
    def who(self): return ['A']
class B(A):
    def who(self): return ['B'] + super().who()
class C(A):
    def who(self): return ['C'] + super().who()
class D(B, C):
    def who(self): return ['D'] + super().who()
class E(D):
    pass
print(E().who(), [c.__name__ for c in E.__mro__], E.mro() == list(E.__mro__))
print(E.__bases__, E.__base__, D.__bases__[1].__name__, object.__bases__, object.__base__, type.__mro__)
print(issubclass(E, A), isinstance(E(), C), issubclass(A, E), isinstance(E, type), issubclass(bool, int), issubclass(int, (str, int)), isinstance(5, (str, (float, (int,)))), isinstance(1, int | str), issubclass(int, int | None))
for bad in ['class X(A, B): pass', 'class X(A, A): pass', 'class X(B, A, C): pass', 'class X(int, str): pass', 'class X(bool): pass', 'class X(type(None)): pass', 'class X(5): pass', 'class X("a"): pass', 'class X(len): pass', 'class X(A()): pass', 'class X(range): pass', 'class X(slice): pass', 'class X(type(...)): pass', 'class X(A, object, B): pass', 'class X(object, A): pass', 'class X(list, dict): pass', 'class X(Exception, int): pass', 'class X(type(len)): pass', 'class X(A, foo=1): pass', 'class X(*[A, A]): pass', 'class X(memoryview): pass', 'class X(type(lambda: 0)): pass', 'isinstance(1, 5)', 'issubclass(1, int)', 'issubclass(int, 5)', 'isinstance(1, (int, 5))', 'isinstance("a", (int, 5))', 'isinstance(1, [int])', 'isinstance(1, list[int])', 'isinstance(1, "int")']:
    try:
        exec(bad)
        print(bad, 'ok')
    except TypeError as e:
        print(bad, '->', str(e).replace('\n', ' / '))
class P: pass
class Q: pass
class R(P): pass
R.__bases__ = (Q,)
print(R.__mro__, issubclass(R, P))
for v in ['(int,)', '()', '5', '(R,)', '(object,)', '(Q, Q)']:
    try:
        R.__bases__ = eval(v)
        print(v, 'ok', R.__mro__)
    except TypeError as e:
        print(v, '->', str(e).replace('\n', ' / '))
o = P()
o.__class__ = Q
print(type(o).__name__, isinstance(o, P))
try:
    o.__class__ = list
except TypeError as e:
    print(e)
print(A.__subclasses__(), P.__subclasses__())
class Mixin:
    def render(self): return f'<{self.tag()}>'
class Tag(Mixin):
    def tag(self): return 'b'
print(Tag().render(), Mixin.render(Tag()))
class X(D, A): extra = 1
print([c.__name__ for c in X.__mro__])
class F(B):
    def who(self): return super(B, self).who() + super(F, self).who()
print(F().who())
Mixin().render()
