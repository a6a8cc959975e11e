for s in ['(', '[1, 2', '{1: 2', 'f(a, b', '(1]', '[1)', '{1)', ')', ']', '}', '(1, 2\nx = 3', 'x = [1,\n 2\ny = 5\n', 'def f(:\n pass', 'f(a\nb)', 'a = {"k": (1, 2]}', '((((1)))', '[[[]]', "f('a' 'b'\n", 'foo(a, b for b in range(5), c)', '(\n\n', 'x = (1 + 2\nprint(x)', 'class A(:\n pass', 'if (a == 1:\n  pass', '(a b)', '[a b]', '{a b}', '{a: b c}', '(a, b c)', '[x for x in y z]']:
    try:
        compile(s, '<s>', 'exec')
        print(repr(s), 'ok')
    except SyntaxError as e:
        print(repr(s), '->', e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset))
