from collections import Counter
TEXT = '''the project aims at a simple and correct program which reads a text and
suggests corrections for words which are not in the text the program is simple the words
are counted and the most common candidate wins spelling errors are edits of known words'''
WORDS = Counter(TEXT.split())
LETTERS = 'abcdefghijklmnopqrstuvwxyz'


def edits(word):
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    deletes = [a + b[1:] for a, b in splits if b]
    swaps = [a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1]
    replaces = [a + c + b[1:] for a, b in splits if b for c in LETTERS]
    inserts = [a + c + b for a, b in splits for c in LETTERS]
    return set(deletes + swaps + replaces + inserts)


def known(words): return {w for w in words if w in WORDS}


def candidates(word):
    return known([word]) or known(edits(word)) or known(e2 for e in edits(word) for e2 in edits(e)) or {word}


def correct(word):
    return max(sorted(candidates(word)), key=lambda w: WORDS[w])


def similarity(a, b):
    pairs = lambda s: Counter(x + y for x, y in zip(s, s[1:]))
    pa, pb = pairs(a), pairs(b)
    return 2 * sum((pa & pb).values()) / max(1, sum(pa.values()) + sum(pb.values()))


def soundex(word):
    codes = {c: str(i) for i, cs in enumerate(['bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r'], 1) for c in cs}
    out, last = word[0].upper(), codes.get(word[0])
    for c in word[1:]:
        code = codes.get(c)
        if code and code != last:
            out += code
        if c not in 'hw':
            last = code
    return (out + '000')[:4]


print(len(edits('word')), len(edits('')), WORDS.most_common(4))
for w in ['speling', 'corect', 'teh', 'wrds', 'progrm', 'smple', 'zzzzz', 'text', 'comon', 'erors', 'knwon', 'a']:
    print(f'{w:>8} -> {correct(w):<10} {sorted(candidates(w))}')
for a, b in [('simple', 'sample'), ('night', 'nacht'), ('text', 'text'), ('a', 'b'), ('', '')]:
    print(a, b, round(similarity(a, b), 3))
print([soundex(w) for w in ('robert', 'rupert', 'ashcraft', 'tymczak', 'pfister', 'honeyman')])
print(' '.join(correct(w) for w in 'the prgram is smple adn corrct'.split()))
soundex('')
