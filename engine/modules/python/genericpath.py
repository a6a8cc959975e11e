"""What the modules of paths of all systems have in common."""

from posixpath import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, samefile, sameopenfile,
                       samestat)

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdir', 'isfile', 'samefile', 'sameopenfile',
           'samestat']


def _splitext(p, sep, altsep, extsep):
    """A path without and with the ending of its last part; points that it begins with are none of an ending."""
    start = max(p.rfind(sep), p.rfind(altsep) if altsep else -1) + 1
    point = p.rfind(extsep)
    if point > start and p[start:point].strip(extsep):
        return p[:point], p[point:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    """Refuses parts that are no paths, and bytes among texts."""
    kinds = set()
    for each in args:
        if not isinstance(each, (str, bytes)):
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, not {each.__class__.__name__!r}') \
                from None
        kinds.add(isinstance(each, str))
    if len(kinds) == 2:
        raise TypeError("Can't mix strings and bytes in path components") from None
