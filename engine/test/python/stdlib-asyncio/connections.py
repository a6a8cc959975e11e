# Connections and servers of a loop, all on this machine.
import asyncio
import os
import socket
import tempfile


def show_error(exc):
    print(type(exc).__name__, exc)


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def streams():
    server = await asyncio.start_server(echo, '127.0.0.1', 0)
    print(server.is_serving(), len(server.sockets), type(server).__name__)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(*address)
        print(writer.get_extra_info('peername') == address, writer.get_extra_info('none', 5), writer.is_closing())
        writer.writelines([b'one\n', b'two\n'])
        print(await reader.readline(), await reader.readexactly(2), await reader.readuntil(b'\n'))
        writer.write(b'last')
        print(writer.can_write_eof())
        writer.write_eof()
        print(await reader.read(), reader.at_eof())
        try:
            writer.write(b'x')
        except RuntimeError as e:
            show_error(e)
        writer.close()
        await writer.wait_closed()
        print(writer.is_closing())

        # Many clients at once
        async def client(number):
            reader, writer = await asyncio.open_connection(*address)
            for i in range(3):
                writer.write(b'client %d line %d\n' % (number, i))
                await asyncio.sleep(0.001)
            answers = [await reader.readline() for _ in range(3)]
            writer.close()
            await writer.wait_closed()
            return answers[-1]
        print(await asyncio.gather(*map(client, range(5))))

        # More than fits
        reader, writer = await asyncio.open_connection(*address)
        data = b'x' * 50_000 + b'\n'

        async def write():
            for _ in range(20):
                writer.write(data)
                await writer.drain()
            writer.write_eof()
        task = asyncio.create_task(write())
        count = 0
        while block := await reader.read(100_000):
            count += len(block)
        await task
        print(count)
        writer.close()

        # A timeout of a reader that gets nothing
        reader, writer = await asyncio.open_connection(*address)
        try:
            async with asyncio.timeout(0.02):
                await reader.read(1)
        except TimeoutError as e:
            show_error(e)
        try:
            await asyncio.wait_for(reader.readline(), 0.02)
        except TimeoutError as e:
            show_error(e)
        writer.transport.abort()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(await reader.read())
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection(*address)
    except OSError as e:
        print(type(e).__name__, e.errno, str(e).replace(str(address[1]), 'PORT'))


async def limits():
    async def serve(reader, writer):
        writer.write(b'a' * 300 + b'\n' + b'b\n')
        writer.close()
    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), limit=100)
        try:
            await reader.readline()
        except ValueError as e:
            show_error(e)
        print(await reader.readline())
        try:
            await reader.readexactly(5)
        except asyncio.IncompleteReadError as e:
            show_error(e)
        writer.close()


async def errors():
    async def fail(reader, writer):
        await reader.readline()
        1 / 0
    told = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: told.append(context))
    async with await asyncio.start_server(fail, '127.0.0.1', 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b'x\n')
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
    print([(context['message'], type(context['exception']).__name__) for context in told])
    loop = asyncio.get_running_loop()
    for arguments in ({}, {'host': 'x', 'sock': 5}, {'host': 'x', 'ssl_handshake_timeout': 1}):
        try:
            await loop.create_connection(asyncio.Protocol, **arguments)
        except ValueError as e:
            show_error(e)
    for arguments in ({}, {'host': 'x', 'sock': 5}):
        try:
            await loop.create_server(asyncio.Protocol, **arguments)
        except ValueError as e:
            show_error(e)


class Talk(asyncio.Protocol):
    def __init__(self, name, done):
        self.name, self.done = name, done

    def connection_made(self, transport):
        self.transport = transport
        print(self.name, 'connected', transport.get_write_buffer_limits(), transport.get_write_buffer_size(), transport.is_reading())
        if self.name == 'client':
            transport.write(b'hello')

    def data_received(self, data):
        print(self.name, 'received', data)
        if self.name == 'server':
            self.transport.write(b'answer')
            self.transport.write_eof()

    def eof_received(self):
        print(self.name, 'eof')

    def connection_lost(self, exc):
        print(self.name, 'lost', exc)
        if not self.done.done():
            self.done.set_result(None)


async def protocols():
    loop = asyncio.get_running_loop()
    first, second = loop.create_future(), loop.create_future()
    server = await loop.create_server(lambda: Talk('server', first), '127.0.0.1', 0)
    transport, protocol = await loop.create_connection(lambda: Talk('client', second), *server.sockets[0].getsockname())
    print(type(protocol).__name__, transport.get_protocol() is protocol)
    await asyncio.gather(first, second)
    print(transport.is_closing())
    server.close()
    await server.wait_closed()

    class Packets(asyncio.DatagramProtocol):
        def __init__(self, name):
            self.name = name

        def connection_made(self, transport):
            self.transport = transport

        def datagram_received(self, data, address):
            print(self.name, data)
            if self.name == 'server':
                self.transport.sendto(b'back ' + data, address)
            else:
                done.set_result(None)

        def connection_lost(self, exc):
            print(self.name, 'closed', exc)
    done = loop.create_future()
    one, _ = await loop.create_datagram_endpoint(lambda: Packets('server'), local_addr=('127.0.0.1', 0))
    two, _ = await loop.create_datagram_endpoint(lambda: Packets('client'), remote_addr=one.get_extra_info('sockname'))
    two.sendto(b'packet')
    await done
    one.close()
    two.close()
    await asyncio.sleep(0)


async def plain():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    read = []
    loop.add_reader(a, lambda: read.append(a.recv(10)))
    b.send(b'x')
    await asyncio.sleep(0.01)
    print(read, loop.remove_reader(a), loop.remove_reader(a))
    task = asyncio.create_task(loop.sock_recv(a, 10))
    await asyncio.sleep(0.001)
    await loop.sock_sendall(b, b'later')
    print(await task)
    task = asyncio.create_task(loop.sock_recv(a, 10))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    total = bytearray(400_000)
    sending = asyncio.create_task(loop.sock_sendall(a, total))
    received = 0
    while received < len(total):
        received += len(await loop.sock_recv(b, 100_000))
    await sending
    print(received)
    with socket.create_server(('127.0.0.1', 0)) as server, socket.socket() as client:
        server.setblocking(False)
        client.setblocking(False)
        accepting = asyncio.create_task(loop.sock_accept(server))
        await loop.sock_connect(client, server.getsockname())
        end, address = await accepting
        print(address == client.getsockname(), end.gettimeout())
        end.close()
    a.close()
    b.close()


async def paths():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'server')
        async with await asyncio.start_unix_server(echo, path) as server:
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(b'by path\n')
            print(await reader.readline())
            writer.close()
            await writer.wait_closed()
            await asyncio.sleep(0.02)


async def forever():
    server = await asyncio.start_server(echo, '127.0.0.1', 0, start_serving=False)
    print(server.is_serving())
    serving = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    print(server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e).split('>')[-1])
    serving.cancel()
    try:
        await serving
    except asyncio.CancelledError:
        print('cancelled', server.is_serving())


# A loop with a selector of one's own
import selectors
with asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(selectors.SelectSelector())) as runner:
    runner.run(limits())

for part in (streams, limits, errors, protocols, plain, paths, forever):
    print('-', part.__name__)
    asyncio.run(part())
