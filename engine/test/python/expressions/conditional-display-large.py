table = {
    (i, j): ('fizzbuzz' if (i * j) % 15 == 0 else 'fizz' if (i * j) % 3 == 0 else 'buzz' if (i * j) % 5 == 0 else i * j)
    for i in range(1, 6) for j in range(1, 6)
}
for i in range(1, 6):
    print(*(table[i, j] for j in range(1, 6)), sep='\t')
nested = [[[(x, y, z) for z in range(2)] for y in range(2)] for x in range(2)]
print(nested)
print([[row[i] for row in [[1, 2], [3, 4], [5, 6]]] for i in range(2)])
big = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40]
print(sum(big), big[::7], {*big} == set(range(1, 41)), (1, 2, 3, *big)[:6])
d = {'a': 1, 'b': [1, {'c': (2, {3})}], None: ..., 1.5: 1j, True: b'x', (1, 2): frozenset()}
print(d)
print({1: 'a', 1.0: 'b', True: 'c'}, {0, False, 0.0}, [[]] * 3, ({},) * 2)
x = 5
print('neg' if x < 0 else 'zero' if x == 0 else 'small' if x < 10 else 'big')
print([f'{n}{"tsnrhtdd"[(n // 10 % 10 != 1) * (n % 10 < 4) * n % 10::4]}' for n in range(1, 24)])
unhashable = [lambda: {[]: 1}, lambda: {{}}, lambda: {[1]}, lambda: {1: 2}[[]], lambda: {(1, [])}, lambda: {**{'a': 1}, [1]: 2}, lambda: {x: 1 for x in [[1]]}, lambda: {x for x in [{}]}, lambda: hash(slice(1)), lambda: {bytearray(): 1}]
for u in unhashable:
    try:
        u()
    except TypeError as e:
        print(e)
print({[]: 'boom'})
