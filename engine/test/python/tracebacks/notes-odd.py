import sys
def show(notes):
    e = ValueError('v')
    e.__notes__ = notes
    sys.excepthook(type(e), e, e.__traceback__)
show(['a', 'b'])
show('a string')
show(5)
show([1, None, 'x'])
show(None)
show(())
e = RuntimeError()
e.__notes__ = ['final', 'note']
raise e
