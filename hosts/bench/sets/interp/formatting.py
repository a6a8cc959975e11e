"""Text from values: f-strings with format specs, % and str.format, repr and int parsing."""


def main(n):
    total = 0
    for i in range(n):
        value = i * 0.37
        line = f"{i:>6d} {value:8.3f} {i:x} {'name'!r}"
        total += len(line)
        total += len("%d-%s-%.2f" % (i, "x", value))
        total += len("{0}:{1:<5}".format(i, "ab"))
        total += int(str(i)) + len(repr(value))
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
