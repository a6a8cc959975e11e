def check(password):
    while len(password) = 8:
        return True
