class Field:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return obj.__dict__[self.name] if obj else self
    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f'{self.name} wants int, got {type(value).__name__}')
        obj.__dict__[self.name] = value
class Point:
    x, y = Field(), Field()
    def __init__(self, x, y): self.x, self.y = x, y
    @property
    def ratio(self): return self.x / self.y
    @ratio.setter
    def ratio(self, v): self.x = self.y * v
import sys
p = Point(1, 0)
for f in (lambda: p.ratio, lambda: setattr(p, 'ratio', 'z'), lambda: Point(1, 'y'), lambda: Point.__new__(Point).x):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
p.ratio = 1.5
