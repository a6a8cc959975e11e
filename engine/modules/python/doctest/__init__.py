"""Examples in documentation as tests: what stands behind '>>>' is run, and what it prints is compared with what stands below it."""

from ._checking import (
    COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS, FAIL_FAST, IGNORE_EXCEPTION_DETAIL,
    NORMALIZE_WHITESPACE, OPTIONFLAGS_BY_NAME, OutputChecker, register_optionflag, REPORT_CDIFF, REPORT_NDIFF,
    REPORT_ONLY_FIRST_FAILURE, REPORT_UDIFF, REPORTING_FLAGS, SKIP,
)
from ._files import run_docstring_examples, testfile, testmod
from ._finding import DocTestFinder
from ._parsing import DocTest, DocTestParser, Example
from ._running import DebugRunner, DocTestFailure, DocTestRunner, TestResults, UnexpectedException

__all__ = [
    'register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP',
    'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
    'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser', 'DocTestFinder',
    'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner', 'testmod', 'testfile',
    'run_docstring_examples', 'DocTestSuite', 'DocFileSuite', 'set_unittest_reportflags', 'script_from_examples',
    'testsource',
]

# The runner that testmod() and testfile() add their results to.
master = None

_IN_UNITTEST = ('DocTestCase', 'DocTestSuite', 'DocFileCase', 'DocFileSuite', 'DocFileTest', 'SkipDocTestCase',
                'set_unittest_reportflags')


def __getattr__(name):
    if name in _IN_UNITTEST:
        from . import _suites
        return getattr(_suites, name)
    raise AttributeError(f"module 'doctest' has no attribute {name!r}")


def script_from_examples(s):
    """The examples of a text as a program; the text and what is expected become comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append('# Expected:')
                output.extend(f'## {line}' for line in piece.want.split('\n')[:-1])
        else:
            output.extend(f'# {line}' if line else '#' for line in piece.split('\n')[:-1])
    while output and output[-1] == '#':
        output.pop()
    while output and output[0] == '#':
        output.pop(0)
    return '\n'.join(output) + '\n'


def testsource(module, name):
    """The examples of one object of a module as a program."""
    if not hasattr(module, '__name__'):
        module = __import__(module, globals(), locals(), ['*'])
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, 'not found in tests')
