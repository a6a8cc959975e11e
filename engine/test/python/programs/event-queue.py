import heapq
from dataclasses import dataclass, field
from typing import Any, Callable


@dataclass(order=True)
class Event:
    time: float
    seq: int
    name: str = field(compare=False)
    action: Callable = field(compare=False, repr=False, default=None)
    cancelled: bool = field(compare=False, default=False)


class Simulator:
    def __init__(self): self.now, self.queue, self.seq, self.trace = 0.0, [], 0, []

    def at(self, delay, name, action=None):
        if delay < 0:
            raise ValueError(f'cannot schedule {name} in the past')
        self.seq += 1
        e = Event(self.now + delay, self.seq, name, action)
        heapq.heappush(self.queue, e)
        return e

    def run(self, until=float('inf')):
        while self.queue and self.queue[0].time <= until:
            e = heapq.heappop(self.queue)
            if e.cancelled:
                continue
            self.now = e.time
            self.trace.append(f'{self.now:g}:{e.name}')
            if e.action:
                e.action()


class Server:
    def __init__(self, sim, service): self.sim, self.service, self.waiting, self.busy, self.done, self.total = sim, service, [], False, 0, 0

    def arrive(self, who):
        self.waiting.append((who, self.sim.now))
        print(f'{self.sim.now:6.2f} {who} arrives, queue {len(self.waiting)}')
        self.start()

    def start(self):
        if self.busy or not self.waiting:
            return
        who, since = self.waiting.pop(0)
        self.busy = True
        self.total += self.sim.now - since
        self.sim.at(self.service, f'done {who}', lambda: self.finish(who))

    def finish(self, who):
        self.busy, self.done = False, self.done + 1
        print(f'{self.sim.now:6.2f} {who} leaves')
        self.start()


sim = Simulator()
server = Server(sim, 2.5)
seed = 42
t = 0
for i in range(6):
    seed = (seed * 1103515245 + 12345) % 2**31
    t += seed / 2**31 * 3
    sim.at(t, f'arrive c{i}', lambda i=i: server.arrive(f'c{i}'))
late = sim.at(100, 'never')
late.cancelled = True
sim.at(3, 'tie a')
sim.at(3, 'tie b')
sim.run(until=5)
print('paused at', sim.now, len(sim.queue))
sim.run()
print(server.done, round(server.total / server.done, 3), sim.trace)
a, b = Event(1.0, 1, 'x'), Event(1.0, 2, 'a')
print(a < b, a, a == Event(1.0, 1, 'different name'), sorted([b, a])[0].name)
try:
    a < 5
except TypeError as e:
    print(e)


def tick(n):
    print('tick', n)
    if n:
        sim.at(1, f'tick {n - 1}', lambda: tick(n - 1))
    else:
        sim.at(-1, 'the past')


sim.at(0, 'tick 2', lambda: tick(2))
sim.run()
