import sys
def build(a, b):
    return {
        'sum': a + b,
        'quotient': (a
                     / b),
        'list': [a,
                 b],
    }
print(build(1, 2))
try:
    build(1, 0)
except ZeroDivisionError:
    sys.excepthook(*sys.exc_info())
def call():
    print('arg',
          build('x',
                1),
          'end')
try:
    call()
except TypeError:
    sys.excepthook(*sys.exc_info())
def chain(text):
    return (text
            .strip()
            .nothing()
            .upper())
try:
    chain(' a ')
except AttributeError:
    sys.excepthook(*sys.exc_info())
x = (1 +
     2 +
     build(3,
           4)['list'] +
     5)
