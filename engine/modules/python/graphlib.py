"""Nodes in an order in which each comes after those that it depends on."""

from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """Nodes that depend on one another; `args[1]` is a circle of them, whose first is its last, too."""


class _Node:
    """How many nodes it waits for, and who waits for it."""

    __slots__ = 'waits_for', 'followers', 'state'

    def __init__(self):
        self.waits_for = 0
        self.followers = []
        self.state = 'waiting'


class TopologicalSorter:
    """A graph: nodes are added with what they depend on; then they are given as soon as that is done."""

    def __init__(self, graph=None):
        self._nodes = {}
        # The nodes to give next; none before `prepare`.
        self._ready = None
        self._given = 0
        self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    __class_getitem__ = classmethod(GenericAlias)

    def _node(self, name):
        if (node := self._nodes.get(name)) is None:
            node = self._nodes[name] = _Node()
        return node

    def add(self, node, *predecessors):
        """A node that depends on others; in several calls on all of them."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._node(node).waits_for += len(predecessors)
        for each in predecessors:
            self._node(each).followers.append(node)

    def prepare(self):
        """Ends adding. With a circle the nodes can still be given, up to it."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [name for name, node in self._nodes.items() if node.waits_for == 0]
        for name in self._ready:
            self._nodes[name].state = 'ready'
        if (circle := self._find_circle()) is not None:
            raise CycleError('nodes are in a cycle', circle)

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        """The nodes that depend on nothing that is not done, and that were not given yet."""
        self._check_prepared()
        ready = tuple(self._ready)
        for name in ready:
            self._nodes[name].state = 'given'
        self._ready.clear()
        self._given += len(ready)
        return ready

    def is_active(self):
        """Whether there is more to come."""
        self._check_prepared()
        return self._done < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Given nodes that are done with, so that those that wait for them can be given."""
        self._check_prepared()
        for name in nodes:
            node = self._nodes.get(name)
            if node is None:
                raise ValueError(f'node {name!r} was not added using add()')
            if node.state == 'done':
                raise ValueError(f'node {name!r} was already marked done')
            if node.state != 'given':
                raise ValueError(f'node {name!r} was not passed out (still not ready)')
            node.state = 'done'
            self._done += 1
            for follower in node.followers:
                waiting = self._nodes[follower]
                waiting.waits_for -= 1
                if waiting.waits_for == 0:
                    waiting.state = 'ready'
                    self._ready.append(follower)

    def static_order(self):
        """All nodes, one after another."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    def _find_circle(self):
        """Follows nodes down to their followers; one that is met again while it is on the path closes a circle."""
        finished = set()
        for start in self._nodes:
            if start in finished:
                continue
            path = [start]
            places = {start: 0}
            left = [iter(self._nodes[start].followers)]
            while path:
                for name in left[-1]:
                    if name in places:
                        return path[places[name]:] + [name]
                    if name not in finished:
                        places[name] = len(path)
                        path.append(name)
                        left.append(iter(self._nodes[name].followers))
                        break
                else:
                    left.pop()
                    finished.add(name := path.pop())
                    del places[name]
        return None
