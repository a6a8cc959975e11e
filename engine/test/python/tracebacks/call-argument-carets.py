import sys
def target(a, b): return a / b
def simple(): return target(1, 0) + 1
def keyword(): return target(b=0, a=1)
def missing(): return [target(1), 2]
def method(): return 'abc'.replace('a')
def chained(): return str(5).upper().split(1)
def not_callable(): return (1)(2) if False else 5 .real(3)
def inside_args(): return print(target(1, 2), target(3, 0), sep=target(5, 6))
def star(): return target(*[1, 2, 3])
def double_star(): return target(**{'a': 1, 'c': 2})
def in_list(): return [1, 2, int('x'), 4]
def in_dict(): return {'a': 1, 'b': int('y')}
def in_subscript(): return [1, 2, 3][int('2') + 'x']
def in_fstring(): return f'{1 + 1} and {target(1, 0)}'
def in_condition():
    if target(1, 0) > 5: return 1
def in_lambda(): return (lambda v: v + target(v, 0))(1)
def in_ternary(): return 1 if target(0, 1) else target(2, 0)
def in_return_tuple(): return 1, target(1, 0), 2
for f in (simple, keyword, missing, method, chained, not_callable, inside_args, star, double_star, in_list, in_dict, in_subscript, in_fstring, in_condition, in_lambda, in_ternary, in_return_tuple):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
in_list()
