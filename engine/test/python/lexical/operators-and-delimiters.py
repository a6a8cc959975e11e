a, b = 7, 3
print(a+b, a-b, a*b, a**b, a/b, a//b, a%b, a<<b, a>>b, a&b, a|b, a^b, ~a, a<b, a>b, a<=b, a>=b, a==b, a!=b)
print(-a**2, (-a)**2, 2**-1, -2**-2, not a == b, not(a)==b)
print(a if a>b else b, (lambda:a)(), [*range(a)][b:], {a:b}, {a,b}, (a,), ())
print(...)
print(Ellipsis is ..., type(...), bool(...))
x = a; x += 1; x -= 2; x *= 3; x **= 2; x //= 5; x %= 50; x <<= 2; x >>= 1; x |= 8; x &= 0xff; x ^= 5
print(x)
x /= 4
print(x)
print(1<2<3, 1<3<2, 1==1.0==True, 3>2!=1)
print(a--b, a+-b, a-+-b, - - -a, ~-a, -~a, +-+a)
print(a if b else-a, a or b and 0, (a or b) and 0)
if (n := 10) > 5: print(n)
def f(*, x, **y) -> 'ann': return x, y
print(f(x=1, z=2), f.__annotations__)
for s in ['a <> b', 'a => b', 'a =! b', 'a ? b', 'a $ b', 'a ! b', '`a`', 'a++', '++a', 'a && b', 'a || b', '!a', 'a === b', 'a := 1', '(a := 1)', 'a =: 1', '1 +', '* a', '** a', 'a **', '@a', 'a @ b', '->', '.', '..', 'a..b', 'a;;b', ';']:
    try:
        print(s, '=', eval(s))
    except SyntaxError as e:
        print(s, '->', e.msg, e.offset)
    except TypeError as e:
        print(s, '-> TypeError', e)
