"""Files and folders, compared."""

import os
import stat
from functools import cached_property
from types import GenericAlias

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

BUFSIZE = 8 * 1024

DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']

# Outcomes by the files' names and what the system says of them.
_cache = {}
_MOST_OUTCOMES = 100


def clear_cache():
    """Forgets what comparisons have given: for files that change faster than their times tell."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files are equal. `shallow`: files of the same size and time count as equal unread."""
    first = _signature(os.stat(f1))
    second = _signature(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    if (outcome := _cache.get(key)) is None:
        outcome = _has_same_content(f1, f2)
        if len(_cache) > _MOST_OUTCOMES:
            clear_cache()
        _cache[key] = outcome
    return outcome


def cmpfiles(a, b, common, shallow=True):
    """Three lists of the names that two folders have in common: equal, different, and what could not be compared."""
    outcomes = {True: [], False: [], None: []}
    for name in common:
        outcomes[_compare_quietly(os.path.join(a, name), os.path.join(b, name), shallow)].append(name)
    return tuple(outcomes.values())


def _compare_quietly(first, second, shallow):
    try:
        return bool(cmp(first, second, shallow))
    except (OSError, ValueError):
        return None


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def _has_same_content(first, second):
    with open(first, 'rb') as left, open(second, 'rb') as right:
        while True:
            piece = left.read(BUFSIZE)
            if piece != right.read(BUFSIZE):
                return False
            if not piece:
                return True


class dircmp:
    """Two folders. Each list is made when it is first asked for."""

    def __init__(self, a, b, ignore=None, hide=None):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    __class_getitem__ = classmethod(GenericAlias)

    def __getattr__(self, name):
        raise AttributeError(name)

    def _list(self, folder):
        hidden = (*self.hide, *self.ignore)
        return sorted(name for name in os.listdir(folder) if name not in hidden)

    @cached_property
    def left_list(self):
        return self._list(self.left)

    @cached_property
    def right_list(self):
        return self._list(self.right)

    @cached_property
    def _right_by_name(self):
        return {os.path.normcase(name): name for name in self.right_list}

    @cached_property
    def _left_by_name(self):
        return {os.path.normcase(name): name for name in self.left_list}

    @cached_property
    def common(self):
        return [name for key, name in self._left_by_name.items() if key in self._right_by_name]

    @cached_property
    def left_only(self):
        return [name for key, name in self._left_by_name.items() if key not in self._right_by_name]

    @cached_property
    def right_only(self):
        return [name for key, name in self._right_by_name.items() if key not in self._left_by_name]

    @cached_property
    def _common_by_kind(self):
        kinds = {'file': [], 'folder': [], None: []}
        for name in self.common:
            kinds[self._kind(name)].append(name)
        return kinds

    def _kind(self, name):
        """Of what both folders have; none where they differ in it, or it cannot be told."""
        try:
            formats = [stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode) for folder in (self.left, self.right)]
        except (OSError, ValueError):
            return None
        if formats[0] != formats[1]:
            return None
        return {stat.S_IFREG: 'file', stat.S_IFDIR: 'folder'}.get(formats[0])

    @cached_property
    def common_files(self):
        return self._common_by_kind['file']

    @cached_property
    def common_dirs(self):
        return self._common_by_kind['folder']

    @cached_property
    def common_funny(self):
        return self._common_by_kind[None]

    @cached_property
    def _compared(self):
        return cmpfiles(self.left, self.right, self.common_files)

    @cached_property
    def same_files(self):
        return self._compared[0]

    @cached_property
    def diff_files(self):
        return self._compared[1]

    @cached_property
    def funny_files(self):
        return self._compared[2]

    @cached_property
    def subdirs(self):
        """A comparison for each folder that both have."""
        return {name: self.__class__(os.path.join(self.left, name), os.path.join(self.right, name),
                                     self.ignore, self.hide)
                for name in self.common_dirs}

    def report(self):
        """Prints how these two folders differ."""
        print('diff', self.left, self.right)
        for names, title in ((self.left_only, f'Only in {self.left}'),
                             (self.right_only, f'Only in {self.right}'),
                             (self.same_files, 'Identical files'),
                             (self.diff_files, 'Differing files'),
                             (self.funny_files, 'Trouble with common files'),
                             (self.common_dirs, 'Common subdirectories'),
                             (self.common_funny, 'Common funny cases')):
            if names:
                names.sort()
                print(title, ':', names)

    def report_partial_closure(self):
        """And those in them."""
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report()

    def report_full_closure(self):
        """And those in these, to the last."""
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report_full_closure()


def _main(arguments):
    import getopt
    options, names = getopt.getopt(arguments, 'r')
    if len(names) != 2:
        raise getopt.GetoptError('need exactly two args', None)
    comparison = dircmp(*names)
    if ('-r', '') in options:
        comparison.report_full_closure()
    else:
        comparison.report()


if __name__ == '__main__':
    import sys
    _main(sys.argv[1:])
