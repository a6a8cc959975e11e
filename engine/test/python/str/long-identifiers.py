# A text of any length is asked whether it is an identifier.
long = 'ab' * 1_000_000
print(long.isidentifier(), (long + '-').isidentifier(), ('1' + long).isidentifier())
wide = 'é\U0001d4d0' * 100_000
print(wide.isidentifier(), (wide + ' ').isidentifier(), ''.isidentifier())
