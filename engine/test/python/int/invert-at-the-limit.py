"""~x where x is the largest number that a double counts exactly."""
x = 2 ** 53 - 1
print(~x == -2 ** 53, ~x + 1 == -x, hash(~x) == hash(-2 ** 53), {-2 ** 53: 1}[~x], ~(-2 ** 53) == x)
