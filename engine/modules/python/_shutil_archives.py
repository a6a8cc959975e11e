"""Archives for shutil: made of folders, and unpacked into them, by formats that programs can add to."""

import os
import sys
from shutil import ReadError, RegistryError


def _make_tarball(base_name, base_dir, compress='gzip', verbose=0, dry_run=0, owner=None, group=None, logger=None, root_dir=None):
    """The name of a tape archive of a folder."""
    endings = {None: '', 'gzip': '.gz', 'bzip2': '.bz2', 'xz': '.xz'}
    if compress not in endings:
        raise ValueError("bad value for 'compress', or compression format not supported : {0}".format(compress))
    import tarfile
    ending = endings[compress]
    name = base_name + '.tar' + ending
    _make_folder_of(base_name, dry_run, logger)
    if logger is not None:
        logger.info('Creating tar archive')
    uid, gid = _user_id(owner), _group_id(group)

    def own(info):
        if uid is not None:
            info.uid, info.uname = uid, owner
        if gid is not None:
            info.gid, info.gname = gid, group
        return info

    if not dry_run:
        with tarfile.open(name, f'w|{ending[1:]}' if ending else 'w|') as archive:
            source, arcname = base_dir, base_dir
            if root_dir is not None:
                source = os.path.join(root_dir, base_dir)
            archive.add(source, arcname, filter=own)
    if root_dir is not None:
        name = os.path.abspath(name)
    return name


def _user_id(owner):
    if owner is None:
        return None
    try:
        from pwd import getpwnam
        return getpwnam(owner)[2]
    except (ImportError, KeyError):
        return None


def _group_id(group):
    if group is None:
        return None
    try:
        from grp import getgrnam
        return getgrnam(group)[2]
    except (ImportError, KeyError):
        return None


