"""What is known of installed packages: their versions, files, requirements and entry points."""

import abc
import csv
import os
import pathlib
import re
import sys
from importlib.abc import MetaPathFinder

from ._header import Message

__all__ = ['Distribution', 'DistributionFinder', 'PackageMetadata', 'PackageNotFoundError', 'distribution', 'distributions',
           'entry_points', 'files', 'metadata', 'packages_distributions', 'requires', 'version']

PackageMetadata = Message


class PackageNotFoundError(ModuleNotFoundError):
    """There is no package of that name."""

    def __str__(self):
        return f'No package metadata was found for {self.name}'

    @property
    def name(self):
        name, = self.args
        return name


class EntryPoint:
    """A name that a package gives to one of its objects, for others to find."""

    pattern = re.compile(r'(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$')
    dist = None

    def __init__(self, name, value, group):
        vars(self).update(name=name, value=value, group=group)

    def load(self):
        """The object."""
        import importlib
        found = self.pattern.match(self.value)
        loaded = importlib.import_module(found.group('module'))
        for name in filter(None, (found.group('attr') or '').split('.')):
            loaded = getattr(loaded, name)
        return loaded

    @property
    def module(self):
        return self.pattern.match(self.value).group('module')

    @property
    def attr(self):
        return self.pattern.match(self.value).group('attr')

    @property
    def extras(self):
        return re.findall(r'\w+', self.pattern.match(self.value).group('extras') or '')

    def matches(self, **params):
        return all(getattr(self, name) == value for name, value in params.items())

    def _for(self, dist):
        vars(self).update(dist=dist)
        return self

    def _key(self):
        return self.name, self.value, self.group

    def __lt__(self, other):
        return self._key() < other._key()

    def __eq__(self, other):
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __setattr__(self, name, value):
        raise AttributeError('EntryPoint objects are immutable.')

    def __repr__(self):
        return f'EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})'


class EntryPoints(list):
    """Entry points, from which those of a group or name can be chosen."""

    __slots__ = ()

    def __getitem__(self, name):
        if isinstance(name, int):
            return super().__getitem__(name)
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name) from None

    def select(self, **params):
        return EntryPoints(point for point in self if point.matches(**params))

    @property
    def names(self):
        return {point.name for point in self}

    @property
    def groups(self):
        return {point.group for point in self}

    @classmethod
    def _from_text_for(cls, text, dist):
        return cls(point._for(dist) for point in cls._from_text(text))

    @staticmethod
    def _from_text(text):
        for group, line in _sections(text or ''):
            if group is not None:
                name, _, value = line.partition('=')
                yield EntryPoint(name.strip(), value.strip(), group)


class SelectableGroups(dict):
    """Entry points by group; they too can be chosen from."""

    @property
    def groups(self):
        return set(self.keys())

    @property
    def names(self):
        return {point.name for points in self.values() for point in points}

    def select(self, **params):
        if not params:
            return self
        return EntryPoints(point for points in self.values() for point in points).select(**params)


def _sections(text):
    """Lines of a text, each with the title in brackets above it."""
    title = None
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith('#'):
            continue
        if line.startswith('[') and line.endswith(']'):
            title = line[1:-1]
        else:
            yield title, line


class PackagePath(pathlib.PurePosixPath):
    """A file of a package, relative to where packages lie."""

    def read_text(self, encoding='utf-8'):
        with self.locate().open(encoding=encoding) as stream:
            return stream.read()

    def read_binary(self):
        with self.locate().open('rb') as stream:
            return stream.read()

    def locate(self):
        return self.dist.locate_file(self)


class FileHash:
    def __init__(self, spec):
        self.mode, _, self.value = spec.partition('=')

    def __repr__(self):
        return f'<FileHash mode: {self.mode} value: {self.value}>'


