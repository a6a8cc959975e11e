def fannkuch(n):
    perm1, count = list(range(n)), [0] * n
    checksum = max_flips = permutations = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        perm = perm1[:]
        flips = 0
        while (k := perm[0]):
            perm[:k + 1] = perm[k::-1]
            flips += 1
        max_flips = max(max_flips, flips)
        checksum += -flips if permutations % 2 else flips
        while True:
            if r == n:
                return checksum, max_flips
            first = perm1[0]
            perm1[:r] = perm1[1:r + 1]
            perm1[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        permutations += 1


for n in range(2, 8):
    print(n, fannkuch(n))


def heaps(items, n=None):
    n = len(items) if n is None else n
    if n == 1:
        yield tuple(items)
        return
    for i in range(n - 1):
        yield from heaps(items, n - 1)
        j = i if n % 2 == 0 else 0
        items[j], items[n - 1] = items[n - 1], items[j]
    yield from heaps(items, n - 1)


print([''.join(p) for p in heaps(list('abc'))], len(set(heaps(list(range(5))))))


def parity(p):
    seen, swaps = set(), 0
    for i in range(len(p)):
        j = i
        while j not in seen:
            seen.add(j)
            j = p[j]
            swaps += j not in seen
    return swaps % 2


print(sum(parity(p) for p in heaps([0, 1, 2, 3])), parity((1, 0, 2)), parity((1, 2, 0)))


def next_permutation(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = a[:i:-1]
    return True


a, seen = [1, 1, 2, 3], []
while True:
    seen.append(''.join(map(str, a)))
    if not next_permutation(a):
        break
print(len(seen), seen == sorted(seen), seen)
next_permutation([1, 'a'])
