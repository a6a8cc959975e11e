# Connections on this machine: both ends are in one program, so nothing may wait for what it does later itself.
import socket


def show(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


server = socket.socket()
print(server.family, server.type, server.proto, server.timeout, server.getblocking())
server.bind(('127.0.0.1', 0))
server.listen()
host, port = server.getsockname()
print(host, port > 0)
show(lambda: server.getpeername())
client = socket.create_connection(('localhost', port))
end, address = server.accept()
print(address == client.getsockname(), end.getpeername() == client.getsockname(), client.getpeername() == (host, port))
print(type(end), end.family, end.gettimeout())

client.sendall(b'hello\nworld\n')
print(end.recv(5), end.recv(0), end.recv(5, socket.MSG_PEEK), end.recv(100))
buffer = bytearray(8)
client.send(b'abcdef')
print(end.recv_into(buffer, 4), end.recv_into(memoryview(buffer)[4:]), buffer)
show(lambda: end.recv_into(buffer, 9))
show(lambda: end.recv_into(b'abc'))
show(lambda: end.recv(-1))
show(lambda: end.send('text'))
show(lambda: end.sendall(None))
print(client.sendall(b''), client.send(b''))

# Files over a connection
file = end.makefile('rw', encoding='utf-8', newline='\n')
client.sendall('line one\nzwei: \u00fc\nlast'.encode())
print(repr(file.readline()), repr(file.readline()))
file.write('answer\n')
file.flush()
print(client.recv(100))
raw = client.makefile('rb', 0)
print(type(raw), raw.mode, raw.readable(), raw.writable(), raw.seekable(), raw.name == client.fileno())
show(lambda: client.makefile('x'))
show(lambda: client.makefile('r', 0))
end.close()
print(file.closed, 'closed' in repr(end), end.fileno() > 0)
client.shutdown(socket.SHUT_WR)
print(repr(file.read()))
file.close()
print(end.fileno(), repr(end))
show(lambda: end.recv(1))
print(raw.read(), raw.read(5))
raw.close()
show(lambda: raw.readable())

# A socket that is closed at the other end
first, second = socket.socketpair()
print(first.family == socket.AF_UNIX, first.type.name, repr(first.getsockname()))
second.close()
print(first.recv(10))
show(lambda: first.send(b'x'))
first.close()
first.close()

# Refused
server.close()
show(lambda: socket.create_connection(('127.0.0.1', port)))
with socket.socket() as other:
    print(other.connect_ex(('127.0.0.1', port)))
    show(lambda: other.connect(('127.0.0.1', port)))
print(other.fileno())
show(lambda: socket.create_connection(('127.0.0.1', port), all_errors=True))

# The context of a socket, and descriptors that go elsewhere
with socket.create_server(('127.0.0.1', 0)) as server:
    print(server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) != 0, server.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    with socket.socket() as client:
        print(client.connect(server.getsockname()))
        end = server.accept()[0]
        copy = end.dup()
        number = end.detach()
        print(end.fileno(), number >= 0, copy.fileno() != number)
        again = socket.socket(fileno=number)
        print(again.family, again.type, again.proto == socket.IPPROTO_TCP)
        client.sendall(b'to both')
        print(again.recv(2), copy.recv(10))
        with again, copy:
            client.settimeout(5)
            again.sendall(b'x' * 100000)
            again.shutdown(socket.SHUT_RDWR)
            received = 0
            while block := client.recv(30000):
                received += len(block)
            print(received)
show(lambda: socket.socket(fileno=-1))
show(lambda: socket.socket(fileno=1.5))
show(lambda: socket.socket(fileno='1'))
try:
    server.foo = 1
except AttributeError as e:
    print(e)
import pickle
show(lambda: pickle.dumps(server))
print(issubclass(socket.SocketType, socket.socket), socket.error is OSError, socket.timeout is TimeoutError)
