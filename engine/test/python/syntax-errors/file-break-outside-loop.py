def search(items, wanted):
    for item in items:
        if item == wanted:
            print('found')
    if wanted is None:
        break
