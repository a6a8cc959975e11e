def join(*parts, sep): return sep.join(parts)
message = join(
    'first',
    'second'
    'joined',
    # a comment in between
    str(
        3
    ),
    sep=', ',
)
print(message)
result = [
    join('a', sep='-'),
    join(
        'b', 5,
        sep='''
        ''',
    ),
]