class Distribution:
    """An installed package."""

    @abc.abstractmethod
    def read_text(self, filename):
        """The text of a file of the metadata, or None."""

    @abc.abstractmethod
    def locate_file(self, path):
        """Where a file of the package lies."""

    @classmethod
    def from_name(cls, name):
        if not name:
            raise ValueError('A distribution name is required.')
        try:
            return next(iter(cls.discover(name=name)))
        except StopIteration:
            raise PackageNotFoundError(name) from None

    @classmethod
    def discover(cls, **kwargs):
        context = kwargs.pop('context', None)
        if context and kwargs:
            raise ValueError('cannot accept context and kwargs')
        context = context or DistributionFinder.Context(**kwargs)
        for finder in [*sys.meta_path, MetadataPathFinder]:
            find = getattr(finder, 'find_distributions', None)
            if find is not None:
                yield from find(context)

    @staticmethod
    def at(path):
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        # An egg-info may be one file, which is then all there is.
        text = self.read_text('METADATA') or self.read_text('PKG-INFO') or self.read_text('')
        return Message(text or '')

    @property
    def name(self):
        return self.metadata['Name']

    @property
    def _normalized_name(self):
        return _normalize(self.name)

    @property
    def version(self):
        return self.metadata['Version']

    @property
    def entry_points(self):
        return EntryPoints._from_text_for(self.read_text('entry_points.txt'), self)

    @property
    def files(self):
        record = self.read_text('RECORD')
        if record is not None:
            return [self._file(*row) for row in csv.reader(record.splitlines())]
        sources = self.read_text('SOURCES.txt')
        return sources and [self._file(line) for line in sources.splitlines()]

    def _file(self, name, hash=None, size=None):
        path = PackagePath(name)
        path.hash = FileHash(hash) if hash else None
        path.size = int(size) if size else None
        path.dist = self
        return path

    @property
    def requires(self):
        declared = self.metadata.get_all('Requires-Dist')
        if declared:
            return declared
        text = self.read_text('requires.txt')
        return text if text is None else list(_requirements(text))


def _requirements(text):
    """Requirements of an egg-info; sections name an extra, a condition, or both."""
    for section, line in _sections(text):
        extra, _, markers = (section or '').partition(':')
        if extra and markers:
            markers = f'({markers})'
        conditions = [each for each in (markers, extra and f'extra == "{extra}"') if each]
        space = ' ' if '@' in line and conditions else ''
        yield line + space + ('; ' + ' and '.join(conditions) if conditions else '')


class DistributionFinder(MetaPathFinder):
    """A finder that also finds packages' metadata."""

    class Context:
        """What is looked for: the package `name`, or all, on `path`."""

        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self):
            return vars(self).get('path', sys.path)

    @abc.abstractmethod
    def find_distributions(self, context=Context()):
        """The distributions that fit."""


def _normalize(name):
    return re.sub(r'[-_.]+', '-', name).lower().replace('-', '_')


class MetadataPathFinder(DistributionFinder):
    """Finds packages by the folders beside them that end in .dist-info or .egg-info."""

    @classmethod
    def find_distributions(cls, context=DistributionFinder.Context()):
        wanted = None if context.name is None else _normalize(context.name)
        for folder in context.path:
            try:
                names = sorted(os.listdir(folder or '.'))
            except OSError:
                continue
            for name in names:
                stem, suffix = os.path.splitext(name)
                if suffix not in ('.dist-info', '.egg-info'):
                    continue
                if wanted is None or _normalize(stem.partition('-')[0]) == wanted:
                    yield PathDistribution(pathlib.Path(folder or '.', name))

    @classmethod
    def invalidate_caches(cls):
        pass


class PathDistribution(Distribution):
    """An installed package whose metadata is a folder, or a file."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        try:
            return self._path.joinpath(filename).read_text(encoding='utf-8')
        except (FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError, PermissionError):
            return None

    def locate_file(self, path):
        return self._path.parent / path

    @property
    def _normalized_name(self):
        stem, suffix = os.path.splitext(self._path.name)
        if suffix in ('.dist-info', '.egg-info'):
            return _normalize(stem.partition('-')[0])
        return super()._normalized_name


def distribution(distribution_name):
    """The package of a name. Raises PackageNotFoundError."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """All packages, or those that fit a context."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """The headers that describe a package."""
    return distribution(distribution_name).metadata


def version(distribution_name):
    """The version of a package, as a text."""
    return distribution(distribution_name).version


def entry_points(**params):
    """The entry points of all packages: those chosen, or all, by group."""
    seen = set()
    points = EntryPoints()
    for dist in distributions():
        # The first on the path hides others of its name.
        if dist._normalized_name not in seen:
            seen.add(dist._normalized_name)
            points += dist.entry_points
    if params:
        return points.select(**params)
    groups = SelectableGroups()
    for point in sorted(points, key=lambda point: point.group):
        groups.setdefault(point.group, EntryPoints()).append(point)
    return groups


def files(distribution_name):
    """The files of a package, or None where no list of them is there."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """What a package needs."""
    return distribution(distribution_name).requires


def packages_distributions():
    """For each module at the top level, the names of the packages that bring it."""
    found = {}
    for dist in distributions():
        for module in _modules(dist):
            found.setdefault(module, []).append(dist.metadata['Name'])
    return found


def _modules(dist):
    named = dist.read_text('top_level.txt')
    if named:
        return named.split()
    tops = (path.parts[0] if len(path.parts) > 1 else path.with_suffix('').name for path in dist.files or () if path.suffix == '.py')
    return dict.fromkeys(tops)
