for i in range(3):
    print(i)
    if i = 2:
        break
