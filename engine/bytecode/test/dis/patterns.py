def match_it(s):
    match s:
        case 1 | 'a' | None:
            return 0
        case [x, *_, y] if x:
            return x
        case [a, [b, *c]]:
            return a, b, c
        case {'k': v, **rest}:
            return v, rest
        case Point(0, y=p) as q:
            return p, q
        case {'x': m.n}:
            pass
        case _:
            return s
