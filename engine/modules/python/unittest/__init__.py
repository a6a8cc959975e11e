"""A framework for tests: cases with assertions, suites, loaders and runners."""

from .result import TestResult
from .case import (addModuleCleanup, doModuleCleanups, enterModuleContext, expectedFailure, FunctionTestCase, skip, skipIf,
                   skipUnless, SkipTest, TestCase)
from .suite import BaseTestSuite, TestSuite
from .loader import defaultTestLoader, findTestCases, getTestCaseNames, makeSuite, TestLoader
from .runner import TextTestResult, TextTestRunner
from .signals import installHandler, registerResult, removeHandler, removeResult

__all__ = ['IsolatedAsyncioTestCase', 'TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase',
           'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure', 'TextTestResult',
           'installHandler', 'registerResult', 'removeResult', 'removeHandler', 'addModuleCleanup', 'doModuleCleanups',
           'enterModuleContext', 'getTestCaseNames', 'makeSuite', 'findTestCases']

__unittest = True


def load_tests(loader, tests, pattern):
    import os.path
    return loader.discover(start_dir=os.path.dirname(__file__), pattern=pattern)


def __dir__():
    return globals().keys() | {'IsolatedAsyncioTestCase', 'main', 'TestProgram'}


def __getattr__(name):
    # asyncio and argparse are loaded by those who need them.
    global IsolatedAsyncioTestCase, main, TestProgram
    if name == 'IsolatedAsyncioTestCase':
        from .async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    if name in ('main', 'TestProgram'):
        from .main import TestProgram
        main = TestProgram
        return TestProgram
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
