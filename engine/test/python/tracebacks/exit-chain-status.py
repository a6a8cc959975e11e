import sys
try:
    try: sys.exit(3)
    except SystemExit as e: print('first', e.code); sys.exit(e.code + 1)
finally:
    print('context kept', sys.exc_info()[1].__context__.code)
