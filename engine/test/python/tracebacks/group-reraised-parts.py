try:
    raise ExceptionGroup('all', [ValueError('v'), ExceptionGroup('sub', [TypeError('t'), KeyError('k')])])
except* TypeError as e:
    print('types', e.exceptions)
    raise
except* KeyError as e:
    print('keys', e.exceptions)
    {}['new failure']
