import bisect, heapq
def attempt(source):
    try:
        print(source, '->', eval(source))
    except Exception as error:
        print(source, '->', type(error).__name__, error)

h = [5, 3, 8, 1, 9, 2]; heapq.heapify(h); print(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), h, heapq.heapreplace(h, 7), h, heapq.heappushpop(h, 4), heapq.heappushpop(h, -1), h)
h = []
for i in range(100): heapq.heappush(h, (i * 7919) % 101)
print(h, [heapq.heappop(h) for _ in range(10)], h)
h = [(i * 31 % 17, i) for i in range(30)]; heapq.heapify(h); print(h, [heapq.heappop(h)[1] for _ in range(30)])
h = [float(i * 37 % 101) for i in range(70)]; heapq.heapify(h); print(h[:10]); heapq._heapify_max(h); print(h[:10], heapq._heappop_max(h), heapq._heapreplace_max(h, 0.5), h[:5])
print(heapq.nlargest(3, [1, 5, 2, 8]), heapq.nsmallest(2, ['b', 'a', 'c'], key=str), heapq.nsmallest(0, [1]), heapq.nlargest(-1, [1]), heapq.nlargest(10, [1, 2]), heapq.nsmallest(2, 'ccbbaa'), heapq.nlargest(2, [(1, 'a'), (1, 'b'), (0, 'c')], key=lambda t: t[0]))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge([7, 1], [5], reverse=True)), list(heapq.merge(['aa', 'b'], ['c'], key=lambda s: -len(s))), list(heapq.merge()), list(heapq.merge([1, 1.0], [True])))
for l in ([], [1], [1, 2, 2, 3], [1.5] * 40, list(range(50)), 'abcd', (1, 3)):
    for x in ((l[0], l[-1]) if l else (1,)): print(bisect.bisect(l, x), bisect.bisect_left(l, x), bisect.bisect_right(l, x, 1), bisect.bisect(l, x, 0, len(l) // 2), end=' ')
print()
l = [1, 3]; bisect.insort(l, 2); bisect.insort_left(l, 2.0); bisect.insort_right(l, True); print(l, bisect.bisect_left([(1,), (2,)], 2, key=lambda t: t[0])); bisect.insort(l, 0, key=lambda v: -v); print(l)
for source in ("heapq.heappop([])", "heapq.heappush(1, 2)", "heapq.heapify(1)", "heapq.heapreplace([], 1)", "heapq.heappush([1], 'a')", "heapq.heappop()", "bisect.bisect([1], 2, -1)", "bisect.bisect(1, 2)", "bisect.bisect([1], 'a')", "bisect.insort((1,), 2)", "bisect.bisect([1])", "heapq.nlargest('a', [])", "list(heapq.merge([1], ['a']))"): attempt(source)
