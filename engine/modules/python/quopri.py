"""Quoted-printable: text of mail in printable ASCII. The codec is that of `binascii`."""

import binascii
from binascii import a2b_qp, b2a_qp  # names that programs look for

__all__ = ['encode', 'decode', 'encodestring', 'decodestring']


def encode(input, output, quotetabs, header=False):
    """Writes what a file of bytes holds, encoded, into another."""
    output.write(encodestring(input.read(), quotetabs, header))


def encodestring(s, quotetabs=False, header=False):
    return binascii.b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Writes what a file's encoded bytes stand for into another."""
    output.write(decodestring(input.read(), header))


def decodestring(s, header=False):
    return binascii.a2b_qp(s, header=header)


def _main(arguments):
    import getopt
    import sys
    try:
        options, names = getopt.getopt(arguments, 'td')
    except getopt.error as error:
        sys.exit(f'{error}\nusage: quopri [-t | -d] [file] ...\n-t: quote tabs\n-d: decode; default encode')
    chosen = {option for option, _ in options}
    if chosen == {'-t', '-d'}:
        sys.exit('-t and -d are mutually exclusive')
    status = 0
    for name in names or ['-']:
        try:
            file = sys.stdin.buffer if name == '-' else open(name, 'rb')
        except OSError as error:
            sys.stderr.write(f"{name}: can't open ({error})\n")
            status = 1
            continue
        try:
            if '-d' in chosen:
                decode(file, sys.stdout.buffer)
            else:
                encode(file, sys.stdout.buffer, '-t' in chosen)
        finally:
            if name != '-':
                file.close()
    if status:
        sys.exit(status)


if __name__ == '__main__':
    import sys
    _main(sys.argv[1:])
