x = 3
for i in range(x):
    print(i)
elif x == 3:
    print('three')
