class Packet:
    def __init__(self, link, ident, kind): self.link, self.ident, self.kind, self.datum, self.data = link, ident, kind, 0, [0] * 4
    def append_to(self, lst):
        self.link = None
        if lst is None: return self
        p = lst
        while p.link is not None: p = p.link
        p.link = self
        return lst
class Task:
    def __init__(self, sched, ident, pri, queue, state): self.sched, self.ident, self.pri, self.queue, self.waiting, self.holding, self.pending = sched, ident, pri, queue, state == 'wait', False, queue is not None; sched.tasks[ident] = self; sched.order.append(self)
    def ready(self): return not self.holding and (not self.waiting or self.pending)
    def run_once(self):
        packet = None
        if self.waiting and self.pending:
            packet, self.queue = self.queue, self.queue.link
            self.waiting, self.pending = False, self.queue is not None
        return self.fn(packet)
    def add(self, packet, old):
        self.pending = True
        self.queue = packet.append_to(self.queue)
        return self if self.pri > old.pri else old
class Idle(Task):
    def __init__(self, s, i, p, count): super().__init__(s, i, p, None, 'run'); self.control, self.count = 1, count
    def fn(self, _):
        self.count -= 1
        if self.count == 0: return self.sched.hold(self)
        if self.control & 1 == 0: self.control //= 2; return self.sched.release('devA')
        self.control = self.control // 2 ^ 0xd008
        return self.sched.release('devB')
class Worker(Task):
    def __init__(self, s, i, p, q): super().__init__(s, i, p, q, 'wait'); self.dest, self.count = 'handA', 0
    def fn(self, packet):
        if packet is None: return self.sched.wait(self)
        self.dest = 'handB' if self.dest == 'handA' else 'handA'
        packet.ident, packet.datum = self.dest, 0
        for i in range(4): self.count = self.count % 26 + 1; packet.data[i] = 64 + self.count
        return self.sched.send(packet, self)
class Handler(Task):
    def __init__(self, s, i, p, q): super().__init__(s, i, p, q, 'wait'); self.work = self.dev = None
    def fn(self, packet):
        if packet is not None:
            if packet.kind == 'work': self.work = packet.append_to(self.work)
            else: self.dev = packet.append_to(self.dev)
        if self.work is not None:
            count, v = self.work.datum, self.work
            if count > 3: self.work = v.link; return self.sched.send(v, self)
            if self.dev is not None:
                d, self.dev = self.dev, self.dev.link
                d.datum, v.datum = v.data[count], count + 1
                return self.sched.send(d, self)
        return self.sched.wait(self)
class Device(Task):
    def __init__(self, s, i, p, q): super().__init__(s, i, p, q, 'wait'); self.pend = None
    def fn(self, packet):
        if packet is None:
            if self.pend is None: return self.sched.wait(self)
            v, self.pend = self.pend, None
            return self.sched.send(v, self)
        self.pend = packet; self.sched.seen.append(chr(packet.datum)) if packet.datum else None
        return self.sched.hold(self)
class Scheduler:
    def __init__(self): self.tasks, self.order, self.queued, self.held, self.seen, self.steps = {}, [], 0, 0, [], 0
    def next_ready(self): return next((t for t in sorted(self.order, key=lambda t: -t.pri) if t.ready()), None)
    def hold(self, t): self.held += 1; t.holding = True; return None
    def release(self, i): self.tasks[i].holding = False; return None
    def wait(self, t): t.waiting = True; return None
    def send(self, p, sender): t = self.tasks[p.ident]; self.queued += 1; p.link = None; p.ident = sender.ident; return t.add(p, sender)
    def run(self):
        while (t := self.next_ready()) is not None: self.steps += 1; t.run_once()
def build(count):
    s = Scheduler()
    Idle(s, 'idle', 0, count)
    Worker(s, 'worker', 1000, Packet(Packet(None, 'worker', 'work'), 'worker', 'work'))
    for h, d, p in (('handA', 'devA', 2000), ('handB', 'devB', 3000)):
        Handler(s, h, p, Packet(Packet(Packet(None, d, 'dev'), d, 'dev'), d, 'dev'))
    for d, p in (('devA', 4000), ('devB', 5000)): Device(s, d, p, None)
    return s
for n in (1, 10, 100, 300):
    s = build(n); s.run(); print(n, s.queued, s.held, s.steps, ''.join(s.seen)[:40])
s.send(Packet(None, 'nobody', 'work'), s.tasks['idle'])
