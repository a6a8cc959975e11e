"""What both versions have in common. Class attributes of a version: `_version`, `_max_prefixlen`, `_address_class`,
`_ALL_ONES`, and in `_constants` the networks that have a meaning."""

from functools import cached_property

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """An address that is none."""

    __module__ = 'ipaddress'


class NetmaskValueError(ValueError):
    """A mask that is none."""

    __module__ = 'ipaddress'


def get_mixed_type_key(obj):
    """A key that sorts addresses and networks together."""
    if isinstance(obj, Network):
        return obj._get_networks_key()
    if isinstance(obj, Address):
        return obj._get_address_key()
    return NotImplemented


class Common:
    """What addresses and networks share."""

    __slots__ = ()

    @property
    def exploded(self):
        """The long way to write it."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """The short way to write it."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of its PTR record."""
        return self._reverse_pointer()

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @classmethod
    def _check_int_address(cls, address):
        if address < 0:
            raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{cls._version} address')
        if address > cls._ALL_ONES:
            raise AddressValueError(f'{address} (>= 2**{cls._max_prefixlen}) is not permitted as an IPv{cls._version} address')

    @classmethod
    def _check_packed_address(cls, address, expected):
        if len(address) != expected:
            raise AddressValueError(f'{address!r} (len {len(address)} != {expected}) '
                                    f'is not permitted as an IPv{cls._version} address')

    @classmethod
    def _ip_int_from_prefix(cls, length):
        return cls._ALL_ONES ^ cls._ALL_ONES >> length

    @classmethod
    def _prefix_from_ip_int(cls, mask):
        """How many leading ones a mask has, where zeros follow them; otherwise ValueError."""
        zeros = cls._max_prefixlen if mask == 0 else (mask & -mask).bit_length() - 1
        length = cls._max_prefixlen - zeros
        if mask >> zeros != (1 << length) - 1:
            packed = mask.to_bytes(cls._max_prefixlen // 8, 'big')
            raise ValueError(f'Netmask pattern {packed!r} mixes zeroes & ones')
        return length

    @classmethod
    def _report_invalid_netmask(cls, text):
        raise NetmaskValueError(f'{text!r} is not a valid netmask') from None

    @classmethod
    def _prefix_from_prefix_string(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._report_invalid_netmask(text)
        length = int(text)
        if not 0 <= length <= cls._max_prefixlen:
            cls._report_invalid_netmask(text)
        return length

    @classmethod
    def _prefix_from_ip_string(cls, text):
        """How long the prefix of a mask is, which may be written the other way round, too."""
        try:
            mask = cls._ip_int_from_string(text)
        except AddressValueError:
            cls._report_invalid_netmask(text)
        for bits in (mask, mask ^ cls._ALL_ONES):
            try:
                return cls._prefix_from_ip_int(bits)
            except ValueError:
                pass
        cls._report_invalid_netmask(text)

    @classmethod
    def _split_addr_prefix(cls, address):
        """Address and prefix of what networks and interfaces are made of."""
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            parts = str(address).split('/')
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            address = parts
        return (address[0], address[1]) if len(address) > 1 else (address[0], cls._max_prefixlen)

    def __reduce__(self):
        return self.__class__, (str(self),)


class Address(Common):
    """An address: a number and how it is written."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def _compare(self, other):
        if not isinstance(other, Address):
            return None
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return (self._ip > other._ip) - (self._ip < other._ip)

    def __lt__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order < 0 or self == other

    def __gt__(self, other):
        less = self.__lt__(other)
        return less if less is NotImplemented else not less and self != other

    def __ge__(self, other):
        less = self.__lt__(other)
        return less if less is NotImplemented else not less

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return str(self._string_from_ip_int(self._ip))

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def _get_address_key(self):
        return self._version, self

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        """As text; or as a number with `b`, `x`, `X`, or `n` for what is usual, with `#` and `_` before."""
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        if fmt not in {sharp + score + base for sharp in ('', '#') for score in ('', '_') for base in 'bnxX'}:
            return super().__format__(fmt)
        sharp, score, base = '#' in fmt, '_' in fmt, fmt[-1]
        if base == 'n':
            base = 'b' if self._version == 4 else 'x'
        width = self._max_prefixlen if base == 'b' else self._max_prefixlen // 4
        if score:
            width += width // 4 - 1
        if sharp:
            width += 2
        return format(int(self), f'{"#" if sharp else ""}0{width}{"_" if score else ""}{base}')


class Network(Common):
    """A network: its lowest address and how many leading bits its addresses share."""

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def _set(self, address, mask, strict):
        """Fills in what a version's constructor has read."""
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        number = int(self.network_address)
        lowest = number & int(self.netmask)
        if lowest != number:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(lowest)

    def hosts(self):
        """The addresses for hosts: not those of the network and of all, where there are more than two."""
        for number in range(int(self.network_address) + 1, int(self.broadcast_address)):
            yield self._address_class(number)

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        lowest, highest = int(self.network_address), int(self.broadcast_address)
        number = lowest + n if n >= 0 else highest + n + 1
        if not lowest <= number <= highest:
            raise IndexError('address out of range')
        return self._address_class(number)

    def _compare(self, other):
        if not isinstance(other, Network):
            return None
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        mine, others = self._order(), other._order()
        return (mine > others) - (mine < others)

    def _order(self):
        return int(self.network_address), int(self.netmask)

    def __lt__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order >= 0

    def __eq__(self, other):
        try:
            return (self._version == other._version and self.network_address == other.network_address
                    and int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, Network):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def overlaps(self, other):
        """Whether some address is in both."""
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    @cached_property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @cached_property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return f'{self.network_address}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    @property
    def num_addresses(self):
        return 1 << self._max_prefixlen - self._prefixlen

    @property
    def prefixlen(self):
        return self._prefixlen

    def address_exclude(self, other):
        """The networks that are left when a network within this one is taken out."""
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        if not isinstance(other, Network):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        other = other.__class__(f'{other.network_address}/{other.prefixlen}')
        rest = self
        while rest != other:
            low, high = rest.subnets()
            if other.subnet_of(low):
                yield high
                rest = low
            else:
                yield low
                rest = high

    def compare_networks(self, other):
        """-1, 0 or 1 as this comes before the other, is the same, or comes behind it."""
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same type')
        mine, others = self._order(), (int(other.network_address), int(other.netmask))
        return (mine > others) - (mine < others)

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks with longer prefixes that this one is made of."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError(f'prefix length diff {length} is invalid for netblock {self}')
        step = int(self.hostmask) + 1 >> prefixlen_diff
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield self.__class__((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network with a shorter prefix that this one is in."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return self.__class__((int(self.network_address) & int(self.netmask) << prefixlen_diff, length))

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            if a._version != b._version:
                raise TypeError(f'{a} and {b} are not of the same version')
            return b.network_address <= a.network_address and b.broadcast_address >= a.broadcast_address
        except AttributeError:
            raise TypeError(f'Unable to test subnet containment between {a} and {b}')

    def subnet_of(self, other):
        """Whether all of this network is in the other."""
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        """Whether all of the other network is in this one."""
        return self._is_subnet_of(other, self)

    def _both(self, name):
        """Whether the first and the last address are of a kind."""
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    @property
    def is_multicast(self):
        return self._both('is_multicast')

    @property
    def is_reserved(self):
        return self._both('is_reserved')

    @property
    def is_link_local(self):
        return self._both('is_link_local')

    @property
    def is_private(self):
        first, last = self.network_address, self.broadcast_address
        return (any(first in network and last in network for network in self._constants.private)
                and all(first not in network and last not in network for network in self._constants.private_exceptions))

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_unspecified(self):
        return self._both('is_unspecified')

    @property
    def is_loopback(self):
        return self._both('is_loopback')


class Interface:
    """What an address gains by the network that it is in; mixed in before the address of a version."""

    @property
    def ip(self):
        """The address alone."""
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return f'{self._string_from_ip_int(self._ip)}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self._string_from_ip_int(self._ip)}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self._string_from_ip_int(self._ip)}/{self.hostmask}'

    def _set_network(self, network):
        self.network = network
        self.netmask = network.netmask
        self._prefixlen = network._prefixlen

    @property
    def hostmask(self):
        return self.network.hostmask

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            # An interface is never an address.
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            # Interfaces come behind addresses.
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __reduce__(self):
        return self.__class__, (str(self),)


class Special:
    """Networks that have a meaning (IANA's registries of special addresses), made when they are first asked for."""

    def __init__(self, network, **texts):
        self._network = network
        self._texts = texts

    def __getattr__(self, name):
        texts = self._texts[name]
        made = self._network(texts) if isinstance(texts, str) else [self._network(text) for text in texts]
        setattr(self, name, made)
        return made
