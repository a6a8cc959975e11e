größe = 5
print('ü', größe ß)
