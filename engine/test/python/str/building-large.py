parts = []
for i in range(2000): parts.append(f'{i:x}')
s = ''.join(parts)
print(len(s), s[:30], s[-12:], s.count('f'), s.find('7cf'))
t = ''
for i in range(3000): t += chr(97 + i % 26)
print(len(t), t[-5:], t.count('abc'), t[::500], t.rfind('xyz'))
u = ''
for i in range(500): u = chr(0x1f600 + i % 10) + u + 'x'
print(len(u), u[0], u[499], u[500], u.count('😀'), len(u.encode()))
lines = '\n'.join('line %d %s' % (i, '*' * (i % 7)) for i in range(50))
print(len(lines), len(lines.splitlines()), lines.splitlines()[13], sum(len(l) for l in lines.split('\n')))
import functools
print(functools.reduce(lambda a, b: a + b, 'abc' * 5, ''), 'x'.join(['a'] * 100)[:10], ('ab' * 10**5)[-3:], len('😀' * 10**5))
def caesar(t, k): return ''.join(chr((ord(c) - b + k) % 26 + b) if (b := 97 if c.islower() else 65 if c.isupper() else 0) else c for c in t)
print(caesar('Hello, World!', 3), caesar(caesar('Hello, World!', 3), -3))
def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return ''.join(f'{n}{c}' for c, n in out)
print(rle('aaabbbccd' * 2), rle(''), rle('z' * 1000))
def is_pal(s): t = [c for c in s.lower() if c.isalnum()]; return t == t[::-1]
print(is_pal('A man, a plan, a canal: Panama'), is_pal('nope'))
def lcp(ws): return ws[0][:next((i for i, cs in enumerate(zip(*ws)) if len(set(cs)) > 1), min(map(len, ws)))]
print(lcp(['flower', 'flow', 'flight']), lcp(['same', 'same']))
def wrap(text, w):
    line, out = '', []
    for word in text.split():
        if line and len(line) + 1 + len(word) > w: out.append(line); line = word
        else: line = f'{line} {word}' if line else word
    return out + [line]
for l in wrap('the quick brown fox jumps over the lazy dog and runs far away from the scene of the crime', 22): print(f'|{l:<22}|{l:^22}|{l:>22}|')
def edit(a, b):
    p = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        c = [i]
        for j, y in enumerate(b, 1): c.append(min(p[j] + 1, c[-1] + 1, p[j - 1] + (x != y)))
        p = c
    return p[-1]
print(edit('kitten', 'sitting'), edit('', 'abc'), edit('same', 'same'))
roman = lambda n: ''.join(r * (n // v) + (n := n % v, '')[1] for v, r in [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')])
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 3999)])
'a' * 2 + 5
