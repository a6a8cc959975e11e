"""The users of the system, of /etc/passwd."""

from _accounts import Entry as _Entry, read as _read, text as _text

__all__ = ['getpwall', 'getpwnam', 'getpwuid', 'struct_passwd']


class struct_passwd(_Entry):
    """A user: pw_name, pw_passwd, pw_uid, pw_gid, pw_gecos, pw_dir and pw_shell."""

    __slots__ = ()
    _fields = ('pw_name', 'pw_passwd', 'pw_uid', 'pw_gid', 'pw_gecos', 'pw_dir', 'pw_shell')


def getpwall():
    """All users."""
    return [struct_passwd((name, password, int(uid), int(gid), note, home, shell))
            for name, password, uid, gid, note, home, shell in _read('/etc/passwd', 7)]


def getpwnam(name, /):
    """The user of a name."""
    name = _text(name, 'getpwnam() argument')
    for each in getpwall():
        if each.pw_name == name:
            return each
    raise KeyError(f'getpwnam(): name not found: {name!r}')


def getpwuid(uid, /):
    """The user of a number."""
    if isinstance(uid, float) or not hasattr(uid, '__index__'):
        raise TypeError(f'uid should be integer, not {type(uid).__name__}')
    uid = uid.__index__()
    if uid == -1:
        uid = 2 ** 32 - 1
    if not 0 <= uid < 2 ** 32:
        raise KeyError('getpwuid(): uid not found')
    for each in getpwall():
        if each.pw_uid == uid:
            return each
    raise KeyError(f'getpwuid(): uid not found: {uid if uid < 2 ** 32 - 1 else -1}')
