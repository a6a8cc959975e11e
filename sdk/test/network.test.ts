import { createServer } from 'node:net';
import test from 'ava';
import { Engine } from '../index.js';

const source = `
import socket, select, time

def exchange():
    server = socket.create_server(('127.0.0.1', 0))
    with server, socket.create_connection(server.getsockname(), 5) as client:
        end, _ = server.accept()
        with end:
            client.sendall(b'hello')
            return end.recv(100).decode()

def descriptor(action):
    made, other = socket.socketpair()
    names = {'socket': socket, 'select': select, 'number': NUMBER}
    return eval(action, names)

def accept():
    socket.create_server(('127.0.0.1', 0)).accept()

def watch():
    select.select([socket.create_server(('127.0.0.1', 0))], [], [])

def by_path(path):
    socket.socket(socket.AF_UNIX).connect(path)

def make():
    socket.socket()

NUMBER = 0
def take(number):
    global NUMBER
    NUMBER = number

def taken():
    return NUMBER
`;

const limits = { timeMs: 20_000 };

test('without the permission a socket is refused with what would have to be granted', async (t) => {
  await using engine = await Engine.create({ instances: 1, limits });
  const module = await engine.compile({ source, name: 'program' });
  await t.throwsAsync(async () => module.run('make', []), {
    code: 'ERR_PERMISSION',
    message: /PermissionError: .*the host does not grant 'network' to this program/,
  });
});

test('with the permission a program connects and serves', async (t) => {
  await using engine = await Engine.create({ instances: 1, limits, permissions: { network: true } });
  const module = await engine.compile({ source, name: 'program' });
  t.is(await module.run('exchange', []), 'hello');
  t.is(engine.createContext().load(module).run('exchange', []), 'hello');
});

test("a program reaches its own sockets, and neither the host's descriptors nor sockets with paths", async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { fd } = (server as unknown as { _handle: { fd: number } })._handle;
  try {
    await using engine = await Engine.create({ instances: 1, limits, permissions: { network: true } });
    const module = await engine.compile({ source, name: 'program' });
    const program = engine.createContext().load(module);
    program.run('take', [fd]);
    for (const action of [
      'socket.socket(fileno=number)',
      'socket.socket(2, 1, 6, fileno=number)',
      'socket.fromfd(number, 2, 1)',
      'socket.close(number)',
      'select.select([number], [], [], 0)',
    ])
      t.throws(() => program.run('descriptor', [action]), { message: /Bad file descriptor/ }, action);
    t.true(server.listening);
    t.throws(() => program.run('by_path', ['/run/service']), { message: /Permission denied/ });
  } finally {
    server.close();
  }
});

for (const call of ['accept', 'watch'])
  test(`a limit stops a program that waits, and its thread lives on: ${call}`, async (t) => {
    await using engine = await Engine.create({
      instances: 1,
      limits,
      permissions: { network: true },
    });
    const module = await engine.compile({ source, name: 'program' });
    await module.run('take', [7]);
    await t.throwsAsync(async () => module.run(call, [], { timeMs: 300 }), { code: 'ERR_TIME_LIMIT' });
    t.is(await module.run('taken', []), 7);
  });
