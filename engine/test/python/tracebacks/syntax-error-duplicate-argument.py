def add(first, second, first):
    return first + second
