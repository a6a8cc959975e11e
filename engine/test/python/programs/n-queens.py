def solve(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n:
        yield ()
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            for rest in solve(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}):
                yield (c,) + rest


def show(board):
    for c in board:
        print('.' * c + 'Q' + '.' * (len(board) - c - 1))


def count_bits(n):
    full = (1 << n) - 1

    def place(cols, left, right):
        if cols == full:
            return 1
        total, free = 0, full & ~(cols | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += place(cols | bit, (left | bit) << 1 & full, (right | bit) >> 1)
        return total
    return place(0, 0, 0)


show(next(solve(8)))
print([len(list(solve(n))) for n in range(1, 7)])
print([count_bits(n) for n in range(1, 9)])
for solution in solve(4):
    print(solution)
print(next(solve(3), 'no solution for 3'))
