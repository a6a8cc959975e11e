import sys, importlib, importlib.util, importlib.machinery, importlib.abc
print(sys.meta_path[-3:], [getattr(h, "__name__", h) for h in sys.path_hooks])
print(importlib.machinery.PathFinder is sys.meta_path[-1], importlib.machinery.BuiltinImporter is sys.meta_path[-3])
import json
print(type(json.__loader__) is importlib.machinery.SourceFileLoader, isinstance(json.__spec__.loader, importlib.abc.SourceLoader), importlib.machinery.PathFinder.find_spec('json').name, importlib.util.find_spec('sys'))
class F:
    def find_spec(self, name, path, target=None):
        if name.startswith('virt'):
            print('find', name, path)
            return importlib.machinery.ModuleSpec(name, self, is_package=name=='virt')
    def create_module(self, spec): return None
    def exec_module(self, m): m.x = m.__name__ * 2; print('exec', m.__name__, m.__spec__.name)
sys.meta_path.insert(0, F())
import virt.sub
print(virt.x, virt.sub.x, virt.__path__, sys.modules['virt.sub'] is virt.sub)
from virt import other
print(other.x)
class Bad:
    def find_spec(self, name, path, target=None):
        if name=='bad': return importlib.machinery.ModuleSpec(name, self)
    def create_module(self, spec): return None
    def exec_module(self, m): raise ValueError('no')
sys.meta_path.append(Bad())
try: import bad
except ValueError as e: print(e, 'bad' in sys.modules)
sys.meta_path[:] = []
try: import colorsys2
except ImportError as e: print(e)
import json
l=importlib.machinery.SourceFileLoader('a','b'); print(l==importlib.machinery.SourceFileLoader('a','b'), l.name, l.path, hash(l)==hash(importlib.machinery.SourceFileLoader('a','b')))
class L(importlib.machinery.SourceFileLoader):
    def get_data(self, path): return b'y = 5'
spec=importlib.util.spec_from_file_location('zz','/nonexist/zz.py',loader=L('zz','/nonexist/zz.py'))
m=importlib.util.module_from_spec(spec); spec.loader.exec_module(m); print(m.y, m.__file__)
