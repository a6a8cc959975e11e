"""Prints the errors that CPython's compiler raises for the sources in source-errors.txt, as JSON."""
import json
import sys
import warnings

warnings.simplefilter('ignore')


def find_error(source):
    try:
        compile(source, '<test>', 'exec')
    except SyntaxError as error:
        return {
            'msg': error.msg,
            'lineno': error.lineno,
            'offset': error.offset,
            'endLineno': error.end_lineno,
            'endOffset': error.end_offset,
        }
    return None


sources = open(sys.argv[1]).read().split('---\n')
json.dump([find_error(source) for source in sources], sys.stdout, indent=1)
print()
