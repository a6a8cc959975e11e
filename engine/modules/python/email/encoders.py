"""Functions that encode the payload of a message and say so in its headers."""

__all__ = ['encode_7or8bit', 'encode_base64', 'encode_noop', 'encode_quopri']

from base64 import encodebytes
from binascii import b2a_qp


def encode_base64(msg):
    """Base64."""
    data = msg.get_payload(decode=True)
    msg.set_payload(str(encodebytes(data), 'ascii'))
    msg['Content-Transfer-Encoding'] = 'base64'


def encode_quopri(msg):
    """Quoted-printable, spaces as codes too."""
    data = msg.get_payload(decode=True)
    msg.set_payload(b2a_qp(data, quotetabs=True).replace(b' ', b'=20'))
    msg['Content-Transfer-Encoding'] = 'quoted-printable'


def encode_7or8bit(msg):
    """As it is; the header says whether bytes of eight bits occur."""
    data = msg.get_payload(decode=True)
    if data is None:
        msg['Content-Transfer-Encoding'] = '7bit'
        return
    try:
        data.decode('ascii')
    except UnicodeDecodeError:
        msg['Content-Transfer-Encoding'] = '8bit'
    else:
        msg['Content-Transfer-Encoding'] = '7bit'


def encode_noop(msg):
    """Nothing."""
