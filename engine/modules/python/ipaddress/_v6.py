"""Version 6: 128 bits, written as up to eight hexadecimal numbers, with a scope behind a per cent sign."""

from ._base import Address, AddressValueError, IPV6LENGTH, Interface, Network, Special
from ._v4 import IPv4Address, _is_private

_HEX = frozenset('0123456789ABCDEFabcdef')
_HEXTETS = 8


class _V6:
    """What every class of the version has."""

    __slots__ = ()
    _version = 6
    _ALL_ONES = 2 ** IPV6LENGTH - 1
    _max_prefixlen = IPV6LENGTH
    _netmask_cache = {}

    @classmethod
    def _make_netmask(cls, argument):
        """Mask and length of the prefix that a number or a text means."""
        known = cls._netmask_cache.get(argument)
        if known is None:
            if isinstance(argument, int):
                length = argument
                if not 0 <= length <= cls._max_prefixlen:
                    cls._report_invalid_netmask(length)
            else:
                length = cls._prefix_from_prefix_string(argument)
            known = cls._netmask_cache[argument] = IPv6Address(cls._ip_int_from_prefix(length)), length
        return known

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            try:
                last = IPv4Address(parts.pop())._ip
            except AddressValueError as error:
                raise AddressValueError(f'{error} in {text!r}') from None
            parts += [f'{last >> 16:x}', f'{last & 0xFFFF:x}']
        if len(parts) > _HEXTETS + 1:
            raise AddressValueError(f'At most {_HEXTETS} colons permitted in {text!r}')
        before, after = cls._split_at_gap(parts, text)
        number = 0
        for part in before + ['0'] * (_HEXTETS - len(before) - len(after)) + after:
            if not _HEX.issuperset(part):
                raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}')
            if len(part) > 4:
                raise AddressValueError(f'At most 4 characters permitted in {part!r} in {text!r}')
            number = number << 16 | int(part, 16)
        return number

    @staticmethod
    def _split_at_gap(parts, text):
        """The parts before and behind `::`; all and none where there is no `::`."""
        gaps = [at for at in range(1, len(parts) - 1) if not parts[at]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if gaps:
            before, after = parts[:gaps[0]], parts[gaps[0] + 1:]
            if not before[0]:
                before.pop(0)
                if before:
                    raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not after[-1]:
                after.pop()
                if after:
                    raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            if len(before) + len(after) >= _HEXTETS:
                raise AddressValueError(f"Expected at most {_HEXTETS - 1} other parts with '::' in {text!r}")
            return before, after
        if len(parts) != _HEXTETS:
            raise AddressValueError(f"Exactly {_HEXTETS} parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        return parts, []

    @classmethod
    def _string_from_ip_int(cls, number=None):
        if number is None:
            number = int(cls._ip)
        if number > cls._ALL_ONES:
            raise ValueError('IPv6 address is too large')
        groups = [f'{number >> shift & 0xFFFF:x}' for shift in range(112, -1, -16)]
        start, length = cls._longest_zeros(groups)
        if length < 2:
            return ':'.join(groups)
        return ':'.join(groups[:start]) + '::' + ':'.join(groups[start + length:])

    @staticmethod
    def _longest_zeros(groups):
        best = 0, 0
        at = 0
        while at < len(groups):
            end = at
            while end < len(groups) and groups[end] == '0':
                end += 1
            if end - at > best[1]:
                best = at, end - at
            at = end + 1
        return best

    def _explode_shorthand_ip_string(self):
        number = int(self.network_address if isinstance(self, Network) else self)
        groups = ':'.join(f'{number >> shift & 0xFFFF:04x}' for shift in range(112, -1, -16))
        if isinstance(self, (Network, Interface)):
            return f'{groups}/{self._prefixlen}'
        return groups

    def _reverse_pointer(self):
        return '.'.join(self.exploded[::-1].replace(':', '')) + '.ip6.arpa'

    @staticmethod
    def _split_scope_id(text):
        address, percent, scope = text.partition('%')
        if not percent:
            return address, None
        if not scope or '%' in scope:
            raise AddressValueError(f'Invalid IPv6 address: "{text!r}"')
        return address, scope


class IPv6Address(_V6, Address):
    """An address of version 6."""

    __module__ = 'ipaddress'
    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 16)
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, self._scope_id = self._split_scope_id(text)
            self._ip = self._ip_int_from_string(text)

    def __str__(self):
        text = super().__str__()
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented:
            return NotImplemented
        return equal and self._scope_id == getattr(other, '_scope_id', None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """What stands behind the per cent sign."""
        return self._scope_id

    @property
    def packed(self):
        """16 bytes, the highest first."""
        return self._ip.to_bytes(16, 'big')

    @property
    def is_multicast(self):
        return self in _constants.multicast

    @property
    def is_reserved(self):
        return any(self in network for network in _constants.reserved)

    @property
    def is_link_local(self):
        return self in _constants.link_local

    @property
    def is_site_local(self):
        return self in _constants.site_local

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        return _is_private(self) if mapped is None else mapped.is_private

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for; None where it does not."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """The addresses of server and client that are in it, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The address of version 4 that is in it, or None."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Interface(Interface, IPv6Address):
    """An address of version 6 in its network."""

    __module__ = 'ipaddress'

    def __init__(self, address):
        host, mask = self._split_addr_prefix(address)
        IPv6Address.__init__(self, host)
        self._set_network(IPv6Network((host, mask), strict=False))

    def __str__(self):
        return f'{IPv6Address.__str__(self)}/{self._prefixlen}'

    __hash__ = Interface.__hash__

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return self._ip == 1 and self.network.is_loopback


class IPv6Network(_V6, Network):
    """A network of version 6."""

    __module__ = 'ipaddress'
    _address_class = IPv6Address

    def __init__(self, address, strict=True):
        host, mask = self._split_addr_prefix(address)
        self._set(host, mask, strict)
        if self._prefixlen == self._max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self._max_prefixlen:
            self.hosts = lambda: [IPv6Address(host)]

    def hosts(self):
        """The addresses for hosts: all but the lowest, which means every router."""
        for number in range(int(self.network_address) + 1, int(self.broadcast_address) + 1):
            yield IPv6Address(number)

    @property
    def is_site_local(self):
        return self._both('is_site_local')


_constants = Special(
    IPv6Network,
    link_local='fe80::/10',
    multicast='ff00::/8',
    site_local='fec0::/10',
    private=(
        '::1/128', '::/128', '::ffff:0:0/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:2::/48', '2001:db8::/32', '2002::/16',
        'fc00::/7', 'fe80::/10'),
    reserved=(
        '::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3', '8000::/3', 'A000::/3',
        'C000::/3', 'E000::/4', 'F000::/5', 'F800::/6', 'FE00::/9'),
    private_exceptions=(
        '2001:1::1/128', '2001:1::2/128', '2001:3::/32', '2001:4:112::/48', '2001:20::/28', '2001:30::/28'))

IPv6Address._address_class = IPv6Address
IPv6Address._constants = IPv6Network._constants = _constants
