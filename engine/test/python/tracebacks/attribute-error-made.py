class C:
    colour = 1
    def __getattr__(self, name):
        raise AttributeError(f'no {name} here', name=name, obj=self)
print(C().colour)
try:
    C().color
except AttributeError as e:
    print(e, e.name, type(e.obj).__name__)
C().color
