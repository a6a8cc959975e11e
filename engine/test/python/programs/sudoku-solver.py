PUZZLE = '530070000600195000098000060800060003400803001700020006060000280000419005000080079'
ROWS = [range(r * 9, r * 9 + 9) for r in range(9)]
COLS = [range(c, 81, 9) for c in range(9)]
BOXES = [[(r * 3 + i) * 9 + c * 3 + j for i in range(3) for j in range(3)] for r in range(3) for c in range(3)]
UNITS = ROWS + COLS + BOXES
PEERS = [set().union(*(u for u in UNITS if i in u)) - {i} for i in range(81)]


class Contradiction(Exception): pass


def assign(cells, i, v):
    for other in cells[i] - {v}:
        eliminate(cells, i, other)


def eliminate(cells, i, v):
    if v not in cells[i]:
        return
    cells[i] = cells[i] - {v}
    if not cells[i]:
        raise Contradiction(f'cell {i} has no value')
    if len(cells[i]) == 1:
        (only,) = cells[i]
        for p in PEERS[i]:
            eliminate(cells, p, only)
    for u in UNITS:
        if i in u:
            places = [j for j in u if v in cells[j]]
            if not places:
                raise Contradiction(f'no place for {v}')
            if len(places) == 1 and len(cells[places[0]]) > 1:
                assign(cells, places[0], v)


def parse(text):
    if len(text) != 81:
        raise ValueError(f'need 81 cells, got {len(text)}')
    cells = [frozenset('123456789')] * 81
    for i, c in enumerate(text):
        if c in '123456789':
            assign(cells, i, c)
    return cells


def search(cells, depth=0):
    open_cells = [i for i in range(81) if len(cells[i]) > 1]
    if not open_cells:
        return cells, depth
    i = min(open_cells, key=lambda j: (len(cells[j]), j))
    for v in sorted(cells[i]):
        try:
            copy = list(cells)
            assign(copy, i, v)
            return search(copy, depth + 1)
        except Contradiction:
            continue
    raise Contradiction('dead end')


def show(cells):
    for r, row in enumerate(ROWS):
        if r in (3, 6):
            print('------+-------+------')
        line = [next(iter(cells[i])) if len(cells[i]) == 1 else '.' for i in row]
        print(' '.join(line[:3]), '|', ' '.join(line[3:6]), '|', ' '.join(line[6:]))


solved, depth = search(parse(PUZZLE))
show(solved)
print('guesses', depth)
hard = '4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......'.replace('.', '0')
solved, depth = search(parse(hard))
print(''.join(next(iter(c)) for c in solved))
for bad in ['123', '11' + '0' * 79]:
    try:
        parse(bad)
    except (ValueError, Contradiction) as e:
        print(type(e).__name__, str(e).split(' has')[0].split(' for')[0] if isinstance(e, Contradiction) else e)
parse('5' * 80)
