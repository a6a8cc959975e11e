from collections import Counter
ENGLISH = 'etaoinshrdlcumwfgypbvkjxqz'
SAMPLE = '''it was a bright cold day in april and the clocks were striking and the wind was strong
the boy who slipped quickly through the glass doors was not quick enough to prevent dust from entering along with him'''
def shift(text, k): return ''.join(chr((ord(c) - 97 + k) % 26 + 97) if c.isalpha() else c for c in text)
def score(text): c = Counter(filter(str.isalpha, text)); n = c.total(); return sum(c[ch] / n * (26 - i) for i, ch in enumerate(ENGLISH)) if n else 0
def crack(text): return max(range(26), key=lambda k: score(shift(text, -k)))
def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c.isalpha(): out.append(shift(c, sign * (ord(key[i % len(key)]) - 97))); i += 1
        else: out.append(c)
    return ''.join(out)
def coincidence(text):
    c = Counter(text); n = len(text)
    return sum(v * (v - 1) for v in c.values()) / (n * (n - 1)) if n > 1 else 0.0
def key_length(text, limit=8): letters = [c for c in text if c.isalpha()]; return max(range(1, limit), key=lambda k: (round(sum(coincidence(letters[i::k]) for i in range(k)) / k, 3), -k))
def break_vigenere(text, n): letters = [c for c in text if c.isalpha()]; return ''.join(chr(97 + crack(''.join(letters[i::n]))) for i in range(n))
def transpose(text, cols): text = text.ljust(-(-len(text) // cols) * cols, '_'); return ''.join(text[i::cols] for i in range(cols))
def playfair_square(key): seen = dict.fromkeys((key + 'abcdefghiklmnopqrstuvwxyz').replace('j', 'i')); return [''.join(list(seen)[i:i + 5]) for i in range(0, 25, 5)]
for k in (3, 13, 25): c = shift(SAMPLE, k); print(c[:30], crack(c), shift(c, -crack(c)) == SAMPLE)
v = vigenere(SAMPLE, 'lemon'); print(v[:40], key_length(v), break_vigenere(v, 5), vigenere(v, 'lemon', -1) == SAMPLE)
print(transpose('attackatdawn', 4), transpose(transpose('hello', 2), 3), playfair_square('monarchy'), round(coincidence(SAMPLE.replace(' ', '')), 5), round(score(SAMPLE), 4), Counter(a + b for a, b in zip(SAMPLE, SAMPLE[1:]) if ' ' not in a + b and '\n' not in a + b).most_common(5))
def morse(s, table={'a': '.-', 'e': '.', 'o': '---', 's': '...', 't': '-', 'n': '-.'}): return ' '.join(table[c] for c in s)
print(morse('sos'), morse('notes'))
def rail(s, n):
    rows, r, d = [''] * n, 0, 1
    for c in s:
        rows[r] += c
        if not 0 <= r + d < n: d = -d
        r += d
    return ''.join(rows)
print(rail('wearediscovered', 3), score(''), [shift('xyz', k) for k in (1, 2, 3)])
try: vigenere('abc', '')
except ZeroDivisionError as e: print(type(e).__name__, e)
morse('stop')
