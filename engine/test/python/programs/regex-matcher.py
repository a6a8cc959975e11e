class Regex:
    """Supports literals, . * + ? | ( ) [a-z] [^a-z] ^ and $ by backtracking over closures."""

    def __init__(self, pattern):
        self.p, self.i = pattern, 0
        self.match_node = self.alternation()
        if self.i < len(pattern):
            raise ValueError(f'unexpected {pattern[self.i]!r} at {self.i}')

    def peek(self): return self.p[self.i] if self.i < len(self.p) else None

    def alternation(self):
        branches = [self.sequence()]
        while self.peek() == '|':
            self.i += 1
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]
        return lambda s, i, k: any(b(s, i, k) for b in branches)

    def sequence(self):
        items = []
        while self.peek() not in (None, '|', ')'):
            items.append(self.repeat())

        def run(s, i, k, n=0):
            return k(i) if n == len(items) else items[n](s, i, lambda j: run(s, j, k, n + 1))
        return run

    def repeat(self):
        atom = self.atom()
        q = self.peek()
        if q not in ('*', '+', '?'):
            return atom
        self.i += 1

        def many(s, i, k): return atom(s, i, lambda j: j > i and many(s, j, k)) or k(i)
        return {'*': many, '+': lambda s, i, k: atom(s, i, lambda j: many(s, j, k)), '?': lambda s, i, k: atom(s, i, k) or k(i)}[q]

    def atom(self):
        c = self.p[self.i]
        self.i += 1
        if c == '(':
            inner = self.alternation()
            if self.peek() != ')':
                raise ValueError('missing )')
            self.i += 1
            return inner
        if c == '[':
            end = self.p.find(']', self.i + 1)
            if end < 0:
                raise ValueError('missing ]')
            body, self.i = self.p[self.i:end], end + 1
            negate = body.startswith('^')
            chars = set()
            body = body[negate:]
            j = 0
            while j < len(body):
                if j + 2 < len(body) and body[j + 1] == '-':
                    chars.update(map(chr, range(ord(body[j]), ord(body[j + 2]) + 1)))
                    j += 3
                else:
                    chars.add(body[j])
                    j += 1
            return lambda s, i, k: i < len(s) and (s[i] in chars) != negate and k(i + 1)
        if c == '^':
            return lambda s, i, k: i == 0 and k(i)
        if c == '$':
            return lambda s, i, k: i == len(s) and k(i)
        if c in '*+?':
            raise ValueError(f'nothing to repeat at {self.i - 1}')
        if c == '\\':
            c = self.p[self.i]
            self.i += 1
            return lambda s, i, k: i < len(s) and s[i] == c and k(i + 1)
        return lambda s, i, k: i < len(s) and (c == '.' or s[i] == c) and k(i + 1)

    def search(self, s):
        for i in range(len(s) + 1):
            ends = []
            if self.match_node(s, i, lambda j: ends.append(j) or True):
                return i, ends[0], s[i:ends[0]]


tests = [('abc', 'xabcx'), ('a*b', 'caaab'), ('(ab|cd)+', 'xxababcdy'), ('^a.c$', 'abc'), ('^a.c$', 'abcd'), ('colou?r', 'my color'), ('[0-9]+', 'room 101'), ('[^a-z ]', 'ab cD'), ('(a|ab)(c|bcd)$', 'abcd'), ('x*', 'aaa'), ('a+b+', 'aabbc'), ('\\.', 'a.b'), ('', 'q'), ('(a*)*b', 'aab'), ('h[aeiou]llo|w.rld', 'the world'), ('z', 'abc')]
for pattern, text in tests:
    print(f'{pattern!r:18} {text!r:14} {Regex(pattern).search(text)}')
for bad in ['(', 'a)', '*a', '[abc', '(a|b', 'a**', '+']:
    try:
        Regex(bad)
        print(bad, 'compiled')
    except ValueError as e:
        print(bad, '->', e)
print(Regex('(a|b)*abb').search('babbabaabb'))
Regex('abc\\')
