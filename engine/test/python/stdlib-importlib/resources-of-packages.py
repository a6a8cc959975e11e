# Data that lies in packages: as trees to walk, as files, and by the older functions.
import importlib.abc
import importlib.resources as resources
import os
import sys
import tempfile
import warnings

with tempfile.TemporaryDirectory() as folder:
    def write(name, data):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(data)

    write('data_pkg/__init__.py', b'')
    write('data_pkg/text.txt', 'grüße\n'.encode())
    write('data_pkg/sub/blob.bin', bytes(range(5)))
    write('plain_module.py', b'')
    sys.path.insert(0, folder)
    tree = resources.files('data_pkg')
    print(sorted(child.name for child in tree.iterdir() if child.name != '__pycache__'))
    print((tree / 'text.txt').read_text(encoding='utf-8'), (tree / 'sub' / 'blob.bin').read_bytes(), tree.joinpath('sub').is_dir())
    print(isinstance(tree, importlib.abc.Traversable))
    with resources.as_file(tree / 'text.txt') as path:
        print(path.name, path.exists())
    import data_pkg
    print(resources.files(data_pkg) == tree)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        print(resources.read_text('data_pkg', 'text.txt'), resources.read_binary(data_pkg, 'text.txt'))
        print(resources.is_resource('data_pkg', 'text.txt'), resources.is_resource('data_pkg', 'sub'))
        print(sorted(name for name in resources.contents('data_pkg') if name != '__pycache__'))
        with resources.path('data_pkg', 'text.txt') as path, resources.open_text('data_pkg', 'text.txt') as stream:
            print(path.name, stream.read())
        print(sorted({(each.category.__name__, str(each.message)[:25]) for each in caught}))
        try:
            resources.read_text('data_pkg', 'sub/blob.bin')
        except ValueError as error:
            print(error)
    for wrong in ['plain_module', 'absent_module']:
        try:
            resources.files(wrong)
        except (TypeError, ImportError) as error:
            print(type(error).__name__)
    sys.path.remove(folder)
