print('first runs', __name__, __package__)
name = 'first'
def sibling():
    from .second import name
    return name
