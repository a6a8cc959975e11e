import sys
class Outer:
    class Inner(Exception): pass
    def method(self):
        raise self.Inner('nested class')
    @staticmethod
    def static(): raise Outer.Inner
    @classmethod
    def cls(cls): raise cls.Inner(1, 2)
    @property
    def prop(self): raise Outer.Inner('prop')
def make():
    class Local(ValueError): pass
    return Local
class Renamed(Exception): pass
Renamed.__module__ = 'other.place'
Renamed.__qualname__ = 'Fancy.Name'
for f in [Outer().method, Outer.static, Outer.cls, lambda: Outer().prop, lambda: (_ for _ in ()).throw(make()('local')), lambda: (_ for _ in ()).throw(Renamed('r'))]:
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())
Outer().method()
