class Problem(Exception):
    def __str__(self): return 'line one\nline two'
def level(n):
    return ExceptionGroup(f'level {n}', [level(n + 1) if n < 12 else Problem(), ValueError(n)])
print(level(10))
try:
    raise ExceptionGroup('many', [ValueError(i) for i in range(20)])
except ExceptionGroup as e:
    import sys
    sys.excepthook(*sys.exc_info())
raise level(0)
