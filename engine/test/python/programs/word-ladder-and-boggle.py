WORDS = set('cold cord card ward warm word worm corm wood good gold bold bolt colt coat boat goat load lead head heal teal tell tall ball cat cot dog cog dot hot hat'.split())
def neighbours(w): return sorted(x for i in range(len(w)) for c in 'abcdefghijklmnopqrstuvwxyz' if (x := w[:i] + c + w[i + 1:]) in WORDS and x != w)
def ladder(a, b):
    for w in (a, b):
        if w not in WORDS: raise LookupError(f'{w!r} is not a known word')
    if len(a) != len(b): raise ValueError(f'{a} and {b} differ in length')
    prev, level = {a: None}, [a]
    while level and b not in prev:
        nxt = []
        for w in level:
            for n in neighbours(w):
                if n not in prev: prev[n] = w; nxt.append(n)
        level = nxt
    out = []
    while b is not None: out.append(b); b = prev[b]
    return out[::-1]
for a, b in (('cold', 'warm'), ('cat', 'dog'), ('head', 'tall'), ('hot', 'hot'), ('goat', 'word')): print(' '.join(ladder(a, b)))
for a, b in (('cold', 'zzzz'), ('cat', 'cold'), ('cold', 'teal'), ('dog', 'hat')):
    try: print(ladder(a, b))
    except (LookupError, ValueError) as e: print(type(e).__name__, e)
BOARD = ['colt', 'wrad', 'ormt', 'dgoe']
def boggle(board, words):
    prefixes = {w[:i] for w in words for i in range(1, len(w) + 1)}; found = {}
    def walk(r, c, path, text):
        text += board[r][c]
        if text not in prefixes: return
        path = path + [(r, c)]
        if text in words and text not in found: found[text] = path
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                n = r + dr, c + dc
                if n not in path and 0 <= n[0] < len(board) and 0 <= n[1] < len(board[0]): walk(*n, path, text)
    for r in range(len(board)):
        for c in range(len(board[0])): walk(r, c, [], '')
    return found
f = boggle(BOARD, WORDS); print(sorted(f), f['cord'] if 'cord' in f else None, sum({3: 1, 4: 1}.get(len(w), 2) for w in f))
def crossword(words):
    grid = {}
    def put(w, x, y, dx, dy):
        for i, c in enumerate(w): grid[x + dx * i, y + dy * i] = c
    first, *rest = words; put(first, 0, 0, 1, 0); left = []
    for w in rest:
        spots = [(x - (i if down else 0) * 0, y, i, down) for (x, y), c in sorted(grid.items()) for i, d in enumerate(w) if c == d for down in (True,) if all(grid.get((x, y - i + k), w[k]) == w[k] for k in range(len(w))) and (x, y - 1) not in grid and (x, y + 1) not in grid]
        if spots: x, y, i, _ = spots[0]; put(w, x, y - i, 0, 1)
        else: left.append(w)
    xs, ys = zip(*grid); return '\n'.join(''.join(grid.get((x, y), ' ') for x in range(min(xs), max(xs) + 1)).rstrip() for y in range(min(ys), max(ys) + 1)), left
print(*crossword(['ladder', 'head', 'cold', 'zz', 'tree']), sep='\n')
groups = {}
for w in sorted(WORDS): groups.setdefault(''.join(sorted(w)), []).append(w)
print([g for g in groups.values() if len(g) > 1], max(WORDS, key=lambda w: (len(neighbours(w)), w)))
ladder('cat', None)
