s = 'héllo wörld 😀!'
print(len(s), s[0], s[-1], s[12], s[1:5], s[-3:], s[::-1], s[::2], s[10:2:-2], s[100:], s[:100], s[5:2], s[-100:3], s[None:None], s[12:13], s[11:14:2])
for i in (15, -16, 2**70, -2**70, 1.5, 'a', None, (1, 2), [0]):
    try: print(s[i])
    except Exception as e: print(repr(i), type(e).__name__, e)
for sl in ['::0', '"a":', ':1.5', '::None', '1:None:2', 'True:', ':2**80', '-2**80:']:
    try: print(sl, eval(f's[{sl}]'))
    except Exception as e: print(sl, type(e).__name__, e)
for st in ['s[0] = "x"', 'del s[0]', 's[0:1] = ""', 's.x = 1', 'del s.upper']:
    try: exec(st)
    except Exception as e: print(st, '->', type(e).__name__, e)
print(list(s), [*reversed(s)], list(enumerate('ab')), max(s), min(s), sorted('hello'), set('aab') == {'a', 'b'}, tuple('ab'), dict(zip('ab', 'cd')), 'b' in s, s.index('w'))
e = '😀😃😄'
print(len(e), e[1], e[::-1], e[1:], e * 2, e + 'x', 'x' + e, e == '😀😃😄', e < '😁', [ord(c) for c in e], [c for c in e], e.find('😄'), hash(e) == hash('😀' '😃😄'), e.encode(), ascii(e), repr(e))
print('ab' + 'cd', 'ab' * 3, 0 * 'ab', 'ab' * -1, 'ab' * True, '' * 5, 'a' 'b', 'abc' < 'abd', 'abc' < 'ab', '' < 'a', 'a' < 'B', 'é' > 'z', '\uffff' < '😀', 'ab' == 'ab', 'ab' is not None)
for ex in ['"a" + 1', '1 + "a"', '"a" + b"a"', '"a" * 1.5', '"a" * "b"', '"a" < 1', '"a" - "a"', '"a" * 10**20', '-"a"', '"a"()', '"a" + None', '["a"] + "a"', '"a" % 1', 'len("a", "b")', '"a".__add__(1)', '"a".__mul__("b")', '"a".__getitem__("x")']:
    try: print(ex, eval(ex))
    except Exception as x: print(ex, '->', type(x).__name__, x)
t = 'abcdefghij'
for a in (None, -12, -3, 0, 4, 12):
    print([t[a:b:c] for b in (None, -4, 2, 11) for c in (None, 3, -1, -4)])
s[99]
