"""Modules out of zip archives: an archive, or a folder in one, can stand in sys.path."""

import os
import sys

from importlib._loaders import _SourceLoader, ModuleSpec

__all__ = ['ZipImportError', 'zipimporter']

path_sep = '/'
_SUFFIXES = (('/__init__.py', True), ('.py', False))


class ZipImportError(ImportError):
    """There is no such archive, or no such module in it."""


_zip_directory_cache = {}


def _read_directory(archive):
    """Names in an archive and what is known of them."""
    import zipfile
    try:
        with zipfile.ZipFile(archive) as file:
            return {info.filename: info for info in file.infolist()}
    except OSError:
        raise ZipImportError(f"can't open Zip file: {archive!r}", path=archive)
    except zipfile.BadZipFile:
        raise ZipImportError(f'not a Zip file: {archive!r}', path=archive)


class zipimporter(_SourceLoader):
    """Finds and loads the modules of an archive, or of a folder in one."""

    def __init__(self, path):
        if not isinstance(path, str):
            path = os.fsdecode(path)
        if not path:
            raise ZipImportError('archive path is empty', path=path)
        inside = []
        archive = path
        while not os.path.lexists(archive):
            archive, name = os.path.split(archive)
            if not name or not archive:
                raise ZipImportError('not a Zip file', path=path)
            inside.insert(0, name)
        if not os.path.isfile(archive):
            raise ZipImportError('not a Zip file', path=path)
        if archive not in _zip_directory_cache:
            _zip_directory_cache[archive] = _read_directory(archive)
        self._files = _zip_directory_cache[archive]
        self.archive = archive
        self.prefix = ''.join(name + path_sep for name in inside)

    def __repr__(self):
        return f'<zipimporter object "{self.archive}{path_sep}{self.prefix}">'

    def invalidate_caches(self):
        """Look into the archive anew."""
        try:
            self._files = _zip_directory_cache[self.archive] = _read_directory(self.archive)
        except ZipImportError:
            _zip_directory_cache.pop(self.archive, None)
            self._files = {}

    def _stem(self, fullname):
        return self.prefix + fullname.rpartition('.')[2]

    def _find(self, fullname):
        """The name of a module's file in the archive and whether it is a package; None where there is none."""
        stem = self._stem(fullname)
        for suffix, is_package in _SUFFIXES:
            if stem + suffix in self._files:
                return stem + suffix, is_package
        return None

    def _must_find(self, fullname):
        found = self._find(fullname)
        if found is None:
            raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
        return found

    def find_spec(self, fullname, target=None):
        """The module's spec, a spec of a namespace for a folder, or None."""
        from importlib.util import spec_from_loader
        found = self._find(fullname)
        if found is not None:
            spec = spec_from_loader(fullname, self, is_package=found[1])
            spec.origin = self.archive + path_sep + found[0]
            spec.has_location = True
            if found[1]:
                spec.submodule_search_locations = [self.archive + path_sep + self._stem(fullname)]
            return spec
        stem = self._stem(fullname)
        if stem + path_sep in self._files:
            spec = ModuleSpec(fullname, None, is_package=True)
            spec.submodule_search_locations = [self.archive + path_sep + stem]
            return spec
        return None

    def find_loader(self, fullname, path=None):
        spec = self.find_spec(fullname)
        if spec is None:
            return None, []
        return spec.loader, [] if spec.loader is not None else spec.submodule_search_locations

    def find_module(self, fullname, path=None):
        return self.find_loader(fullname, path)[0]

    def get_filename(self, fullname):
        """Where the module is, the archive's path first."""
        return self.archive + path_sep + self._must_find(fullname)[0]

    def is_package(self, fullname):
        return self._must_find(fullname)[1]

    def get_data(self, pathname):
        """The contents of a file in the archive."""
        key = pathname.removeprefix(self.archive + path_sep)
        info = self._files.get(key)
        if info is None:
            raise OSError(0, '', key)
        import zipfile
        with zipfile.ZipFile(self.archive) as file:
            return file.read(info)

    def get_source(self, fullname):
        """The module's source."""
        from importlib.util import decode_source
        return decode_source(self.get_data(self.archive + path_sep + self._must_find(fullname)[0]))

    def get_code(self, fullname):
        """The module's code."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def get_resource_reader(self, fullname):
        """A reader of the files beside a package's modules, or None for what is no package."""
        try:
            if not self.is_package(fullname):
                return None
        except ZipImportError:
            return None
        from importlib.readers import ZipReader
        return ZipReader(self, fullname)
