"""Classes with a __new__ and no __init__, called in all ways; what __new__ gives; construction by names."""
from collections import namedtuple


class Named(namedtuple("Named", "x y", defaults=[5])):
    def total(self):
        return self.x + self.y


class Doubled(int):
    def __new__(cls, value=1, *, times=2):
        return super().__new__(cls, value * times)


class Single:
    instance = None

    def __new__(cls, *args, **options):
        if cls.instance is None:
            cls.instance = object.__new__(cls)
        cls.instance.given = args, options
        return cls.instance


class Other:
    def __new__(cls, value):
        value = value + 1
        return value


class Base:
    def __new__(cls, kind, value=0):
        for each in cls.__subclasses__():
            if each.__name__ == kind:
                return object.__new__(each)
        return object.__new__(cls)

    def __repr__(self):
        return f"{type(self).__name__}({self.__dict__})"


class Growing:
    def __new__(cls, value):
        class Child(cls):
            def __init__(self, value):
                self.value = value * 2

        return object.__new__(Child) if value else object.__new__(cls)


for number in range(3):
    print(Named(number), Named(number, 2).total(), Named(y=1, x=number), Doubled(number), Doubled(), Doubled(3, times=number))
    print(Single(number) is Single(number, a=1), Single.instance.given, Other(number), Other(value=number))
    print(Base("Left"), Base(kind="Right", value=number))
    print(vars(Growing(number)), vars(Growing(value=number)))
    if number == 0:

        class Left(Base):
            def __init__(self, kind, value=0):
                self.kind, self.value = kind, value

        class Right(Base):
            pass


def refuse(make):
    try:
        print(make())
    except TypeError as error:
        print("TypeError:", error)


refuse(lambda: Named())
refuse(lambda: Named(1, 2, 3))
refuse(lambda: Named(1, x=2))
refuse(lambda: Named(1, z=2))
refuse(lambda: Other())
refuse(lambda: Other(1, 2))
refuse(lambda: Other("text"))


class Raising:
    def __new__(cls, fails):
        if fails:
            raise ValueError("in __new__")
        return object.__new__(cls)


class After:
    def __init__(self, value):
        self.value = value


for fails in (True, False, True):
    try:
        print(type(Raising(fails)).__name__)
    except ValueError as error:
        print("ValueError:", error)
    print(After(1).value, After(value=2).value)


def new(cls, value):
    return [cls.__name__, value]


for replacement in (new, staticmethod(new), classmethod(lambda cls, other, value: [cls.__name__, other.__name__, value])):
    Other.__new__ = replacement
    print(Other(7), Other(value=8))
Other.__new__ = lambda cls, value: object.__new__(cls)
Other.__init__ = lambda self, value: setattr(self, "value", value)
print(Other(4).value, Other(value=5).value)


class Yielding:
    def __init__(self):
        yield 1


refuse(lambda: Yielding())
print(After(3).value)


class Generating:
    def __new__(cls, count):
        yield from range(count)


print(list(Generating(3)), list(Generating(count=2)), After(4).value)


# The class of an instance, read at one place.
class Left2:
    pass


class Right2:
    @property
    def __class__(self):
        return Left2


def read(it):
    return it.__class__.__name__


it = Left2()
print(read(it), read(it), read(Right2()), read(After(1)), read(1))
it.__class__ = After
print(read(it), read(it), isinstance(it, After))
After.shown = property(lambda self: self.__class__)
print(it.shown, After(2).shown)


@(lambda function: function)
def last():
    class Failing:
        def __new__(cls, value):
            return value.missing

    return Failing(1)


last()
