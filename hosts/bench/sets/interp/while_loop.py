"""While loops: the longest Collatz chain below n."""


def main(n):
    longest = 0
    answer = 0
    start = 1
    while start < n:
        value = start
        length = 1
        while value != 1:
            if value % 2 == 0:
                value //= 2
            else:
                value = 3 * value + 1
            length += 1
        if length > longest:
            longest = length
            answer = start
        start += 1
    return answer * 1000 + longest


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
