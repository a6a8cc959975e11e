def first(items):
    it = iter(items)
    return next(it), next(it)
print(first('ab'))
def pairs(items):
    for group in items:
        yield first(group)
print(list(pairs(['ab', 'cd'])))
import sys
try: list(pairs(['ab', 'c']))
except RuntimeError: sys.excepthook(*sys.exc_info())
first([1])
