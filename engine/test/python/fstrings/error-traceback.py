def describe(item):
    return f'name={item["name"]:>8} price={item["price"]:.2f} ' \
           f'each={item["total"] / item["count"]!r}'
print(describe({'name': 'nut', 'price': 1.5, 'total': 9, 'count': 3}))
for bad in [{}, {'name': 1, 'price': 'x'}, {'name': 'n', 'price': 1, 'total': None, 'count': 1}, {'name': None}]:
    try:
        print(describe(bad))
    except Exception as e:
        print(type(e).__name__, e)
class BadFormat:
    def __format__(self, spec): return 5
class BadStr:
    def __str__(self): return None
class BadRepr:
    def __repr__(self): return b'x'
for maker in (BadFormat, BadStr, BadRepr):
    try:
        print(f'{maker()}')
    except TypeError as e:
        print(e)
    try:
        print(f'{maker()!r}'.split()[0])
    except TypeError as e:
        print(e)
print(describe({'name': 'bolt', 'price': 2, 'total': 1, 'count': 0}))
