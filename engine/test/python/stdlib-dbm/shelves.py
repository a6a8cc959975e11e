# Mappings in files: dbm.dumb and shelves over it.
import dbm
import dbm.dumb
import os
import pickle
import shelve
import tempfile

os.chdir(tempfile.mkdtemp())

with dbm.dumb.open('data', 'n') as data:
    data['one'] = b'1'
    data[b'two'] = 'zwei'
    data['long'] = 'x' * 600
    data['one'] = 'eins'
    data['long'] = 'y' * 1200
    data['long'] = 'z'
    print(sorted(data.keys()), len(data), 'one' in data, b'none' in data, data['one'], data.get('none'), data.get('two', 1))
    del data['two']
print(open('data.dir').read(), os.path.getsize('data.dat'), sorted(os.listdir()))
with dbm.dumb.open('data', 'r') as data:
    print(sorted(data.items()), sorted(data), dbm.whichdb('data'))
    for what in (lambda: data.__setitem__('a', 'b'), lambda: data.__delitem__('one'), lambda: data['none']):
        try:
            what()
        except Exception as error:
            print(type(error).__name__, error)
for what in (lambda: data['one'], lambda: len(data), lambda: list(data), lambda: dbm.dumb.open('data', 'x'),
             lambda: dbm.dumb.open('missing', 'r'), lambda: dbm.open('missing'), lambda: dbm.open('missing', 'w')):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error, isinstance(error, dbm.error))
open('text', 'w').write('some text')
open('short', 'w').write('x')
print(dbm.whichdb('text'), dbm.whichdb('short') == '', dbm.whichdb('missing'), dbm.error[0].__name__, dbm.error[1].__name__)
with dbm.dumb.open('data', 'c') as data:
    for value in (3, None, 1.5):
        try:
            data['x'] = value
        except TypeError as error:
            print(error)
    try:
        data[3] = 'x'
    except TypeError as error:
        print(error)
    data.setdefault('new', 'made')
    print(data.pop('new'), data.pop('new', None))

with shelve.Shelf(dbm.dumb.open('shelf', 'c')) as shelf:
    shelf['list'] = [1, 2, {'a': (3,)}]
    shelf['é'] = None
    shelf['list'].append('lost')
    print(sorted(shelf), shelf['list'], len(shelf), 'é' in shelf, shelf.get('none', 7))
with shelve.Shelf(dbm.dumb.open('shelf', 'c'), writeback=True) as shelf:
    shelf['list'].append('kept')
    del shelf['é']
with shelve.Shelf(dbm.dumb.open('shelf', 'r')) as shelf:
    print(dict(shelf))
for what in (lambda: shelf['list'], lambda: shelf.__setitem__('a', 1), lambda: list(shelf)):
    try:
        what()
    except Exception as error:
        print(type(error).__name__, error)
plain = {}
with shelve.Shelf(plain, protocol=2, keyencoding='latin-1') as shelf:
    shelf['ä'] = 5
print(list(plain), pickle.loads(plain[b'\xe4']), plain[b'\xe4'][:2])
shelf = shelve.Shelf({})
try:
    shelf['f'] = lambda: 0
except Exception as error:
    print(type(error).__name__)
shelve.open('file', 'n', writeback=True).close()
with shelve.open('file') as shelf:
    shelf['x'] = 1
    print(shelf['x'], type(shelf).__name__, list(shelf.items()))
