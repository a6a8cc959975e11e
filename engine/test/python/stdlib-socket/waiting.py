# Timeouts, sockets that do not block, select, poll and selectors.
import re
import select
import selectors
import socket
import time


def show(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


a, b = socket.socketpair()
print(a.gettimeout(), a.getblocking())
a.settimeout(0.02)
print(a.gettimeout(), a.getblocking(), a.timeout)
start = time.monotonic()
show(lambda: a.recv(1))
print(0.015 < time.monotonic() - start < 5)
file = a.makefile('rb')
show(lambda: file.read(1))
show(lambda: file.read(1))
file.close()
a.settimeout(0)
print(a.gettimeout(), a.getblocking())
show(lambda: a.recv(1))
show(lambda: a.recv_into(bytearray(1)))
raw = a.makefile('rb', 0)
print(raw.read(4))
raw.close()
a.setblocking(True)
print(a.gettimeout())
for wrong in (-1, 'x', float('nan'), [], 1e30):
    show(lambda: a.settimeout(wrong))
socket.setdefaulttimeout(3)
with socket.socket() as s:
    print(socket.getdefaulttimeout(), s.gettimeout())
socket.setdefaulttimeout(None)

# A socket that is full
a.setblocking(False)
sent = 0
try:
    while True:
        sent += a.send(bytes(4096))
except BlockingIOError as e:
    print(e, sent > 0)
a.settimeout(0.02)
show(lambda: a.sendall(bytes(10_000_000)))

server = socket.create_server(('127.0.0.1', 0))
server.settimeout(0.02)
show(server.accept)
server.setblocking(False)
show(server.accept)
client = socket.socket()
client.setblocking(False)
print(client.connect_ex(server.getsockname()) in (0, 115))
print(select.select([], [client], [], 5)[1] == [client], client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(select.select([server, a], [client], [], 5) == ([server], [client], []))
end, _ = server.accept()
print(end.getblocking(), end.gettimeout())

# select
print(select.select([], [], [], 0), select.select([end], [], [], 0.01))
client.send(b'x')
print(select.select([end, server], [end], [], None) == ([end], [end], []), select.select([end.fileno()], (), {}) == ([end.fileno()], [], []))
show(lambda: select.select([end], [], [], -1))
show(lambda: select.select(['x'], [], []))
show(lambda: select.select(5, [], []))
show(lambda: select.select([-1], [], []))
show(lambda: select.select([], [], [], 'soon'))

# poll
poll = select.poll()
poll.register(end, select.POLLIN)
poll.register(client)
print(sorted(poll.poll(100)) == sorted([(end.fileno(), select.POLLIN), (client.fileno(), select.POLLOUT)]))
poll.modify(client, select.POLLIN)
print(poll.poll(0) == [(end.fileno(), select.POLLIN)])
end.recv(1)
print(poll.poll(5), poll.poll(0.5))
poll.unregister(client)
show(lambda: poll.unregister(12345))
show(lambda: poll.modify(12345, 1))
show(lambda: poll.register('x'))
show(lambda: poll.register(3, -1))
show(lambda: select.poll(1))
client.close()
print([(fd == end.fileno(), events & select.POLLIN) for fd, events in poll.poll()])
end.close()
server.close()

# Selectors
for kind in (selectors.DefaultSelector, selectors.SelectSelector, selectors.PollSelector):
    a, b = socket.socketpair()
    with kind() as selector:
        print(isinstance(selector, selectors.BaseSelector), len(selector.get_map()))
        key = selector.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE, 'data')
        print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data, key._fields)
        print([(key.data, events) for key, events in selector.select()])
        selector.modify(a, selectors.EVENT_READ, 'other')
        print(selector.select(0), selector.select(-1), selector.select(0.01))
        b.send(b'x')
        print([(key.data, events) for key, events in selector.select()])
        print(selector.get_key(a).data, a in selector.get_map(), b in selector.get_map(), list(selector.get_map()) == [a.fileno()])
        for wrong in (lambda: selector.register(a, 1), lambda: selector.register(b, 0), lambda: selector.register(b, 8),
                      lambda: selector.unregister(b), lambda: selector.get_key(b), lambda: selector.register('x', 1),
                      lambda: selector.register(-5, 1), lambda: selector.modify(b, 1)):
            try:
                print(wrong())
            except Exception as e:
                print(type(e).__name__, re.sub('fd=\\d+|FD \\d+', 'N', str(e)))
        print(selector.unregister(a).data, len(selector.get_map()))
    print(selector.get_map())
    show(lambda: selector.get_key(a))
    a.close()
    b.close()
