print(type(5), type('a'), type(None), type(...), type(NotImplemented), type(type), type(int), type(len), type(lambda: 0), type([].append), type(str.upper), type(int.__add__), type((1).__add__), type(iter([])), type(range(1)), type(x for x in ''), type(type(None)), type({}.keys()), type(open), type(print), type(ValueError), type(ValueError()), type(slice(1)), type(property()), type(staticmethod(len)), type(super(int, 1)), type(memoryview(b'')), type(object()), type(int.real), type(type.__dict__), type(1j), type(zip()), type(enumerate([])), type(int | str), type(list[int]), type(__builtins__), sep='\n')
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, int)), isinstance(1, ()), isinstance(True, int), isinstance(None, type(None)), isinstance(A, type), isinstance(1, object), isinstance([], list | tuple), isinstance(1, int | None), isinstance(None, int | None), issubclass(B, A), issubclass(A, A), issubclass(B, (int, A)), issubclass(bool, int | str), issubclass(int, object), issubclass(type, object), isinstance(type, type), isinstance(object, object))
for s in ['isinstance(1)', 'isinstance(1, 2)', 'isinstance(1, "int")', 'isinstance(1, (2,))', 'isinstance(1, [int])', 'issubclass(1, int)', 'issubclass(int, 1)', 'issubclass(int, (1,))', 'issubclass("a", str)', 'isinstance(1, list[int])', 'issubclass(list, list[int])', 'isinstance(1, int | list[int])', 'isinstance([], list[int] | int)', 'isinstance(1, None)', 'issubclass(int, None)', 'isinstance(1, int, 2)', 'issubclass(A(), A)', 'isinstance(1, (int, 5))', 'isinstance("", (int, 5))', 'type(1, 2)', 'type()', 'type(1, 2, 3)', 'type("X", (), {}, a=1)', 'type("X", (1,), {})', 'type("X", [], {})', 'callable()', 'id()', 'hash()', 'hash([])', 'hash({})', 'callable(1, 2)']:
    try: print(s, '=', eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
class M(type):
    def __instancecheck__(c, o): return o == 42
    def __subclasscheck__(c, s): return s is str
class C(metaclass=M): pass
print(isinstance(42, C), isinstance(41, C), isinstance(C(), C), issubclass(str, C), issubclass(C, C), isinstance(42, (int, C)), isinstance('x', (C, str)))
class Bad(type):
    def __instancecheck__(c, o): raise KeyError('check')
class D(metaclass=Bad): pass
try: isinstance(1, D)
except KeyError as e: print(e)
class Fake:
    @property
    def __class__(self): return int
print(isinstance(Fake(), int), type(Fake()).__name__, isinstance(Fake(), Fake), isinstance(Fake(), str))
print([callable(x) for x in (len, int, A, A(), lambda: 0, 5, None, 'a', A.__init__, type, [].append, print)], type(A()) is A, A().__class__ is A, type(B()).__mro__[1] is A, B.__base__ is A, int.__class__, (5).__class__.__name__)
T = type('T', (A,), dict(x=1, f=lambda self: self.x)); print(T, T().f(), T.__name__, T.__bases__, T.__dict__['x'], T.__module__, T.__qualname__, isinstance(T(), A))
print(int | None, int | str | int, list[int] | None, (int | str) == (str | int), type(int | str).__name__, (int | str).__args__, int | int, None | int, hash(int | str) == hash(str | int))
for s in ['int | 5', '5 | int', 'int | "a"', '(int | str)()', '(int | str)[0]', 'int | [1]', 'None | None']:
    try: print(s, eval(s))
    except TypeError as e: print(s, '->', e)
type('X', (A, object, B), {})
