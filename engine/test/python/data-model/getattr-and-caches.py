"""A class with __getattr__: attributes that are there, methods, properties and members, read at one place again and again."""


class Proxy:
    shared = "of the class"

    def __init__(self, value):
        self.value = value

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return f"<{name}>"

    def method(self, more=0):
        return f"{self.value} {more}"

    @property
    def double(self):
        return [self.value] * 2

    @property
    def failing(self):
        return self.__missing__

    @staticmethod
    def static(x):
        return x


class Slotted:
    __slots__ = ("member", "other")

    def __getattr__(self, name):
        return f"unset {name}"


def read(it):
    return it.value, it.shared, it.method(), it.method(1), it.double, it.failing, it.missing, it.static(3), it.unknown


for number in range(4):
    print(read(Proxy(number)))

proxy = Proxy(7)
for step in range(4):
    print(step, proxy.value, proxy.shared)
    if step == 0:
        proxy.shared = "its own"
    if step == 1:
        del proxy.shared, proxy.value
    if step == 2:
        proxy.method = lambda: "replaced"
        proxy.value = 1
    print(proxy.method())

slotted = Slotted()
for step in range(4):
    print(slotted.member, slotted.other)
    if step == 0:
        slotted.member = 1
    if step == 2:
        del slotted.member


def show(it):
    return it.value


changing = Proxy(3)
print(show(changing), show(changing))
Proxy.__getattribute__ = lambda self, name: f"all: {name}"
print(show(changing), changing.method)
del Proxy.__getattribute__
print(show(changing), changing.nothing)
del Proxy.__getattr__
print(show(changing))
try:
    changing.nothing
except AttributeError as error:
    print(error)


class Child(Proxy):
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


print(show(Child(5)))


class Raising:
    def __getattr__(self, name):
        raise AttributeError("no " + name)


for step in range(2):
    try:
        Raising().thing
    except AttributeError as error:
        print(error, error.name)
print(getattr(Raising(), "thing", "default"), hasattr(Raising(), "thing"))
Raising().thing
