"""A profiler: which functions a program calls, how often, and how long they take."""

__all__ = ['run', 'runctx', 'Profile']

import _lsprof


def _show(profiler, filename, sort):
    if filename is not None:
        profiler.dump_stats(filename)
    else:
        profiler.print_stats(sort)


def run(statement, filename=None, sort=-1):
    """Profile a statement in the namespace of __main__; print what was found, or write it to a file."""
    profiler = Profile()
    try:
        profiler.run(statement)
    except SystemExit:
        pass
    _show(profiler, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """As run(), in given namespaces."""
    profiler = Profile()
    try:
        profiler.runctx(statement, globals, locals)
    except SystemExit:
        pass
    _show(profiler, filename, sort)


class Profile(_lsprof.Profiler):
    """Profile(timer=None, timeunit=None, subcalls=True, builtins=True): a profiler, to be switched on and off."""

    def print_stats(self, sort=-1):
        """Print a table of what was found so far, sorted by a key of pstats."""
        import pstats
        pstats.Stats(self).strip_dirs().sort_stats(sort).print_stats()

    def dump_stats(self, file):
        """Write what was found so far to a file that pstats reads."""
        import marshal
        self.create_stats()
        with open(file, 'wb') as out:
            marshal.dump(self.stats, out)

    def create_stats(self):
        """Stop, and lay out what was found as pstats wants it."""
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Lay out what was found so far as `stats`: (calls, outermost calls, own time, total time, callers) by function."""
        self.stats = {}
        callers = {}
        entries = self.getstats()
        for entry in entries:
            callers[entry.code] = {}
        for entry in entries:
            for each in entry.calls or ():
                calls = each.callcount
                counts = (calls, calls - each.reccallcount, each.inlinetime, each.totaltime)
                of_caller = callers.setdefault(each.code, {})
                former = of_caller.get(label(entry.code))
                of_caller[label(entry.code)] = counts if former is None else tuple(map(sum, zip(former, counts)))
        for entry in entries:
            outermost = entry.callcount - entry.reccallcount
            self.stats[label(entry.code)] = (outermost, entry.callcount, entry.inlinetime, entry.totaltime, callers[entry.code])

    def run(self, cmd):
        """Profile a statement in the namespace of __main__."""
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        """Profile a statement in given namespaces."""
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        """Profile a call; give its result."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def label(code):
    """How pstats names a function: file, line, name."""
    if isinstance(code, str):
        return '~', 0, code
    return code.co_filename, code.co_firstlineno, code.co_name


def main():
    """`python -m cProfile [-o file] [-s key] (-m module | script) arguments`"""
    import argparse
    import sys
    from os.path import dirname
    import pstats

    parser = argparse.ArgumentParser(prog='cProfile', description='Profile a script or module.')
    parser.add_argument('-o', '--outfile', help='write what was found to a file, for pstats')
    parser.add_argument('-s', '--sort', default=2, choices=sorted(pstats.Stats.sort_arg_dict_default),
                        help='the column to sort by')
    parser.add_argument('-m', dest='module', action='store_true', help='profile a module of the library path')
    parser.add_argument('program', nargs=argparse.REMAINDER, help='the script or module, and its arguments')
    options = parser.parse_args()
    if not options.program:
        parser.error('which program?')
    sys.argv[:] = options.program
    path = options.program[0]
    if options.module:
        from importlib.util import find_spec
        spec = find_spec(path)
        if spec is not None and spec.submodule_search_locations is not None:
            spec = find_spec(f'{path}.__main__')
        if spec is None:
            parser.error(f'no module named {path}')
        code = spec.loader.get_code(spec.name)
        path = spec.origin
    else:
        sys.path.insert(0, dirname(path))
        with open(path, 'rb') as file:
            code = compile(file.read(), path, 'exec')
    namespace = {'__file__': path, '__name__': '__main__', '__package__': None, '__cached__': None}
    runctx(code, namespace, None, options.outfile, options.sort)


if __name__ == '__main__':
    main()
