import sys
print('a float is not a status')
sys.exit(2.0)
