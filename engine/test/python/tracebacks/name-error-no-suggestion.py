try:
    undefined_completely_different
except NameError as e:
    print(e, e.name, e.args)
n = NameError('hand made')
print(n.name)
try:
    raise NameError("name 'pront' is not defined", name='pront')
except NameError as e:
    print(e, e.name)
a = AttributeError('x', name='appendd', obj=[])
print(a, a.name, a.obj, a.args)
def f():
    raise NameError('custom text', name='pint')
f()
