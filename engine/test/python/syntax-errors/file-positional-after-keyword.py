def area(width, height, unit): return f'{width * height}{unit}'


print(area(width=2, 3, unit='cm'))
