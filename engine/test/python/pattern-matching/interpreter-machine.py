# A small expression evaluator and simplifier by patterns.
def ev(node, env):
    match node:
        case int() | float(): return node
        case str(name):
            if name not in env: raise NameError(f'unbound {name}')
            return env[name]
        case ('+', a, b): return ev(a, env) + ev(b, env)
        case ('-', a): return -ev(a, env)
        case ('-', a, b): return ev(a, env) - ev(b, env)
        case ('*', a, b): return ev(a, env) * ev(b, env)
        case ('/', a, b): return ev(a, env) / ev(b, env)
        case ('let', {**bindings}, body): return ev(body, env | {k: ev(v, env) for k, v in bindings.items()})
        case ('if', c, t, e): return ev(t if ev(c, env) else e, env)
        case ('fn', [*params], body): return lambda *a: ev(body, env | dict(zip(params, a)))
        case ('call', f, *args): return ev(f, env)(*[ev(a, env) for a in args])
        case [op, *_]: raise ValueError(f'unknown operation {op!r}')
        case _: raise TypeError(f'bad node {node!r}')
def simplify(n):
    match n:
        case (op, a, b):
            match (op, simplify(a), simplify(b)):
                case ('+', 0, x) | ('+', x, 0) | ('*', 1, x) | ('*', x, 1) | ('-', x, 0): return x
                case ('*', 0, _) | ('*', _, 0): return 0
                case ('-', x, y) if x == y: return 0
                case ('+', int(x), int(y)): return x + y
                case ('*', int(x), int(y)): return x * y
                case other: return other
        case ('-', ('-', x)): return simplify(x)
        case x: return x
print(ev(('+', 1, ('*', 2, 3)), {}), ev(('let', {'x': 5, 'y': 2}, ('/', 'x', 'y')), {}), ev(('if', ('-', 1, 1), 'boom', ('-', 7)), {}))
print(ev(('call', ('fn', ['a', 'b'], ('*', 'a', 'b')), 6, 7), {}))
for e in [('+', 0, 'x'), ('*', ('+', 1, 0), ('-', 'y', 'y')), ('+', ('*', 2, 3), ('+', 4, 5)), ('-', ('-', 'z')), ('*', 'a', ('*', 1, 'b'))]:
    print(e, '=>', simplify(e))
for bad in ['q', ('%', 1, 2), None, [], ('+', 1, 'nope')]:
    try:
        ev(bad, {})
    except Exception as e:
        print(type(e).__name__, e)
ev(('let', {'d': 0}, ('+', 1, ('/', 1, 'd'))), {})
