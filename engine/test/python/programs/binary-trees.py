def make(depth): return (make(depth - 1), make(depth - 1)) if depth else (None, None)
def check(tree): return 1 + check(tree[0]) + check(tree[1]) if tree[0] else 1


low, high = 4, 10
print('stretch', check(make(high + 1)))
long_lived = make(high)
for d in range(low, high + 1, 2):
    n = 1 << high - d + low
    print(n // 8, 'trees of depth', d, 'check', sum(check(make(d)) for _ in range(n // 8)))
print('long lived', check(long_lived))


class Tree:
    def __init__(self): self.root = None

    def insert(self, key, value=None):
        if self.root is None:
            self.root = [key, value, None, None]
            return
        node = self.root
        while True:
            if key == node[0]:
                node[1] = value
                return
            side = 2 if key < node[0] else 3
            if node[side] is None:
                node[side] = [key, value, None, None]
                return
            node = node[side]

    def __getitem__(self, key):
        node = self.root
        while node:
            if key == node[0]:
                return node[1]
            node = node[2 if key < node[0] else 3]
        raise KeyError(key)

    def __iter__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node[2]
            node = stack.pop()
            yield node[0], node[1]
            node = node[3]

    def height(self, node=...):
        node = self.root if node is ... else node
        return 1 + max(self.height(node[2]), self.height(node[3])) if node else 0

    def show(self, node=..., depth=0):
        node = self.root if node is ... else node
        if node:
            self.show(node[3], depth + 1)
            print('    ' * depth + str(node[0]))
            self.show(node[2], depth + 1)


t = Tree()
for k in [50, 30, 70, 20, 40, 60, 80, 35, 45, 65]:
    t.insert(k, f'v{k}')
t.show()
print(list(t), t.height(), t[45])
x, big = 7, Tree()
for _ in range(500):
    x = x * 1664525 + 1013904223 & 0xFFFFFFFF
    big.insert(x % 1000, x)
keys = [k for k, _ in big]
print(len(keys), keys == sorted(keys), big.height() < 30)
try:
    t.insert('text')
except TypeError as e:
    print(e)
t[99]
