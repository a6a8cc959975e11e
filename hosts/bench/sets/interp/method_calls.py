"""Method calls on instances: bound, inherited, static, through super."""


class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self.balance

    def value(self):
        return self.balance

    @staticmethod
    def fee(amount):
        return amount & 3


class Savings(Account):
    def value(self):
        return super().value() + 1


def main(n):
    account = Account(0)
    savings = Savings(10)
    total = 0
    for i in range(n):
        account.deposit(i)
        savings.deposit(1)
        total += account.value() - savings.value() + account.fee(i)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
