MOVES = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def tour(n, start):
    board = [[0] * n for _ in range(n)]

    def free(r, c):
        return [(r + a, c + b) for a, b in MOVES if 0 <= r + a < n and 0 <= c + b < n and not board[r + a][c + b]]
    r, c = start
    board[r][c] = 1
    for step in range(2, n * n + 1):
        options = free(r, c)
        if not options:
            raise RuntimeError(f'stuck after {step - 1} steps at {(r, c)}')
        r, c = min(options, key=lambda p: (len(free(*p)), p))
        board[r][c] = step
    return board


def check(board):
    where = {v: (r, c) for r, row in enumerate(board) for c, v in enumerate(row)}
    return all((abs(where[i][0] - where[i + 1][0]), abs(where[i][1] - where[i + 1][1])) in ((1, 2), (2, 1)) for i in range(1, len(where)))


for n in (5, 6, 8):
    board = tour(n, (0, 0))
    print(f'{n}x{n}', check(board))
    for row in board:
        print(' '.join(f'{v:2}' for v in row))


def shortest(a, b, n=8):
    frontier, seen = [(a, [a])], {a}
    for (r, c), path in frontier:
        if (r, c) == b:
            return path
        for dr, dc in MOVES:
            p = r + dr, c + dc
            if p not in seen and 0 <= p[0] < n and 0 <= p[1] < n:
                seen.add(p)
                frontier.append((p, path + [p]))


print(shortest((0, 0), (7, 7)), len(shortest((0, 0), (1, 1))) - 1, shortest((0, 0), (0, 0)), shortest((0, 0), (1, 1), 3))
reach = [[len(shortest((0, 0), (r, c))) - 1 for c in range(8)] for r in range(8)]
for row in reach:
    print(*row)
tour(3, (1, 1))
