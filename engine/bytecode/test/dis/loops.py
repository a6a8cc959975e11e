def count(n):
    total = 0
    i = 0
    while i < n and not total > 100:
        if i % 2 == 0:
            i += 1
            continue
        total = total + i * 2
        i += 1
    else:
        return None
    for k, v in n.items():
        for x in [1, 2, 3]:
            if x is v or k in (4, 5):
                break
        else:
            total -= 1
    return total
