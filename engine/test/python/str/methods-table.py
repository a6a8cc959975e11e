names = [n for n in dir(str) if not n.startswith('__')]
print(len(names), names)
for n in names:
    m = getattr('Abc def', n)
    try: print(n, repr(m()))
    except Exception as e: print(n, '->', type(e).__name__, e)
for n in names:
    m = getattr('Abc def', n)
    try: print(n, repr(m('b')))
    except Exception as e: print(n, '->', type(e).__name__, e)
for n in names:
    m = getattr('Abc def', n)
    try: print(n, repr(m(3, 4, 5, 6)))
    except Exception as e: print(n, '->', type(e).__name__, e)
for n in ['__add__', '__contains__', '__eq__', '__format__', '__ge__', '__getitem__', '__getnewargs__', '__hash__', '__iter__', '__len__', '__mod__', '__mul__', '__rmod__', '__rmul__', '__str__']:
    print(n, hasattr(str, n), type(getattr(str, n)).__name__, repr(getattr('a', n)).split(' at ')[0])
print('a'.__add__('b'), 'a%s'.__mod__(5), 'ab'.__contains__('b'), 'a'.__eq__(1), 'b'.__ge__('a'), 'a'.__rmul__(3), 'a%s'.__rmod__('x%s'), 'abc'.__getitem__(slice(1, None)), 'a'.__getnewargs__(), 'a'.__lt__(5), 'a'.__sizeof__() > 0)
class U(str):
    def __eq__(self, o): return 'U.eq'
    def __hash__(self): return 1
    def __add__(self, o): return 'U.add'
    def __radd__(self, o): return 'U.radd'
    def __getitem__(self, i): return 'U.item'
    def __len__(self): return 99
    def __contains__(self, x): return True
    def __iter__(self): return iter('iterated')
    def __mod__(self, o): return 'U.mod'
u = U('abc')
print(u == 1, 'abc' == u, u + 'x', 'x' + u, u[0], len(u), 'zz' in u, list(u), u % 1, u * 2, u.upper(), ''.join(u), u.find('c'), str.__len__(u), u[1:], max(u), u.__class__.__name__, bool(u), sorted(u)[0], u.startswith('a'), [*u], '%s' % u, 'x%s' % u)
U.nope
