"""A module for the import tests."""
print('_plain runs', __name__, __package__ == '', __spec__.name, __file__.endswith('_plain.py'))
value = 1
_private = 2
__dunder = 3
def get(): return value
def set_value(v):
    global value
    value = v
class Thing: pass
