"""collections: Counter of words and letters, most_common, arithmetic; defaultdict, deque, OrderedDict, namedtuple."""
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

TEXT = "the quick brown fox jumps over the lazy dog while the other fox sleeps under the old brown tree " * 20
Point = namedtuple("Point", "x y")


def main(n):
    words = TEXT.split()
    total = 0
    for i in range(n):
        counts = Counter(words)
        letters = Counter(TEXT)
        total += sum(number for _, number in counts.most_common(3)) + letters["e"]
        letters.update("abcdefgh")
        both = counts + Counter(words[:50]) - Counter(["fox"])
        total += len(both)
        positions = defaultdict(list)
        for index, word in enumerate(words):
            positions[word].append(index)
        total += positions["fox"][-1]
        window = deque(maxlen=10)
        for index in range(300):
            window.append(index)
            if len(window) == 10:
                total += window[0]
        recent = OrderedDict()
        for word in words[:200]:
            recent[word] = index
            recent.move_to_end(word)
        total += len(recent) + Point(i, 2).x + Point(x=3, y=4)._replace(x=5).x
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
