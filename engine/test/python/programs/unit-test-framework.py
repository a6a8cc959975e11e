import sys
class Skip(Exception): pass
class TestCase:
    def setup(self): pass
    def teardown(self): pass
    def equal(self, a, b):
        if a != b: raise AssertionError(f'{a!r} != {b!r}')
    class Raises:
        def __init__(self, kind, text=None): self.kind, self.text = kind, text
        def __enter__(self): return self
        def __exit__(self, t, e, tb):
            if t is None: raise AssertionError(f'{self.kind.__name__} not raised')
            if not issubclass(t, self.kind): return False
            if self.text and self.text not in str(e): raise AssertionError(f'{self.text!r} not in {str(e)!r}')
            self.error = e; return True
def parametrize(**cases):
    def deco(f): f.cases = cases; return f
    return deco
class Runner:
    def __init__(self): self.results = []
    def collect(self, cls):
        for name, f in vars(cls).items():
            if name.startswith('test') and callable(f):
                if hasattr(f, 'cases'): yield from ((f'{name}[{k}]', name, v) for k, v in f.cases.items())
                else: yield name, name, ()
    def run(self, cls):
        for label, name, args in self.collect(cls):
            t = cls(); outcome = 'ok'
            try:
                t.setup()
                try: getattr(t, name)(*args)
                finally: t.teardown()
            except Skip as e: outcome = f'skipped: {e}'
            except AssertionError as e: outcome = f'FAIL: {e}'
            except Exception as e:
                tb = e.__traceback__
                while tb.tb_next: tb = tb.tb_next
                outcome = f'ERROR: {type(e).__name__}: {e} in {tb.tb_frame.f_code.co_name}' + (f' (while {e.__context__!r})' if e.__context__ else '')
            self.results.append((f'{cls.__name__}.{label}', outcome))
    def report(self):
        for name, o in self.results: print(f'{name:<32}{o}')
        bad = [n for n, o in self.results if not (o == 'ok' or o.startswith('skip'))]
        print(f'{len(self.results)} tests, {len(bad)} bad'); return bad
class MathTests(TestCase):
    def setup(self): self.n = 5
    def test_add(self): self.equal(self.n + 1, 6)
    def test_fail(self): self.equal([1, 2], [1, 3])
    def test_error(self): helper(0)
    def test_raises(self):
        with self.Raises(ZeroDivisionError, 'division') as r: 1 / 0
        self.equal(str(r.error), 'division by zero')
    def test_not_raised(self):
        with self.Raises(KeyError): pass
    def test_wrong_text(self):
        with self.Raises(ValueError, 'nothing'): int('x')
    def test_wrong_kind(self):
        with self.Raises(KeyError): [][0]
    @parametrize(zero=(0, 1), one=(1, 1), five=(5, 120), bad=(3, 7), few=(1,))
    def test_fact(self, n, want): self.equal(__import__('math').factorial(n), want)
    def test_skip(self): raise Skip('later')
    def helper(self): pass
class BadTeardown(TestCase):
    def teardown(self): raise OSError('teardown')
    def test_a(self): pass
    def test_b(self): 1 / 0
class BadSetup(TestCase):
    def setup(self): {}['setup']
    def test_never(self): print('unreached')
def helper(n): return 10 / n
r = Runner()
for c in TestCase.__subclasses__(): r.run(c)
bad = r.report()
if bad: sys.exit(f'failed: {", ".join(bad[:3])}, ...')
