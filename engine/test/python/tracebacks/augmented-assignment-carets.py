import sys
totals = {'a': 1, 'b': [1], 'c': None}
def bump(key, amount):
    totals[key] += amount
bump('a', 2)
for key, amount in (('b', 5), ('c', 1), ('d', 1), ([], 1)):
    try: bump(key, amount)
    except Exception: sys.excepthook(*sys.exc_info())
class O: pass
o = O()
try: o.count += 1
except AttributeError: sys.excepthook(*sys.exc_info())
o.count = 'text'
o.count -= 1
