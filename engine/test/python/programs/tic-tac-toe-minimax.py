from functools import lru_cache
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b):
    for x, y, z in LINES:
        if b[x] == b[y] == b[z] != '.': return b[x]
    return 'draw' if '.' not in b else None
def moves(b): return [i for i, c in enumerate(b) if c == '.']
def play(b, i, who):
    if b[i] != '.': raise ValueError(f'cell {i} is taken by {b[i]}')
    return b[:i] + who + b[i + 1:]
other = {'X': 'O', 'O': 'X'}
calls = 0
@lru_cache(maxsize=None)
def score(b, who):
    global calls; calls += 1
    w = winner(b)
    if w: return {'X': 1, 'O': -1, 'draw': 0}[w]
    return (max if who == 'X' else min)(score(play(b, m, who), other[who]) for m in moves(b))
def best(b, who): return (max if who == 'X' else min)(moves(b), key=lambda m: score(play(b, m, who), other[who]))
def show(b): return '\n'.join(b[i:i + 3] for i in (0, 3, 6))
b, who = '.' * 9, 'X'
while not winner(b):
    b = play(b, best(b, who), who); print(show(b), '\n'); who = other[who]
print(winner(b), calls, score('.' * 9, 'X'), score.cache_info().currsize == calls)
for start in ('X...O....', 'XO.......', 'X.O.X.O..', 'XXOOOXX..'): print(start, score(start, 'X'), best(start, 'X'))
def alphabeta(b, who, lo=-2, hi=2, n=[0]):
    n[0] += 1
    w = winner(b)
    if w: return {'X': 1, 'O': -1, 'draw': 0}[w]
    for m in moves(b):
        v = alphabeta(play(b, m, who), other[who], lo, hi)
        if who == 'X': lo = max(lo, v)
        else: hi = min(hi, v)
        if lo >= hi: break
    return lo if who == 'X' else hi
print(alphabeta('X...O....', 'X'), alphabeta.__defaults__[2])
def all_games(b='.' * 9, who='X'):
    w = winner(b)
    if w: yield w, 9 - b.count('.'); return
    for m in moves(b)[:3]: yield from all_games(play(b, m, who), other[who])
tally = {}
for w in all_games(): tally[w] = tally.get(w, 0) + 1
print(sorted(tally.items()))
for bad in ((b, 0, 'X'), ('.' * 9, 9, 'X'), ('.' * 9, 'a', 'X')):
    try: play(*bad)
    except Exception as e: print(type(e).__name__, e)
best('XOXOXOOXO', 'X')
