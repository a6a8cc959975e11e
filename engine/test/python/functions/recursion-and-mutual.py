def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print([ackermann(m, n) for m in range(3) for n in range(4)])
def hanoi(n, a, b, c):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(hanoi(3, 'A', 'B', 'C'), len(hanoi(8, 1, 2, 3)))
def is_even(n): return n == 0 or is_odd(n - 1)
def is_odd(n): return n != 0 and is_even(n - 1)
print(is_even(300), is_odd(301), is_odd(44))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms('abc'), len(perms('abcde')))
def flatten(x): return [y for e in x for y in flatten(e)] if isinstance(x, (list, tuple)) else [x]
print(flatten([1, (2, [3, [4]]), [], [[5]]]))
def depth(d): return 1 + max(map(depth, d.values()), default=0) if isinstance(d, dict) else 0
print(depth({'a': {'b': {'c': 1}}, 'd': {}}))
def quick(xs):
    if not xs: return xs
    p, *rest = xs
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
print(quick([5, 3, 8, 1, 9, 2, 5, 0]))
def power_set(s): return [[]] if not s else [x + y for y in power_set(s[1:]) for x in ([], [s[0]])]
print(power_set([1, 2, 3]))
def change(n, coins): return 1 if n == 0 else 0 if n < 0 or not coins else change(n - coins[0], coins) + change(n, coins[1:])
print(change(50, [25, 10, 5, 1]))
def hof_female(n): return 1 if n == 0 else n - hof_male(hof_female(n - 1))
def hof_male(n): return 0 if n == 0 else n - hof_female(hof_male(n - 1))
print([hof_female(i) for i in range(12)], [hof_male(i) for i in range(12)])
def binary(n): return str(n) if n < 2 else binary(n // 2) + str(n % 2)
print(binary(1000), binary(2**40))
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
print(gcd(2**60 * 3, 6**20))
def tree(n): return (tree(n - 1), n, tree(n - 1)) if n else None
def walk(t):
    if t:
        yield from walk(t[0]); yield t[1]; yield from walk(t[2])
print(list(walk(tree(4))))
def collatz(n, acc=()): return acc + (1,) if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, acc + (n,))
print(collatz(6), len(collatz(97)))
hanoi(2, 'A')
