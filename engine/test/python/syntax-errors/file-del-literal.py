values = {'a': 1}
del values['a'], 5
