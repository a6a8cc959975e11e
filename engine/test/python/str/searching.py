s = 'the cat sat on the mat'
print(s.find('the'), s.find('the', 1), s.find('the', 1, 10), s.find(''), s.find('', 22), s.find('', 23), s.find('zz'), s.find('t', -3), s.find('t', -1, -5), s.rfind('the'), s.rfind('t', 0, 5), s.rfind(''), s.rfind('', 0, 3), s.find('cat', None, None), s.find('a', 2**70), s.find('a', -2**70))
print(s.index('sat'), s.rindex('at'), s.count('t'), s.count('at'), s.count(''), s.count('', 5, 8), s.count('the', 1), 'aaaa'.count('aa'), ''.count(''), ''.count('', 1), 'abc'.count('', 3), 'abc'.count('', 4))
print(s.startswith('the'), s.startswith(('a', 'th')), s.startswith('cat', 4), s.startswith('', 22), s.startswith('', 23), s.startswith(()), s.endswith('mat'), s.endswith(('x', 'at')), s.endswith('sat', 0, 11), s.endswith('t', -1), s.startswith('the', -3), s.endswith('the', None, 3))
for f in [lambda: s.index('zz'), lambda: s.rindex('zz'), lambda: s.find(5), lambda: s.count(None), lambda: s.startswith(5), lambda: s.startswith([]), lambda: s.startswith(('a', 5)), lambda: s.endswith(b't'), lambda: s.find(), lambda: s.find('a', 'b'), lambda: s.index('t', 1.5), lambda: 5 in s, lambda: s.find('a', 1, 2, 3), lambda: s.startswith(), lambda: s.removeprefix(5), lambda: s.partition(''), lambda: s.partition(5), lambda: s.rpartition(''), lambda: s.count('a', None, 'x')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print('cat' in s, '' in s, 'Cat' in s, 'x' not in s, 't m' in s, '' in '')
print(s.partition(' '), s.partition('zz'), s.rpartition(' '), s.rpartition('zz'), s.partition('the'), s.rpartition('mat'), 'a'.partition('a'), 'aaa'.rpartition('aa'))
print(s.removeprefix('the '), s.removesuffix(' mat'), s.removeprefix('x'), s.removesuffix(''), 'aa'.removeprefix('aaa'), 'abab'.removeprefix('ab'))
u = 'naïve ☃ 😀 ☃ end'
print(u.find('☃'), u.rfind('☃'), u.find('😀'), u.index('end'), u.count('☃'), len(u), u[8], u[-3:], u.find('end', 9), u.partition('😀'), '😀' in u, u.startswith('😀', 8), u.rfind('e'), u.find('\ud83d') if False else '')
print([i for i in range(len('banana')) if 'banana'.startswith('ana', i)], 'mississippi'.find('issip'), 'mississippi'.rfind('issi'), ('ab' * 1000 + 'c').find('bc'), ('a' * 500 + 'b').find('a' * 400 + 'b'))
s.index('dog', 3)
