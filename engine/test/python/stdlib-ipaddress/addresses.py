# Addresses, networks and interfaces of both versions, and what is refused.
import ipaddress
import pickle

for text in ('192.168.0.1', '::1', '2001:db8::ff00:42:8329', '::ffff:10.0.0.1', 4294967295, 2 ** 32, b'\x7f\0\0\1'):
    address = ipaddress.ip_address(text)
    print(repr(address), address.exploded, address.compressed, int(address), address.reverse_pointer, hash(address) == hash(address))
    print('   ', [name for name in dir(address) if name.startswith('is_') and getattr(address, name)])
    print('   ', pickle.loads(pickle.dumps(address)) == address, address + 1 if int(address) < 2 ** 32 - 1 else '')

address = ipaddress.ip_address('10.1.2.3')
print(f'{address:#_x} {address:b} {address:n} {ipaddress.ip_address("::1"):_x}')
for wrong in ('', '1.2.3', '1.2.3.256', '01.2.3.4', '1.2.3.4/8', '1.2.3.a', '::1::', ':1:2:3:4:5:6:7', '1:2:3', '12345::', 'g::', '1::2%', -1, 2 ** 128):
    for make in (ipaddress.IPv4Address, ipaddress.IPv6Address, ipaddress.ip_address):
        try:
            print(make(wrong))
        except ValueError as error:
            print(type(error).__name__, error)

network = ipaddress.ip_network('192.168.4.0/22')
print(network, repr(network), network.netmask, network.hostmask, network.broadcast_address, network.num_addresses, network[5], network[-1])
print(list(network.subnets()), list(network.subnets(new_prefix=24)), network.supernet(), network.supernet(new_prefix=16))
print(list(ipaddress.ip_network('10.0.0.0/29').hosts()), list(ipaddress.ip_network('10.0.0.4/31').hosts()), list(ipaddress.ip_network('10.0.0.4/32').hosts()))
print(list(network.address_exclude(ipaddress.ip_network('192.168.5.0/26'))))
print(ipaddress.ip_network('192.168.5.0/24').subnet_of(network), network.overlaps(ipaddress.ip_network('192.168.0.0/21')), address in network)
print(ipaddress.ip_network('10.0.0.0/255.0.0.0'), ipaddress.ip_network('10.0.0.0/0.255.255.255'), ipaddress.ip_network(('10.0.0.0', 9)))
for wrong in ('10.0.0.1/8', '10.0.0.0/33', '10.0.0.0/255.0.255.0', '1/2/3', '::/129'):
    for make in (ipaddress.IPv4Network, ipaddress.IPv6Network, ipaddress.ip_network):
        try:
            print(make(wrong))
        except ValueError as error:
            print(type(error).__name__, error)
interface = ipaddress.ip_interface('10.4.5.6/14')
print(interface, repr(interface), interface.ip, interface.network, interface.with_netmask, interface.with_hostmask, interface > address)
print(list(ipaddress.summarize_address_range(ipaddress.ip_address('192.0.2.0'), ipaddress.ip_address('192.0.2.130'))))
print(list(ipaddress.collapse_addresses(map(ipaddress.ip_network, ('192.0.2.0/25', '192.0.2.128/25', '192.0.3.0/24', '10.0.0.0/8', '10.1.0.0/16')))))
print(sorted([interface, address, ipaddress.ip_address('::'), network], key=ipaddress.get_mixed_type_key))
for compare in (lambda: address < ipaddress.ip_address('::1'), lambda: address < 5, lambda: network < address, lambda: list(network.subnets(0, 8))):
    try:
        print(compare())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
six = ipaddress.ip_address('2002:c000:204::')
print(six.sixtofour, six.teredo, ipaddress.ip_address('2001:0:4136:e378:8000:63bf:3fff:fdd2').teredo, ipaddress.ip_address('::ffff:1.2.3.4').ipv4_mapped)
