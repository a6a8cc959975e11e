def step(n):
    try:
        return {}[n]
    except KeyError as e:
        if n == 1: raise ValueError('first') from e
        if n == 2: raise TypeError('second')
        raise LookupError('third') from None
errors = []
for n in (1, 2, 3):
    try: step(n)
    except Exception as e: e.add_note(f'step {n}'); errors.append(e)
try:
    raise ExceptionGroup('steps', errors)
except* ValueError as g:
    raise OSError('while handling values') from g
