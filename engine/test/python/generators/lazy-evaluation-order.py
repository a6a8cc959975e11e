log = []
def src(n):
    log.append('open')
    for i in range(n): log.append(f'y{i}'); yield i
    log.append('done')
def dbl(it):
    for v in it: log.append(f'd{v}'); yield v * 2
def show(label): print(label, *log); log.clear()
pipeline = dbl(src(3)); show('nothing yet'); next(pipeline); show('one'); list(pipeline); show('rest')
g = (log.append(f'g{v}') or v for v in src(2)); show('genexp created'); list(g); show('consumed')
z = zip(src(2), src(3)); show('zip'); list(z); show('zipped'); m = map(lambda v: log.append(f'm{v}') or v, src(2)); show('map'); next(m); show('map next')
any(v > 0 for v in src(5)); show('any'); all(v < 2 for v in src(5)); show('all'); 3 in src(6); show('in'); a, b, *c = src(4); show('unpack')
for v in src(3):
    if v == 1: break
show('break'); first = next(iter(src(3))); show('first'); e = enumerate(src(2)); show('enumerate'); dict(e); show('dict'); sorted(src(2)); show('sorted'); x = [*src(1), *src(1)]; show('display'); max(src(2), default=0); show('max'); f'{list(src(1))}'; show('fstring'); ''.join(str(v) for v in src(2)); show('join')
def cond(): return [v for v in src(3) if log.append(f'c{v}') or v % 2]
cond(); show('comprehension'); nested = [(i, j) for i in src(2) for j in src(1)]; show('nested'); set(src(1)) | set(src(1)); show('sets'); (lambda *a: a)(*src(2), *src(1)); show('call')
def outer(): yield from src(2); yield 'tail'
list(outer()); show('from'); it = iter(src(2)); next(it); next(it); next(it, None); show('exhausted'); next(it, None); show('still')
def err(): yield 1; log.append('about to fail'); raise ValueError('stage two')
try: list(dbl(err()))
except ValueError as e: show(str(e))
sum(dbl(v for v in err()))
