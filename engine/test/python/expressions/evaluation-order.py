log = []


def n(name, value=None):
    log.append(name)
    return value


def show(label):
    print(label, ' '.join(map(str, log)))
    log.clear()


class Box:
    def __getitem__(self, key): log.append(f'get[{key}]'); return 1
    def __setitem__(self, key, value): log.append(f'set[{key}]={value}')
    def __delitem__(self, key): log.append(f'del[{key}]')
    def __setattr__(self, name, value): log.append(f'attr {name}={value}')
    def __call__(self, *a, **k): log.append(f'call {a} {k}'); return self


b = Box()
n('a', 1) + n('b', 2) * n('c', 3); show('binary')
n('a', 2) ** n('b', 3) ** n('c', 2); show('power')
n('f', b)(n('x', 1), *n('y', [2]), k=n('z', 3), **n('w', {'q': 4})); show('call')
n('t', b)[n('k', 'key')] = n('v', 5); show('assign')
n('t', b)[n('k', 'key')] += n('v', 5); show('augassign')
n('o', b).attr = n('v', 1); show('attr')
{n('k1', 1): n('v1'), n('k2', 2): n('v2')}; show('dict')
{n('e1', 1), n('e2', 2)}; show('set')
[n('l1'), *n('l2', ()), n('l3')]; show('list')
n('a', 5) < n('b', 3) < n('c', 9); show('chain short')
n('a', 1) < n('b', 3) < n('c', 9); show('chain full')
n('then') if n('test', 1) else n('else'); show('conditional')
n('a', 0) or n('b', 1) or n('c', 2); show('or')
n('a', 1) and n('b', 0) and n('c', 2); show('and')
b[n('s', 1):n('e', 2):n('st', 3)]; show('slice')
x = y = n('value', 7); show('multi')
n('A', b)[0], n('B', b)[1] = n('R', (1, 2)); show('unpack')
del n('D', b)[n('dk', 1)], n('E', b)[2]; show('del')
{n('ck', i): n('cv', i) for i in n('it', [1, 2]) if n('if', True)}; show('dictcomp')
lambda d=n('default'): n('body'); show('lambda')
def g(a: n('ann a') = n('def a'), *, k: n('ann k') = n('def k')) -> n('ret'): pass
show('def')
@n('deco1', lambda c: c)
@n('deco2', lambda c: c)
class K(n('base', object), metaclass=n('meta', type)): n('class body')
show('class')
assert n('cond', True), n('msg'); show('assert')
try:
    n('a', 1) + n('b', None) + n('c')
except TypeError as e:
    show(f'error {e}:')
print(f"{n('f1', 1)}{n('f2', 2):{n('spec', 3)}}"); show('fstring')
i = 0
lst = [0, 0, 0]
i, lst[i] = 1, 9
print(i, lst)
(i := 2) + 0; lst[i] = i = 1
print(i, lst)
