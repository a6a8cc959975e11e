x = 5
if x is 5: print('is with a literal')
if x is not 'a': print('is not')
print('invalid \d escape', b'\q', '\
')
assert (x, 'always true')
try: (1)(2)
except TypeError as e: print(e)
try: [1, 2][1, 2] if x else [3][1.5]
except TypeError as e: print(e)
try: 'abc'(1)
except TypeError as e: print(e)
try: {1: 2}(3)
except TypeError as e: print(e)
def f():
    for i in []: pass
    return 'done'
print(f(), () is (), None is None, x is None)
