"""Message authentication by keyed hashing (RFC 2104)."""
from _hashlib import compare_digest, hmac_digest as _one_shot
import hashlib as _hashlib

trans_5C = bytes(x ^ 0x5C for x in range(256))
trans_36 = bytes(x ^ 0x36 for x in range(256))

# The size of digests depends on the hash.
digest_size = None


def _maker(digestmod):
    """What makes hash objects: given as that, as a name, or as a module."""
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        if digestmod not in _hashlib.algorithms_available and digestmod.lower() not in _hashlib.algorithms_available:
            raise ValueError('[digital envelope routines] unsupported')
        return lambda data=b'': _hashlib.new(digestmod, data)
    return lambda data=b'': digestmod.new(data)


class HMAC:
    """A running authentication code of messages under a key."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        self._init_old(key, msg, digestmod)

    def _init_old(self, key, msg, digestmod):
        # CPython's name for the way that does without OpenSSL's HMAC.
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        make = _maker(digestmod)
        self._outer = make()
        self._inner = make()
        self.digest_size = self._inner.digest_size
        if hasattr(self._inner, 'block_size'):
            blocksize = self._inner.block_size
            if blocksize < 16:
                from warnings import warn
                warn(f'block_size of {blocksize} seems too small; using our default of {self.blocksize}.',
                     RuntimeWarning, 2)
                blocksize = self.blocksize
        else:
            from warnings import warn
            warn(f'No block_size attribute on given digest object; Assuming {self.blocksize}.', RuntimeWarning, 2)
            blocksize = self.blocksize
        if len(key) > blocksize:
            key = make(key).digest()
        self.block_size = blocksize
        self._hmac = None
        key = key.ljust(blocksize, b'\0')
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner.name}'

    def update(self, msg):
        """Feeds more of the message."""
        self._inner.update(msg)

    def copy(self):
        """Another object in the same state."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._hmac = None
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _finished(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        """The code of the message so far."""
        return self._finished().digest()

    def hexdigest(self):
        """The code in hexadecimal digits."""
        return self._finished().hexdigest()


def new(key, msg=None, digestmod=''):
    """A new HMAC object for the key, fed with msg."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The code of a message at once."""
    if isinstance(digest, str):
        try:
            return _one_shot(key, msg, digest)
        except ValueError:
            pass
    return HMAC(key, msg, digest).digest()
