def check(x):
    while x > 3
        x -= 1
