# A number that touches a keyword still works and warns.
x = 1 if 1else 2
y = [0xfor 2]
print(x, y, 1or 2, 0b1and 3, 1.5in[1.5])
