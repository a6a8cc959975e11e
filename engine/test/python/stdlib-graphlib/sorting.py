# Orders of nodes, step by step and at once; circles; calls in the wrong order.
from graphlib import CycleError, TopologicalSorter

print(list(TopologicalSorter({'D': {'B': 0, 'C': 0}, 'C': ['A'], 'B': ['A']}).static_order()))
print(list(TopologicalSorter().static_order()), list(TopologicalSorter({1: []}).static_order()))

steps = TopologicalSorter({2: {11}, 9: {11, 8}, 10: {11, 3}, 11: {7, 5}, 8: {7, 3}})
steps.prepare()
while steps:
    ready = steps.get_ready()
    print(sorted(ready), steps.get_ready())
    steps.done(*ready)
print(steps.is_active())

for graph in ({1: {1}}, {1: {2}, 2: {1}}, {1: {2}, 2: {3}, 3: {1}, 4: {5}}, {0: {1}, 1: {2}, 2: {0}, 3: {0}}):
    sorter = TopologicalSorter(graph)
    try:
        sorter.prepare()
    except CycleError as error:
        circle = error.args[1]
        print(error.args[0], circle[0] == circle[-1], all(b in graph and a in graph[b] for a, b in zip(circle, circle[1:])),
              isinstance(error, ValueError))

twice = TopologicalSorter()
twice.add(1, 2, 2)
twice.add(1, 3)
twice.prepare()
print(sorted(twice.get_ready()))


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: twice.add(4))
attempt(twice.prepare)
attempt(lambda: twice.done(1))
attempt(lambda: twice.done(9))
twice.done(2)
attempt(lambda: twice.done(2))
twice.done(3)
attempt(twice.get_ready)
for name in ('get_ready', 'is_active', 'done', '__bool__'):
    attempt(getattr(TopologicalSorter(), name))
attempt(lambda: TopologicalSorter({1: [[]]}))
attempt(lambda: TopologicalSorter[int])

long = TopologicalSorter({n + 1: [n] for n in range(20000)})
print(sum(1 for each in long.static_order()))
