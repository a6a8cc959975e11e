# Where a program is, written by faulthandler.
import faulthandler
import os
import re
import tempfile


def inner(file):
    faulthandler.dump_traceback(file)
    faulthandler.dump_traceback(file=file.fileno(), all_threads=False)


def outer(depth, file):
    if depth == 0:
        inner(file)
    else:
        outer(depth - 1, file)


def show(file):
    file.seek(0)
    text = file.read().replace(os.path.dirname(os.path.abspath(__file__)), 'DIR')
    print(re.sub('0x[0-9a-f]{16}', 'ID', text))


with tempfile.TemporaryFile('w+') as file:
    outer(2, file)
    show(file)
with tempfile.TemporaryFile('w+') as file:
    outer(120, file)
    print(file.seek(0), sum(1 for line in file), (file.seek(0), file.read().count('...\n'))[1])

print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable())
for what in (lambda: faulthandler.dump_traceback(-1), lambda: faulthandler.dump_traceback('x'),
             lambda: faulthandler.dump_traceback_later(0), lambda: faulthandler.dump_traceback_later(-1)):
    try:
        what()
    except Exception as error:
        print(type(error).__name__, error)
faulthandler.cancel_dump_traceback_later()
