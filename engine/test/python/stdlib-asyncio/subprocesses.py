# Other processes and pipes on a loop.
import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT

CAT = ('cat',)


async def streams():
    process = await asyncio.create_subprocess_exec(*CAT, stdin=PIPE, stdout=PIPE)
    print(type(process).__name__, process.pid > 0, process.returncode, process.stderr)
    process.stdin.write(b'one\ntwo\n')
    await process.stdin.drain()
    print(await process.stdout.readline(), await process.stdout.readexactly(2))
    process.stdin.close()
    print(await process.stdout.read(), await process.wait(), process.returncode)


async def communicating():
    process = await asyncio.create_subprocess_shell('read line; echo "got $line"; echo oops >&2; exit 3', stdin=PIPE, stdout=PIPE,
                                                    stderr=PIPE)
    print(await process.communicate(b'input\n'), process.returncode)
    process = await asyncio.create_subprocess_shell('echo a; echo b >&2', stdout=PIPE, stderr=STDOUT)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_shell('exit 5', stdout=DEVNULL)
    print(await process.wait(), await process.communicate())
    much = bytes(range(256)) * 2000
    process = await asyncio.create_subprocess_exec(*CAT, stdin=PIPE, stdout=PIPE)
    out, _ = await process.communicate(much)
    print(out == much, len(out))
    process = await asyncio.create_subprocess_exec('true', stdin=PIPE)
    print(await process.communicate(much), process.returncode)


async def together():
    async def run(number):
        process = await asyncio.create_subprocess_exec('sh', '-c', f'echo {number}', stdout=PIPE)
        return (await process.communicate())[0]
    print(await asyncio.gather(*(run(number) for number in range(5))))


async def signals():
    process = await asyncio.create_subprocess_exec('sleep', '30')
    process.terminate()
    print(await process.wait())
    process = await asyncio.create_subprocess_exec('sleep', '30', stdout=PIPE)
    try:
        await asyncio.wait_for(process.communicate(), 0.05)
    except asyncio.TimeoutError:
        print('too late', process.returncode)
    process.kill()
    print(await process.wait())
    try:
        process.kill()
    except ProcessLookupError:
        print('has ended')


async def lines():
    process = await asyncio.create_subprocess_shell('for i in 1 2 3; do echo line $i; done', stdout=PIPE, env={'PATH': os.environ['PATH']})
    async for line in process.stdout:
        print(line)
    print(await process.wait())


class Told(asyncio.SubprocessProtocol):
    def __init__(self, done):
        self.done = done
        self.events = []

    def connection_made(self, transport):
        self.events.append(('made', transport.get_pipe_transport(1) is not None, transport.get_pipe_transport(0)))

    def pipe_data_received(self, fd, data):
        self.events.append(('data', fd, data))

    def pipe_connection_lost(self, fd, exc):
        self.events.append(('pipe lost', fd, exc))

    def process_exited(self):
        self.events.append(('exited',))

    def connection_lost(self, exc):
        self.events.append(('lost', exc))
        self.done.set_result(None)


async def protocols():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_exec(lambda: Told(done), 'sh', '-c', 'echo x; exit 4', stdin=None, stderr=None)
    await done
    print(sorted(protocol.events, key=str), transport.get_returncode())
    transport.close()


async def pipes():
    loop = asyncio.get_running_loop()
    read, write = os.pipe()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), open(read, 'rb', 0))
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, open(write, 'wb', 0))
    writer = asyncio.StreamWriter(transport, protocol, None, loop)
    writer.write(b'through a pipe\n')
    print(await reader.readline(), transport.get_write_buffer_size(), transport.can_write_eof())
    writer.write(b'x' * 300000)
    writer.close()
    print(len(await reader.read()), transport.is_closing())


async def wrongly():
    loop = asyncio.get_running_loop()
    for what in (lambda: asyncio.create_subprocess_exec('no-such-program'), lambda: asyncio.create_subprocess_shell(3),
                 lambda: asyncio.create_subprocess_exec('true', text=True),
                 lambda: asyncio.create_subprocess_shell('true', bufsize=5),
                 lambda: loop.connect_read_pipe(asyncio.Protocol, open(__file__))):
        try:
            await what()
        except Exception as error:
            print(type(error).__name__, error)


for each in (streams, communicating, together, signals, lines, protocols, pipes, wrongly):
    print(f'-- {each.__name__}')
    asyncio.run(each())
