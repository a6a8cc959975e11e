"""What this runs on."""

import os
import sys
from collections import namedtuple

__all__ = ['architecture', 'freedesktop_os_release', 'libc_ver', 'machine', 'mac_ver', 'java_ver', 'win32_ver', 'node',
           'platform', 'processor', 'python_branch', 'python_build', 'python_compiler', 'python_implementation',
           'python_revision', 'python_version', 'python_version_tuple', 'release', 'system', 'system_alias', 'uname',
           'uname_result', 'version', 'win32_edition', 'win32_is_iot']


class uname_result(namedtuple('uname_result_base', 'system node release version machine')):
    """What `uname` says; the processor is asked for only when it is wanted."""

    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')

    @property
    def processor(self):
        return ''

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    @classmethod
    def _make(cls, iterable):
        return cls(*list(iterable)[:5])

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return 6

    def __reduce__(self):
        return uname_result, tuple(self)[:5]


_uname = None


def uname():
    global _uname
    if _uname is None:
        _uname = uname_result(*os.uname())
    return _uname


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def system_alias(system, release, version):
    if system == 'SunOS':
        return 'Solaris', release, version
    return system, release, version


def architecture(executable=sys.executable, bits='', linkage=''):
    return bits or ('64bit' if sys.maxsize > 2 ** 32 else '32bit'), linkage or 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    try:
        name, found = os.confstr('CS_GNU_LIBC_VERSION').split()
        return name, found
    except (AttributeError, ValueError, OSError):
        return lib, version


def java_ver(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', '')):
    return release, vendor, vminfo, osinfo


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    return release, version, csd, ptype


def win32_edition():
    return None


def win32_is_iot():
    return False


def python_implementation():
    return {'cpython': 'CPython', 'pypy': 'PyPy'}.get(sys.implementation.name, sys.implementation.name.capitalize())


def python_version():
    return '.'.join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    inner = sys.version.partition('(')[2].partition(')')[0]
    name, _, date = inner.partition(', ')
    return name, date


def python_compiler():
    return sys.version.partition('[')[2].partition(']')[0]


_platforms = {}


def platform(aliased=0, terse=0):
    """One line about the platform."""
    key = bool(aliased), bool(terse)
    if key not in _platforms:
        this = uname()
        system, release, version = this.system, this.release, this.version
        if aliased:
            system, release, version = system_alias(system, release, version)
        libc = 'with-' + ''.join(libc_ver()) if libc_ver()[0] else ''
        if terse:
            parts = [system, release, libc]
        else:
            parts = [system, release, this.machine, this.processor, libc]
        _platforms[key] = _as_name(parts)
    return _platforms[key]


def _as_name(parts):
    text = '-'.join(part.strip() for part in parts if part)
    for bad in ' /\\:;"()':
        text = text.replace(bad, '_' if bad == ' ' else '-')
    text = text.replace('unknown', '')
    while '--' in text:
        text = text.replace('--', '-')
    return text.rstrip('-')


_os_release = None


def freedesktop_os_release():
    """What /etc/os-release says."""
    global _os_release
    if _os_release is None:
        for path in ('/etc/os-release', '/usr/lib/os-release'):
            try:
                with open(path, encoding='utf-8') as file:
                    _os_release = {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux', **_read_os_release(file)}
                    break
            except OSError:
                continue
        else:
            import errno
            raise OSError(errno.ENOENT, 'Unable to read files /etc/os-release, /usr/lib/os-release')
    return _os_release.copy()


def _read_os_release(lines):
    info = {}
    for line in lines:
        name, equals, value = line.strip().partition('=')
        if equals and name.isidentifier() and name.upper() == name:
            if value[:1] in ('"', "'") and value[-1:] == value[:1]:
                value = value[1:-1]
            for escaped in '"$\'\\`':
                value = value.replace('\\' + escaped, escaped)
            info[name] = value
    return info


if __name__ == '__main__':
    print(platform('aliased' in sys.argv or '--aliased' in sys.argv, 'terse' in sys.argv or '--terse' in sys.argv))
