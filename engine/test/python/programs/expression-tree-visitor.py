class Node:
    fields = ()
    def __init__(self, *values):
        if len(values) != len(self.fields): raise TypeError(f'{type(self).__name__} takes {len(self.fields)} fields, got {len(values)}')
        self.__dict__.update(zip(self.fields, values))
    def __init_subclass__(cls, fields='', **kw): super().__init_subclass__(**kw); cls.fields = cls.__match_args__ = tuple(fields.split())
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __repr__(self): return f'{type(self).__name__}({", ".join(repr(getattr(self, f)) for f in self.fields)})'
class Num(Node, fields='value'): pass
class Var(Node, fields='name'): pass
class Bin(Node, fields='op left right'): pass
class Neg(Node, fields='operand'): pass
class Call(Node, fields='name arg'): pass
class Visitor:
    def visit(self, node, *a):
        for cls in type(node).__mro__:
            if m := getattr(self, f'visit_{cls.__name__}', None): return m(node, *a)
        raise NotImplementedError(f'{type(self).__name__} cannot visit {type(node).__name__}')
class Show(Visitor):
    LEVEL = {'+': 1, '-': 1, '*': 2, '/': 2, '^': 3}
    def visit_Num(self, n, p=0): return str(n.value)
    def visit_Var(self, n, p=0): return n.name
    def visit_Neg(self, n, p=0): return f'-{self.visit(n.operand, 9)}'
    def visit_Call(self, n, p=0): return f'{n.name}({self.visit(n.arg, 0)})'
    def visit_Bin(self, n, p=0): l = self.LEVEL[n.op]; s = f'{self.visit(n.left, l)} {n.op} {self.visit(n.right, l + 1)}'; return f'({s})' if l < p else s
class Eval(Visitor):
    def __init__(self, **env): self.env = env
    def visit_Num(self, n): return n.value
    def visit_Var(self, n): return self.env[n.name]
    def visit_Neg(self, n): return -self.visit(n.operand)
    def visit_Bin(self, n): a, b = self.visit(n.left), self.visit(n.right); return {'+': a.__add__, '-': a.__sub__, '*': a.__mul__, '/': lambda b: a / b, '^': a.__pow__}[n.op](b)
class Derive(Visitor):
    def __init__(self, x): self.x = x
    def visit_Num(self, n): return Num(0)
    def visit_Var(self, n): return Num(int(n.name == self.x))
    def visit_Neg(self, n): return Neg(self.visit(n.operand))
    def visit_Bin(self, n):
        d = self.visit
        match n:
            case Bin('+' | '-' as op, l, r): return Bin(op, d(l), d(r))
            case Bin('*', l, r): return Bin('+', Bin('*', d(l), r), Bin('*', l, d(r)))
            case Bin('^', l, Num(k)): return Bin('*', Bin('*', Num(k), Bin('^', l, Num(k - 1))), d(l))
            case Bin(op): raise ValueError(f'no rule for {op}')
def simplify(n):
    match n:
        case Bin(op, l, r):
            match op, simplify(l), simplify(r):
                case '+', Num(0), x: return x
                case '+' | '-', x, Num(0): return x
                case '*', Num(0), _: return Num(0)
                case '*', _, Num(0): return Num(0)
                case '*', Num(1), x: return x
                case '*' | '^', x, Num(1): return x
                case '^', _, Num(0): return Num(1)
                case o, Num(a), Num(b): return Num(Eval().visit(Bin(o, Num(a), Num(b))))
                case o, a, b: return Bin(o, a, b)
        case Neg(x):
            match simplify(x):
                case Num(v): return Num(-v)
                case Neg(y): return y
                case y: return Neg(y)
        case _: return n
x, y = Var('x'), Var('y')
exprs = [Bin('+', Bin('*', Num(3), Bin('^', x, Num(2))), Neg(x)), Bin('*', Bin('+', x, Num(1)), Bin('-', x, Num(1))), Bin('^', Bin('+', x, y), Num(3)), Neg(Neg(Bin('*', Num(0), y)))]
for e in exprs: d = Derive('x').visit(e); print(Show().visit(e), '|', Show().visit(simplify(d)), '|', Eval(x=2, y=5).visit(e), Eval(x=2, y=5).visit(d), Eval(x=2, y=5).visit(simplify(d)))
print(exprs[0], exprs[0] == Bin('+', Bin('*', Num(3), Bin('^', x, Num(2))), Neg(x)), Num(1) == Var(1), Bin.__match_args__)
for f in (lambda: Num(), lambda: Bin(1, 2), lambda: Eval().visit(x), lambda: Eval().visit(Call('sin', x)), lambda: Derive('x').visit(Bin('/', x, y)), lambda: Show().visit(Bin('%', x, y)), lambda: Show().visit('text'), lambda: Eval(x=1, y=0).visit(Bin('/', x, y))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
Eval(x=3).visit(Bin('*', Num(2), Bin('+', x, y)))
