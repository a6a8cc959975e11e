for i in list(range(0x0, 0x24)) + [0x27, 0x5c] + list(range(0x7e, 0xa2)) + [0xad, 0x100, 0x378, 0x600, 0x61c, 0x180e, 0x200b, 0x200e, 0x2028, 0x2029, 0x202f, 0x2060, 0x3000, 0xd7ff, 0xe000, 0xfeff, 0xfffd, 0xffff, 0x10000, 0x1f600, 0x1fffe, 0xe0001, 0x10ffff]:
    c = chr(i)
    print(hex(i), repr(c).encode('utf-8', 'backslashreplace').decode(), ascii(c), c.isprintable(), end=' ; ')
print()
for s in ["'", '"', '\'"', "it's", 'say "hi"', "\\'", '', '\\', '\n\r\t', 'a\x00b', "'''", '"""', "mixed ' and \" quotes"]: print(repr(s), len(repr(s)), eval(repr(s)) == s, ascii(s), f'{s!r}', '%r' % s, [s], {s: s}, (s,))
class S(str):
    def __repr__(self): return 'custom repr'
    def __str__(self): return 'custom str'
s = S('raw')
print(s, [s], repr(s), str(s), f'{s}', f'{s!r}', f'{s!s:>12}', '%s %r' % (s, s), '{} {!r}'.format(s, s), s + '', s.upper(), format(s), format(s, ''), format(s, '>5'), len(s), s == 'raw', hash(s) == hash('raw'), {s: 1}, ''.join([s]), print(s) or 'ok', ascii(s), str.__repr__(s), str.__str__(s), type(str(S('q'))).__name__ if False else '')
class Bad:
    def __repr__(self): return 5
    def __str__(self): return b'bytes'
for f in (repr, str, ascii, '{}'.format, '%r'.__mod__, lambda b: f'{b!a}', lambda b: [b].__repr__(), print):
    try: f(Bad())
    except TypeError as e: print(e)
repr([{'k': Bad()}])
