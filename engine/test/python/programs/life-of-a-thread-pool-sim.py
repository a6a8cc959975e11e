from collections import deque
class Future:
    def __init__(self, name): self.name, self.state, self._result, self._error, self.callbacks = name, 'pending', None, None, []
    def set(self, result=None, error=None):
        if self.state == 'done': raise RuntimeError(f'{self.name} is already done')
        self.state, self._result, self._error = 'done', result, error
        for c in self.callbacks: c(self)
    def result(self):
        if self.state != 'done': raise RuntimeError(f'{self.name} is {self.state}')
        if self._error: raise self._error
        return self._result
    def then(self, f): self.callbacks.append(f); return self
    def __repr__(self): return f'<{self.name} {self.state}>'
class Pool:
    def __init__(self, workers): self.idle, self.queue, self.running, self.log, self.tick = deque(f'w{i}' for i in range(workers)), deque(), [], [], 0
    def submit(self, f, *a, name=None): fut = Future(name or f.__name__); self.queue.append((fut, f(*a))); return fut
    def step(self):
        self.tick += 1
        while self.idle and self.queue: self.running.append((self.idle.popleft(), *self.queue.popleft()))
        for entry in self.running[:]:
            worker, fut, gen = entry; fut.state = 'running'
            try: self.log.append(f'{self.tick}:{worker}:{next(gen)}')
            except StopIteration as e: self.finish(entry, result=e.value)
            except Exception as e: self.finish(entry, error=e)
    def finish(self, entry, **outcome): self.running.remove(entry); self.idle.append(entry[0]); entry[1].set(**outcome)
    def run(self, limit=100):
        while (self.queue or self.running) and limit: self.step(); limit -= 1
        if not limit: raise TimeoutError(f'still running: {[f.name for _, f, _ in self.running]}')
    def __enter__(self): return self
    def __exit__(self, t, *a):
        if t is None: self.run()
def work(n, fail=False):
    for i in range(n): yield f'step{i}'
    if fail: raise ValueError(f'work({n}) failed')
    return n * n
with Pool(2) as pool: futures = [pool.submit(work, n, n == 3, name=f'job{n}') for n in (2, 1, 3, 0)]; print(futures)
print(futures, pool.log, pool.tick, sorted(pool.idle))
for f in futures:
    try: print(f.name, f.result())
    except ValueError as e: print(f.name, 'raised', e)
done = []
with Pool(1) as p: a = p.submit(work, 1, name='a').then(lambda f: done.append(f.result())).then(lambda f: p.submit(work, 2, name='b').then(lambda g: done.append(g.result())))
print(done, p.tick)
def forever():
    while True: yield 'spin'
try:
    with Pool(1) as p: p.submit(forever)
except TimeoutError as e: print(type(e).__name__, e)
f = Future('manual')
for act in (f.result, lambda: f.set(5), f.result, lambda: f.set(6)):
    try: print(act())
    except RuntimeError as e: print(e)
def gather(*futs):
    errors = [f._error for f in futs if f._error]
    if errors: raise ExceptionGroup(f'{len(errors)} of {len(futs)} failed', errors)
    return [f.result() for f in futs]
print(gather(futures[0], futures[1]))
with Pool(3) as p: many = [p.submit(work, i % 3, i % 4 == 2, name=f'm{i}') for i in range(8)]
try: gather(*many)
except* ValueError as g: print(g, [str(e) for e in g.exceptions])
gather(*futures)
