import sys
print(len(sys.argv))
for index, argument in enumerate(sys.argv[1:]):
    print(index, repr(argument))
flags = [a for a in sys.argv[1:] if a.startswith('-')]
rest = [a for a in sys.argv[1:] if not a.startswith('-')]
print(flags, rest)
if '-x' in sys.argv:
    sys.exit(len(rest))
