class Await:
    def __await__(self):
        yield 'paused'
        return None
async def level(n):
    if n: return await level(n - 1)
    await Await()
    async with Manager() as m:
        async for item in source():
            m.items.append(item / (2 - item))
async def source():
    for i in range(3):
        yield i
class Manager:
    async def __aenter__(self): self.items = []; return self
    async def __aexit__(self, t, v, tb): print('aexit', self.items, t.__name__)
c = level(2)
print(c.send(None))
c.send(None)
