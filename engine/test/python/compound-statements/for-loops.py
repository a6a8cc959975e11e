for i in 'ab', 'cd': print(i)
for i in range(3):
    pass
else:
    print('else', i)
for i in []:
    pass
else:
    print('empty else')
try:
    for neverset in []: pass
    neverset
except NameError as e:
    print(e)
for i in range(5):
    if i == 2: continue
    if i == 4: break
    print(i)
else:
    print('not reached')
items = [1, 2, 3]
for x in items:
    if x < 4: items.append(x + 3)
print(items)
d = {'a': 1, 'b': 2}
for k in d: print(k, d[k])
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as e:
    print(e)
try:
    for k in d: del d[k]
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for v in s: s.add(v + 10)
except RuntimeError as e:
    print(e)
for d['key'] in range(2): pass
print(d['key'])
class O: pass
for O.attr in 'xyz': pass
print(O.attr)
lst = [0] * 3
for j, lst[j] in enumerate('pqr'): pass
print(lst)
for (a, b), c in [((1, 2), 3)]: print(a, b, c)
for [a, *b] in ['xyz', (1,)]: print(a, b)
for x in (lambda: [1, 2])(): print(x)
for i in range(3):
    for j in range(3):
        if j == i: break
    else:
        print('inner else', i)
        continue
    print('inner broke', i, j)
class Seq:
    def __getitem__(self, i):
        if i == 3: raise IndexError('stop')
        return i * i
print([x for x in Seq()])
class Stop:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('value')
for x in Stop(): print('never')
for bad in [5, None, 1.5, len, object(), type]:
    try:
        for x in bad: pass
    except TypeError as e:
        print(e)
class BadIter:
    def __iter__(self): return []
try:
    for x in BadIter(): pass
except TypeError as e:
    print(e)
class Err:
    def __iter__(self): raise LookupError('no iter')
try:
    for x in Err(): pass
except LookupError as e:
    print(e)
for i in range(2):
    i = 'rebound'
    print(i)
for a, b in [(1, 2), (3,)]:
    print(a, b)
