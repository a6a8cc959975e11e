"""pickle: dumps and loads of containers, strings, floats and instances; base64, zlib and hashlib over the bytes."""
import base64
import hashlib
import pickle
import zlib


class Node:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.children = []


def main(n):
    root = Node("root", 0.5)
    for i in range(20):
        child = Node("child %d" % i, i * 1.5)
        child.children.append({"index": i, "flags": (True, None, i * 100000)})
        root.children.append(child)
    total = 0
    for i in range(n):
        data = pickle.dumps(root, protocol=4)
        back = pickle.loads(data)
        total += len(data) + len(back.children) + back.children[3].children[0]["index"]
        numbers = pickle.loads(pickle.dumps(list(range(200))))
        total += numbers[-1]
        packed = base64.b64encode(zlib.compress(data, 1))
        total += len(zlib.decompress(base64.b64decode(packed))) + len(hashlib.sha256(data).hexdigest())
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
