import math, collections
counter = 1
def shadow():
    local_value = 1
    return local_valve
class Account:
    balance = 1
    def __init__(self): self.owner = 'ann'
    def deposit(self): return self.balence
    def show(self): return owner
for attempt in [lambda: countr,
                lambda: pritn(1),
                lambda: shadow(),
                lambda: Account().deposit(),
                lambda: Account().ownr,
                lambda: math.sqr(4),
                lambda: [].appendd(1),
                lambda: 'a'.uper(),
                lambda: Account().show(),
                lambda: collections.ordereddict,
                lambda: xyzzy,
                lambda: Account.Balance,
                lambda: (1).reel,
                lambda: True.bit_lenght,
                lambda: lenn([1]),
                lambda: Tru,
                lambda: none,
                lambda: {}.item(),
                lambda: None.foo,
                lambda: Account().zzzzzz,
                lambda: a,
                lambda: Exeption]:
    try:
        attempt()
    except (NameError, AttributeError) as e:
        import sys
        sys.excepthook(*sys.exc_info())
Account().depositt()
