print(1_000, 0x_ff_ff, 0b_1010_1010, 0o_7_7, 1_0.5_0, 1e1_0, 1_0j, 0_0, 0xABCDEF, 0B11, 0XfF, 0O17)
print(int('1_000'), float('1_0.5'), complex('1_0j'), int('0x_f', 0), int('f_f', 16))
for text in ('1__0', '_1', '1_', '0x__f', '0_x1', '1_.5', '1._5', '1e_5', '1_e5', '0b_', '1_j', '01', '0_1', '00_0', '1.5_', '0xf_', '0b1_2'):
    for kind in (lambda t: eval(t), int, float):
        try: print(text, kind(text), end=' | ')
        except SyntaxError as e: print(text, 'SyntaxError', e.msg, end=' | ')
        except (ValueError, NameError) as e: print(text, type(e).__name__, e, end=' | ')
    print()
print(0xff == 255 == 0b11111111 == 0o377, 1e3 == 1000, 1E3, 1.e3, .5e-3, 0.0_0_1, 5e-0_1, 1_2_3 + 4_5_6)
print((1).real, 1 .bit_length(), 1.0.hex(), 1j.imag, 0x10.bit_length(), -1 .__abs__(), +1, -0, ~0)
