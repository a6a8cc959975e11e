"""Version 4: 32 bits, written as four numbers."""

from ._base import Address, AddressValueError, IPV4LENGTH, Interface, Network, Special


class _V4:
    """What every class of the version has."""

    __slots__ = ()
    _version = 4
    _ALL_ONES = 2 ** IPV4LENGTH - 1
    _max_prefixlen = IPV4LENGTH
    _netmask_cache = {}

    def _explode_shorthand_ip_string(self):
        return str(self)

    @classmethod
    def _make_netmask(cls, argument):
        """Mask and length of the prefix that a number or a text means."""
        known = cls._netmask_cache.get(argument)
        if known is None:
            if isinstance(argument, int):
                length = argument
                if not 0 <= length <= cls._max_prefixlen:
                    cls._report_invalid_netmask(length)
            elif argument.isascii() and argument.isdigit():
                length = cls._prefix_from_prefix_string(argument)
            else:
                length = cls._prefix_from_ip_string(argument)
            known = cls._netmask_cache[argument] = IPv4Address(cls._ip_int_from_prefix(length)), length
        return known

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        octets = text.split('.')
        if len(octets) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        number = 0
        for octet in octets:
            wrong = cls._wrong_with_octet(octet)
            if wrong:
                raise AddressValueError(f'{wrong} in {text!r}') from None
            number = number << 8 | int(octet)
        return number

    @staticmethod
    def _wrong_with_octet(octet):
        if not octet:
            return 'Empty octet not permitted'
        if not (octet.isascii() and octet.isdigit()):
            return f'Only decimal digits permitted in {octet!r}'
        if len(octet) > 3:
            return f'At most 3 characters permitted in {octet!r}'
        if octet != '0' and octet[0] == '0':
            return f'Leading zeros are not permitted in {octet!r}'
        if int(octet) > 255:
            return f'Octet {int(octet)} (> 255) not permitted'
        return None

    @classmethod
    def _string_from_ip_int(cls, number):
        return '.'.join(map(str, number.to_bytes(4, 'big')))

    def _reverse_pointer(self):
        return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'


class IPv4Address(_V4, Address):
    """An address of version 4."""

    __module__ = 'ipaddress'
    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 4)
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._ip_int_from_string(text)

    @property
    def packed(self):
        """Four bytes, the highest first."""
        return self._ip.to_bytes(4, 'big')

    @property
    def is_reserved(self):
        return self in _constants.reserved

    @property
    def is_private(self):
        return _is_private(self)

    @property
    def is_global(self):
        return self not in _constants.shared and not self.is_private

    @property
    def is_multicast(self):
        return self in _constants.multicast

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self in _constants.loopback

    @property
    def is_link_local(self):
        return self in _constants.link_local


class IPv4Interface(Interface, IPv4Address):
    """An address of version 4 in its network."""

    __module__ = 'ipaddress'

    def __init__(self, address):
        host, mask = self._split_addr_prefix(address)
        IPv4Address.__init__(self, host)
        self._set_network(IPv4Network((host, mask), strict=False))

    def __str__(self):
        return f'{self._string_from_ip_int(self._ip)}/{self._prefixlen}'

    __hash__ = Interface.__hash__


class IPv4Network(_V4, Network):
    """A network of version 4."""

    __module__ = 'ipaddress'
    _address_class = IPv4Address

    def __init__(self, address, strict=True):
        host, mask = self._split_addr_prefix(address)
        self._set(host, mask, strict)
        if self._prefixlen == self._max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self._max_prefixlen:
            self.hosts = lambda: [IPv4Address(host)]

    @property
    def is_global(self):
        shared = _constants.shared
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private


def _is_private(address):
    return (any(address in network for network in address._constants.private)
            and all(address not in network for network in address._constants.private_exceptions))


_constants = Special(
    IPv4Network,
    link_local='169.254.0.0/16',
    loopback='127.0.0.0/8',
    multicast='224.0.0.0/4',
    shared='100.64.0.0/10',
    reserved='240.0.0.0/4',
    private=(
        '0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.0.170/31',
        '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4',
        '255.255.255.255/32'),
    private_exceptions=('192.0.0.9/32', '192.0.0.10/32'))

IPv4Address._address_class = IPv4Address
IPv4Address._constants = IPv4Network._constants = _constants
