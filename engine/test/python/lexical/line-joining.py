a = 1 + \
    2 + \
  3
print(a)
b = (1 +   # comment inside
     2

     + 3)
print(b)
c = [
  1,
     2,
 3, ]
print(c)
if a == 6 and \
   b == 6:
    print('yes')
d = 'abc\
def'
print(d)
e = '''one \
two
three'''
print(repr(e))
x = 5; y = 6; print(x, y);
if x: print('one'); print('line')
for i in range(2): print(i); print('-')
while x > 3: x -= 1; print('x', x)
class A: p = 1; q = 2
print(A.p, A.q)
def f(): return 1; print('never')
print(f())
print({
    'k':
        'v',
})
def g(
    a,
    b = 2,
    *
    ,
    c = 3
):
    return a, b, c
print(g(
    1
    ,
    c=
    4))
assert (1,
        2) == (1, 2), \
    'never'
