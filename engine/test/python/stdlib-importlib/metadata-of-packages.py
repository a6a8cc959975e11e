# Versions, files, requirements and entry points of packages that lie on the path.
import importlib
import importlib.metadata as metadata
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    def write(name, text):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as file:
            file.write(text)

    write('wheel_thing.py', 'def main(): return "called"\nclass Deep:\n    value = 7\n')
    write('Wheel_Thing-1.5.dist-info/METADATA', '''Metadata-Version: 2.1
Name: Wheel-Thing
Version: 1.5
Summary: A thing
Classifier: One
Classifier: Two
Requires-Dist: other (>=2)
Requires-Dist: more; extra == "big"
Provides-Extra: big
Keywords: a b

The long
description.
''')
    write('Wheel_Thing-1.5.dist-info/entry_points.txt', '''[console_scripts]
thing = wheel_thing:main
[some.group]
# a comment
deep = wheel_thing:Deep.value [big,more]
''')
    write('Wheel_Thing-1.5.dist-info/RECORD', 'wheel_thing.py,sha256=abc,51\nWheel_Thing-1.5.dist-info/METADATA,,\n')
    write('Wheel_Thing-1.5.dist-info/top_level.txt', 'wheel_thing\n')
    write('egg_thing-2.0.egg-info/PKG-INFO', 'Metadata-Version: 1.0\nName: egg.thing\nVersion: 2.0\n')
    write('egg_thing-2.0.egg-info/requires.txt', 'plain\n\n[fast]\nquick>=1\n\n[:python_version<"3"]\nold\n\n[x:sys_platform=="win32"]\nwin\n')
    write('egg_thing-2.0.egg-info/SOURCES.txt', 'egg_thing/__init__.py\nsetup.py\n')
    sys.path.insert(0, folder)
    importlib.invalidate_caches()

    print(metadata.version('wheel-thing'), metadata.version('Wheel_Thing'), metadata.version('egg-thing'))
    about = metadata.metadata('wheel-thing')
    print(about['name'], about['Summary'], about.get_all('Classifier'), about['missing'], 'Version' in about)
    print(about.json)
    print(metadata.requires('wheel-thing'))
    print(metadata.requires('egg.thing'))
    files = metadata.files('wheel-thing')
    print([(str(file), file.size, file.hash) for file in files])
    print(files[0].read_text().splitlines()[0], files[0].locate() == files[0].dist.locate_file('wheel_thing.py'), os.path.basename(str(files[0].locate())))
    print([str(file) for file in metadata.files('egg-thing')])
    scripts = metadata.entry_points(group='console_scripts', name='thing')
    print(scripts, scripts.names, scripts.groups)
    point, = scripts
    print(point.load()(), point.module, point.attr, point.extras, point.dist.name)
    deep = metadata.entry_points(group='some.group')['deep']
    print(deep, deep.load(), deep.extras, deep.attr)
    print('some.group' in metadata.entry_points().groups)
    print(metadata.packages_distributions()['wheel_thing'])
    print(sorted(dist.name for dist in metadata.distributions(path=[folder])))
    dist = metadata.distribution('egg-thing')
    print(type(dist).__name__, dist.version, dist.name)
    for wrong in ['no-such-thing', '']:
        try:
            metadata.version(wrong)
        except (metadata.PackageNotFoundError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        deep.name = 'x'
    except AttributeError as error:
        print(error)
    try:
        metadata.entry_points(group='some.group')['none']
    except KeyError as error:
        print(repr(error))
    sys.path.remove(folder)
