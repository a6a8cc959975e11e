print('%d %i %u %5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5, 6, 7, 8), '%x %X %#x %#o %o' % (255, 255, 255, 8, 8))
print('%s %r %a %10s|%-10s|%.2s|%5.1s|' % ('a', 'b', 'é', 'c', 'd', 'efg', 'hij'), '%c%c' % (65, 'z'), '%%', '%5%|' % ())
print('%f %.2f %e %.3E %g %G %10.3f|%-10.1f|%+.1f|%010.2f' % (1.5, 2.345, 12345.678, .00012, 1e20, 1e-10, 3.14159, 2.5, 1, -2.5))
print('%(a)s %(b)05d %(a)r %%' % {'a': 'x', 'b': 42}, '%(k.x)s %( )s %()s %(a(b)c)s' % {'k.x': 1, ' ': 2, '': 3, 'a(b)c': 4})
print('%*d|%-*d|%.*f|%*.*f' % (5, 1, 5, 2, 2, 3.14159, 8, 1, 2.55), '%s' % [1, 2], '%s' % {'a': 1}, '%s' % ((1, 2),), '%r' % (None,), '%s' % None)
print('%d' % 3.99, '%d' % -3.99, '%d' % True, '%d' % 10**30, '%x' % -255, '%#b' % 5 if False else '', '%5s|%-5s' % (True, None), '%ld %hd %Lf' % (1, 2, 3.0))
print('%s' % 'tuple-free', 'no args' % (), 'no args' % {}, 'x' % [], '%.0f %.0f %.0f' % (0.5, 1.5, 2.5), '%#.0f %#g %g' % (3, 1.5, 1e5), '%.3d %+.3d %x' % (5, -5, 0))
print('%f %e %g %F' % (float('inf'), float('nan'), -float('inf'), float('inf')), '%05.1f|%+f' % (float('nan'), float('inf')), '%.10g %.17g %.50f' % (.1, .1, .1))
class S:
    def __str__(self): return 'S!'
    def __repr__(self): return 'R!'
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 9.5
print('%s %r %d %x %f' % (S(), S(), S(), S(), S()))
for f, a in [('%d', 'x'), ('%d', None), ('%x', 1.5), ('%f', 'x'), ('%c', 'ab'), ('%c', -1), ('%c', 1.5), ('%c', 0x110000), ('%s %s', 1), ('%s', (1, 2)), ('%s', ()), ('%z', 1), ('%', 1), ('%(a)s', 1), ('%(a)s', {}), ('%(a', {'a': 1}), ('%(a)s %s', {'a': 1}), ('%*d', ('a', 1)), ('%*d', (1,)), ('x', 1), ('x', (1,)), ('%s', {}), ('%5', 1), ('%.', 1), ('%d', 1j), ('%o', 'a'), ('%e', None), ('%i', b'1'), ('%s%%%', 1), ('%(x)', {'x': 1}), ('%y %d', (1, 2)), ('%.*d', (1.5, 2)), ('abc%', ()), ('%b', b''), ('%d %d', [1, 2]), ('%99999999999999999999d', 1)]:
    try:
        print(repr(f), a, repr(f % a))
    except Exception as e:
        print(repr(f), a, '->', type(e).__name__, e)
print(b'%s %d %x %c %r %a %b %5.1f %%' % (b'a', 1, 255, 65, 'r', 'é', b'b', 2.25), b'%(k)s' % {b'k': b'v'}, bytearray(b'%d') % 5)
for f, a in [(b'%s', 'str'), (b'%b', 5), (b'%d', 'x'), (b'%c', 300), (b'%c', b'ab'), (b'%z', 1), (b'%s', ()), (b'x', 1), (b'%(k)s', {'k': 1})]:
    try:
        print(f, a, f % a)
    except Exception as e:
        print(f, a, '->', type(e).__name__, e)
print('total: %d of %d' % (5,))
