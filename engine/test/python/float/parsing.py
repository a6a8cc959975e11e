for s in ['1', ' 1.5 ', '-0', '+.5', '5.', '1e5', '1E-5', '1_000.5', 'inf', '-Infinity', 'NaN', '+nan', 'iNf', '1e400', '-1e400', '1e-400', '0x1', '1__0', '_1', '1_', '1e', 'e5', '.', '', ' ', '1 2', '--1', '1,5', 'infinit', '١.٥', '1\n', '\t2', '1.5f', '1e5.5', '1_e5', '1e_5', '1._5', '0b1', 'nan()', '1' * 400, '0.' + '0' * 400 + '1', '179769313486231580793e289', '4.9406564584124654e-324', '2.4703282292062327e-324', '2.4703282292062328e-324', '9007199254740992.9999', '0.1000000000000000055511151231257827021181583404541015625', '1\x00', "a'b", 'é', '1e+05', '-.e1', '1e99999999999', '0e99999999999']:
    try: print(ascii(s)[:60], float(s))
    except ValueError as e: print(ascii(s)[:60], '->', ascii(str(e))[:100])
class F:
    def __float__(self): return 1.5
class X:
    def __index__(self): return 3
class B:
    def __float__(self): return 1
class S(float): pass
class FS:
    def __float__(self): return S(2.5)
for v in [5, True, 10**20, b'1.5', bytearray(b'2'), F(), X(), B(), S(7), FS(), None, [], 1j, '1', memoryview(b'3.5'), 10**400]:
    try: r = float(v); print(type(v).__name__, r, type(r).__name__)
    except Exception as e: print(type(v).__name__, '->', type(e).__name__, e)
print(float(), [float.fromhex(h) for h in ['0x1p0', '0x1.8p3', '-0x.8p-1', 'inf', '1', '0xA', '0x1p-1074', '0x1.fffffffffffffp1023', ' 0x1 ', '1.8', 'nan', '0X1P+4', '0x0p0', '-0x0']])
for h in ['', 'x', '0x', '0xg', '0x1p', '0x1p1024', '0x1.0000000000000800001p0', '1e', 5]:
    try: print(h, float.fromhex(h))
    except Exception as e: print(repr(h), type(e).__name__, e)
float('12.3.4')
