"""CodecInfos of the engine's own codecs: between str and bytes, and between bytes."""

import _codecs_support as _support
import codecs


def text_codec(name):
    """The CodecInfo of an encoding of text."""
    def encode(text, errors='strict'):
        return _support.encode(name, text, errors)

    def decode(data, errors='strict'):
        return _support.decode(name, data, errors, True)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        started = False

        def encode(self, input, final=False):
            data = _support.encode(name, input, self.errors)[0]
            # The mark of byte order stands at the beginning only.
            if self.started and name in _marks:
                data = data[_marks[name]:]
            self.started = self.started or bool(input)
            return data

        def reset(self):
            self.started = False

        def getstate(self):
            return 0 if self.started else 2

        def setstate(self, state):
            self.started = state == 0

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        encoding = name

        def _buffer_decode(self, input, errors, final):
            text, consumed = _support.decode(self.encoding, input, errors, final)
            if consumed and name in _marks and self.encoding == name and name != 'utf-8-sig':
                # What the mark said holds for the rest.
                little = input[:2] == b'\xff\xfe'
                big = input[:2] == b'\xfe\xff' or input[:4] == b'\0\0\xfe\xff'
                self.encoding = f'{name}-{"be" if big and not little else "le"}'
            elif consumed and name == 'utf-8-sig':
                self.encoding = 'utf-8'
            return text, consumed

        def reset(self):
            super().reset()
            self.encoding = name

    class StreamWriter(codecs.StreamWriter):
        started = False

        def encode(self, input, errors='strict'):
            data, consumed = _support.encode(name, input, errors)
            if self.started and name in _marks:
                data = data[_marks[name]:]
            self.started = True
            return data, consumed

        def reset(self):
            super().reset()
            self.started = False

    class StreamReader(codecs.StreamReader):
        encoding = name

        def decode(self, input, errors='strict'):
            decoder = IncrementalDecoder(errors)
            decoder.encoding = self.encoding
            result = decoder._buffer_decode(input, errors, False)
            self.encoding = decoder.encoding
            return result

        def reset(self):
            super().reset()
            self.encoding = name

    # Pickles name them so, and find them by __getattr__.
    for each in (IncrementalEncoder, IncrementalDecoder, StreamWriter, StreamReader):
        each.__qualname__ = f'{name.replace(".", "_")}.{each.__name__.lower()}'
    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name=name)


def __getattr__(name):
    """The CodecInfo of an encoding."""
    if name.startswith('_') or _support.canonical_name(name) is None:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return codecs.lookup(name)


# How many bytes the mark of byte order has.
_marks = {'utf-16': 2, 'utf-32': 4, 'utf-8-sig': 3}


def _hex_encode(data, errors='strict'):
    import binascii
    return binascii.b2a_hex(data), len(data)


def _hex_decode(data, errors='strict'):
    import binascii
    return binascii.a2b_hex(data), len(data)


def _base64_encode(data, errors='strict'):
    import base64
    return base64.encodebytes(data), len(data)


def _base64_decode(data, errors='strict'):
    import base64
    return base64.decodebytes(data), len(data)


def _zlib_encode(data, errors='strict'):
    import zlib
    return zlib.compress(data), len(data)


def _zlib_decode(data, errors='strict'):
    import zlib
    return zlib.decompress(data), len(data)


def _rot13(text, errors='strict'):
    table = {}
    for first in 65, 97:
        for i in range(26):
            table[first + i] = first + (i + 13) % 26
    return str.translate(text, table), len(text)


_byte_codecs = {'hex': (_hex_encode, _hex_decode), 'base64': (_base64_encode, _base64_decode),
                'zlib': (_zlib_encode, _zlib_decode), 'rot13': (_rot13, _rot13)}
_aliases = {'hex_codec': 'hex', 'base64_codec': 'base64', 'base_64': 'base64', 'zip': 'zlib', 'zlib_codec': 'zlib',
            'rot_13': 'rot13'}


def byte_codec(name):
    """The CodecInfo of an encoding of bytes as bytes, or of text as text; None where there is none."""
    name = _aliases.get(name, name)
    if name not in _byte_codecs:
        return None
    encode, decode = _byte_codecs[name]

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input)[0]

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input)[0]

    class Writer(codecs.StreamWriter):
        charbuffertype = bytes

        def encode(self, input, errors='strict'):
            return encode(input)

    class Reader(codecs.StreamReader):
        charbuffertype = bytes

        def decode(self, input, errors='strict'):
            return decode(input)

    return codecs.CodecInfo(encode, decode, Reader, Writer, IncrementalEncoder, IncrementalDecoder, name=name,
                            _is_text_encoding=False)
