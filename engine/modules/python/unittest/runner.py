"""Runs tests and writes what became of them."""

import sys
import time
import warnings

from . import result
from .case import _SubTest
from .signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream that can also write a line."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr in ('stream', '__getstate__'):
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestResult(result.TestResult):
    """Writes a character or a line for each test."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first_line = test.shortDescription()
        return f'{test}\n{first_line}' if self.descriptions and first_line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._begin(test)
            self.stream.flush()
            self._newline = False

    def _begin(self, test):
        self.stream.write(self.getDescription(test))
        self.stream.write(' ... ')

    def _write_status(self, test, status):
        part = isinstance(test, _SubTest)
        if part or self._newline:
            if not self._newline:
                self.stream.writeln()
            if part:
                self.stream.write('  ')
            self._begin(test)
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _show(self, test, status, character):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(character)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._show(subtest, 'FAIL', 'F')
            else:
                self._show(subtest, 'ERROR', 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        unexpected = getattr(self, 'unexpectedSuccesses', ())
        if unexpected:
            self.stream.writeln(self.separator1)
            for test in unexpected:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln('%s' % err)
            self.stream.flush()


class TextTestRunner:
    """Runs tests and writes the outcomes as text, on standard error unless told otherwise."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None,
                 *, tb_locals=False):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run a test or a suite; gives the result."""
        outcome = self._makeResult()
        registerResult(outcome)
        outcome.failfast = self.failfast
        outcome.buffer = self.buffer
        outcome.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            self._filter_warnings()
            began = time.perf_counter()
            getattr(outcome, 'startTestRun', _nothing)()
            try:
                test(outcome)
            finally:
                getattr(outcome, 'stopTestRun', _nothing)()
            taken = time.perf_counter() - began
        outcome.printErrors()
        if hasattr(outcome, 'separator2'):
            self.stream.writeln(outcome.separator2)
        run = outcome.testsRun
        self.stream.writeln('Ran %d test%s in %.3fs' % (run, '' if run == 1 else 's', taken))
        self.stream.writeln()
        self._conclude(outcome)
        return outcome

    def _filter_warnings(self):
        if not self.warnings:
            return
        warnings.simplefilter(self.warnings)
        # Deprecated names of assertions are called everywhere: once a module is enough.
        if self.warnings in ('default', 'always'):
            warnings.filterwarnings('module', category=DeprecationWarning, message=r'Please use assert\w+ instead.')

    def _conclude(self, outcome):
        notes = []
        if outcome.wasSuccessful():
            self.stream.write('OK')
        else:
            self.stream.write('FAILED')
            notes += [f'{name}={len(each)}' for name, each in (('failures', outcome.failures), ('errors', outcome.errors)) if each]
        for name, attribute in (('skipped', 'skipped'), ('expected failures', 'expectedFailures'),
                                ('unexpected successes', 'unexpectedSuccesses')):
            count = len(getattr(outcome, attribute, ()))
            if count:
                notes.append(f'{name}={count}')
        self.stream.writeln(f' ({", ".join(notes)})' if notes else None)
        self.stream.flush()


def _nothing():
    pass
