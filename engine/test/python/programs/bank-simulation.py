class BankError(Exception):
    """Base of the bank's errors."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        super().__init__(f'{account.owner} needs {needed - account.balance} more')
        self.account, self.needed = account, needed


class AccountClosed(BankError): pass


class Account:
    fee = 0
    _next = 100

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history, self.closed = owner, balance, [], False
        Account._next += 1
        self.number = Account._next

    @property
    def balance(self): return self._balance

    @balance.setter
    def balance(self, v):
        if self.closed:
            raise AccountClosed(f'account {self.number} is closed')
        self.history.append((self._balance, v))
        self._balance = v

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f'bad amount: {amount!r}')
        self.balance += amount
        return self

    def withdraw(self, amount):
        total = amount + self.fee
        if total > self.balance:
            raise InsufficientFunds(self, total)
        self.balance -= total
        return self

    def __repr__(self): return f'<{type(self).__name__} {self.number} {self.owner}: {self.balance}>'


class Savings(Account):
    rate = .05

    def accrue(self, years):
        for _ in range(years):
            self.balance = round(self.balance * (1 + self.rate), 2)
        return self


class Business(Account):
    fee = 2


class Transaction:
    def __init__(self, *accounts): self.accounts = accounts

    def __enter__(self):
        self.saved = [(a, a._balance, len(a.history)) for a in self.accounts]
        return self

    def __exit__(self, kind, error, tb):
        if kind:
            for a, b, n in self.saved:
                a._balance = b
                del a.history[n:]
            print('rolled back:', error)
        return isinstance(error, InsufficientFunds)


def transfer(a, b, amount):
    with Transaction(a, b):
        b.deposit(amount)
        a.withdraw(amount)


ann, bob, corp = Savings('ann', 100), Account('bob', 50), Business('corp', 1000)
transfer(ann, bob, 30)
print(ann, bob)
transfer(bob, ann, 500)
print(ann, bob, bob.history)
transfer(corp, bob, 998)
print(corp, bob, ann.accrue(3))
for action in (lambda: bob.deposit(-5), lambda: bob.deposit('x'), lambda: bob.withdraw(10**6), lambda: setattr(bob, 'owner', 1) or bob.withdraw(1), lambda: corp.withdraw(0)):
    try:
        print(action())
    except BankError as e:
        print('bank says', type(e).__name__, e)
    except (ValueError, TypeError) as e:
        print('programmer error', type(e).__name__, e)
print(sum(a.balance for a in (ann, bob, corp)), sorted((a.balance, a.owner) for a in (ann, corp)))
bob.closed = True
try:
    bob.deposit(1)
except AccountClosed as e:
    print(e)
transfer(ann, bob, 10)
