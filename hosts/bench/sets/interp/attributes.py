"""Reads and writes of instance attributes, class attributes, slots and a property."""


class Point:
    scale = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y

    @property
    def weight(self):
        return self.x


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1
        self.b = 0


def main(n):
    point = Point(1, 2)
    slotted = Slotted()
    for i in range(n):
        point.x = point.x + i
        point.y = (point.y + point.x * point.scale) & 0xFFFF
        slotted.b = (slotted.a + slotted.b + point.y) & 0xFFFF
        slotted.a = point.weight & 0xFF
    return point.x + point.y + slotted.a + slotted.b


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
