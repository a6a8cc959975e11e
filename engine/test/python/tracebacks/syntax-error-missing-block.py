def first():
def second():
    pass
