for s in ['a = 5€', 'x = “quoted”', 'x\u00a0= 1', 'a\u200bb', '\x0cx = 1', '\ufeffx = 1', 'x = 1\r\ny = 2\rz = 3', 'a = $5', 'x = 1 ? 2', 'print(‘a’)', 'a – b', 'x = 3×4', '²', 'a²', 'x\\ y', 'x \\', '\\', 'x = \\\n', 'x = (\\\n1)', 'a\tb', '\x01', 'x = "\x00"', '½ = 1']:
    try:
        exec(s, {})
        print(ascii(s), 'ok')
    except (SyntaxError, ValueError) as e:
        print(ascii(s), '->', type(e).__name__, ascii(e.args[0]), getattr(e, 'offset', None))
    except NameError as e:
        print(ascii(s), 'NameError', e)
