"""Charsets, and how headers and bodies of each are encoded."""

__all__ = ['Charset', 'add_alias', 'add_charset', 'add_codec']

from functools import partial

import email.base64mime
import email.quoprimime

from email.encoders import encode_7or8bit

QP, BASE64, SHORTEST = 1, 2, 3

# `=?charset?q?` and `?=` without the charset.
RFC2047_CHROME_LEN = 7

DEFAULT_CHARSET = 'us-ascii'
UNKNOWN8BIT = 'unknown-8bit'
EMPTYSTRING = ''

# Encoding of headers, encoding of bodies, what is converted to when written.
CHARSETS = {
    'iso-8859-1': (QP, QP, None), 'iso-8859-2': (QP, QP, None), 'iso-8859-3': (QP, QP, None), 'iso-8859-4': (QP, QP, None),
    'iso-8859-9': (QP, QP, None), 'iso-8859-10': (QP, QP, None), 'iso-8859-13': (QP, QP, None), 'iso-8859-14': (QP, QP, None),
    'iso-8859-15': (QP, QP, None), 'iso-8859-16': (QP, QP, None), 'windows-1252': (QP, QP, None), 'viscii': (QP, QP, None),
    'us-ascii': (None, None, None), 'big5': (BASE64, BASE64, None), 'gb2312': (BASE64, BASE64, None),
    'euc-jp': (BASE64, None, 'iso-2022-jp'), 'shift_jis': (BASE64, None, 'iso-2022-jp'), 'iso-2022-jp': (BASE64, None, None),
    'koi8-r': (BASE64, BASE64, None), 'utf-8': (SHORTEST, BASE64, 'utf-8'),
}

ALIASES = {
    'latin_1': 'iso-8859-1', 'latin-1': 'iso-8859-1', 'latin_2': 'iso-8859-2', 'latin-2': 'iso-8859-2', 'latin_3': 'iso-8859-3',
    'latin-3': 'iso-8859-3', 'latin_4': 'iso-8859-4', 'latin-4': 'iso-8859-4', 'latin_5': 'iso-8859-9', 'latin-5': 'iso-8859-9',
    'latin_6': 'iso-8859-10', 'latin-6': 'iso-8859-10', 'latin_7': 'iso-8859-13', 'latin-7': 'iso-8859-13',
    'latin_8': 'iso-8859-14', 'latin-8': 'iso-8859-14', 'latin_9': 'iso-8859-15', 'latin-9': 'iso-8859-15',
    'latin_10': 'iso-8859-16', 'latin-10': 'iso-8859-16', 'cp949': 'ks_c_5601-1987', 'euc_jp': 'euc-jp', 'euc_kr': 'euc-kr',
    'ascii': 'us-ascii',
}

CODEC_MAP = {'gb2312': 'eucgb2312_cn', 'big5': 'big5_tw', 'us-ascii': None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Makes a charset known: QP, BASE64 or (for headers) SHORTEST, or None for as it is."""
    if body_enc == SHORTEST:
        raise ValueError('SHORTEST not allowed for body_enc')
    CHARSETS[charset] = header_enc, body_enc, output_charset


def add_alias(alias, canonical):
    """Another name of a charset."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """The name of the codec of a charset."""
    CODEC_MAP[charset] = codecname


def _encode(string, codec):
    if codec == UNKNOWN8BIT:
        return string.encode('ascii', 'surrogateescape')
    return string.encode(codec)


class Charset:
    """A charset by its name, with what is to be done with texts of it."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        from email.errors import CharsetError
        try:
            if isinstance(input_charset, str):
                input_charset.encode('ascii')
            else:
                input_charset = str(input_charset, 'ascii')
        except UnicodeError:
            raise CharsetError(input_charset)
        input_charset = input_charset.lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        header, body, converted = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        if not converted:
            converted = self.input_charset
        self.header_encoding = header
        self.body_encoding = body
        self.output_charset = ALIASES.get(converted, converted)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The name of the encoding of bodies, or a function that encodes a message's."""
        assert self.body_encoding != SHORTEST
        if self.body_encoding == QP:
            return 'quoted-printable'
        if self.body_encoding == BASE64:
            return 'base64'
        return encode_7or8bit

    def get_output_charset(self):
        """The charset that texts are written in."""
        return self.output_charset or self.input_charset

    def header_encode(self, string):
        """A text as an encoded word."""
        codec = self.output_codec or 'us-ascii'
        data = _encode(string, codec)
        encoder = self._get_encoder(data)
        return string if encoder is None else encoder.header_encode(data, codec)

    def header_encode_lines(self, string, maxlengths):
        """A text as encoded words of at most the lengths that an iterator gives; None for a first one with no room."""
        codec = self.output_codec or 'us-ascii'
        encoder = self._get_encoder(_encode(string, codec))
        encode = partial(encoder.header_encode, charset=codec)
        chrome = len(self.get_output_charset()) + RFC2047_CHROME_LEN
        lines = []
        taken = []
        room = next(maxlengths) - chrome
        for char in string:
            taken.append(char)
            length = encoder.header_length(_encode(''.join(taken), self.get_output_charset()))
            if length > room:
                taken.pop()
                lines.append(encode(_encode(''.join(taken), codec)) if lines or taken else None)
                taken = [char]
                room = next(maxlengths) - chrome
        lines.append(encode(_encode(''.join(taken), codec)))
        return lines

    def _get_encoder(self, header_bytes):
        if self.header_encoding == BASE64:
            return email.base64mime
        if self.header_encoding == QP:
            return email.quoprimime
        if self.header_encoding == SHORTEST:
            shorter = email.base64mime.header_length(header_bytes) < email.quoprimime.header_length(header_bytes)
            return email.base64mime if shorter else email.quoprimime
        return None

    def body_encode(self, string):
        """A body encoded."""
        if not string:
            return string
        if self.body_encoding is BASE64:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return email.base64mime.body_encode(string)
        if self.body_encoding is QP:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return email.quoprimime.body_encode(string.decode('latin1'))
        if isinstance(string, str):
            string = string.encode(self.output_charset).decode('ascii')
        return string
