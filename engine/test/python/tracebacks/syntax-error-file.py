def ok():
    return 1


print('never printed')
value = ok() +
print(value)
