"""IPv4 and IPv6: addresses, networks, and interfaces (addresses within a network)."""

from ._base import AddressValueError, IPV4LENGTH, IPV6LENGTH, NetmaskValueError, get_mixed_type_key
from ._ranges import collapse_addresses, summarize_address_range
from ._v4 import IPv4Address, IPv4Interface, IPv4Network
from ._v6 import IPv6Address, IPv6Interface, IPv6Network

__version__ = '1.0'


def ip_address(address):
    """An address of the version that a str, an int or packed bytes means."""
    return _make(address, (IPv4Address, IPv6Address), (), 'address')


def ip_network(address, strict=True):
    """A network of the version that is meant; with `strict` it must not have bits of a host."""
    return _make(address, (IPv4Network, IPv6Network), (strict,), 'network')


def ip_interface(address):
    """An interface of the version that is meant."""
    try:
        return _make(address, (IPv4Interface, IPv6Interface), (), 'interface')
    except ValueError:
        raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 interface') from None


def _make(address, types, options, what):
    for kind in types:
        try:
            return kind(address, *options)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')


def v4_int_to_packed(address):
    """Four bytes of a number, the highest first."""
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    """16 bytes of a number, the highest first."""
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')
