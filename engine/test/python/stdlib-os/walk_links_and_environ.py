# Links that lead nowhere, the environment as a mapping, DirEntry, files that are the same.
import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    os.mkdir(os.path.join(top, 'sub'))
    with open(os.path.join(top, 'file'), 'w') as file:
        file.write('x')
    os.symlink('nowhere', os.path.join(top, 'broken'))
    os.symlink(os.path.join('file', 'below'), os.path.join(top, 'worse'))
    for root, folders, files in os.walk(top):
        print(os.path.relpath(root, top), sorted(folders), sorted(files))
    for root, folders, files in os.walk(top, topdown=False):
        print(os.path.relpath(root, top), sorted(folders), sorted(files))
    with open(os.path.join(top, 'file')) as one, open(os.path.join(top, 'file')) as other:
        print(os.path.sameopenfile(one.fileno(), other.fileno()))
    print(os.path.samestat(os.stat(top), os.stat(os.path.join(top, 'sub'))))
    print([entry.is_dir() for entry in os.scandir(top) if entry.name == 'sub'])

os.environ['PROBE'] = '1'
print((os.environ | {'PROBE': '2'})['PROBE'], ({'PROBE': '3'} | os.environ)['PROBE'])
print(type(os.environ | {}), os.environ.__or__([('a', 'b')]))
for name in os.environ:
    os.environ['PROBE_' + name[:1]] = 'new'
for name, value in os.environ.items():
    os.environ['PROBE_' + value[:1].strip('=') + 'x'] = 'new'
os.environ.pop('PROBE')
print('PROBE' in os.environ)
try:
    os.DirEntry()
except TypeError as error:
    print(error)


def first(entries: 'list[os.DirEntry[str]]') -> os.DirEntry[str]:
    return entries[0]

print(first.__annotations__['return'])
