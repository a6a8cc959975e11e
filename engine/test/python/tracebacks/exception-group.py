def sub(n):
    if n == 1: raise ValueError('one')
    if n == 2: return {}['two']
    return [][n]
def collect():
    errors = []
    for n in (1, 2, 3):
        try:
            sub(n)
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup('several problems', errors)
collect()
