table = [('apple', 1.5, 3), ('kiwi', .25, 12), ('melon', 12, 1)]
width = max(len(name) for name, *_ in table)
print(f'{"item":<{width}} {"price":>7} {"n":>3}')
print(f'{"":-<{width + 12}}')
for name, price, count in table:
    print(f'{name:<{width}} {price:>7.2f} {count:>3}')
print(f'{"total":<{width}} {sum(p * c for _, p, c in table):>7.2f}')
print(f'{f"{1 + 1}":>{f"{3}"}}', f'{"a" f"{2}" "b"}', f'{[f"{i}" for i in range(3)]}', f"{'{}'.format(5)}", f'{"%d" % 5}')
print(f'{dict(a=1)}', f'{dict(a=1)["a"]:>{len("abc")}}', f'{(lambda: 1)()}', f'{"a" if 1 else "b"}', f'{1:{">"}{5}}', f"{x!r}" if (x := 'q') else '')
print(f'a{1}b{2}c' 'd' f'{3}' "e{}", f'' '', f'' == '', f'{""}' is not None)
print(f'{1!r}{2!s}{3!a}', f'{"é"!r}{"é"!a}{"é"!s:>3}', f'{1}' '{2}', '{2}' f'{1}', f'{{{1}}}{{')
print(f'tab\t{1}\n{2}\x41\u0042\N{GREEK SMALL LETTER ALPHA}', rf'raw\t{1}\n', f'{1:\t>3}', f'{"x":\u2605^5}')
def g(): return f'{(yield)}-{[i for i in range(2)]}'
print(type(g()).__name__)
async def co(): return f'{await_()}'
print(co.__name__)
class A:
    v = 3
    s = f'{v} in class'
    l = f'{[v for _ in range(2)] if False else v}'
    def m(self): return f'{self.v=} {self.__class__.__name__!r:>5} {__class__.__name__}'
print(A.s, A.l, A().m())
def closure():
    z = 5
    return lambda: f'{z} {[z + i for i in range(2)]}'
print(closure()())
print(f'{3.0}', f'{10**20}', f'{1e20}', f'{-0.0}', f'{0.1 + 0.2}', f'{1/3:.3}', f'{2**0.5:.15f}', f'{100:e}', f'{123456789:.3e}', f'{0.00001234:g}', f'{1e6:g} {1e5:g} {123456:g} {1234567:g}')
x = 5
print(f'''multi
line {x
      :>4}
end''')
print(f'{x:>{x}}' f'{x:0{x}d}', f'{x:{"d"}}', f'{x!s:{"^"}{7}}', f'{x:{""}}', f"{x:{'>' + str(4)}}")
print(f'{locals()["x"]} {globals()["x"]} {vars()["x"]}')
print(f'{x.nope}')
