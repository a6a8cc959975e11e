squares = dict(key=x, value=x * x for x in range(3))
