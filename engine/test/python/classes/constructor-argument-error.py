# A constructor call whose arguments do not fit leaves nothing behind for the next call.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def plain(value):
    return [value]


for arguments in [(), (1,), (1, 2, 3), (1, 2)]:
    try:
        point = Point(*arguments)
        print(point.x, point.y)
    except TypeError as error:
        print(error)
    print(plain('after'))

try:
    Point()
except TypeError as error:
    print(error)
print(plain('direct'))
try:
    Point(1)
except TypeError as error:
    print(error)
print(plain(2))


class Odd:
    def __init__(self):
        return 5


try:
    Odd()
except TypeError as error:
    print(error)
print(plain(3))
