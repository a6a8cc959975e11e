# Entries of the path that are no folders are for the hooks of sys.path_hooks; what they give is kept.
import importlib
import importlib.machinery
import importlib.util
import sys

sources = {'mem:one': {'answer': 'value = 42\n'}, 'mem:two': {'pkg': 'name = __name__\n', 'pkg.part': 'from . import name\n'}}


class MemoryFinder:
    def __init__(self, entry):
        if entry not in sources:
            raise ImportError('not mine')
        print('hook', entry)
        self.files = sources[entry]
        self.entry = entry

    def find_spec(self, fullname, target=None):
        if fullname not in self.files:
            return None
        is_package = fullname == 'pkg'
        spec = importlib.machinery.ModuleSpec(fullname, self, origin=self.entry, is_package=is_package)
        if is_package:
            spec.submodule_search_locations = [self.entry]
        return spec

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.files[module.__name__], module.__dict__)


sys.path_hooks.append(MemoryFinder)
sys.path[:0] = ['mem:one', 'mem:two']

import answer
print(answer.value, answer.__spec__.origin, type(answer.__loader__).__name__)

import pkg.part
print(pkg.part.name, pkg.__path__, pkg.part.__package__)

try:
    import absent
except ModuleNotFoundError as error:
    print(error)

print(sorted(key for key in sys.path_importer_cache if key.startswith('mem:')))
print(importlib.util.find_spec('answer') is answer.__spec__)
print(importlib.machinery.PathFinder.find_spec('pkg', ['mem:two']).origin)
print(importlib.machinery.PathFinder.find_spec('pkg', ['mem:one']))
importlib.invalidate_caches()
sys.path.remove('mem:one')
sys.modules.pop('answer')
try:
    import answer
except ImportError as error:
    print(type(error).__name__, error)
