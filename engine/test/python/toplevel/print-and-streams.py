import sys
print()
print(1, 2, 3, sep=', ', end='.\n')
print('a', 'b', sep='')
print(*'abc', sep='-')
print('x', end='')
print('y', flush=True)
print(None, True, 1.0, 'q', [1], sep='|')
print('to stderr', file=sys.stderr)
sys.stdout.write('written\n')
print(sys.stdout.write('abc\n'))
sys.stderr.write('err text\n')
sys.stdout.writelines(['l1\n', 'l2\n'])
for bad in [dict(sep=1), dict(end=2), dict(file=3), dict(what=4)]:
    try:
        print('z', **bad)
    except Exception as e:
        print(type(e).__name__, e)
print('none ok', sep=None, end=None)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


s = Sink()
print('p', 2, file=s, sep='+')
print(s.parts)
try:
    print('x', file=s, flush=True)
except AttributeError as e:
    print(e)
saved, sys.stdout = sys.stdout, s
print('hidden')
sys.stdout = saved
print(s.parts)
print(sys.stdout.encoding, sys.stdin.encoding, sys.stderr.encoding)
print('ümläut ☃ 😀 \t tab')
