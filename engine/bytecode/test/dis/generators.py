def generate(x):
    y = yield x
    yield from y
    return (i for i in x if i > y)

async def coroutine(x):
    await x
    async with x as y:
        async for z in y:
            yield z
    yield [a async for a in x]
