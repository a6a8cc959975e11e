"""Networks that cover a range of addresses, and as few networks as cover the same."""

from ._base import Address, Network


def summarize_address_range(first, last):
    """The networks that together are the addresses from `first` to `last`, in order."""
    if not (isinstance(first, Address) and isinstance(last, Address)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    low, high, width = first._ip, last._ip, first._max_prefixlen
    network = _network_class(first)
    while low <= high:
        aligned = width if low == 0 else (low & -low).bit_length() - 1
        bits = min(aligned, (high - low + 1).bit_length() - 1)
        yield network((low, width - bits))
        low += 1 << bits


def _network_class(address):
    if address.version == 4:
        from ._v4 import IPv4Network
        return IPv4Network
    if address.version == 6:
        from ._v6 import IPv6Network
        return IPv6Network
    raise ValueError('unknown IP version')


def collapse_addresses(addresses):
    """As few networks as have the same addresses as these addresses and networks, in order."""
    ips, networks = [], []
    for each in addresses:
        if isinstance(each, Network):
            known = networks
        elif each._prefixlen == each._max_prefixlen if hasattr(each, '_prefixlen') else True:
            known = ips
            if hasattr(each, '_prefixlen'):
                each = each.ip
        else:
            known = networks
            each = each.network
        if known and known[-1]._version != each._version:
            raise TypeError(f'{each} and {known[-1]} are not of the same version')
        known.append(each)
    ips = sorted(set(ips))
    for first, last in _runs(ips):
        networks.extend(summarize_address_range(first, last))
    return _collapse(networks)


def _runs(ips):
    """Pairs of the first and the last of what follows each other."""
    at = 0
    while at < len(ips):
        end = at
        while end + 1 < len(ips) and ips[end + 1]._ip == ips[end]._ip + 1:
            end += 1
        yield ips[at], ips[end]
        at = end + 1


def _collapse(networks):
    """Two halves become one network, again and again; what lies in another goes."""
    pending = list(networks)
    halves = {}
    while pending:
        network = pending.pop()
        whole = network.supernet()
        known = halves.get(whole)
        if known is None:
            halves[whole] = network
        elif known != network:
            del halves[whole]
            pending.append(whole)
    last = None
    for network in sorted(halves.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network
