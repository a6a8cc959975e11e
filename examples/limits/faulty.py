import time


def forever():
    while True:
        try:
            pass
        except BaseException:
            pass


def nap(seconds):
    time.sleep(seconds)


def hoard():
    return [0.5] * 10**9


def descend(level):
    return descend(level + 1)


def peek(path):
    with open(path) as file:
        return file.read()


def smuggle():
    import os

    return os.environ


def first(x):
    return x[0]


def divide(a, b):
    return a / b
