print(0, 00, 000_0, 1_000_000, 0x_ff, 0XDeadBeef, 0o17, 0O7_7, 0b1010, 0B1_1)
print(0xFFFFFFFFFFFFFFFF, 123456789012345678901234567890)
print(eval('1if 1else 2'))
print(eval('[1for x in range(2)]'))
print(eval('0xfor 1'))
print(1 .real, 1..real, 1.0.real, 0x1.real if False else 'x')
for s in ['012', '0_8', '1__0', '1_', '0x', '0b2', '0o8', '0xg', '1_000_', '09', '00001', '0b', '0o', '0b12', '1a', '1e', '0xfg', '5abc', '1_a', '08.5', '0777', '1.5e', '1e+', '1jk', '0b1_', '0_7']:
    try:
        print(s, eval(s))
    except SyntaxError as e:
        print(s, '->', e.msg, e.offset)
print(int('0b101', 0), int('0x_1f', 16), int('1_0'), int(' 12 '), int('-0o17', 0))
