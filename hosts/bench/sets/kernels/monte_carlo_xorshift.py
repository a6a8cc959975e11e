"""Pi by random points, with a generator of shifts and exclusive ors on 64 bits."""
MASK = 0xFFFFFFFFFFFFFFFF


def kernel(points, seed):
    state = seed
    inside = 0
    for _ in range(points):
        state ^= (state << 13) & MASK
        state ^= state >> 7
        state ^= (state << 17) & MASK
        x = (state >> 11) * 1.1102230246251565e-16
        state ^= (state << 13) & MASK
        state ^= state >> 7
        state ^= (state << 17) & MASK
        y = (state >> 11) * 1.1102230246251565e-16
        if x * x + y * y < 1.0:
            inside += 1
    return 4.0 * inside / points


def setup(n, noise):
    return (n, 88172645463325252), []


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
