"""Runs one module of CPython's tests and says of each method what became of it, a line each: outcome, name, reason.

    run_tests.py MODULE FILE    FILE holds the names of methods that are not to be run; those of patterns, which stand before a tab and
                                a reason, are reported as skipped
"""

import fnmatch
import importlib
import sys
import types
import unittest

LIBRARY = '/usr/lib/python3.11'


class Report(unittest.TestResult):
    """Writes a line when a test begins and one for what became of it."""

    def __init__(self, prepare):
        super().__init__()
        self.failed = None
        self.prepare = prepare

    def startTest(self, test):
        super().startTest(test)
        self.failed = None
        self.prepare()
        say('start', test)

    def addSuccess(self, test):
        say('passed', test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        say('skipped', test, reason)

    def addExpectedFailure(self, test, err):
        say('passed', test)

    def addUnexpectedSuccess(self, test):
        say('passed', test)

    def addError(self, test, err):
        say('failed', test, describe(err))

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None and self.failed is not test:
            self.failed = test
            say('failed', test, describe(err))


def describe(err):
    kind, value, traceback = err
    line = ''
    while traceback is not None:
        if '__unittest' not in traceback.tb_frame.f_globals:
            line = f' (line {traceback.tb_lineno} of {traceback.tb_frame.f_code.co_filename.rpartition("/")[2]})'
        traceback = traceback.tb_next
    try:
        text = str(value)
    except Exception:
        text = ''
    if text.startswith('Failed to import test module'):
        # What counts is at its end.
        text = text.strip().rpartition('\n')[2]
    return f'{kind.__name__}: {text}'[:400] + line


def say(outcome, test, reason=''):
    name = test.id()
    reason = ' '.join(ascii(str(reason))[1:-1].replace('\\n', ' ').split())
    sys.__stdout__.write(f'\x1e{outcome}\t{name}\t{reason}\n')
    sys.__stdout__.flush()


def stand_in(name, functions):
    """A helper of test.support that needs processes: whoever calls it is skipped."""
    module = types.ModuleType(name)

    def refuse(*args, **kwargs):
        raise unittest.SkipTest(f'starts another interpreter ({name.rpartition(".")[2]})')
    for each in functions:
        setattr(module, each, refuse)
    sys.modules[name] = module
    return module


class Absent(types.ModuleType):
    """A module that is not there: a class that refuses to be made stands for each of its names, and whoever tries is skipped."""

    __path__ = []

    def __getattr__(self, name):
        if name.startswith('__') or name == 'AF_UNIX':
            raise AttributeError(name)

        def refuse(*args, **kwargs):
            raise unittest.SkipTest(f'requires {self.__name__}.{name}, which is not part of the library here')
        value = type(name, (Exception,), {'__new__': refuse, '__module__': self.__name__})
        setattr(self, name, value)
        return value


# Modules in C, and what rests on them: sockets, processes, threads. Test modules import them for a few of their methods.
ABSENT = ('socket', '_socket', 'subprocess', '_posixsubprocess', 'ssl', 'select', 'http.client', 'http.server', 'socketserver',
          'concurrent', 'concurrent.futures', 'multiprocessing', 'ctypes', '_testinternalcapi', 'faulthandler', 'urllib.request', 'urllib.error')


# Private names that test modules look at while they are loaded.
PRIVATE = {
    'uuid': ('_ifconfig_getnode', '_ip_getnode', '_arp_getnode', '_lanscan_getnode', '_netstat_getnode', '_generate_time_safe',
             '_UuidCreate', '_GETTERS'),
    'unicodedata': ('ucd_3_2_0',),
}


def set_private_names(module):
    for name in PRIVATE.get(module.__name__, ()):
        if not hasattr(module, name):
            setattr(module, name, ())


# Modules that are there all the same, for the tests that are about what rests on them.
PRESENT = {'test.test_asyncio': ('socket', '_socket', 'select', 'subprocess', '_posixsubprocess', 'concurrent', 'concurrent.futures')}


def set_absent_modules(test):
    for name in ABSENT:
        if name in PRESENT.get(test, ()):
            continue
        sys.modules[name] = module = Absent(name)
        package, _, last = name.rpartition('.')
        if package in sys.modules:
            setattr(sys.modules[package], last, module)
    importlib.import_module('socket').has_ipv6 = False
    sys.modules['_testinternalcapi'].get_config = lambda: {'code_debug_ranges': True}
    # Tests of source files name the compiled ones beside them.
    sys.implementation.cache_tag = 'pitviper-311'
    # How CPython was built.
    built = types.ModuleType('_sysconfigdata__')
    built.build_time_vars = {}
    for name in ('_sysconfigdata__', '_sysconfigdata__linux_', '_sysconfigdata__linux_x86_64-linux-gnu'):
        sys.modules[name] = built


def import_fresh(import_fresh_module):
    """Modules are of one piece: their second halves cannot be taken away, and what is tested without them is the same module."""
    def import_one(name, fresh=(), blocked=(), **options):
        if name.startswith('test.'):
            return import_fresh_module(name, (), (), **options)
        module = importlib.import_module(name)
        set_private_names(module)
        return module
    return import_one


def tests_of(suite):
    for each in suite:
        if isinstance(each, unittest.TestSuite):
            yield from tests_of(each)
        else:
            yield each


def is_left_out(test, patterns):
    for pattern, reason in patterns:
        if fnmatch.fnmatchcase('.' + test.id(), f'*.{pattern}'):
            say('skipped', test, reason)
            return True
    return False


def main(name, skipped):
    sys.path.append(LIBRARY)
    sys.argv = [name]
    with open(skipped) as file:
        lines = file.read().split('\n')
    unwanted = {line for line in lines if '\t' not in line}
    patterns = [line.split('\t') for line in lines if '\t' in line]
    set_absent_modules(name)
    for each in PRIVATE:
        if name == f'test.test_{each}':
            set_private_names(__import__(each))
    if name.startswith('test.test_unittest'):
        unittest.__path__.append(f'{LIBRARY}/unittest')
    import test.support.import_helper as helper
    if name not in ('test.test_heapq', 'test.test_bisect', 'test.test_operator'):
        helper.import_fresh_module = import_fresh(helper.import_fresh_module)
    try:
        import test.support.script_helper
    except ImportError:
        import test.support
        test.support.script_helper = stand_in('test.support.script_helper', (
            'assert_python_ok', 'assert_python_failure', 'spawn_python', 'kill_python', 'make_script', 'make_pkg',
            'make_zip_script', 'make_zip_pkg', 'run_python_until_end', 'interpreter_requires_environment',
            'run_test_script', 'assert_python_isolated'))
    # Its second half would demand modules in C.
    try:
        tests = unittest.defaultTestLoader.loadTestsFromName(name)
    except unittest.SkipTest as e:
        print(f'\x1emodule\t{name}\t{e}', flush=True)
        return
    # What test_main() of test_decimal does first. Its methods count on this context and leave another one behind.
    prepare = (lambda: sys.modules[name].init(sys.modules[name].C)) if name == 'test.test_decimal' else lambda: None
    wanted = [test for test in tests_of(tests) if test.id() not in unwanted]
    print(f'\x1etotal\t{name}\t{len(wanted)}', flush=True)
    unittest.TestSuite([test for test in wanted if not is_left_out(test, patterns)]).run(Report(prepare))
    print(f'\x1eend\t{name}\t', flush=True)


main(sys.argv[1], sys.argv[2])
