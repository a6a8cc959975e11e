import sys
def assign():
    data = (1, 2)
    data[0] = 5
def nested():
    x = {'k': []}
    x['k'][0]['z'] = 1
def attribute():
    None.field = 1
def unpack():
    a, (b, c) = 1, 2
def star():
    a, *b, c = [1]
def delete():
    d = {}
    del d['x']
def many():
    for a, b in [(1, 2), (3, 4, 5)]:
        print(a, b)
for f in (assign, nested, attribute, unpack, star, delete, many):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
many()
