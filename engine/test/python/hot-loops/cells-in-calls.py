# A function that shares a variable with its caller's frame is left in the middle of a call.
def walk(n):
    found = []
    depth = 0

    def visit(value):
        nonlocal depth
        depth += 1
        if value % 97 == 0:
            found.append(str(value))
        depth -= 1 if value % 3 else 0
        return depth

    total = 0
    for value in range(1, n):
        total += visit(value)
    return total, depth, found[-2:]


print(walk(3000))
print(walk(200))
