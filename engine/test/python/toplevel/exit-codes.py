# What SystemExit carries decides the status and what is printed.
import sys
for code in [None, 0, 1, 3, 256 + 7, -1, True, 'text', 2.5, (1,), [], '']:
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), repr(e), e.args, isinstance(e, Exception))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code, e.args, str(e))
try:
    exit(4)
except SystemExit as e:
    print(e.code)
try:
    quit('bye')
except SystemExit as e:
    print(e.code)
try:
    try:
        sys.exit(9)
    finally:
        print('finally runs')
except BaseException as e:
    print(type(e).__name__, e)
print(exit, quit)
sys.exit(42)
