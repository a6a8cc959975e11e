settings = {
    'name': 'demo',
    'size' 10,
    'tags': [],
}
