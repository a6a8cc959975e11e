for s, a in [('a b  c', ()), (' a  b ', ()), ('', ()), ('   ', ()), ('a,b,,c,', (',',)), ('', (',',)), ('abc', ('',)), ('a,b,c', (',', 1)), ('a b c', (None, 1)), ('  a  b  c ', (None, 1)), ('a--b--c', ('--',)), ('aaa', ('a',)), ('a,b', (',', 0)), ('a b', (None, 0)), ('  a b', (None, 0)), ('a,b,c', (',', -5)), ('a\tb\nc\x0bd\x1ce\u2003f\xa0g', ()), ('a', (5,)), ('a', (b'a',)), ('a', (',', 'x')), ('a😀b😀c', ('😀',)), ('x', (None, 2**70))]:
    for m in ('split', 'rsplit'):
        try: print(repr(s), a, m, getattr(s, m)(*a))
        except Exception as e: print(repr(s), a, m, type(e).__name__, e)
print('a b c'.split(sep=' ', maxsplit=1), 'a b c'.rsplit(maxsplit=1), 'a b c'.split(maxsplit=0))
print('one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x1deight\x1enine\x85ten\u2028e\u2029t'.splitlines(), 'a\n\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\r\n'.splitlines(keepends=True), '\r\r\n\n'.splitlines(True), 'x'.splitlines(), 'a\x1fb'.splitlines())
for sep, it in [(',', ['a', 'b']), ('', 'abc'), ('-', []), (',', ['one']), ('😀', 'ab'), (', ', ('x', 'y')), ('|', {'k': 1, 'j': 2}), ('+', (c for c in 'gen')), (',', map(str, range(3)))]: print(repr(sep.join(it)))
for sep, it in [(',', [1, 2]), (',', ['a', None]), (',', 5), (',', [b'a']), (',', ['a', 'b', 3.5]), ('', [[]]), (',', None)]:
    try: print(sep.join(it))
    except TypeError as e: print(e)
class S(str): pass
print(type(''.join([S('a')])).__name__, type(S(',').join(['a', 'b'])).__name__, type(S('a b').split()[0]).__name__)
text = 'key1=value1; key2 = value2;key3=a=b;;bad'
print({k.strip(): v.strip() for k, eq, v in (part.partition('=') for part in text.split(';')) if eq})
print(' '.join('  much   white   space '.split()), ''.join(reversed('abc')), ''.join(sorted('hello')), '\n'.join(f'{i}:{l}' for i, l in enumerate('a\nb'.split('\n'))))
words = 'The quick brown fox'.split()
print([w[::-1] for w in words], max(words, key=len), '-'.join(w.lower() for w in words), [*map(len, words)], ' '.join(w.capitalize() for w in 'hello big world'.split()))
'a,b'.split('')
