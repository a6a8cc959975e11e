"""A password that the user types, and the user's name."""

import io
import os
import sys

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    """What is typed is shown."""


def fallback_getpass(prompt='Password: ', stream=None):
    """Asks on the standard streams, where what is typed can be seen; a warning says so."""
    import warnings
    warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print('Warning: Password input may be echoed.', file=stream)
    return _raw_input(prompt, stream)


def unix_getpass(prompt='Password: ', stream=None):
    """Asks on the terminal without showing what is typed; where there is none, on the standard streams."""
    try:
        import termios
    except ImportError:
        return fallback_getpass(prompt, stream)
    try:
        number = os.open('/dev/tty', os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return _ask_standard_input(termios, prompt, stream)
    with io.TextIOWrapper(io.FileIO(number, 'w+')) as terminal:
        return _ask_quietly(termios, prompt, number, terminal, stream or terminal)


def _ask_standard_input(termios, prompt, stream):
    try:
        number = sys.stdin.fileno()
    except (AttributeError, ValueError):
        return fallback_getpass(prompt, stream)
    return _ask_quietly(termios, prompt, number, sys.stdin, stream or sys.stderr)


def _ask_quietly(termios, prompt, number, source, stream):
    password = None
    try:
        before = termios.tcgetattr(number)
        quiet = before[:]
        quiet[3] &= ~termios.ECHO
        when = termios.TCSAFLUSH | getattr(termios, 'TCSASOFT', 0)
        try:
            termios.tcsetattr(number, when, quiet)
            password = _raw_input(prompt, stream, input=source)
        finally:
            termios.tcsetattr(number, when, before)
            stream.flush()
    except termios.error:
        if password is not None:
            raise
        return fallback_getpass(prompt, stream)
    stream.write('\n')
    return password


def _raw_input(prompt='', stream=None, input=None):
    stream = stream or sys.stderr
    input = input or sys.stdin
    prompt = str(prompt)
    if prompt:
        try:
            stream.write(prompt)
        except UnicodeEncodeError:
            stream.write(prompt.encode(stream.encoding, 'replace').decode(stream.encoding))
        stream.flush()
    line = input.readline()
    if not line:
        raise EOFError
    return line.removesuffix('\n')


def getuser():
    """The user's name: of the environment, or else of the system's list of users."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    import pwd
    return pwd.getpwuid(os.getuid())[0]


getpass = unix_getpass
