x = 5
print('a' "b" '''c''' """d""", 'a' f'{x}' 'b', f'{x}' '{x}', r'\n' '\n' 'end', ('one '
      'two '
      f'three {x}'), b'a' b"b" rb'\c', u'u' 'v', '' '' '', 'a' 'b' * 2, 'a' 'b'[0], 'x' 'y'.upper(), ['a' 'b', 'c'], len('ab' 'cd'), {'k' 'ey': 'v' 'al'})
print('tab\there', 'null\0byte'.encode(), '\x41\u0042\U00000043\N{DIGIT FOUR}', '\101\60\7'.encode(), '\'\"\\', "\'", 'line \
continued', '''first
second\
third''', r'raw\
line', 'bell\a'.encode(), '\v\f\b\r'.encode())
doc = """
    indented
  less
"""
print(repr(doc), doc.split(), repr('''it's "quoted"'''), repr("""ends with quote\""""), '' 'x' == 'x', 'a' 'b' == 'ab' in ['ab'])
print(r'\'', r"\"", R'\\', len(r'\u1234'), rb'\xff', Br'\d', f'{{{x}}}', rf'{x}\n{x!r:>3}', fR'\{x}', F"{'nested'}", f'{"a" "b"}', f'a' rf'\d' r'\e{x}')
def f(): 'docstring' ' joined'
print(f.__doc__, 'percent %d' ' and %s' % (1, 2), 'format {}' ' {}'.format(1, 2), 'a' if 'x' 'y' else 'b')
for bad in ("'a' b'b'", "b'a' f'{x}'", "'a' 5", "'unclosed", "f'{' '}'", "'a' 'b", "'''a' 'b'''c'", "b'\u00e9'"):
    try: print(bad, eval(bad))
    except SyntaxError as e: print(bad, '->', e.msg)
