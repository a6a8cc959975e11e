import heapq
from collections import Counter


class Leaf:
    def __init__(self, symbol): self.symbol = symbol
    def codes(self, prefix): yield self.symbol, prefix or '0'


class Branch:
    def __init__(self, left, right): self.left, self.right = left, right

    def codes(self, prefix):
        yield from self.left.codes(prefix + '0')
        yield from self.right.codes(prefix + '1')


def build(text):
    heap = [(n, i, Leaf(s)) for i, (s, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    serial = len(heap)
    while len(heap) > 1:
        n1, _, a = heapq.heappop(heap)
        n2, _, b = heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, serial, Branch(a, b)))
        serial += 1
    return heap[0][2]


def encode(text):
    tree = build(text)
    table = dict(tree.codes(''))
    return tree, table, ''.join(table[c] for c in text)


def decode(tree, bits):
    out, node = [], tree
    for b in bits:
        if isinstance(node, Branch):
            node = node.left if b == '0' else node.right
        if isinstance(node, Leaf):
            out.append(node.symbol)
            node = tree
    if node is not tree:
        raise ValueError('truncated input')
    return ''.join(out)


def pack(bits):
    pad = -len(bits) % 8
    return pad, int(bits + '0' * pad, 2).to_bytes((len(bits) + pad) // 8, 'big')


for text in ['abracadabra', 'mississippi river', 'aaaa', 'the quick brown fox jumps over the lazy dog']:
    tree, table, bits = encode(text)
    pad, data = pack(bits)
    assert decode(tree, bits) == text
    print(repr(text), len(text) * 8, len(bits), pad, data.hex())
    for symbol, code in sorted(table.items(), key=lambda kv: (len(kv[1]), kv[1])):
        print(f'  {symbol!r} {code}')
codes = [c for _, c in build('hello world').codes('')]
print(all(not b.startswith(a) for a in codes for b in codes if a != b), sum(2 ** -len(c) for c in codes))
try:
    tree, _, bits = encode('hello')
    decode(tree, bits[:-1])
except ValueError as e:
    print(e)
encode('')
