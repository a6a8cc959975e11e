def walk(tree, path):
    for key in tree:
        walk(tree[key], path + [key])
    if not tree: raise LookupError('/'.join(path))
deep = {}
for name in 'jihgfedcba': deep = {name: deep}
walk(deep, [])
