from collections import *
inventory = defaultdict(Counter)
for line in ['fruit apple 3', 'fruit pear 2', 'veg leek 1', 'fruit apple 4', 'veg kale 5']:
    kind, item, n = line.split(); inventory[kind][item] += int(n)
print(dict(inventory), {k: sum(v.values()) for k, v in inventory.items()}, sum(inventory.values(), Counter()).most_common(2), inventory['none'], len(inventory))
history = deque(maxlen=3); undo = OrderedDict()
for i, act in enumerate('abcabd'):
    history.append(act); undo[act] = i; undo.move_to_end(act)
print(history, undo, list(undo)[-1], undo.popitem(False), [h for h in history if h in undo])
config = ChainMap({'debug': True}, {'debug': False, 'port': 80}, {'port': 1, 'host': 'h'}); print(config['debug'], config['port'], dict(config), list(config), config.new_child({'port': 9})['port'], len(config.maps), config.parents['debug'], ChainMap(), 'host' in config); config['new'] = 1; del config['debug']; print(config.maps[0], config['debug'])
Row = namedtuple('Row', 'name qty', defaults=[0]); table = [Row('a', 3), Row('b'), Row('c', 7)]; print(sorted(table, key=lambda r: -r.qty), [r._replace(qty=r.qty + 1) for r in table][:2], Counter({r.name: r.qty for r in table}), Row._make('xy'), max(table, key=lambda r: r.qty).name, {r.name: r for r in table}['b'], [*zip(*table)], Row('q')._asdict())
def bfs(g, s):
    q, seen = deque([s]), OrderedDict.fromkeys([s])
    while q:
        for m in g[q.popleft()]:
            if m not in seen: seen[m] = None; q.append(m)
    return list(seen)
print(bfs(defaultdict(list, {1: [2, 3], 2: [4], 3: [4, 5]}), 1)); tree = lambda: defaultdict(tree); t = tree(); t['a']['b']['c'] = 1; t['a']['d']; print(t['a'].keys(), t['x']['y'] == {}, list(t))
class LastUpdated(OrderedDict):
    def __setitem__(self, k, v): super().__setitem__(k, v); self.move_to_end(k)
u = LastUpdated(a=1, b=2); u['a'] = 3; print(u, list(u), type(u.copy()).__name__)
class Bounded(UserList):
    def append(self, v):
        if len(self) >= 2: raise OverflowError(f'full: cannot add {v!r}')
        super().append(v)
b = Bounded(); b.append(1); b.append(2); print(b, len(b), b == [1, 2], b + [3])
for f in (lambda: b.append(3), lambda: config['zzz'], lambda: history[9], lambda: Row(), lambda: undo.move_to_end('zz'), lambda: table[0].nope, lambda: inventory['fruit'] + 5, lambda: Counter(a=1) < 5, lambda: deque([1], -1), lambda: ChainMap(5)['x'], lambda: namedtuple('X', 'def')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b.append('one too many')
