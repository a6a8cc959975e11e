def wrap(n):
    try:
        if n == 0: raise ValueError('root')
        wrap(n - 1)
    except ValueError as e:
        raise ValueError(f'level {n}') from e
wrap(4)
