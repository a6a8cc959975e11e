import weakref
class Subject:
    def __init__(self): self.observers = weakref.WeakSet()
    def attach(self, o): self.observers.add(o); return o
    def notify(self, *a): return sorted(o.update(*a) for o in self.observers)
class Observer:
    def __init__(self, name): self.name = name
    def update(self, *a): return f'{self.name}:{a}'
s = Subject(); a, b = s.attach(Observer('a')), s.attach(Observer('b')); s.attach(a); print(s.notify(1), len(s.observers), a in s.observers); s.observers.discard(b); print(s.notify(2, 3), sorted(o.name for o in s.observers | {b}))
class Tree:
    def __init__(self, name, *kids):
        self.name, self.kids, self._parent = name, kids, None
        for k in kids: k._parent = weakref.ref(self)
    @property
    def parent(self): return self._parent and self._parent()
    def path(self): return (self.parent.path() + '/' if self.parent else '') + self.name
leaf = Tree('leaf'); root = Tree('root', Tree('mid', leaf), Tree('other')); print(leaf.path(), root.parent, leaf.parent.parent is root, root.kids[1].path())
class Cache:
    made = 0
    def __init__(self): self.items = weakref.WeakValueDictionary()
    def get(self, k):
        try: return self.items[k]
        except KeyError: Cache.made += 1; v = self.items[k] = Observer(k); return v
c = Cache(); x = c.get('x'); y = c.get('y'); print(c.get('x') is x, Cache.made, sorted(c.items), dict(c.items) == {'x': x, 'y': y}, c.items.get('z'), 'y' in c.items, len(c.items), c.items.setdefault('x', y) is x)
meta = weakref.WeakKeyDictionary(); meta[a] = {'color': 'red'}; meta[b] = 1; print(meta[a], meta.get(leaf), len(meta), a in meta, sorted(map(str, meta.values())), [k.name for k in sorted(meta, key=lambda o: o.name)]); meta[a]['color'] = 'blue'; del meta[b]; print(dict(meta)[a], b in meta)
p = weakref.proxy(root); print(p.name, p.kids[0].name, p.path(), type(p) is weakref.ProxyType, isinstance(p, Tree)); p.name = 'renamed'; print(root.name, leaf.path())
class Ev:
    def __init__(self): self.handlers = []
    def on(self, m): self.handlers.append(weakref.WeakMethod(m)); return self
    def fire(self, *x): return [h()(*x) for h in self.handlers if h()]
print(Ev().on(a.update).on(b.update).fire('go'), weakref.WeakMethod(a.update) == weakref.WeakMethod(a.update), hash(weakref.ref(a)) == hash(weakref.ref(a)), weakref.ref(a) == weakref.ref(b), weakref.ref(a)().name, {weakref.ref(a): 1}[weakref.ref(a)], repr(weakref.ref(a)).split(' at ')[0], weakref.getweakrefcount(leaf))
for f in (lambda: weakref.ref(5), lambda: weakref.proxy('s'), lambda: meta['str'], lambda: meta[leaf], lambda: c.items['nope'], lambda: s.observers.add(5), lambda: s.observers.remove(b), lambda: weakref.WeakMethod(len), lambda: c.items.__setitem__('k', 5), lambda: p(), lambda: p + 1, lambda: hash(p), lambda: weakref.ref(), lambda: weakref.WeakSet(5), lambda: weakref.WeakValueDictionary([(1, 2)])):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
p.missing_attribute
