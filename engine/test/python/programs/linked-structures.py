class LinkedList:
    class _Node:
        __slots__ = 'value', 'next'
        def __init__(self, value, next=None): self.value, self.next = value, next
    def __init__(self, it=()): self.head, self.size = None, 0; self.extend(it)
    def extend(self, it):
        tail = self.head
        while tail and tail.next: tail = tail.next
        for v in it:
            node = self._Node(v); self.size += 1
            if tail: tail.next = node
            else: self.head = node
            tail = node
    def __iter__(self):
        n = self.head
        while n: yield n.value; n = n.next
    def __len__(self): return self.size
    def __repr__(self): return f'LinkedList({list(self)})'
    def reverse(self):
        prev, n = None, self.head
        while n: n.next, prev, n = prev, n, n.next
        self.head = prev; return self
    def remove(self, v):
        prev, n = None, self.head
        while n and n.value != v: prev, n = n, n.next
        if n is None: raise ValueError(f'{v!r} is not in the list')
        if prev: prev.next = n.next
        else: self.head = n.next
        self.size -= 1
    def sort(self, key=lambda v: v):
        def merge(a, b):
            head = t = self._Node(None)
            while a and b:
                if key(b.value) < key(a.value): t.next, b = b, b.next
                else: t.next, a = a, a.next
                t = t.next
            t.next = a or b; return head.next
        def split(n):
            if not n or not n.next: return n
            slow, fast = n, n.next
            while fast and fast.next: slow, fast = slow.next, fast.next.next
            half, slow.next = slow.next, None
            return merge(split(n), split(half))
        self.head = split(self.head); return self
    def cycle(self):
        slow = fast = self.head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast: return True
        return False
class Heap:
    def __init__(self, it=()): self.a = []; [self.push(v) for v in it]
    def push(self, v):
        a, i = self.a, len(self.a); a.append(v)
        while i and a[i] < a[(i - 1) // 2]: a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]; i = (i - 1) // 2
    def pop(self):
        a = self.a; a[0], a[-1] = a[-1], a[0]; v, i = a.pop(), 0
        while (c := 2 * i + 1) < len(a):
            c += c + 1 < len(a) and a[c + 1] < a[c]
            if a[i] <= a[c]: break
            a[i], a[c] = a[c], a[i]; i = c
        return v
    def drain(self):
        while self.a: yield self.pop()
class Queue2:
    def __init__(self): self.i, self.o = [], []
    def put(self, v): self.i.append(v)
    def get(self):
        if not self.o: self.o, self.i = self.i[::-1], []
        return self.o.pop()
l = LinkedList([3, 1, 2]); print(l, l.reverse(), len(l), l.sort(), list(l), max(l), 2 in l, l.cycle()); l.remove(1); l.extend('ab'); print(l, len(l)); l.head.next.next.next = l.head; print(l.cycle())
print(list(Heap([5, 3, 8, 1, 9, 2]).drain()), LinkedList('hello').sort(), LinkedList(['bb', 'a', 'ccc']).sort(len), LinkedList().reverse())
q = Queue2(); [q.put(i) for i in range(3)]; print(q.get(), q.get()); q.put(9); print(q.get(), q.get())
for f in (q.get, lambda: LinkedList([1]).remove(2), lambda: Heap().pop(), lambda: LinkedList([1, 'a']).sort(), lambda: Heap([1, 'x']), lambda: LinkedList(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
LinkedList([1, 2]).head.prev
