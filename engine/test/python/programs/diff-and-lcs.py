def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1): t[i][j] = t[i + 1][j + 1] + 1 if a[i] == b[j] else max(t[i + 1][j], t[i][j + 1])
    return t
def diff(a, b):
    t, i, j = lcs(a, b), 0, 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]: yield ' ', a[i]; i += 1; j += 1
        elif j == len(b) or i < len(a) and t[i + 1][j] >= t[i][j + 1]: yield '-', a[i]; i += 1
        else: yield '+', b[j]; j += 1
def patch(a, d):
    out, it = [], iter(a)
    for op, line in d:
        if op == '+': out.append(line); continue
        got = next(it)
        if got != line: raise ValueError(f'expected {line!r}, found {got!r}')
        if op == ' ': out.append(got)
    return out
old = 'def f(x):\n    y = x + 1\n    return y\n\nprint(f(2))'.split('\n'); new = 'def f(x, z=0):\n    y = x + 1\n    y += z\n    return y\nprint(f(2))\nprint("end")'.split('\n')
d = list(diff(old, new))
for op, line in d: print(op + line)
print(patch(old, d) == new, sum(op == ' ' for op, _ in d), ''.join(c for o, c in diff('AGGTAB', 'GXTXAYB') if o == ' '))
try: patch(new, d)
except ValueError as e: print(e)
def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items: best = [max(best[c], (best[c - w][0] + v, best[c - w][1] + (name,))) if c >= w else best[c] for c in range(cap + 1)]
    return best[cap]
print(knapsack([('map', 9, 150), ('water', 13, 35), ('sandwich', 7, 160), ('glucose', 5, 60), ('tin', 6, 45)], 20))
def chain(dims):
    n = len(dims) - 1; cost = {(i, i): (0, f'A{i}') for i in range(n)}
    for span in range(1, n):
        for i in range(n - span): j = i + span; cost[i, j] = min((cost[i, k][0] + cost[k + 1, j][0] + dims[i] * dims[k + 1] * dims[j + 1], f'({cost[i, k][1]}{cost[k + 1, j][1]})') for k in range(i, j))
    return cost[0, n - 1]
print(chain([10, 30, 5, 60]), chain([40, 20, 30, 10, 30]))
def lis(a):
    best = [[v] for v in a]
    for i, v in enumerate(a):
        for j in range(i):
            if a[j] < v and len(best[j]) + 1 > len(best[i]): best[i] = best[j] + [v]
    return max(best, key=len)
print(lis([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]), lis('dynamic'))
def max_sub(a):
    best = cur = (a[0], 0, 1)
    for i, v in enumerate(a[1:], 1): cur = max((cur[0] + v, cur[1], i + 1), (v, i, i + 1)); best = max(best, cur)
    return best
print(max_sub([-2, 1, -3, 4, -1, 2, 1, -5, 4]))
def wildcard(p, s): return not s if not p else wildcard(p[1:], s) or bool(s) and wildcard(p, s[1:]) if p[0] == '*' else bool(s) and (p[0] in ('?', s[0])) and wildcard(p[1:], s[1:])
print([wildcard(*x) for x in (('*.py', 'a.py'), ('a?c', 'abc'), ('a*b*c', 'axxbyyc'), ('a*d', 'abc'), ('', ''), ('*', ''))])
max_sub([])
