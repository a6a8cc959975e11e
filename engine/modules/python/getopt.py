"""Options of a command line in the manner of C's getopt()."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']

import os


class GetoptError(Exception):
    """An option that is not known, or that lacks its argument or has one too many."""

    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Split a command line into (option, argument) pairs and the rest, which begins with the first word that is no option.

    Letters of `shortopts` that a colon follows, and names of `longopts` that end in an equals sign, take an argument.
    """
    options = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            return options, args[1:]
        args = _take(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt(), but options may stand behind other words, too; a `+` before the letters or $POSIXLY_CORRECT forbids that."""
    options = []
    rest = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops = shortopts.startswith('+') or bool(os.environ.get('POSIXLY_CORRECT'))
    shortopts = shortopts.removeprefix('+')
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0].startswith('-') and args[0] != '-':
            args = _take(options, args, shortopts, longopts)
        elif stops:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return options, rest


def _take(options, args, shortopts, longopts):
    """Reads the option that the first word is; gives the words behind it and its argument."""
    if args[0].startswith('--'):
        _, args = do_longs(options, args[0][2:], longopts, args[1:])
    else:
        _, args = do_shorts(options, args[0][1:], shortopts, args[1:])
    return args


def do_longs(opts, opt, longopts, args):
    """An option with a name, its argument behind an equals sign or in the next word."""
    name, equals, value = opt.partition('=')
    wants, name = long_has_args(name, longopts)
    if wants:
        if not equals:
            if not args:
                raise GetoptError(f'option --{name} requires argument', name)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError(f'option --{name} must not have an argument', name)
    opts.append((f'--{name}', value))
    return opts, args


def long_has_args(opt, longopts):
    """Whether an option that a beginning names takes an argument, and its whole name."""
    possible = [each for each in longopts if each.startswith(opt)]
    if not possible:
        raise GetoptError(f'option --{opt} not recognized', opt)
    if opt in possible:
        return False, opt
    if f'{opt}=' in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError(f'option --{opt} not a unique prefix', opt)
    name, = possible
    return name.endswith('='), name.removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    """Options of a letter each; the last may have its argument behind it or in the next word."""
    while optstring:
        letter, optstring = optstring[0], optstring[1:]
        value = ''
        if short_has_arg(letter, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append((f'-{letter}', value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether the option of a letter takes an argument."""
    at = shortopts.find(opt)
    if at < 0 or opt == ':':
        raise GetoptError(f'option -{opt} not recognized', opt)
    return shortopts.startswith(':', at + 1)
