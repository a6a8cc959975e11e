import sys
cases = {'simple': 'a b', 'second line': 'x = 1\ny = (2\nz = 3\n', 'indent': 'if 1:\nx', 'tab': 'if 1:\n\tx\n        y', 'string': 'x = "abc', 'triple': 'x = """abc\n\n', 'eof': 'def f(', 'unicode': 'é = ü ö', 'crlf': 'a = 1\r\nb c\r\n', 'long line': 'x = ' + 'a + ' * 50 + '* b', 'fstring': 'x = 1\ny = f"{a b}"', 'compiler': 'def f():\n    x = 1\n    return x\nreturn 5', 'symtable': 'def f(a):\n    global a\n', 'future': 'x = 1\nfrom __future__ import division', 'decode': b'x = "\xff"', 'null': 'a\0b', 'range': 'for i in range(3):\n    print(i) print(i)', 'multi': 'f(a, b\n  for b in c, d)', 'target': 'x = 1\nf(y,\n  z) = 2'}
for name, source in cases.items():
    try: compile(source, 'some file.py', 'exec')
    except SyntaxError as e:
        print(name, '|', type(e).__name__, '|', e.msg, '|', e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), '|', str(e), '|', len(e.args))
    except ValueError as e: print(name, '|', type(e).__name__, e)
    try: compile(source, 'some file.py', 'exec')
    except Exception as e: sys.excepthook(type(e), e, None)
e = SyntaxError('made by hand', ('my.py', 2, 5, '    some text here\n', 2, 9))
sys.excepthook(type(e), e, None)
for details in [('f.py', 1, 1, 'x\n'), ('f.py', 1, 3, 'abc def', 1, 4), ('f.py', 1, 0, 'abc'), (None, None, None, None), ('f.py', 7, None, 'text'), ('f.py', 3, 100, 'short'), ('f.py', 3, 2, '\t\tindented', 3, 5), ('f.py', 3, 1, ''), ('f.py', 1, 2, 'two\nlines', 2, 3), ('f.py', 1, -1, 'neg'), ('f.py', 1, 3, 'abcdef', 1, 0), (None, 5, 1, 'x')]:
    e = SyntaxError('hand', details); sys.excepthook(type(e), e, None); print(details, '|', e)
raise IndentationError('raised directly', ('other.py', 9, 2, ' oops', 9, 3))
