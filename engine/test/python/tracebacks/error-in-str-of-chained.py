class Bad(Exception):
    def __str__(self): raise RuntimeError('no text')
class Empty(Exception): pass
try:
    try: raise Bad()
    except Bad: raise Empty
except Empty as e: raise Bad from Empty('cause with text')
