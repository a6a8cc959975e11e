"""The groups of the system, of /etc/group."""

from _accounts import Entry as _Entry, read as _read, text as _text

__all__ = ['getgrall', 'getgrgid', 'getgrnam', 'struct_group']


class struct_group(_Entry):
    """A group: gr_name, gr_passwd, gr_gid and gr_mem, its members' names."""

    __slots__ = ()
    _fields = ('gr_name', 'gr_passwd', 'gr_gid', 'gr_mem')


def getgrall():
    """All groups."""
    return [struct_group((name, password, int(gid), [each for each in members.split(',') if each]))
            for name, password, gid, members in _read('/etc/group', 4)]


def getgrgid(id):
    """The group of a number."""
    if isinstance(id, float) or not hasattr(id, '__index__'):
        raise TypeError(f'gid should be integer, not {type(id).__name__}')
    id = id.__index__()
    if id == -1:
        id = 2 ** 32 - 1
    if not 0 <= id < 2 ** 32:
        raise KeyError('getgrgid(): gid not found')
    for each in getgrall():
        if each.gr_gid == id:
            return each
    raise KeyError(f'getgrgid(): gid not found: {id if id < 2 ** 32 - 1 else -1}')


def getgrnam(name):
    """The group of a name."""
    name = _text(name, "getgrnam() argument 'name'")
    for each in getgrall():
        if each.gr_name == name:
            return each
    raise KeyError(f'getgrnam(): name not found: {name!r}')
