"""Codecs that are written in Python. The others are the engine's own: `codecs.lookup` has them all."""

import codecs


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """An encoding's name with one underscore for whatever stands between letters, digits and points."""
    if isinstance(encoding, bytes):
        encoding = encoding.decode('ascii')
    made = []
    gap = False
    for char in encoding:
        if char.isalnum() or char == '.':
            if gap and made:
                made.append('_')
            if char.isascii():
                made.append(char)
            gap = False
        else:
            gap = True
    return ''.join(made)


def search_function(encoding):
    """The CodecInfo of an encoding, or None."""
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None
