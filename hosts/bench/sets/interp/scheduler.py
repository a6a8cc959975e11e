"""Objects of several classes handing packets to each other: an operating system's task loop in miniature."""


class Packet:
    def __init__(self, kind, payload):
        self.kind = kind
        self.payload = payload
        self.next = None


class Task:
    def __init__(self, name, priority, scheduler):
        self.name = name
        self.priority = priority
        self.scheduler = scheduler
        self.queue = None
        self.handled = 0

    def receive(self, packet):
        packet.next = None
        if self.queue is None:
            self.queue = packet
        else:
            last = self.queue
            while last.next is not None:
                last = last.next
            last.next = packet

    def ready(self):
        return self.queue is not None

    def step(self):
        packet = self.queue
        self.queue = packet.next
        self.handled += 1
        self.handle(packet)

    def handle(self, packet):
        raise NotImplementedError


class Worker(Task):
    def handle(self, packet):
        packet.payload = (packet.payload * 31 + self.priority) & 0xFFFF
        self.scheduler.send("device" if packet.payload & 1 else "handler", packet)


class Device(Task):
    def handle(self, packet):
        packet.payload ^= 0x5A5A
        self.scheduler.send("worker", packet)


class Handler(Task):
    def __init__(self, name, priority, scheduler):
        super().__init__(name, priority, scheduler)
        self.log = []

    def handle(self, packet):
        self.log.append(packet.payload)
        if len(self.log) > 64:
            self.log = self.log[32:]
        packet.kind += 1
        self.scheduler.send("worker", packet)


class Scheduler:
    def __init__(self):
        self.tasks = [Worker("worker", 3, self), Device("device", 2, self), Handler("handler", 1, self)]
        self.by_name = {task.name: task for task in self.tasks}

    def send(self, name, packet):
        self.by_name[name].receive(packet)

    def run(self, steps):
        while steps > 0:
            for task in self.tasks:
                if task.ready():
                    task.step()
                    steps -= 1


def main(n):
    scheduler = Scheduler()
    for i in range(5):
        scheduler.send("worker", Packet(0, i * 77))
    scheduler.run(n)
    total = 0
    for task in scheduler.tasks:
        total = total * 1009 + task.handled
    return total + sum(scheduler.by_name["handler"].log)


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
