import sys
def hook(kind, value, tb):
    raise RuntimeError('the hook fails too')
sys.excepthook = hook
raise KeyError('original')
