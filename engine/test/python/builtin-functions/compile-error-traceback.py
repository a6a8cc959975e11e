source = 'def f(x):\n    if x > 1\n        return x\n'
try: compile(source, 'made-up.py', 'exec')
except SyntaxError as e: print(e, repr(e.text), e.print_file_and_line)
compile(source, 'made-up.py', 'exec')
