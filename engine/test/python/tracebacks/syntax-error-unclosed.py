data = {
    'a': [1, 2, 3,
    'b': 5,
}
print(data)
