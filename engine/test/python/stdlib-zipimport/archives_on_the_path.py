# Modules, packages and namespaces out of an archive on the path, and out of a folder in one.
import os
import sys
import tempfile
import zipfile
import zipimport

with tempfile.TemporaryDirectory() as folder:
    archive = os.path.join(folder, 'many.zip')

    def shown(value):
        return str(value).replace(folder, '<folder>')

    with zipfile.ZipFile(archive, 'w', zipfile.ZIP_DEFLATED) as file:
        file.writestr('alone.py', 'value = 42\ndef fail():\n    1 / 0\n')
        file.writestr('pack/__init__.py', 'from . import inner\n')
        file.writestr('pack/inner.py', '# é\nname = __name__\n')
        file.writestr('pack/data.txt', 'text')
        file.writestr('space/', '')
        file.writestr('space/part.py', 'here = True')
        file.writestr('lib/deep.py', 'deep = 1')
        file.writestr('broken.py', 'x = (')
    sys.path.insert(0, archive)
    import alone
    import pack.inner
    import space.part
    print(alone.value, shown(alone.__file__), type(alone.__loader__).__name__, pack.inner.name, shown(pack.__path__), shown(pack.inner.__file__), space.part.here)
    print(shown(alone.__spec__.origin), alone.__spec__.has_location, shown(alone.__loader__))
    try:
        alone.fail()
    except ZeroDivisionError as error:
        print(shown(error.__traceback__.tb_next.tb_frame.f_code.co_filename))
    sys.path.append(os.path.join(archive, 'lib'))
    import deep
    print(deep.deep, shown(deep.__file__))
    for name in ('absent', 'pack.absent', 'broken'):
        try:
            __import__(name)
        except (ImportError, SyntaxError) as error:
            print(type(error).__name__, error.msg)
    importer = zipimport.zipimporter(archive)
    print(shown(importer.archive), importer.prefix, importer.is_package('pack'), importer.is_package('alone'), shown(importer.get_filename('pack')))
    print(importer.get_data('pack/data.txt'), importer.get_data(os.path.join(archive, 'pack', 'data.txt')), importer.get_source('alone').splitlines()[0])
    print(importer.find_spec('nothing'), importer.find_spec('space').loader, importer.get_code('alone').co_names)
    inside = zipimport.zipimporter(archive + '/pack')
    print(inside.prefix, inside.get_source('inner'))
    for wrong in (lambda: importer.get_data('nothing'), lambda: importer.is_package('nothing'), lambda: zipimport.zipimporter(''), lambda: zipimport.zipimporter(folder),
                  lambda: zipimport.zipimporter('/nowhere/at/all.zip'), lambda: importer.get_source('nothing')):
        try:
            print(wrong())
        except (ImportError, OSError) as error:
            print(type(error).__name__, shown(error))
