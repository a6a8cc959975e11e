class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError('ragged rows')
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0]) if self.rows else 0
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, k): return self.rows[k[0]][k[1]] if isinstance(k, tuple) else self.rows[k]
    def __setitem__(self, k, v): self.rows[k[0]][k[1]] = v
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __repr__(self): return f'Matrix({self.rows})'
    def __str__(self): return '\n'.join(' '.join(f'{v!s:>6}' for v in r) for r in self.rows)
    def __add__(self, o): return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows))
    def __mul__(self, o): return Matrix([v * o for v in r] for r in self.rows)
    __rmul__ = __mul__
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f'shapes {self.shape} and {o.shape} do not fit')
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows)
    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base, n = base @ base, n >> 1
        return result
    def minor(self, i, j): return Matrix([v for k, v in enumerate(r) if k != j] for m, r in enumerate(self.rows) if m != i)
    def det(self):
        if self.shape[0] != self.shape[1]: raise ValueError('not square')
        return self[0, 0] if len(self.rows) == 1 else sum((-1) ** j * v * self.minor(0, j).det() for j, v in enumerate(self[0]))
    def trace(self): return sum(self[i, i] for i in range(len(self.rows)))
    def solve(self, b):
        m = [list(map(float, r)) + [float(v)] for r, v in zip(self.rows, b)]
        n = len(m)
        for c in range(n):
            p = max(range(c, n), key=lambda r: abs(m[r][c]))
            if m[p][c] == 0: raise ArithmeticError('singular matrix')
            m[c], m[p] = m[p], m[c]
            for r in range(n):
                if r != c:
                    f = m[r][c] / m[c][c]
                    m[r] = [x - f * y for x, y in zip(m[r], m[c])]
        return [m[i][n] / m[i][i] for i in range(n)]
a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a @ b, a + b, a * 3, 2 * a, a.T, a ** 5, a.det(), a.trace(), a == Matrix([[1, 2], [3, 4]]), a.shape, sep='\n')
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], Matrix([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]).det(), Matrix([[i * j + (i == j) for j in range(5)] for i in range(5)]).det())
print(Matrix([[2, 1], [1, 3]]).solve([3, 5]), Matrix([[0, 2, 1], [1, 1, 1], [2, 0, 3]]).solve([1, 2, 3])); print(a @ Matrix([[5], [6]]))
a[0, 0] = 10; print(a, a[1], repr(a))
for f in (lambda: a @ Matrix([[1, 2, 3]]), lambda: Matrix([[1, 2], [3]]), lambda: Matrix([[1, 2]]).det(), lambda: Matrix([[1, 2], [2, 4]]).solve([1, 2]), lambda: a['x'], lambda: a + 5, lambda: Matrix(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a[5, 5] = 1
