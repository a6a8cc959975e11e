"""Chains longer than the recursion limit, deep groups, frames that are played by others, and sources that a loader gives."""
import collections
import linecache
import sys
import traceback


def fall():
    try:
        1 / 0
    except ZeroDivisionError:
        fall()


try:
    fall()
except RecursionError as error:
    text = traceback.TracebackException.from_exception(error)
lines = list(text.format())
print(len(lines) > sys.getrecursionlimit(), sum('ZeroDivisionError:' in line for line in lines) > sys.getrecursionlimit() // 2)

error = TypeError('innermost')
for number in range(1000):
    error = ExceptionGroup(f'group {number}', [ValueError(number), error])
print(''.join(traceback.format_exception(error)).count('ExceptionGroup'))

one = ValueError('one')
two = KeyError('two')
one.__context__, two.__context__ = two, one
print(''.join(traceback.format_exception(one)))
group = ExceptionGroup('group', [one, ExceptionGroup('inner', [OSError('three')])])
group.__cause__ = two
print(''.join(traceback.format_exception(group)))


class Loader:
    def get_source(self, name):
        print('asked for', name)
        return f'first line of {name}\n  second line\n' if name != 'none' else None


scope = {'__name__': 'made_up', '__loader__': Loader()}
print(linecache.lazycache('made up.py', scope), linecache.lazycache('made up.py', scope), linecache.lazycache('<made up>', scope),
      linecache.lazycache('other.py', {}), linecache.lazycache('', scope))
print(repr(linecache.getline('made up.py', 2)), repr(linecache.getline('made up.py', 3)), linecache.cache['made up.py'])
print(linecache.lazycache('made up.py', scope), linecache.updatecache('nowhere.py', {'__name__': 'none', '__loader__': Loader()}))
print(repr(linecache.getline('with globals.py', 1, {'__name__': 'direct', '__loader__': Loader()})))

Code = collections.namedtuple('Code', 'co_filename co_name co_positions')
Frame = collections.namedtuple('Frame', 'f_code f_globals f_locals')
Traceback = collections.namedtuple('Traceback', 'tb_frame tb_lineno tb_next tb_lasti')
frame = Frame(Code('made up.py', 'method', lambda: iter([(2, 2, 0, 0)])), scope, {'something': 1})
played = traceback.TracebackException(Exception, Exception('uh oh'), Traceback(frame, 2, None, 0), capture_locals=True)
print(played.stack[0].locals, played.stack[0].line, played.stack[0].lineno)
