DATA = '''name,dept,salary,joined
"Smith, Ann",eng,5200.50,2019-03-01
Bob,eng,4100,2020-11-15
"Cy ""the"" One",ops,3900.25,2018-01-31
Dee,ops,,2021-07-04
Eve,hr,4700,bad-date'''
class RowError(ValueError):
    def __init__(self, row, column, value): super().__init__(f'row {row}: bad {column} {value!r}'); self.row = row
def split_line(line):
    fields, cur, quoted, i = [], '', False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"': cur += '"'; i += 1
            elif c == '"': quoted = False
            else: cur += c
        elif c == '"': quoted = True
        elif c == ',': fields.append(cur); cur = ''
        else: cur += c
        i += 1
    if quoted: raise ValueError('unterminated quote')
    return fields + [cur]
def parse_date(t):
    y, m, d = map(int, t.split('-'))
    if not 1 <= m <= 12: raise ValueError('month')
    return y, m, d
def day_number(y, m, d): a = (14 - m) // 12; y, m = y + 4800 - a, m + 12 * a - 3; return d + (153 * m + 2) // 5 + 365 * y + y // 4 - y // 100 + y // 400 - 32045
def load(text):
    header, *lines = text.splitlines(); header = split_line(header)
    for n, line in enumerate(lines, 2):
        row = dict(zip(header, split_line(line), strict=True))
        for col, conv in (('salary', lambda v: float(v) if v else None), ('joined', parse_date)):
            try: row[col] = conv(row[col])
            except ValueError as e: row[col] = RowError(n, col, row[col])
        yield row
rows = list(load(DATA)); errors = [v for r in rows for v in r.values() if isinstance(v, RowError)]; print([str(e) for e in errors])
good = [r for r in rows if not any(isinstance(v, RowError) for v in r.values())]
w = max(len(r['name']) for r in rows)
print(f'{"name":<{w}} | {"dept":^6} | {"salary":>10} | joined'); print('-' * (w + 1) + '+' + '-' * 8 + '+' + '-' * 12 + '+' + '-' * 11)
for r in good: print(f'{r["name"]:<{w}} | {r["dept"]:^6} | {r["salary"] if r["salary"] is not None else "n/a":>10} | {"{:04}-{:02}-{:02}".format(*r["joined"])}')
groups = {}
for r in good: groups.setdefault(r['dept'], []).append(r['salary'] or 0)
for dept, pay in sorted(groups.items()): print(f'{dept:>5}: n={len(pay)} total={sum(pay):,.2f} mean={sum(pay) / len(pay):.3f} max={max(pay)}')
print(day_number(2000, 1, 1), day_number(2021, 7, 4) - day_number(2018, 1, 31), ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day_number(2024, 2, 29) % 7], sorted(good, key=lambda r: r['joined'])[0]['name'])
def calendar(y, m):
    first = day_number(y, m, 1) % 7; n = [31, 29 if y % 4 == 0 and (y % 100 or y % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
    cells = [''] * first + [str(d) for d in range(1, n + 1)]
    return '\n'.join(' '.join(f'{c:>2}' for c in cells[i:i + 7]) for i in range(0, len(cells), 7))
print(calendar(2024, 2)); print(calendar(1900, 2).splitlines()[-1], split_line('a,,"",b'), split_line(''))
def histogram(pairs, width=30): top = max(v for _, v in pairs); return [f'{k:<4}{"█" * round(v / top * width)} {v:g}' for k, v in pairs]
print(*histogram([(k, sum(v)) for k, v in groups.items()]), sep='\n')
for bad in ('a,b\n1', 'a\n"x', 'salary,joined\n1,2020-13-01'):
    try: print(list(load(bad)))
    except ValueError as e: print(type(e).__name__, e)
raise ExceptionGroup('report has errors', errors)
