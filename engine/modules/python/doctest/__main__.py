"""`python -m doctest [-v] [-o OPTION] [-f] FILE…`: the examples of modules and texts."""

import argparse
import os
import sys

import doctest


def _main():
    parser = argparse.ArgumentParser(description='doctest runner')
    parser.add_argument('-v', '--verbose', action='store_true', default=False,
                        help='print very verbose output for all tests')
    parser.add_argument('-o', '--option', action='append', choices=doctest.OPTIONFLAGS_BY_NAME.keys(), default=[],
                        help='specify a doctest option flag to apply to the test run; may be specified more than once '
                             'to apply multiple options')
    parser.add_argument('-f', '--fail-fast', action='store_true',
                        help='stop running tests after first failure (this is a shorthand for -o FAIL_FAST, and is in '
                             'addition to any other -o options)')
    parser.add_argument('file', nargs='+', help='file containing the tests to run')
    arguments = parser.parse_args()
    options = 0
    for option in arguments.option:
        options |= doctest.OPTIONFLAGS_BY_NAME[option]
    if arguments.fail_fast:
        options |= doctest.FAIL_FAST
    for filename in arguments.file:
        if filename.endswith('.py'):
            folder, filename = os.path.split(filename)
            sys.path.insert(0, folder)
            module = __import__(filename[:-3])
            del sys.path[0]
            failures, _ = doctest.testmod(module, verbose=arguments.verbose, optionflags=options)
        else:
            failures, _ = doctest.testfile(filename, module_relative=False, verbose=arguments.verbose, optionflags=options)
        if failures:
            return 1
    return 0


sys.exit(_main())
