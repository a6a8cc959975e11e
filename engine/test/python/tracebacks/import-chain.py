import sys
sys.path.insert(0, 'import-system' if __file__ == 'x' else __file__.rsplit('/', 2)[0] + '/import-system')
def load():
    import _plain
    print(_plain.value)
    import _fails
load()
