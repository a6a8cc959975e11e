points = [(1, 2), (3, 4)]
for (x, y()) in points:
    print(x)
