"""dataclasses and enum: construction, comparison, replace, asdict, frozen hashing; members and flags."""
from dataclasses import asdict, astuple, dataclass, field, replace
from enum import Enum, IntFlag


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Mode(IntFlag):
    READ = 4
    WRITE = 2
    RUN = 1


@dataclass
class Item:
    name: str
    price: float = 1.5
    count: int = 0
    tags: list = field(default_factory=list)

    def cost(self):
        return self.price * self.count


@dataclass(frozen=True, order=True)
class Key:
    x: int
    y: int


def main(n):
    total = 0
    seen = {}
    for i in range(n):
        item = Item("item", 2.5, i % 10)
        item.tags.append(i)
        total += int(item.cost())
        if item == Item("item", 2.5, 3, [i]):
            total += 1
        key = Key(i % 50, i % 7)
        seen[key] = seen.get(key, 0) + 1
        if key < Key(25, 3):
            total += 1
        color = Color(i % 3 + 1)
        if color is Color.RED or color.name == "BLUE":
            total += color.value
        if Mode.READ in (Mode.READ | Mode.RUN):
            total += 1
        if i % 10 == 0:
            total += len(asdict(item)) + replace(key, x=3).x + astuple(key)[0] + len(repr(item))
    return total + len(seen)


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
