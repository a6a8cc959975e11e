x = 10
print(eval('x + 1'), eval('x', {'x': 1}), eval('x + y', {'x': 1}, {'y': 2}), eval(b'1 + 1'), eval(bytearray(b'2')), eval(compile('3 * 3', 's', 'eval')), eval('(lambda: x)()'), eval('[i for i in range(3)]'), eval(' \t5'), eval('5\n'), eval('"a" "b"'))
exec('y = x * 2; print(y)'); print(y)
ns = {}; print(exec('a = 1\ndef f(): return a + 1\nclass C: v = f()', ns), sorted(k for k in ns if k != '__builtins__'), ns['C'].v, '__builtins__' in ns)
g, l = {'p': 1}, {'q': 2}; exec('r = p + q\nglobal s\ns = 5', g, l); print(l, g['s'])
for s in ['eval("1 +")', 'eval("x = 1")', 'eval("import os")', 'eval("")', 'eval(5)', 'eval("1", 5)', 'eval("1", {}, 5)', 'eval("nope")', 'eval("1/0")', 'exec("1 +")', 'exec(5)', 'exec("x", [])', 'eval("x", {"x": 1}, None)', 'exec()', 'eval()', 'eval("a\\0b")', 'compile("1", "f", "bad")', 'compile("1", "f")', 'compile("x = 1", "f", "eval")', 'compile(5, "f", "exec")', 'compile("1", 5, "exec")', 'compile("a b", "f", "exec")', 'compile("1\\n2", "f", "single")', 'compile("def f(): pass", "f", "eval")', 'eval("yield")', 'eval("return 1")', 'eval("(x := 5)")', 'exec("return")', 'exec("yield 1")', 'eval("*a")', 'eval("a, *[1]", {"a": 0})', 'eval("1;2")', 'eval("  # c")', 'exec("  x = 1")', 'compile("1", "f", "exec", 5000000)', 'eval("open", {"__builtins__": {}})', 'eval("len", {"__builtins__": {"len": 5}})', 'exec("import os", {"__builtins__": {}})', 'eval("__name__", {})', 'exec("class A: pass", {"__builtins__": {}})', 'exec(compile("zz = 5", "f", "exec")) or zz', 'compile("1", "f", "exec", flags=0, dont_inherit=True, optimize=2) and 1', 'eval(compile("a = 1", "f", "exec"))', 'exec(compile("1", "f", "eval"))', 'eval(locals="x")']:
    try: print(s, '=', eval(s))
    except BaseException as e: print(s, '->', type(e).__name__, e)
exec(compile('1 + 1\n"text"\nNone\n[1]', 'f', 'exec')); exec(compile('5 * 5', 'f', 'single')); exec(compile('None', 'f', 'single')); exec(compile('for i in range(2): i', 'f', 'single')); exec(compile('"s"; 7', 'f', 'single')); print(_)
c = compile('q + 1', 'file.py', 'eval'); print(c.co_filename, c.co_name, c.co_names, c.co_consts, eval(c, {'q': 5}), type(c).__name__)
def f():
    loc = 5
    exec('loc = 6; made = 1')
    return loc, eval('loc'), eval('[loc for _ in "a"]') if False else '', 'made' in locals()
print(f())
def h(): return eval('undefined_local', {'undefined_local': 'given'})
print(h(), eval('[x for x in l]', {'l': 'ab'}), eval('(lambda v: [v + i for i in range(2)])(1)'))
class K(dict):
    def __getitem__(self, k): return f'<{k}>'
    def __missing__(self, k): return f'missing {k}'
print(eval('anything + other', {}, K()), eval('len', {}, K()))
exec('def outer():\n    v = 1\n    def inner():\n        nonlocal v\n        v += 1\n        return v\n    return inner()\nprint(outer())')
src = '''
def fail():
    return [1, 2][5]
fail()
'''
exec(compile(src, 'generated.py', 'exec'))
