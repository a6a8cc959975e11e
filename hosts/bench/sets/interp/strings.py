"""String building: concatenation, slices, split, join, replace, find, iteration."""


def main(n):
    total = 0
    for i in range(n):
        text = ""
        for word in ("one", "two", "three", "four"):
            text += word + " "
        parts = text.split()
        joined = "-".join(parts)
        upper = joined.replace("two", str(i)).upper()
        total += len(upper) + upper.find("FOUR")
        for character in joined:
            if character == "o":
                total += 1
        if upper[:3] == "ONE" and joined.startswith("one"):
            total += len(upper[::2])
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
