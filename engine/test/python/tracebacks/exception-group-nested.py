def make(exc):
    try:
        raise exc
    except Exception as e:
        return e
inner = make(ExceptionGroup('inner', [make(TypeError('t')), OSError('never raised')]))
inner.add_note('note on the inner group')
leaf = make(KeyError('leaf'))
leaf.add_note('note on the leaf')
leaf.__cause__ = make(ValueError('cause of the leaf'))
def run():
    try:
        raise RuntimeError('context')
    except RuntimeError:
        raise ExceptionGroup('outer', [leaf, inner, ExceptionGroup('deep', [ExceptionGroup('deeper', [ZeroDivisionError()])])])
run()
