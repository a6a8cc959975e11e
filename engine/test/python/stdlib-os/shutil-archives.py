# shutil makes archives of folders and unpacks them.
import os
import shutil
import tempfile

print([name for name, _ in shutil.get_archive_formats() if name in ('tar', 'gztar', 'zip')])
with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, 'src')
    os.makedirs(os.path.join(source, 'sub', 'deep'))
    for name in ('one.txt', 'sub/two.txt', 'sub/deep/three.txt'):
        with open(os.path.join(source, name), 'w') as file:
            file.write(name)
    for form in ('tar', 'gztar', 'zip'):
        for base in (None, 'sub'):
            made = shutil.make_archive(os.path.join(folder, f'a-{base}'), form, source, base)
            out = os.path.join(folder, f'{form}-{base}')
            shutil.unpack_archive(made, out)
            found = sorted(os.path.relpath(os.path.join(where, name), out) for where, _, names in os.walk(out) for name in names)
            print(os.path.basename(made), found, open(os.path.join(out, found[-1])).read())
    for attempt in (lambda: shutil.make_archive('x', 'nope'), lambda: shutil.unpack_archive('x.nope'),
                    lambda: shutil.unpack_archive('x', format='nope'),
                    lambda: shutil.unpack_archive(os.path.join(source, 'one.txt'), folder, 'zip'),
                    lambda: shutil.unpack_archive(os.path.join(source, 'one.txt'), folder, 'tar'),
                    lambda: shutil.register_archive_format('x', 5), lambda: shutil.register_unpack_format('x', ['.zip'], print)):
        try:
            attempt()
        except Exception as error:
            print(type(error).__name__, str(error).replace(folder, ''))
    shutil.register_archive_format('mine', lambda name, base, **more: (os.path.basename(name), base, sorted(more)), [('a', 1)], 'my own')
    print(shutil.make_archive(os.path.join(folder, 'q'), 'mine', base_dir='b'))
    shutil.unregister_archive_format('mine')
