"""The lines of several files as those of one; by default of the files that the command line names, or of standard input."""

import io
import os
import sys
from types import GenericAlias

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin',
           'FileInput', 'hook_compressed', 'hook_encoded']

_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    """Begins with files; the functions of the module speak of the last call."""
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def nextfile():
    """Leaves the file that is read; its other lines do not count."""
    return _active().nextfile()


def filename():
    """The file that is read; none before the first line."""
    return _active().filename()


def lineno():
    """The number of the line that was read last, over all files."""
    return _active().lineno()


def filelineno():
    """The same within its file."""
    return _active().filelineno()


def fileno():
    """The descriptor of the file that is read; -1 between files."""
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    """The lines of files, one after another."""

    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if isinstance(files, str):
            files = (files,)
        elif isinstance(files, os.PathLike):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ('-',)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError('FileInput cannot use an opening hook in inplace mode')
            if not callable(openhook):
                raise ValueError('FileInput openhook must be callable')
        if encoding is None and 'b' not in mode and sys.flags.warn_default_encoding:
            import warnings
            warnings.warn("'encoding' argument not specified.", EncodingWarning, 2)
        self._files = files
        self._inplace = inplace
        self._backup = backup
        self._mode = mode
        self._openhook = openhook
        self._encoding = encoding
        self._errors = errors
        self._filename = None
        self._startlineno = 0
        self._filelineno = 0
        self._file = None
        self._isstdin = False
        # Of a file that is written anew while it is read: the new one, what print wrote to before, and the old one's name.
        self._output = None
        self._savestdout = None
        self._backupfilename = None

    __class_getitem__ = classmethod(GenericAlias)

    def __del__(self):
        self.close()

    def close(self):
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def nextfile(self):
        stdout, self._savestdout = self._savestdout, None
        output, self._output = self._output, None
        file, self._file = self._file, None
        was_stdin, self._isstdin = self._isstdin, False
        replaced, self._backupfilename = self._backupfilename, None
        if stdout:
            sys.stdout = stdout
        try:
            if output:
                output.close()
        finally:
            try:
                if file and not was_stdin:
                    file.close()
            finally:
                if replaced and not self._backup:
                    try:
                        os.unlink(replaced)
                    except OSError:
                        pass

    def readline(self):
        """The next line; an empty one behind the last file."""
        while True:
            if self._file is None:
                if not self._files:
                    return b'' if 'b' in self._mode else ''
                self._open_next()
            if line := self._file.readline():
                self._filelineno += 1
                return line
            self.nextfile()

    def _open_next(self):
        self._filename, self._files = self._files[0], self._files[1:]
        self._startlineno = self.lineno()
        self._filelineno = 0
        if self._filename == '-':
            self._filename = '<stdin>'
            self._file = getattr(sys.stdin, 'buffer', sys.stdin) if 'b' in self._mode else sys.stdin
            self._isstdin = True
        elif self._inplace:
            self._open_in_place()
        elif self._openhook is None:
            self._file = open(self._filename, self._mode, encoding=self._text_encoding(), errors=self._errors)
        elif self._encoding is None:
            # Hooks of old take two arguments only.
            self._file = self._openhook(self._filename, self._mode)
        else:
            self._file = self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)

    def _text_encoding(self):
        return io.text_encoding(self._encoding) if 'b' not in self._mode else None

    def _open_in_place(self):
        """Moves the file aside to read it there, and lets print write a new one in its place."""
        name = os.fspath(self._filename)
        self._backupfilename = name + (self._backup or '.bak')
        try:
            os.unlink(self._backupfilename)
        except OSError:
            pass
        os.rename(self._filename, self._backupfilename)
        self._file = open(self._backupfilename, self._mode, encoding=self._text_encoding(), errors=self._errors)
        mode = self._mode.replace('r', 'w')
        try:
            permissions = os.fstat(self._file.fileno()).st_mode
        except OSError:
            self._output = open(self._filename, mode, encoding=self._text_encoding(), errors=self._errors)
        else:
            descriptor = os.open(self._filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, permissions)
            self._output = os.fdopen(descriptor, mode, encoding=self._text_encoding(), errors=self._errors)
            try:
                os.chmod(self._filename, permissions)
            except OSError:
                pass
        self._savestdout = sys.stdout
        sys.stdout = self._output

    def filename(self):
        return self._filename

    def lineno(self):
        return self._startlineno + self._filelineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._isstdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Opens what ends in .gz or .bz2 as what was compressed."""
    if encoding is None and 'b' not in str(mode):
        encoding = 'locale'
    suffix = os.path.splitext(filename)[1]
    if suffix == '.gz':
        import gzip
        file = gzip.open(filename, mode)
    elif suffix == '.bz2':
        import bz2
        file = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=encoding, errors=errors)
    return file if 'b' in mode else io.TextIOWrapper(file, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    """A hook that reads text in an encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook


def _main(arguments):
    import getopt
    options, names = getopt.getopt(arguments, 'ib:')
    chosen = dict(options)
    for line in input(names, inplace='-i' in chosen, backup=chosen.get('-b', '')):
        line = line.removesuffix('\n').removesuffix('\r')
        print(f"{lineno()}: {filename()}[{filelineno()}{isfirstline() and '*' or ''}] {line}")
    print(f'{lineno()}: {filename()}[{filelineno()}]')


if __name__ == '__main__':
    _main(sys.argv[1:])
