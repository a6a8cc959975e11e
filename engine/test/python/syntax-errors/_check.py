def check(cases):
    for c in cases:
        try: compile(c, '<case>', 'exec')
        except SyntaxError as e: print(f'{c!r}\n    {type(e).__name__}: {e.msg} {(e.lineno, e.offset, e.end_lineno, e.end_offset)} {e.text!r}')
        else: print(f'{c!r}\n    ok')
