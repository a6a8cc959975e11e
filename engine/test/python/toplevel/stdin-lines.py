import sys
print(repr(input()))
print(repr(input('prompt> ')))
print(repr(sys.stdin.readline()))
a, b, c = map(int, input().split())
print(a + b + c)
for line in sys.stdin:
    print(len(line), repr(line))
print(repr(sys.stdin.read()))
print(repr(sys.stdin.readline()))
try:
    input('again? ')
except EOFError as e:
    print(type(e).__name__, e)
input()
