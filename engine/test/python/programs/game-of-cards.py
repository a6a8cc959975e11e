from collections import Counter, namedtuple
from itertools import combinations, product
import random
RANKS, SUITS = '23456789TJQKA', 'CDHS'
class Card(namedtuple('Card', 'rank suit')):
    def __new__(cls, text):
        try: r, s = text
        except ValueError: raise ValueError(f'not a card: {text!r}') from None
        if r not in RANKS or s not in SUITS: raise ValueError(f'not a card: {text!r}')
        return super().__new__(cls, r, s)
    @property
    def value(self): return RANKS.index(self.rank) + 2
    def __str__(self): return self.rank + '♣♦♥♠'[SUITS.index(self.suit)]
    def __lt__(self, o): return (self.value, self.suit) < (o.value, o.suit)
NAMES = ['high card', 'pair', 'two pair', 'three', 'straight', 'flush', 'full house', 'four', 'straight flush']
def evaluate(hand):
    vs = sorted((c.value for c in hand), reverse=True); counts = sorted(Counter(vs).items(), key=lambda p: (-p[1], -p[0])); shape = [n for _, n in counts]
    if vs == [14, 5, 4, 3, 2]: vs = [5, 4, 3, 2, 1]
    straight = len(set(vs)) == 5 and vs[0] - vs[4] == 4; flush = len({c.suit for c in hand}) == 1
    kind = 8 if straight and flush else 7 if shape[0] == 4 else 6 if shape == [3, 2] else 5 if flush else 4 if straight else 3 if shape[0] == 3 else 2 if shape[:2] == [2, 2] else 1 if shape[0] == 2 else 0
    return kind, vs if straight else [v for v, n in counts for _ in range(n)]
def hand(text): return [Card(t) for t in text.split()]
for h in ('AS KS QS JS TS', '9C 9D 9H 9S 2C', 'KC KD KH 2S 2C', '2H 7H 9H JH KH', 'AC 2D 3H 4S 5C', '7C 7D 7H 2S 9C', 'QC QD 3H 3S AC', 'TC TD 4H 8S AC', '2C 5D 9H JS KC', '6C 7D 8H 9S TC'):
    k, v = evaluate(hand(h)); print(' '.join(map(str, hand(h))), NAMES[k], v)
deck = [Card(r + s) for r, s in product(RANKS, SUITS)]; rng = random.Random(31); rng.shuffle(deck); print(len(deck), ' '.join(map(str, deck[:10])), str(max(deck)), str(min(deck)))
players = {n: deck[i * 7:i * 7 + 7] for i, n in enumerate(('ann', 'bob', 'cy'))}
best = {n: max(combinations(c, 5), key=evaluate) for n, c in players.items()}
for n, h in best.items(): print(n, ' '.join(map(str, sorted(h))), NAMES[evaluate(h)[0]])
print(max(best, key=lambda n: evaluate(best[n])), Counter(NAMES[evaluate(c)[0]] for c in combinations(deck[:12], 5)).most_common())
def blackjack(cards):
    total, aces = sum(min(c.value, 10) if c.rank != 'A' else 11 for c in cards), sum(c.rank == 'A' for c in cards)
    while total > 21 and aces: total, aces = total - 10, aces - 1
    return total
print([blackjack(hand(t)) for t in ('AS KD', 'AS AD', '9C 8D 7H', 'AS 9C AH', 'TC')], Card('AS') == ('A', 'S'), Card('2C')._replace is not None, sorted(hand('KD 2C KC')), Card('TD'))
for bad in ('1S', 'A', '', 'ASX', 'AX'):
    try: Card(bad)
    except ValueError as e: print(e, e.__cause__, e.__suppress_context__)
try: Card('AS').rank = 'K'
except AttributeError as e: print(e)
hand('AS KS ZZ')
