message = 'hello'
print message