def _make_folder_of(base_name, dry_run, logger):
    folder = os.path.dirname(base_name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info('creating %s', folder)
        if not dry_run:
            os.makedirs(folder)


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    """The name of a ZIP archive of a folder."""
    import zipfile
    name = base_name + '.zip'
    _make_folder_of(base_name, dry_run, logger)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", name, base_dir)
    if not dry_run:
        with zipfile.ZipFile(name, 'w', compression=zipfile.ZIP_DEFLATED) as archive:
            _add_to_zip(archive, base_dir, root_dir, logger)
    if root_dir is not None:
        name = os.path.abspath(name)
    return name


def _add_to_zip(archive, base_dir, root_dir, logger):
    def add(path, arcname):
        archive.write(path, arcname)
        if logger is not None:
            logger.info("adding '%s'", path)

    start = os.path.normpath(base_dir)
    if root_dir is not None:
        base_dir = os.path.join(root_dir, base_dir)
    base_dir = os.path.normpath(base_dir)
    if start != os.curdir:
        add(base_dir, start)
    for where, folders, files in os.walk(base_dir):
        inside = os.path.relpath(where, root_dir) if root_dir is not None else where
        for each in sorted(folders):
            add(os.path.join(where, each), os.path.normpath(os.path.join(inside, each)))
        for each in files:
            path = os.path.join(where, each)
            if os.path.isfile(path):
                add(path, os.path.normpath(os.path.join(inside, each)))


_make_tarball.supports_root_dir = True
_make_zipfile.supports_root_dir = True
_ARCHIVE_FORMATS = {'tar': (_make_tarball, [('compress', None)], 'uncompressed tar file'),
                    'gztar': (_make_tarball, [('compress', 'gzip')], "gzip'ed tar-file"),
                    'bztar': (_make_tarball, [('compress', 'bzip2')], "bzip2'ed tar-file"),
                    'xztar': (_make_tarball, [('compress', 'xz')], "xz'ed tar-file"), 'zip': (_make_zipfile, [], 'ZIP file')}


def get_archive_formats():
    """Names and descriptions of the formats that can be made."""
    return sorted((name, entry[2]) for name, entry in _ARCHIVE_FORMATS.items())


def register_archive_format(name, function, extra_args=None, description=''):
    """Adds a format: what makes such archives, and what it is called with beside."""
    if extra_args is None:
        extra_args = []
    if not callable(function):
        raise TypeError('The %s object is not callable' % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError('extra_args needs to be a sequence')
    for each in extra_args:
        if not isinstance(each, (tuple, list)) or len(each) != 2:
            raise TypeError('extra_args elements are : (arg_name, value)')
    _ARCHIVE_FORMATS[name] = (function, extra_args, description)


def unregister_archive_format(name):
    del _ARCHIVE_FORMATS[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Makes an archive of `base_dir`, as seen from `root_dir`, and gives its name: `base_name` with the format's ending."""
    sys.audit('shutil.make_archive', base_name, format, root_dir, base_dir)
    try:
        function, extra, _ = _ARCHIVE_FORMATS[format]
    except KeyError:
        raise ValueError('unknown archive format %r' % format) from None
    keywords = {'dry_run': dry_run, 'logger': logger, **dict(extra)}
    if format != 'zip':
        keywords.update(owner=owner, group=group)
    if base_dir is None:
        base_dir = os.curdir
    takes_root = getattr(function, 'supports_root_dir', False)
    before = None
    if root_dir is not None:
        if takes_root:
            base_name = os.fspath(base_name)
            keywords['root_dir'] = root_dir
        else:
            before = os.getcwd()
            if logger is not None:
                logger.debug("changing into '%s'", root_dir)
            base_name = os.path.abspath(base_name)
            if not dry_run:
                os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **keywords)
    finally:
        if before is not None:
            if logger is not None:
                logger.debug("changing back to '%s'", before)
            os.chdir(before)


def _unpack_zipfile(filename, extract_dir):
    import shutil
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError('%s is not a zip file' % filename)
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            name = info.filename
            if name.startswith('/') or '..' in name:
                continue
            target = os.path.join(extract_dir, *name.split('/'))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if not name.endswith('/'):
                with archive.open(name, 'r') as source, open(target, 'wb') as file:
                    shutil.copyfileobj(source, file)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    import tarfile
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError('%s is not a compressed or uncompressed tar file' % filename) from None
    with archive:
        archive.extractall(extract_dir, filter=filter)


_UNPACK_FORMATS = {'tar': (['.tar'], _unpack_tarfile, [], 'uncompressed tar file'),
                   'gztar': (['.tar.gz', '.tgz'], _unpack_tarfile, [], "gzip'ed tar-file"),
                   'bztar': (['.tar.bz2', '.tbz2'], _unpack_tarfile, [], "bzip2'ed tar-file"),
                   'xztar': (['.tar.xz', '.txz'], _unpack_tarfile, [], "xz'ed tar-file"), 'zip': (['.zip'], _unpack_zipfile, [], 'ZIP file')}


def get_unpack_formats():
    """Names, endings and descriptions of the formats that can be unpacked."""
    return sorted((name, entry[0], entry[3]) for name, entry in _UNPACK_FORMATS.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=''):
    """Adds a format: the endings of its files, and what unpacks them."""
    known = {ending: each for each, entry in _UNPACK_FORMATS.items() for ending in entry[0]}
    for ending in extensions:
        if ending in known:
            raise RegistryError('%s is already registered for "%s"' % (ending, known[ending]))
    if not callable(function):
        raise TypeError('The registered function must be a callable')
    _UNPACK_FORMATS[name] = extensions, function, extra_args or [], description


def unregister_unpack_format(name):
    del _UNPACK_FORMATS[name]


def _find_unpack_format(filename):
    for name, entry in _UNPACK_FORMATS.items():
        if any(filename.endswith(ending) for ending in entry[0]):
            return name
    return None


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpacks an archive into a folder, the current one if none is given; its format is seen from its name unless it is told."""
    sys.audit('shutil.unpack_archive', filename, extract_dir, format)
    extract_dir = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    more = {} if filter is None else {'filter': filter}
    if format is not None:
        if format not in _UNPACK_FORMATS:
            raise ValueError("Unknown unpack format '{0}'".format(format))
    else:
        format = _find_unpack_format(filename)
        if format is None:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    _, function, extra, _ = _UNPACK_FORMATS[format]
    function(filename, extract_dir, **dict(extra), **(more if function is _unpack_tarfile else {}))
