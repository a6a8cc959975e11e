"""A module with examples.

>>> double(4)
8
>>> double('a')  # doctest: +NORMALIZE_WHITESPACE
'aa'
>>> print('a\\n\\nb')
a
<BLANKLINE>
b
"""
import doctest


def double(x):
    """Twice.

    >>> double(2)
    4
    >>> double([1])
    [1, 1]
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'NoneType' and 'NoneType'
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> for each in range(2):
    ...     print(each)
    ...
    0
    1
    >>> 1 / 0   # doctest: +SKIP
    nothing of this
    """
    return x + x


class Box:
    """
    >>> Box(3).size
    3
    >>> Box(3).grow()
    5
    """

    def __init__(self, size):
        self.size = size

    def grow(self):
        """
        >>> Box(1).grow()
        2
        >>> print(Box(1))
        a box
        >>> print('one\\ntwo\\nthree\\nfour') # doctest: +REPORT_UDIFF
        one
        2
        three
        four
        >>> Box
        """
        return self.size + 1

    def __repr__(self):
        return f'Box({self.size})'

    @property
    def half(self):
        """
        >>> Box(4).half
        2.0
        """
        return self.size / 2

__test__ = {'extra': """
>>> double(0.5)
1
>>> double(0.25); double('x')
0.5
'x'
"""}

if __name__ == '__main__':
    for test in doctest.DocTestFinder().find(double, 'double'):
        print(test)
        for example in test.examples:
            print(example.lineno, example.indent, repr(example.source), repr(example.want), repr(example.exc_msg),
                  example.options)
    runner = doctest.DocTestRunner(verbose=False)
    finder = doctest.DocTestFinder(exclude_empty=True)
    import sys
    module = sys.modules['__main__']
    lines = []
    for test in finder.find(module, 'module'):
        test.filename = None
        print(test.name, runner.run(test))
    print(runner.summarize(True))
    print(doctest.script_from_examples('Text\n>>> 1 + 1\n2\nmore\n'))
    parser = doctest.DocTestParser()
    for bad in ('>>>1', '  >>> 1\n 2', '>>> 1 # doctest: +NOTHING', '>>> # doctest: +SKIP', '>>> if 1:\n...x'):
        try:
            print(parser.get_examples(bad, 'bad'))
        except ValueError as error:
            print(error)
    check = doctest.OutputChecker().check_output
    for want, got, flags in (('1\n', 'True\n', 0), ('1\n', 'True\n', doctest.DONT_ACCEPT_TRUE_FOR_1), ('a...c', 'abc', doctest.ELLIPSIS),
                             ('aa...aa', 'aaa', doctest.ELLIPSIS), ('a  b\n', 'a\nb\n', doctest.NORMALIZE_WHITESPACE),
                             ('<BLANKLINE>\n', '\n', 0), ('<BLANKLINE>\n', '\n', doctest.DONT_ACCEPT_BLANKLINE)):
        print(repr(want), repr(got), flags, check(want, got, flags))
    import unittest
    suite = doctest.DocTestSuite(module)
    print(suite.countTestCases(), sorted(case.id() for case in suite))
    result = unittest.TestResult()
    suite.run(result)
    print(result.testsRun, len(result.failures), result.errors)
