for s in ['', 'ab', 'abc', '-5', '+5', '5', '--5', '😀']:
    print(repr(s), repr(s.center(6)), repr(s.center(7, '*')), repr(s.ljust(5, '.')), repr(s.rjust(5)), repr(s.zfill(5)), repr(s.center(2)), repr(s.ljust(-5)), repr(s.center(4, '☃')))
for f in [lambda: 'a'.center(5, 'xx'), lambda: 'a'.ljust(5, ''), lambda: 'a'.rjust('5'), lambda: 'a'.zfill(), lambda: 'a'.center(), lambda: 'a'.center(5, 5), lambda: 'a'.zfill(2.0), lambda: 'a'.center(5, b' '), lambda: 'a'.strip(5), lambda: 'a'.strip(b'a'), lambda: 'a'.lstrip('a', 'b'), lambda: 'a'.expandtabs('x')]:
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for s, c in [('  ab  ', None), ('xxabxx', 'x'), ('xyabyx', 'xy'), ('abc', ''), ('aaa', 'a'), ('', None), ('\t\n a \r\x0b\x0c', None), ('\u2003a\xa0', None), ('ab', 'ab'), ('😀a😀', '😀'), ('www.example.com', 'cmowz.'), ('a\u200b', None), ('\x1ca\x1f', None)]:
    print(repr(s), repr(s.strip(c)), repr(s.lstrip(c)), repr(s.rstrip(c)))
for s in ['a\tb', '\t', 'ab\tc\td', 'a\nb\tc', '\ta\r\tb', '12345678\t9', '']:
    print(repr(s), repr(s.expandtabs()), repr(s.expandtabs(4)), repr(s.expandtabs(0)), repr(s.expandtabs(-1)), repr(s.expandtabs(tabsize=1)))
for s, o, n, c in [('aaa', 'a', 'b', -1), ('aaa', 'a', 'b', 2), ('abc', '', '-', -1), ('abc', '', '-', 2), ('', '', 'x', -1), ('', 'a', 'x', -1), ('aaaa', 'aa', 'b', -1), ('abc', 'z', 'y', -1), ('hello', 'l', '', -1), ('a😀b', '😀', '::', -1), ('abab', 'ab', 'ba', 0), ('x', 'x', 'xx', -1), ('', '', 'x', 0), ('ab', '', '', -1)]:
    print(repr(s.replace(o, n, c)))
for f in [lambda: 'a'.replace('a'), lambda: 'a'.replace(1, 'b'), lambda: 'a'.replace('a', None), lambda: 'a'.replace('a', 'b', 'c'), lambda: 'a'.replace('a', 'b', count=1)]:
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print('abc'.translate({97: 'X', 98: None, 99: 100}), 'abc'.translate(str.maketrans('ab', 'yz')), 'abc'.translate(str.maketrans('a', 'b', 'c')), 'abc'.translate(str.maketrans({'a': '1', 98: '22', 'c': None})), 'abc'.translate({}), 'hello'.translate('0123' * 60))
for f in [lambda: str.maketrans('ab', 'c'), lambda: str.maketrans({'ab': 1}), lambda: str.maketrans(5), lambda: str.maketrans({1.5: 2}), lambda: 'a'.translate({97: []}), lambda: 'a'.translate({97: 0x110000}), lambda: 'a'.translate(5), lambda: str.maketrans('a', 5), lambda: str.maketrans('a', 'b', 5), lambda: 'a'.translate()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
'a'.center(3, 'toolong')
