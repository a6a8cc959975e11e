from functools import cached_property
class Lazy:
    def __init__(self, f): self.f, self.name = f, f.__name__
    def __get__(self, obj, owner):
        if obj is None: return self
        print('computing', self.name)
        v = obj.__dict__[self.name] = self.f(obj)
        return v
class Data:
    def __init__(self, n): self.n = n
    @Lazy
    def squares(self): return [i * i for i in range(self.n)]
    @cached_property
    def total(self):
        "sum of squares"
        print('totalling')
        return sum(self.squares)
d = Data(5)
print(d.squares, d.squares, d.total, d.total, sorted(vars(d)))
del d.total
d.squares.append(100)
print(d.total, Data.total.__doc__, type(Data.total).__name__, Data.total.attrname)
d.total = 'assigned'
print(d.total)
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.name, None)
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}, not {type(v).__name__}')
        setattr(o, self.name, v)
class Person:
    name, age = Typed(str), Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age
p = Person('ann', 30)
print(p.name, p.age, vars(p), Person.age.kind)
for n, a in [('bob', '5'), (3, 4)]:
    try: Person(n, a)
    except TypeError as e: print(e)
class Slotted:
    __slots__ = ('x',)
    @cached_property
    def v(self): return 1
try: Slotted().v
except TypeError as e: print(e)
class Two: a = cached_property(lambda s: 1); 
try:
    class Bad: a = b = cached_property(lambda s: 1)
except (TypeError, RuntimeError) as e: print(type(e).__name__, e, '|', e.__cause__)
try: cached_property(lambda s: 1).__get__(d)
except TypeError as e: print(e)
p.age = 'old'
