import sys


def parse(line):
    left, right = line.split()
    return int(left) + int(right)


total = 0
for number, line in enumerate(sys.stdin, 1):
    line = line.strip()
    if line.startswith('#'):
        continue
    try:
        total += parse(line)
    except ValueError as e:
        print(f'line {number}: {e}', file=sys.stderr)
        continue
    print(number, total)
print('total', total)
sys.exit(f'finished with {total}')
