# The same code object runs in several namespaces: compiled code keeps them apart.
source = """
def work(n):
    global last
    total = 0
    for i in range(n):
        total += i * K
        last = i + K
    return total

for i in range(1500):
    J = i * K
"""
code = compile(source, 'shared', 'exec')
spaces = [{'K': k} for k in (1, 2, 3)]
for space in spaces:
    exec(code, space)
    print(space['J'], space['i'])
for round in range(3):
    for space in spaces:
        print(space['work'](1500), space['last'], space['J'], space['K'])

# Names of their own besides the globals.
names = {}
exec(code, spaces[0], names)
print(names['J'], spaces[0]['J'], sorted(names)[:1])
spaces[0]['K'] = 7
exec(code, spaces[0])
print(spaces[0]['J'], names['J'], spaces[0]['work'](1500), spaces[1]['work'](1500))

# Other globals, the same closure variable.
def make(step):
    def count(n):
        total = 0
        for i in range(n):
            total += step
        return total
    return count
print([make(k)(1200) for k in (1, 2, 2.5, 3)])
