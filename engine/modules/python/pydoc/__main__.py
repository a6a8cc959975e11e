"""`python -m pydoc NAME ...`: the text about modules, classes and functions."""

import getopt
import os
import sys

USAGE = '''pydoc - the Python documentation tool

{0} <name> ...
    Show text documentation on something.  <name> may be the name of a
    function, module, or package, or a dotted reference to a class or
    function within a module or module in a package.  If <name> contains
    a '/', it is used as the path to a Python source file to document.

{0} -k <keyword>
    Search for a keyword in the synopsis lines of all available modules.

Pages for browsers (-b, -n, -p, -w) are not made.
'''


def main():
    import pydoc
    usage = USAGE.format(os.path.splitext(os.path.basename(sys.argv[0]))[0].replace('__main__', 'pydoc'))
    if '' not in sys.path and os.getcwd() not in sys.path:
        sys.path.insert(0, os.getcwd())
    try:
        options, names = getopt.getopt(sys.argv[1:], 'bk:n:p:w')
    except getopt.error:
        print(usage)
        return
    for option, value in options:
        if option == '-k':
            pydoc.apropos(value)
            return
        sys.exit(f'pydoc: {option}: pages for browsers are not made; ask for a NAME')
    if not names:
        print(usage)
        return
    for name in names:
        is_file = name.find(os.sep) >= 0
        if is_file and not os.path.exists(name):
            print(f'file {name!r} does not exist')
            sys.exit(1)
        try:
            subject = pydoc.importfile(name) if is_file and os.path.isfile(name) else name
            pydoc.help.help(subject, is_cli=True)
        except (ImportError, pydoc.ErrorDuringImport) as failure:
            print(failure)
            sys.exit(1)


if __name__ == '__main__':
    main()
