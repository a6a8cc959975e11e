class Variable:
    def __init__(self, name, value): self.name, self._value, self.constraints, self.stamp = name, value, [], 0
    @property
    def value(self): return self._value
    def set(self, v, strength=0): return Planner.change(self, v, strength)
    def __repr__(self): return f'{self.name}={self._value}'
class Constraint:
    def __init__(self, *vs):
        self.vs = vs
        for v in vs: v.constraints.append(self)
    def outputs(self, known): raise NotImplementedError(type(self).__name__)
class Equal(Constraint):
    def outputs(self, known):
        a, b = self.vs
        return [(b, a.value)] if known is a else [(a, b.value)]
class Scale(Constraint):
    def __init__(self, a, b, k): super().__init__(a, b); self.k = k
    def outputs(self, known):
        a, b = self.vs
        return [(b, a.value * self.k)] if known is a else [(a, b.value / self.k)]
class Sum(Constraint):
    def outputs(self, known):
        *parts, total = self.vs
        if known is total: return [(parts[-1], total.value - sum(p.value for p in parts[:-1]))]
        return [(total, sum(p.value for p in parts))]
class Conflict(Exception): pass
class Planner:
    mark = 0; trace = []
    @classmethod
    def change(cls, var, value, strength):
        cls.mark += 1; cls.trace = []
        saved = {}
        def assign(v, x):
            if v.stamp == cls.mark:
                if v._value != x: raise Conflict(f'{v.name}: {v._value} against {x}')
                return False
            saved.setdefault(v, v._value); v.stamp, v._value = cls.mark, x; cls.trace.append(v.name); return True
        try:
            todo = [var] if assign(var, value) else []
            while todo:
                v = todo.pop(0)
                for c in v.constraints:
                    for out, x in c.outputs(v):
                        if out is not v and assign(out, x): todo.append(out)
        except Conflict:
            for v, x in saved.items(): v._value = x
            raise
        return cls.trace
vs = [Variable(f'v{i}', 0) for i in range(6)]
for a, b in zip(vs, vs[1:]): Equal(a, b)
print(vs[0].set(7), vs); print(vs[5].set(-1), vs); print(vs[2].set(3))
c, f = Variable('c', 0), Variable('f32', 0); Scale(c, f, 1.8); print(c.set(100), f, f.set(90), c)
w, h, total = Variable('w', 1), Variable('h', 2), Variable('total', 3); Sum(w, h, total)
print(w.set(10), total, total.set(50), h, w)
x, y, z = Variable('x', 1), Variable('y', 2), Variable('z', 3); Equal(x, y); Scale(x, z, 2); Equal(y, z)
try: x.set(5)
except Conflict as e: print('conflict', e, x, y, z)
print(x.set(0), x, y, z)
chain = [Variable('n0', 1)]
for i in range(200):
    n = Variable(f'n{i + 1}', 0); Scale(chain[-1], n, 2 if i % 2 else 0.5); chain.append(n)
chain[0].set(8); print(chain[-1], len(Planner.trace), chain[100], chain[101])
class Broken(Constraint): pass
b = Variable('b', 0); Broken(b)
b.set(1)
