"""Exceptions raised and caught: in the same frame, through frames, with finally and else, from built-ins."""


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def check(i):
    if i % 3 == 0:
        raise Refused(i)
    return i


def guarded(i):
    try:
        return check(i)
    finally:
        check(1)


def main(n):
    table = {0: 1}
    total = 0
    for i in range(n):
        try:
            total += guarded(i)
        except Refused as error:
            total += error.code & 7
        else:
            total += 1
        try:
            total += table[i & 1]
        except KeyError:
            total += 2
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
