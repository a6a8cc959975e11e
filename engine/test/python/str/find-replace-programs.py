text = 'the rain in spain stays mainly in the plain'
def positions(s, sub):
    i = s.find(sub)
    while i >= 0: yield i; i = s.find(sub, i + 1)
print(list(positions(text, 'ain')), list(positions('aaaa', 'aa')), text.count('ain'), text.replace('ain', 'AIN', 2), text.split('in')[:3], text.rsplit(' ', 2), text.title(), text.partition('spain'), text.rpartition('in')[0][-10:], text.index('plain'), text.find('zebra'))
def camel(s): head, *rest = s.split('_'); return head + ''.join(w.capitalize() for w in rest)
def snake(s): return ''.join('_' + c.lower() if c.isupper() and i else c.lower() for i, c in enumerate(s))
print(camel('snake_case_name'), snake('CamelCaseName'), snake(camel('round_trip')), 'x-y-z'.replace('-', '_').upper(), 'tHiS'.swapcase(), 'a,b;c'.replace(';', ',').split(','), '  pad '.strip().center(9, '*'))
def pig(w): i = next((k for k, c in enumerate(w) if c in 'aeiou'), len(w)); return w[i:] + w[:i] + 'ay'
print(' '.join(map(pig, text.split()[:5])), ''.join(c for c in text if c not in 'aeiou'), {v: text.count(v) for v in 'aeiou'}, max(text.split(), key=lambda w: (len(w), w)), sorted(set(text.replace(' ', '')))[:5], ''.join(sorted(text)).strip()[:8])
def justify(words, width):
    line, out = [], []
    for w in words:
        if line and sum(map(len, line)) + len(line) + len(w) > width:
            gaps, space = len(line) - 1 or 1, width - sum(map(len, line)); out.append(''.join(x + ' ' * (space // gaps + (i < space % gaps) if i < len(line) - 1 else 0) for i, x in enumerate(line))); line = []
        line.append(w)
    return out + [' '.join(line)]
for l in justify(text.split(), 16): print(f'|{l}|')
def vowels(s): return s.translate(str.maketrans('aeiou', '*****')), s.translate({ord(c): None for c in 'aeiou '}), s.translate(str.maketrans({'r': 'R', 's': '<s>'}))
print(vowels('rain spain')); print('%-10s|%+5d|%6.2f|%x' % ('left', 5, 3.14159, 255), '{:>10}|{:^10}|{:<10}|{:08.3f}'.format('r', 'c', 'l', 3.14159), f'{"name":.<12}{42:>5}', '\t'.join('abc').expandtabs(4), 'a\nb\r\nc'.splitlines(), 'tab\tsep'.split('\t'), repr('quo"te\'s'))
def is_valid(ip): parts = ip.split('.'); return len(parts) == 4 and all(p.isdigit() and int(p) < 256 and str(int(p)) == p for p in parts)
print([is_valid(x) for x in ('1.2.3.4', '256.1.1.1', '1.2.3', '01.2.3.4', 'a.b.c.d')], 'racecar' == 'racecar'[::-1], 'abc' in 'xabcx', 'ß'.upper(), 'İ'.lower().encode(), 'ﬁ'.upper(), 'ǆ'.title(), '１２３'.isdigit(), int('１２３'))
def luhn(n): d = [int(c) for c in str(n)][::-1]; return sum(d[::2] + [x * 2 - 9 * (x > 4) for x in d[1::2]]) % 10 == 0
print(luhn(4539578763621486), luhn(1234567812345678)); print(text.index('zebra'))
