# What instances of a class hold decides what their class and their dict may become.
class C: pass
class D: pass
class E(C, D): pass
class Slots:
    __slots__ = ['a', 'b']
class Same:
    __slots__ = ['b', 'a']
class Other:
    __slots__ = ['a', 'c']
class Sub1(Slots):
    __slots__ = ['e']
class Sub2(Same):
    __slots__ = ['e']
class Both(Slots):
    __slots__ = ['__dict__', '__weakref__']
class Plain(Slots): pass


def become(x, cls):
    try:
        x.__class__ = cls
        print(type(x).__name__, [x.a] if hasattr(x, 'a') else '')
    except TypeError as error:
        print(error)


for x, cls in ((C(), D), (E(), C), (Slots(), Same), (Slots(), Other), (Sub1(), Sub2), (Both(), Plain), (Plain(), Both),
               (C(), object), (C(), list), (C(), 1), (Slots(), C), (C(), Slots)):
    if isinstance(x, Slots):
        x.a = 1
    become(x, cls)

attribute = C.__dict__['__dict__']
class Meta(type, C): pass
class Made(metaclass=Meta): pass
for use in (lambda: attribute.__set__(Made, {}), lambda: setattr(C(), '__dict__', 1)):
    try:
        use()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)

class Wrong(int):
    __add__ = str.__add__
    __eq__ = str.__eq__
    __hash__ = int.__hash__
for use in (lambda: Wrong(1) + 1, lambda: Wrong(1) == 1):
    try:
        print(use())
    except TypeError:
        print('TypeError')

class New:
    def __new__(cls, *args): return object.__new__(cls)
    def __init__(self, *args): object.__init__(self, *args)
class Init:
    def __init__(self, *args): object.__init__(self, *args)
for cls in (New, Init):
    try:
        cls(1)
    except TypeError as error:
        print(error)

# Keywords are for the __init__ of a subclass.
for base, arg in ((tuple, [1]), (frozenset, [1]), (float, '2'), (list, [1]), (set, [1]), (zip, [1]), (enumerate, [1])):
    class Sub(base):
        def __init__(self, arg, extra=None):
            super().__init__() if base not in (list, set) else super().__init__(arg)
            self.extra = extra
    class Bare(base): pass
    try:
        print(base.__name__, Sub(arg, extra=3).extra)
    except TypeError as error:
        print(error)
    try:
        Bare(arg, extra=3)
    except TypeError as error:
        print(error)

class A: pass
class B(A): pass
try:
    A.__bases__ = (B,)
except TypeError as error:
    print(error)

class Text(str):
    def __float__(self): return 9.0
class Raw(str):
    def __bytes__(self): return b'abc'
print(float(Text('8')), bytes(Raw('x')), bytes(Raw('\u20ac'), 'iso8859-15'))
