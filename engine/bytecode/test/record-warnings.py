"""Prints the warnings that CPython's compiler gives for the lines of source-warnings.txt, as JSON."""
import json
import sys
import warnings


def find_warnings(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(source, '<test>', 'exec')
    return [[str(each.message), each.lineno] for each in caught]


json.dump([find_warnings(line) for line in open(sys.argv[1])], sys.stdout, indent=1)
print()
