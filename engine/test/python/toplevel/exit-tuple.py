import sys
try:
    sys.exit(1)
except SystemExit as first:
    print('caught', first.code)
print('out', file=sys.stdout)
print('err', file=sys.stderr)
raise SystemExit(('a', 2, None))
