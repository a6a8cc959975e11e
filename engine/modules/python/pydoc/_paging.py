"""Long texts, shown a page at a time where there is a terminal."""

import os
import sys

from ._text import plain


def pager(text):
    """Shows a text; how is found out at the first."""
    global pager
    pager = getpager()
    pager(text)


def getpager():
    """What shows a text: the program of PAGER, `less`, or the stream itself where no one could turn pages."""
    if not hasattr(sys.stdin, 'isatty') or not hasattr(sys.stdout, 'isatty'):
        return plainpager
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        return plainpager
    program = os.environ.get('MANPAGER') or os.environ.get('PAGER')
    if program:
        if os.environ.get('TERM') in ('dumb', 'emacs'):
            return lambda text: pipepager(plain(text), program)
        return lambda text: pipepager(text, program)
    if os.environ.get('TERM') in ('dumb', 'emacs'):
        return plainpager
    from shutil import which
    if which('less'):
        return lambda text: pipepager(text, 'less')
    return ttypager


def pipepager(text, cmd):
    """Through another program."""
    import subprocess
    process = subprocess.Popen(cmd, shell=True, stdin=subprocess.PIPE, errors='backslashreplace', text=True)
    try:
        process.communicate(text)
    except (OSError, KeyboardInterrupt):
        # Who has seen enough ends it.
        pass
    process.wait()


def ttypager(text):
    """A screen at a time; a key for the next, q to end."""
    lines = _writable(plain(text)).split('\n')
    try:
        height = int(os.environ.get('LINES', 25)) - 1
    except ValueError:
        height = 24
    for start in range(0, len(lines), height):
        sys.stdout.write('\n'.join(lines[start:start + height]) + '\n')
        if start + height < len(lines):
            try:
                answer = input('-- more --')
            except EOFError:
                return
            if answer.strip().lower() == 'q':
                return


def plainpager(text):
    sys.stdout.write(_writable(plain(text)))


def _writable(text):
    encoding = getattr(sys.stdout, 'encoding', None) or 'utf-8'
    return text.encode(encoding, 'backslashreplace').decode(encoding)
