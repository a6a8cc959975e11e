x, s, pi, n = 42, 'text', 3.14159265, -7
print(f'{x}|{x:5}|{x:<5}|{x:^5}|{x:>5}|{x:05}|{x:+}|{x: }|{x:x}|{x:#X}|{x:b}|{x:#010b}|{x:o}|{x:c}|{x:,}|{x:e}|{x:.2f}|{x:%}')
print(f'{s:10}|{s:>10}|{s:^10}|{s:*^10}|{s:.2}|{s:5.1}|{s!r:>8}|{s!s}|{s!a}|{"é"!a}')
print(f'{pi:.2f}|{pi:8.3f}|{pi:<8.1f}|{pi:08.2f}|{pi:+.0f}|{pi:e}|{pi:.3g}|{pi:G}|{pi:%}|{pi:.1%}|{pi:#.0f}|{pi:n}')
print(f'{n:5}|{n:<5}|{n:05}|{n:=5}|{n:*=6}|{n: }|{n:x}|{n:,}')
w, p, c = 10, 3, '^'
print(f'{pi:{w}.{p}f}|{pi:{w}}|{s:{c}{w}}|{s:{"*"}{">"}{w + 2}}|{x:{"0"}{5}{"x"}}|{pi:.{p}}')
print(f'{x=}|{x = }|{x=:5}|{x=!r}|{s=}|{s=!s}|{s = !s:>6}|{x+1=}|{(x,s)=}|{ x = :>6}')
print(f'{{}}{{{x}}}|{{{{x}}}}|}}{{', f'{ {"a": 1}["a"] }', f'{ {1, 2} == {2, 1} }', f"{'nested'}", f'{s[0]}{s[-1:]}{[1, 2][0]}')
print(f'{lambda_ if (lambda_ := 5) else 0}', f'{(lambda v: v * 2)(4)}', f'{x if x > 5 else s}', f'{x!r:^{w}}', f'{None}', f'{...}', f'{True:d}|{True}|{True:5}|{False!r:>6}')
print(f'''{
x
+ 1
}''', f'{x:{w}}' f'{s}' 'plain {x}' rf'\n{x}', fr'\{x}', F'{x}', Rf'{x}\t')
class F:
    def __format__(self, spec): return f'<{spec}>'
    def __repr__(self): return 'F()'
    def __str__(self): return 'str-F'
print(f'{F()}|{F():abc}|{F()!r}|{F()!s:>7}|{F():{w}{c}}|{F():%Y-%m}|{F()::x}|{F():!r}')
print(f'{1_000_000:,}|{1234567.891:,.2f}|{1234567:_}|{255:_b}|{0xdeadbeef:_x}|{1e10:,}|{-1234.5:,}|{12345:010,}|{0:,}')
print(f'{1e100}|{1e16:.0f}|{float("nan"):5}|{float("inf"):+}|{-0.0:.1f}|{-0.0:z.1f}|{1.5:z}|{1+2j}|{1+2j:.1f}|{1j:+}|{complex(1, -0.0):g}')
for spec in ['d', '5.2d', 'q', '.f', ',s', '=5', '+', '05', 'xx', '.5', ' <5', '#', 'z']:
    for v in ['s', 5, 2.5, 1j, None, [1]]:
        try:
            print(repr(spec), repr(v), format(v, spec), end='; ')
        except (ValueError, TypeError) as e:
            print(repr(spec), type(e).__name__, e, end='; ')
    print()
print(f'{x:{s}}')
