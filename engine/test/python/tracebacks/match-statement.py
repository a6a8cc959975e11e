def area(shape):
    match shape:
        case {'kind': 'circle', 'r': r}: return 3 * r * r
        case ['rect', w, h] if w * h > 0: return w * h
        case str(name) if name.missing: return 0
        case _: raise ValueError(f'unknown shape {shape!r}')
print(area({'kind': 'circle', 'r': 2}), area(['rect', 2, 3]))
import sys
for s in (['rect', 'a', 'b'], 'text', 5, ['rect', -1, 1], {'kind': 'circle', 'r': 'x'}):
    try: print(area(s))
    except Exception: sys.excepthook(*sys.exc_info())
area(None)
