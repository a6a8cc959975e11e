def load():
    from sys import nothing_there
load()
