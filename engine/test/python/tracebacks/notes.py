e = ValueError('with notes')
e.add_note('first note')
e.add_note('second\nover two lines')
print(e.__notes__)
for bad in [5, None, b'x']:
    try:
        e.add_note(bad)
    except TypeError as x:
        print(x)
e.add_note('')
def f():
    try:
        raise e
    except ValueError as x:
        x.add_note('added while handling')
        raise KeyError('next') from x
f()
