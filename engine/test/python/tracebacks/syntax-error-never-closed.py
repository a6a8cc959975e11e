def total(values):
    return sum(v for v in values

print(total([1]))
