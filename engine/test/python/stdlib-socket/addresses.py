# Addresses, names and numbers; nothing here leaves this machine.
import socket


def show(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


print(socket.AF_INET, repr(socket.AF_INET), repr(socket.SOCK_STREAM), repr(socket.AI_PASSIVE), repr(socket.MSG_PEEK | socket.MSG_OOB))
print(socket.AddressFamily(1).name, socket.SocketKind.SOCK_DGRAM.value, type(socket.SOL_SOCKET))
print(socket.gaierror.__mro__[1:3], socket.gaierror.__module__, socket.herror.__qualname__)
print(socket.htons(1), socket.ntohs(0x1234), socket.htonl(1), socket.ntohl(0xff000000))
for wrong in (lambda: socket.htons(70000), lambda: socket.htons(-1), lambda: socket.htonl(2 ** 32), lambda: socket.htonl(-1),
              lambda: socket.htons('x'), lambda: socket.htonl(1.5)):
    show(wrong)
for text in ('127.0.0.1', '127.1', '0x7f.1', '1', '010.0.0.1', '1.2.3.4.5', '256.1.1.1', '', 'a.b', '1.2.3.4 rest'):
    show(lambda: socket.inet_aton(text))
show(lambda: socket.inet_ntoa(b'\x01\x02\x03\xff'))
show(lambda: socket.inet_ntoa(b'\x01\x02'))
for text in ('0.0.0.0', '1.2.3', '01.2.3.4', '1.2.3.256'):
    show(lambda: socket.inet_pton(socket.AF_INET, text))
for text in ('::', '::1', '1::', '2001:db8::ff00:42:8329', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', '1:2:3:4:5:6:1.2.3.4', '1::2::3', '1:2', ':1', '1:',
             '12345::', '::1.2.3', '1:2:3:4:5:6:7::', 'g::'):
    show(lambda: socket.inet_pton(socket.AF_INET6, text).hex())
for packed in ('00' * 16, '00' * 15 + '01', '20010db8' + '00' * 11 + '01', '00' * 10 + 'ffff01020304', '0001' * 8, '00010000000100000000000100000000',
               '00' * 12 + '01020304', '0001' + '00' * 14, '00010000000200030004000500060007'):
    show(lambda: socket.inet_ntop(socket.AF_INET6, bytes.fromhex(packed)))
show(lambda: socket.inet_ntop(socket.AF_INET, b'123'))
show(lambda: socket.inet_ntop(99, b'1234'))
show(lambda: socket.inet_pton(99, ''))

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp, socket.socket() as tcp:
    for wrong in ('x', ('127.0.0.1',), ('127.0.0.1', 70000), ('127.0.0.1', -1), (1, 1), ('127.0.0.1', 'x'), ('127.0.0.1', 1, 2), None,
                  ('a\0b', 1)):
        show(lambda: udp.bind(wrong))
    show(lambda: udp.connect('x'))
    show(lambda: udp.connect_ex(5))
    show(lambda: udp.sendto(b'x', ('127.0.0.1', 70000)))
    show(lambda: udp.sendto('x', ('127.0.0.1', 7)))
    show(lambda: udp.bind(('', 0)))
    print(udp.getsockname()[0])
    show(lambda: tcp.recv(1))
    show(lambda: tcp.send(b'1'))
    show(lambda: tcp.accept())
    show(lambda: tcp.getsockopt(socket.SOL_SOCKET, 9999))
    show(lambda: tcp.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
    show(lambda: tcp.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE, 4))
    show(lambda: tcp.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE, 5000))
    tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    print(tcp.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
    tcp.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b'\1\0\0\0\5\0\0\0')
    print(tcp.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8))
    show(lambda: tcp.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, None))
show(lambda: socket.socket(99))
show(lambda: socket.socket(type=77))
show(lambda: socket.socket('x'))

# Packets
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as two:
    one.bind(('127.0.0.1', 0))
    print(two.sendto(b'packet', one.getsockname()))
    data, address = one.recvfrom(100)
    print(data, address == ('127.0.0.1', two.getsockname()[1]))
    two.connect(one.getsockname())
    print(two.send(b'another'), two.sendto(b'', 0, one.getsockname()))
    buffer = bytearray(3)
    print(one.recvfrom_into(buffer)[0], buffer, one.recvfrom(5)[0])

# Names
for host in ('127.0.0.1', b'127.0.0.1', '::1', None):
    show(lambda: socket.getaddrinfo(host, 80, type=socket.SOCK_STREAM)[-1][:4])
show(lambda: socket.getaddrinfo('127.0.0.1', '8080', socket.AF_INET, socket.SOCK_DGRAM))
show(lambda: socket.getaddrinfo('127.0.0.1', None, proto=socket.IPPROTO_TCP))
show(lambda: socket.getaddrinfo(None, 0, socket.AF_INET, socket.SOCK_STREAM, flags=socket.AI_PASSIVE))
show(lambda: socket.getaddrinfo('name', 1, flags=socket.AI_NUMERICHOST))
show(lambda: socket.getaddrinfo('127.0.0.1', 1, socket.AF_INET6))
show(lambda: socket.getaddrinfo(None, None))
show(lambda: socket.getaddrinfo(5, 1))
show(lambda: socket.getaddrinfo('127.0.0.1', 1.5))
show(lambda: socket.getnameinfo(('127.0.0.1', 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
show(lambda: socket.getnameinfo(('::1', 80, 0, 0), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
show(lambda: socket.getnameinfo('x', 0))
show(lambda: socket.gethostbyname('127.0.0.1'))
show(lambda: socket.gethostbyname(''))
show(lambda: socket.gethostbyname('<broadcast>'))
show(lambda: isinstance(socket.gethostname(), str))
show(lambda: socket.getservbyport(70000))
show(lambda: (1, 'lo') in socket.if_nameindex())
show(lambda: socket.create_server(('127.0.0.1', 0), dualstack_ipv6=True))

# Paths
import os
import tempfile
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'end')
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen(1)
        print(server.getsockname() == path, repr(client.getsockname()))
        client.connect(path.encode())
        end, address = server.accept()
        print(repr(address), client.getpeername() == path)
        end.sendall(b'by path')
        end.close()
        print(client.recv(100))
        show(lambda: client.connect('x' * 200))
        show(lambda: client.connect(('a', 1)))
        show(lambda: client.connect(os.path.join(folder, 'none')) if False else None)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(b'\0pitviper-test-%d' % os.getpid())
        print(type(server.getsockname()), server.getsockname()[:15])
