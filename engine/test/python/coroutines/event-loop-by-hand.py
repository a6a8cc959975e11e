from collections import deque
import heapq
class Loop:
    def __init__(self): self.now, self.ready, self.timers, self.seq, self.log = 0, deque(), [], 0, []
    def spawn(self, coro, name): t = Task(coro, name); self.ready.append((t, None)); return t
    def run(self):
        while self.ready or self.timers:
            while self.ready:
                task, value = self.ready.popleft()
                self.step(task, value)
            if self.timers:
                self.now, _, task = heapq.heappop(self.timers)
                self.ready.append((task, self.now))
    def step(self, task, value):
        try: req = task.coro.throw(value) if isinstance(value, BaseException) else task.coro.send(value)
        except StopIteration as e: task.finish(e.value, None, self)
        except Exception as e: task.finish(None, e, self)
        else:
            kind, arg = req
            if kind == 'sleep': self.seq += 1; heapq.heappush(self.timers, (self.now + arg, self.seq, task))
            elif kind == 'join':
                if arg.done: self.ready.append((task, arg.error or arg.result))
                else: arg.waiters.append(task)
class Task:
    def __init__(self, coro, name): self.coro, self.name, self.done, self.result, self.error, self.waiters = coro, name, False, None, None, []
    def finish(self, r, e, loop):
        self.done, self.result, self.error = True, r, e
        loop.log.append((loop.now, self.name, repr(e) if e else r))
        for w in self.waiters: loop.ready.append((w, e or r))
    def __await__(self): return (yield ('join', self))
class sleep:
    def __init__(self, t): self.t = t
    def __await__(self): return (yield ('sleep', self.t))
loop = Loop()
async def worker(name, delays):
    total = 0
    for d in delays:
        at = await sleep(d); total += d
        print(f'{at:>3} {name}')
    return total
async def failing():
    await sleep(4)
    raise ValueError('task failed')
async def main():
    tasks = [loop.spawn(worker(n, ds), n) for n, ds in [('a', [1, 2, 3]), ('b', [2, 2]), ('c', [])]]
    bad = loop.spawn(failing(), 'bad')
    print('results', [await t for t in tasks])
    try: await bad
    except ValueError as e: print('caught', e)
    async for tick in clock(3): print('tick', tick)
    return 'main done'
async def clock(n):
    for i in range(n): yield await sleep(10)
m = loop.spawn(main(), 'main')
loop.run()
for entry in loop.log: print(entry)
print(m.result, loop.now)
async def lock_test():
    raise RuntimeError('unhandled in a task')
t = loop.spawn(lock_test(), 'last'); loop.run()
raise t.error
