import unittest, sys
class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('suc')
    @classmethod
    def tearDownClass(cls): print('tdc')
    def setUp(self): self.addCleanup(lambda: None)
    def test_ok(self):
        "first line"
        self.assertEqual(1,1)
        with self.assertRaises(ValueError) as cm: int('x')
        self.assertIn('invalid', str(cm.exception))
    def test_fail(self): self.assertEqual(1, 2, 'message')
    def test_err(self): 1/0
    def test_list(self):
        self.assertTrue([])
    def test_in(self): self.assertIn(1, [2,3])
    def test_raises(self): self.assertRaises(ValueError, int, '3')
    @unittest.skip('why')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xf(self): self.fail('x')
    @unittest.expectedFailure
    def test_us(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i): self.assertEqual(i%2,0)
        with self.subTest('named', a=1): raise KeyError('z')
    def test_ctx(self):
        try: 1/0
        except ZeroDivisionError: self.fail('in handler')
    def test_cnt(self): self.assertCountEqual([1,2,2],[2,1,3])
    def test_alm(self): self.assertAlmostEqual(1.0, 1.1)
    def test_warn(self):
        import warnings
        with self.assertWarns(DeprecationWarning): warnings.warn('x', DeprecationWarning)
        with self.assertWarns(DeprecationWarning): pass
@unittest.skipIf(True, 'cls')
class B(unittest.TestCase):
    def test_x(self): pass
class C(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError('no')
    def test_x(self): pass
def setUpModule(): print('sum')
def tearDownModule(): raise KeyError('td')


class Output:
    """Hides how long it took."""

    def write(self, text):
        print('Ran some tests' if text.startswith('Ran ') else text, end='')

    def flush(self):
        pass


for verbosity in (1, 2):
    tests = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    print(unittest.TextTestRunner(stream=Output(), verbosity=verbosity).run(tests))
