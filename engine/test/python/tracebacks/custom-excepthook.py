import sys
def hook(kind, value, tb):
    print('hook:', kind.__name__, value, tb.tb_lineno)
    depth = 0
    while tb: depth, tb = depth + 1, tb.tb_next
    print('depth', depth)
    sys.stderr.write('custom report\n')
sys.excepthook = hook
def f(n): return f(n - 1) if n else undefined_value
f(4)
