# StreamReader fed by hand, StreamWriter over a transport of one's own, protocols and transports.
import asyncio


class Memory(asyncio.Transport):
    def __init__(self, protocol):
        super().__init__({'peername': 'memory'})
        self.protocol = protocol
        self.written = bytearray()
        self.closing = False

    def write(self, data):
        self.written += data

    def is_closing(self):
        return self.closing

    def close(self):
        self.closing = True
        self.protocol.connection_lost(None)

    def pause_reading(self):
        print('paused')

    def resume_reading(self):
        print('resumed')


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=16)
    print(reader)
    protocol = asyncio.StreamReaderProtocol(reader)
    transport = Memory(protocol)
    protocol.connection_made(transport)
    writer = asyncio.StreamWriter(transport, protocol, reader, loop)
    print(writer.get_extra_info('peername'))
    task = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    protocol.data_received(b'hel')
    protocol.data_received(b'lo\nrest')
    print(await task, await reader.read(2), await reader.readexactly(2))
    protocol.data_received(b'a;b;;c')
    print(await reader.readuntil(b';'), await reader.readuntil(b';;'), await reader.read(10))
    writer.write(b'one ')
    writer.writelines([b'two', b' three'])
    await writer.drain()
    print(bytes(transport.written))
    protocol.data_received(b'x' * 40)
    try:
        await reader.readuntil()
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    try:
        await reader.readline()
    except ValueError as error:
        print(error)
    protocol.data_received(b'last\nlines\nhere')
    protocol.eof_received()
    async for line in reader:
        print(line)
    print(reader.at_eof(), await reader.read(), await reader.readline())
    try:
        await reader.readexactly(3)
    except asyncio.IncompleteReadError as error:
        print(error)
    protocol.pause_writing()
    waiting = asyncio.create_task(writer.drain())
    await asyncio.sleep(0)
    print(waiting.done())
    protocol.resume_writing()
    await waiting
    writer.close()
    await writer.wait_closed()
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print(error)
    broken = asyncio.StreamReader()
    waiting = asyncio.create_task(broken.read(1))
    await asyncio.sleep(0)
    broken.set_exception(OSError('gone'))
    try:
        await waiting
    except OSError as error:
        print(error)

asyncio.run(main())
for method in ('close', 'get_protocol', 'abort', 'write_eof'):
    try:
        getattr(asyncio.Transport(), method)()
    except NotImplementedError:
        print(method)
try:
    asyncio.StreamReader(limit=0, loop=0)
except ValueError as error:
    print(error)
try:
    asyncio.AbstractEventLoop().call_soon(print)
except NotImplementedError:
    print('abstract')


async def show():
    async with asyncio.timeout(None) as scope:
        return repr(scope)

print(asyncio.run(show()))
