# Modules, packages, files and folders as programs.
import os
import runpy
import sys
import tempfile
import warnings
import zipfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)
    return path


TELL = '''import sys
names = (__name__, __package__, __spec__ and __spec__.name, __spec__ and __loader__ is not None,
         __file__ and __file__.replace(%r, "DIR"))
argument = sys.argv[0].replace(%r, "DIR")
module = sys.modules.get(__name__)
is_itself = module is not None and module.__dict__ is globals()
''' % (folder, folder)
ARGUMENT = sys.argv[0]


def show(result):
    print(result['names'], 'ARG' if result['argument'] == ARGUMENT else result['argument'], result['is_itself'], result.get('extra'))


write('plain.py', TELL)
write('pack/__init__.py', 'seen = 1\n')
write('pack/inner.py', TELL + 'from . import seen\n')
write('pack/__main__.py', TELL)
write('bare/__init__.py', '')
script = write('scripts/tool.txt', TELL + 'if __name__ == "__main__":\n    extra = "main"\n')
write('app/__main__.py', TELL)
write('space/x.py', TELL)

show(runpy.run_module('plain'))
show(runpy.run_module('plain', {'extra': 5}, '__main__', True))
show(runpy.run_module('pack.inner', alter_sys=True))
show(runpy.run_module('pack'))
show(runpy.run_module('space.x'))
show(runpy.run_path(script))
show(runpy.run_path(script, {'extra': 1}, run_name='__main__'))
show(runpy.run_path(script, run_name='pack.other'))
show(runpy.run_path(os.path.join(folder, 'app'), run_name='__main__'))
archive = os.path.join(folder, 'app.zip')
with zipfile.ZipFile(archive, 'w') as zipped:
    zipped.writestr('__main__.py', TELL)
show(runpy.run_path(archive))
print('plain' in sys.modules, sys.argv[0] == ARGUMENT, folder == sys.path[0])


def attempt(what, *arguments, **options):
    try:
        print(what(*arguments, **options))
    except BaseException as error:
        print(type(error).__name__, str(error).replace(folder, 'DIR'))


attempt(runpy.run_module, 'missing')
attempt(runpy.run_module, 'pack.missing')
attempt(runpy.run_module, 'missing.inner')
attempt(runpy.run_module, 'bare')
attempt(runpy.run_module, '.plain')
attempt(runpy.run_module, 'plain.py')
attempt(runpy.run_module, 'pack.__main__.x')
attempt(runpy.run_module, 'space')
attempt(runpy.run_module, 'sys')
attempt(runpy.run_path, os.path.join(folder, 'bare'))
attempt(runpy.run_path, os.path.join(folder, 'nothing.py'))
write('failing.py', 'def f():\n    raise ValueError("from f")\nf()\n')
attempt(runpy.run_module, 'failing')
write('broken.py', 'a b\n')
attempt(runpy.run_module, 'broken')
write('exits.py', 'import sys; sys.exit(3)\n')
attempt(runpy.run_path, os.path.join(folder, 'exits.py'))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    import pack.inner
    runpy.run_module('pack.inner')
    print([(each.category.__name__, str(each.message)) for each in caught])
