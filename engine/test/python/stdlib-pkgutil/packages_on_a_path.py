# Modules of folders and archives, data of packages, objects by name.
import os
import pkgutil
import sys
import tempfile
import zipfile


def describe(infos):
    return [(info.name, info.ispkg) for info in infos]


FILES = {'p/__init__.py': 'X = 1', 'p/a.py': 'def f(): pass', 'p/q/__init__.py': '', 'p/q/b.py': 'class C:\n    n = 5', 'm.py': '',
         'not a module.py': '', 'notpackage/x.py': '', 'broken/__init__.py': 'import nowhere'}

with tempfile.TemporaryDirectory() as folder:
    for name, text in FILES.items():
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), 'w') as file:
            file.write(text)
    with open(os.path.join(folder, 'p', 'data.txt'), 'w') as file:
        file.write('some data')
    print(describe(pkgutil.iter_modules([folder])))
    print(describe(pkgutil.iter_modules([folder], 'top.')))
    sys.path.insert(0, folder)
    failed = []
    print(describe(pkgutil.walk_packages([folder], onerror=failed.append)), failed)
    print(pkgutil.get_data('p', 'data.txt'))
    for name in ('p:X', 'p.q.b:C.n', 'p.q.b.C.n', 'p.a.f', 'json'):
        print(name, type(pkgutil.resolve_name(name)).__name__)
    for name in ('p.none', 'no such', 'p:y', 'p:', '.p', 'nowhere.x'):
        try:
            print(name, type(pkgutil.resolve_name(name)).__name__)
        except Exception as error:
            print(name, type(error).__name__, error)
    print(pkgutil.find_loader('p.a') is not None, pkgutil.find_loader('p.none'), pkgutil.get_loader('p') is sys.modules['p'].__loader__)

    other = os.path.join(folder, 'other')
    os.makedirs(os.path.join(other, 'p'))
    open(os.path.join(other, 'p', '__init__.py'), 'w').close()
    sys.path.append(other)
    path = pkgutil.extend_path([os.path.join(folder, 'p')], 'p')
    print([os.path.relpath(each, folder) for each in path])
    print(pkgutil.extend_path('frozen', 'p'))

    archive = os.path.join(folder, 'lib.zip')
    with zipfile.ZipFile(archive, 'w') as file:
        file.writestr('zp/__init__.py', '')
        file.writestr('zp/inner.py', '')
        file.writestr('zm.py', '')
    print(describe(pkgutil.iter_modules([archive])), describe(pkgutil.iter_modules([archive + '/zp'])))
    print([type(each).__name__ for each in pkgutil.iter_importers('p.a')])

try:
    list(pkgutil.iter_modules('text'))
except ValueError as error:
    print(error)
