"""docstring first"""
from __future__ import annotations
import __future__
x: undefined[1] = 5
def f(a: Nope, b: list[int] = [], *c: x + 1, d: 'quoted', e: lambda q: q ** 2, **g: {1: 'a', **b}) -> not_here.attr: pass
print(__annotations__)
for k, v in f.__annotations__.items():
    print(k, repr(v))
class C:
    a: (1, 2)
    b: [x for x in y if z]
    c: f(1, *a, k=2, **b)
    d: a if b else c
    e: -1 ** 2 + (3 * 4) // 5
    f: a[1:2, ::3, ...]
    g: not a and b or c
    h: (a < b <= c) is None
    i: {*a, 1}
    j: f'{x!r:>{w}} {y}'
    k: 'str' "more"
    l: b'bytes'
    m: 1_000.5e3
    o: a.b.c[d](e)
    p: ()
    q: (1,)
    r: lambda *a, b=1, **c: 0
    s: await_
    t: (a, b)[0]
    u: {k: v for k, v in z}
    v: (i for i in j)
    w: ~a @ b << 2
    y: 1j + 0x10
    z: (lambda: 0)()
for k, v in C.__annotations__.items():
    print(k, v)
print(annotations is __future__.annotations, annotations.compiler_flag == __future__.CO_FUTURE_ANNOTATIONS)
print(__future__.all_feature_names)
print(annotations)
for s in ['from __future__ import nope', 'x = 1\nfrom __future__ import annotations', 'from __future__ import braces', 'from __future__ import *', 'def f():\n from __future__ import division', 'from __future__ import division, print_function', '"doc"\nfrom __future__ import generators', 'import x.y; from __future__ import division', 'from __future__ import (absolute_import,\n nested_scopes)']:
    try:
        compile(s, '<s>', 'exec')
        print('ok')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
