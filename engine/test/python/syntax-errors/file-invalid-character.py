total = 10 − 3
print(total)
