"""Running examples: what each prints is caught and compared, and what is wrong is reported."""

import __future__
import collections
import io
import linecache
import re
import sys
import traceback

from ._checking import (_indent, FAIL_FAST, IGNORE_EXCEPTION_DETAIL, OutputChecker,
                        REPORT_ONLY_FIRST_FAILURE, SKIP)

TestResults = collections.namedtuple('TestResults', 'failed attempted')
TestResults.__module__ = 'doctest'


class _SpoofOut(io.StringIO):
    """Stands for standard output; what was printed always ends with a newline."""

    def getvalue(self):
        result = io.StringIO.getvalue(self)
        return result + '\n' if result and not result.endswith('\n') else result

    def truncate(self, size=None):
        self.seek(size)
        io.StringIO.truncate(self)


class DocTestFailure(Exception):
    """An example printed something else (DebugRunner)."""

    __module__ = 'doctest'

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised what was not expected (DebugRunner)."""

    __module__ = 'doctest'

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


def _without_details(message):
    """The name of an exception: without its module, and without what follows a colon or the line."""
    end = min((place for place in (message.find('\n'), message.find(':')) if place >= 0), default=len(message))
    return message[message.rfind('.', 0, end) + 1:end]


def _exception_traceback(exc_info):
    output = io.StringIO()
    traceback.print_exception(*exc_info, file=output)
    return output.getvalue()


def _future_flags(globs):
    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name, None)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


class DocTestRunner:
    """Runs tests, reports on each example and counts.

    Libraries that extend it reach for its private methods by their mangled names, which are CPython's.
    """

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._name2ft = {}
        self._fakeout = _SpoofOut()

    def report_start(self, out, test, example):
        """Called before an example."""
        if self._verbose:
            wanted = 'Expecting:\n' + _indent(example.want) if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indent(example.source)}{wanted}')

    def report_success(self, out, test, example, got):
        """Called after an example that is right."""
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        """Called after an example that printed something else."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Called after an example that raised what was not expected."""
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indent(_exception_traceback(exc_info)))

    def _failure_header(self, test, example):
        if test.filename:
            lineno = '?' if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
            place = f'File "{test.filename}", line {lineno}, in {test.name}'
        else:
            place = f'Line {example.lineno + 1}, in {test.name}'
        return f'{self.DIVIDER}\n{place}\nFailed example:\n{_indent(example.source)}'

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test; gives how many failed, and of how many."""
        self.test = test
        if compileflags is None:
            compileflags = _future_flags(test.globs)
        saved_stdout = sys.stdout
        if out is None:
            encoding = getattr(saved_stdout, 'encoding', None)
            if encoding is None or encoding.lower() == 'utf-8':
                out = saved_stdout.write
            else:
                def out(s):
                    saved_stdout.write(str(s.encode(encoding, 'backslashreplace'), encoding))
        sys.stdout = self._fakeout
        saved_trace = sys.gettrace()
        self.save_linecache_getlines = linecache.getlines
        linecache.getlines = self.__patched_linecache_getlines
        saved_displayhook = sys.displayhook
        sys.displayhook = sys.__displayhook__
        try:
            return self.__run(test, compileflags, out)
        finally:
            sys.stdout = saved_stdout
            sys.settrace(saved_trace)
            linecache.getlines = self.save_linecache_getlines
            sys.displayhook = saved_displayhook
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    _example_file = re.compile(r'<doctest (?P<name>.+)\[(?P<number>\d+)\]>$')

    def __patched_linecache_getlines(self, filename, module_globals=None):
        """Tracebacks show the lines of examples."""
        found = self._example_file.match(filename)
        if found and found.group('name') == self.test.name:
            return self.test.examples[int(found.group('number'))].source.splitlines(keepends=True)
        return self.save_linecache_getlines(filename, module_globals)

    def __run(self, test, compileflags, out):
        failures = tries = 0
        original_flags = self.optionflags
        for number, example in enumerate(test.examples):
            is_quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original_flags
            for flag, is_set in example.options.items():
                self.optionflags = self.optionflags | flag if is_set else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not is_quiet:
                self.report_start(out, test, example)
            error = self._execute(test, number, example, compileflags)
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            outcome, got = self._judge(example, got, error)
            if outcome == 'success':
                if not is_quiet:
                    self.report_success(out, test, example, got)
            else:
                if not is_quiet:
                    if outcome == 'failure':
                        self.report_failure(out, test, example, got)
                    else:
                        self.report_unexpected_exception(out, test, example, error)
                failures += 1
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original_flags
        self.__record_outcome(test, failures, tries)
        return TestResults(failures, tries)

    def _execute(self, test, number, example, compileflags):
        filename = f'<doctest {test.name}[{number}]>'
        try:
            # This line is in the tracebacks that are shown.
            exec(compile(example.source, filename, "single",
                         compileflags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            return sys.exc_info()
        return None

    def _judge(self, example, got, error):
        check = self._checker.check_output
        if error is None:
            return ('success' if check(example.want, got, self.optionflags) else 'failure'), got
        message = traceback.format_exception_only(*error[:2])[-1]
        got += _exception_traceback(error)
        if example.exc_msg is None:
            return 'exception', got
        if check(example.exc_msg, message, self.optionflags):
            return 'success', got
        if self.optionflags & IGNORE_EXCEPTION_DETAIL and check(
                _without_details(example.exc_msg), _without_details(message), self.optionflags):
            return 'success', got
        return 'failure', got

    def __record_outcome(self, test, failures, tries):
        failed, tried = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = failed + failures, tried + tries
        self.failures += failures
        self.tries += tries

    def summarize(self, verbose=None):
        """Print how many examples of which tests failed; gives the totals."""
        if verbose is None:
            verbose = self._verbose
        untested, passed, failed = [], [], []
        total_tries = total_failures = 0
        for name, (failures, tries) in sorted(self._name2ft.items()):
            total_tries += tries
            total_failures += failures
            if not tries:
                untested.append(name)
            elif not failures:
                passed.append((name, tries))
            else:
                failed.append((name, failures, tries))
        if verbose:
            if untested:
                print(len(untested), 'items had no tests:')
                for name in untested:
                    print('   ', name)
            if passed:
                print(len(passed), 'items passed all tests:')
                for name, tries in passed:
                    print(f' {tries:3d} tests in {name}')
        if failed:
            print(self.DIVIDER)
            print(len(failed), 'items had failures:')
            for name, failures, tries in failed:
                print(f' {failures:3d} of {tries:3d} in {name}')
        if verbose:
            print(total_tries, 'tests in', len(self._name2ft), 'items.')
            print(total_tries - total_failures, 'passed and', total_failures, 'failed.')
        if total_failures:
            print('***Test Failed***', total_failures, 'failures.')
        elif verbose:
            print('Test passed.')
        return TestResults(total_failures, total_tries)

    def merge(self, other):
        """Add the counts of another runner."""
        for name, (failures, tries) in other._name2ft.items():
            if name in self._name2ft:
                failures, tries = failures + self._name2ft[name][0], tries + self._name2ft[name][1]
            self._name2ft[name] = failures, tries


class DebugRunner(DocTestRunner):
    """Raises at the first failure; the namespace stays as it was then."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)
