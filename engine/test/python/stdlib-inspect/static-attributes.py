"""inspect.getattr_static where classes compute what it looks at."""
import inspect

told = []


class Base:
    foo = 3


class Disguised(Base):
    @property
    def __class__(self):
        told.append('__class__')
        return object


class Meta(type):
    @property
    def __mro__(self):
        told.append('__mro__')
        return (object,)


class Odd(Base, metaclass=Meta):
    pass


class Computed(dict):
    a = 3

    @property
    def __dict__(self):
        told.append('__dict__')
        return {}


class Custom(dict):
    def get(self, key, default=None):
        told.append('get')
        return super().get(key, default)


class Plain:
    a = 3

    @property
    def data(self):
        return 'computed'

    def method(self):
        pass


class Slotted:
    __slots__ = 'x',


computed, plain, other, slotted = Computed(), Plain(), Plain(), Slotted()
computed.a = 4
plain.__dict__ = Custom()
other.a, other.method = 5, 'own'
vars(other)['data'] = 'kept'
slotted.x = 1
for obj, name in ((Disguised(), 'foo'), (Disguised, 'foo'), (Odd(), 'foo'), (Odd, 'foo'), (computed, 'a'), (plain, 'a'), (other, 'a'),
                  (other, 'method'), (3, 'real'), ([], 'append'), (int, 'mro'), (slotted, 'x')):
    found = inspect.getattr_static(obj, name)
    print(name, found if not hasattr(type(found), '__get__') else type(found).__name__)
print(type(inspect.getattr_static(other, 'data')).__name__, inspect.getattr_static(other, 'none', 'default'), told)
try:
    inspect.getattr_static(slotted, 'y')
except AttributeError as error:
    print(error)
