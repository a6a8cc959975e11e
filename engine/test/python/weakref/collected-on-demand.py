# gc.collect() finds what nobody refers to, also in circles, and calls back weak references to it.
import gc
import sys
import weakref


class Node:
    pass


def gone(reference):
    print('gone', reference() is None)


def fail(reference):
    raise ValueError('in a callback')


node = Node()
reference = weakref.ref(node, gone)
print(reference() is node)
del node
gc.collect()
print(reference())

circle = Node()
circle.me = circle
other = Node()
other.circle, circle.other = circle, other
reference = weakref.ref(circle)
del circle, other
gc.collect()
print(reference())

# What a callback raises is reported and holds up nothing.
sys.unraisablehook = lambda args: print('unraisable', args.exc_value, args.object is fail)
node = Node()
reference = weakref.ref(node, fail)
del node
gc.collect()

values = weakref.WeakValueDictionary()
kept = values['kept'] = Node()
values['lost'] = Node()
gc.collect()
print(list(values))
seen = weakref.WeakSet([kept, Node()])
gc.collect()
print(len(seen))
