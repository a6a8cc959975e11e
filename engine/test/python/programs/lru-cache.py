class Node:
    __slots__ = 'key', 'value', 'prev', 'next'

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = self


class LRU:
    def __init__(self, capacity):
        if capacity <= 0:
            raise ValueError('capacity must be positive')
        self.capacity, self.map, self.head = capacity, {}, Node()
        self.hits = self.misses = 0

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _push(self, n):
        n.prev, n.next = self.head, self.head.next
        n.next.prev = self.head.next = n

    def __getitem__(self, key):
        try:
            n = self.map[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(n)
        self._push(n)
        return n.value

    def __setitem__(self, key, value):
        if key in self.map:
            self._unlink(self.map[key])
        elif len(self.map) >= self.capacity:
            last = self.head.prev
            self._unlink(last)
            del self.map[last.key]
            print('evict', last.key)
        n = self.map[key] = Node(key, value)
        self._push(n)

    def __iter__(self):
        n = self.head.next
        while n is not self.head:
            yield n.key
            n = n.next

    def __len__(self): return len(self.map)
    def __contains__(self, k): return k in self.map
    def __repr__(self): return f'LRU({list(self)}, hits={self.hits}, misses={self.misses})'


def memoize(capacity):
    def deco(f):
        cache = LRU(capacity)

        def wrapper(*args):
            try:
                return cache[args]
            except KeyError:
                cache[args] = result = f(*args)
                return result
        wrapper.cache = cache
        return wrapper
    return deco


c = LRU(3)
for i, k in enumerate('abcadbea'):
    if k in c:
        print('hit', k, c[k])
    else:
        c[k] = i
    print(k, c)


@memoize(50)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(40), fib.cache.hits, fib.cache.misses, len(fib.cache))
try:
    LRU(0)
except ValueError as e:
    print(e)
print('zz' in c, len(c))
c['zz']
