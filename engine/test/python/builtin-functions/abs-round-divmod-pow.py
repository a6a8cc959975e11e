class N:
    def __abs__(self): return 'abs'
    def __round__(self, *a): return ('round', a)
    def __divmod__(self, o): return ('divmod', o)
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __pow__(self, *a): return ('pow', a)
    def __rpow__(self, *a): return ('rpow', a)
    def __index__(self): return 10
print([abs(v) for v in (0, -5, 5, -2.5, -0.0, 3 - 4j, True, False, -10**30, N())])
print([round(v) for v in (0.5, 1.5, -2.5, 2.51, 7, True, 1e20, N())], round(N(), 3), round(N(), ndigits=None), round(2.675, 2), round(1234, -2), round(number=2.5), round(2.567, ndigits=1), round(15, -1), round(25, -1), round(0.5, 0), round(-1.5, N()))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-7.5, 2), divmod(True, 2), divmod(N(), 1), divmod(1, N()), divmod(10**20, 7), divmod(0.0, 3))
print(pow(2, 5), pow(2, -1), pow(2, 5, 7), pow(N(), 2), pow(N(), 2, 3), pow(2, N()), pow(2.0, 0.5), pow(-1, 0.5), pow(0, 0), pow(3, -1, 7), pow(base=2, exp=3, mod=5))
for s in ['abs()', 'abs("a")', 'abs(None)', 'abs([])', 'abs(1, 2)', 'round()', 'round("a")', 'round(1.5, "a")', 'round(1.5, 1.5)', 'round(1j)', 'round(None)', 'round([1])', 'divmod(1)', 'divmod("a", 1)', 'divmod(1, 0)', 'divmod(1.0, 0)', 'divmod(1j, 1)', 'divmod([], 1)', 'pow(1)', 'pow("a", 2)', 'pow(1, 2, 3, 4)', 'pow(2, 2, 0)', 'pow(2, 1.5, 3)', 'pow(0, -1)', 'pow([], 2)', 'pow(2, "a", 3)', 'round(float("nan"))', 'round(float("inf"))', 'pow(2, -1, 4)', 'round(1, 2, 3)', 'abs(x=1)', 'sum()', 'sum("ab")', 'sum(["a"])', 'sum(["a"], "")', 'sum([b"a"], b"")', 'sum([[1], [2]], [])', 'sum([1, "a"])', 'sum([1], start=10)', 'sum([], None)', 'sum(5)', 'sum([1, 2], 3, 4)', 'sum([bytearray()], bytearray())', 'sum([1.5, 2], 1)', 'sum({1: "a", 2: "b"})', 'sum([(1,), (2,)], ())', 'sum(x for x in range(5))', 'sum([[]])', 'sum([None])', 'sum([True, True])', 'sum([10**20, 1.5, 2])', 'sum([1, 2.5, "x"])']:
    try: print(s, '=', eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
