"""URLs and their parts: splitting, joining, quoting (RFC 3986)."""
from urllib._results import (DefragResult, DefragResultBytes, ParseResult, ParseResultBytes, SplitResult,
                             SplitResultBytes)

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

# Schemes whose URLs can be relative, have a network location, have parameters.
uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                 'rtsp', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews',
               'prospero', 'rtsp', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws', 'wss']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips', 'mms',
               'sftp', 'tel']

scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'

_blanks = ''.join(map(chr, range(33)))


def clear_cache():
    """Forgets what is remembered of URLs."""
    _split_known.clear()
    _quoters.clear()


def _coerce(*args):
    """The arguments as str, and what turns results back into the kind that was given."""
    are_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != are_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if are_text:
        return *args, _same
    return *(arg.decode('ascii', 'strict') if arg else '' for arg in args), _encoded


def _same(result):
    return result


def _encoded(result):
    return result.encode('ascii', 'strict')


def urlparse(url, scheme='', allow_fragments=True):
    """The six parts of a URL: scheme://netloc/path;params?query#fragment"""
    url, scheme, back = _coerce(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    if scheme in uses_params and ';' in url:
        url, params = _split_params(url)
    else:
        params = ''
    return back(ParseResult(scheme, netloc, url, params, query, fragment))


def _split_params(url):
    at = url.find(';', max(url.rfind('/'), 0))
    return (url, '') if at < 0 else (url[:at], url[at + 1:])


def _split_netloc(url):
    """Network location and rest of what follows two slashes."""
    end = len(url)
    for delimiter in '/?#':
        found = url.find(delimiter)
        if 0 <= found < end:
            end = found
    return url[:end], url[end:]


def _check_netloc(netloc):
    """Refuses characters that become delimiters when they are normalised."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    plain = netloc.translate(dict.fromkeys(map(ord, '@:#?')))
    normal = unicodedata.normalize('NFKC', plain)
    if plain != normal and any(character in normal for character in '/?#@:'):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def _check_bracketed(netloc):
    before, bracket, rest = netloc.rpartition('@')[2].partition('[')
    if bracket:
        if before:
            raise ValueError('Invalid IPv6 URL')
        host, _, port = rest.partition(']')
        if port and not port.startswith(':'):
            raise ValueError('Invalid IPv6 URL')
    else:
        host = before.partition(':')[0]
    if host.startswith('v'):
        version, dot, address = host[1:].partition('.')
        if not (version and dot and address and all(digit in '0123456789abcdefABCDEF' for digit in version)):
            raise ValueError('IPvFuture address is invalid')
    elif _is_ipv4(host):
        raise ValueError('An IPv4 address cannot be in brackets')
    elif not _is_ipv6(host):
        raise ValueError(f'{host!r} does not appear to be an IPv4 or IPv6 address')


def _is_ipv4(text):
    parts = text.split('.')
    return len(parts) == 4 and all(
        part.isascii() and part.isdigit() and len(part) <= 3 and int(part) <= 255 and (part == '0' or part[0] != '0')
        for part in parts)


def _is_ipv6(text):
    address, percent, zone = text.partition('%')
    if percent and (not zone or '%' in zone):
        return False
    parts = address.split(':')
    if len(parts) < 3:
        return False
    if '.' in parts[-1]:
        if not _is_ipv4(parts[-1]):
            return False
        parts[-1:] = ['0', '0']
    if len(parts) > 9:
        return False
    gaps = [index for index in range(1, len(parts) - 1) if not parts[index]]
    if len(gaps) > 1:
        return False
    if gaps:
        before, after = gaps[0], len(parts) - gaps[0] - 1
        if not parts[0]:
            before -= 1
            if before:
                return False
        if not parts[-1]:
            after -= 1
            if after:
                return False
        if before + after > 7:
            return False
    elif len(parts) != 8 or not parts[0] or not parts[-1]:
        return False
    return all(len(part) <= 4 and all(digit in '0123456789abcdefABCDEF' for digit in part) for part in parts)


_split_known = {}


def urlsplit(url, scheme='', allow_fragments=True):
    """The five parts of a URL: scheme://netloc/path?query#fragment"""
    key = url, scheme, bool(allow_fragments), type(url), type(scheme)
    known = _split_known.get(key)
    if known is not None:
        return known
    url, scheme, back = _coerce(url, scheme)
    url = url.lstrip(_blanks)
    scheme = scheme.strip(_blanks)
    for removed in '\t\r\n':
        url = url.replace(removed, '')
        scheme = scheme.replace(removed, '')
    netloc = query = fragment = ''
    colon = url.find(':')
    if colon > 0 and url[0].isascii() and url[0].isalpha() and not url[:colon].strip(scheme_chars):
        if all(character in scheme_chars for character in url[:colon]):
            scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == '//':
        netloc, url = _split_netloc(url[2:])
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        if '[' in netloc:
            _check_bracketed(netloc)
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    _check_netloc(netloc)
    result = back(SplitResult(scheme, netloc, url, query, fragment))
    if len(_split_known) >= 128:
        _split_known.clear()
    _split_known[key] = result
    return result


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, url, params, query, fragment, back = _coerce(*components)
    if params:
        url = f'{url};{params}'
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, url, query, fragment, back = _coerce(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] != '//':
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """What a URL means on a page whose URL is `base`."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _coerce(base, url)
    base_scheme, base_netloc, base_path, base_params, base_query, _ = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, base_scheme, allow_fragments)
    if scheme != base_scheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = base_netloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, base_path, base_params, query or base_query, fragment)))
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = base_path.split('/')
        if segments[-1]:
            del segments[-1]
        segments += path.split('/')
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            # At the top there is nothing above.
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return back(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    """The URL without its fragment, and the fragment."""
    url, back = _coerce(url)
    fragment = ''
    if '#' in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ''))
    return back(DefragResult(url, fragment))


_hex_pairs = None


def unquote_to_bytes(string):
    """The bytes of a text in which %xx stands for a byte."""
    if not string:
        string.split
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = string.split(b'%')
    if not rest:
        return string
    global _hex_pairs
    if _hex_pairs is None:
        digits = '0123456789ABCDEFabcdef'
        _hex_pairs = {(a + b).encode(): bytes.fromhex(a + b) for a in digits for b in digits}
    pieces = [first]
    for piece in rest:
        byte = _hex_pairs.get(bytes(piece[:2]))
        if byte is None:
            pieces += b'%', piece
        else:
            pieces += byte, piece[2:]
    return b''.join(pieces)


def unquote(string, encoding='utf-8', errors='replace'):
    """The text of a text in which %xx stands for a byte."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    if encoding is None:
        encoding = 'utf-8'
    if errors is None:
        errors = 'replace'
    pieces = []
    start = 0
    length = len(string)
    while start < length:
        # What lies in ASCII is decoded together: bytes of one character may be written in either way.
        end = start
        while end < length and string[end] < '\x80':
            end += 1
        if end > start:
            pieces.append(unquote_to_bytes(string[start:end]).decode(encoding, errors))
        start = end
        while end < length and string[end] >= '\x80':
            end += 1
        pieces.append(string[start:end])
        start = end
    return ''.join(pieces)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """As unquote(), and + stands for a blank."""
    return unquote(string.replace('+', ' '), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
             separator='&'):
    """The fields of a query string: a dict of lists of values."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding, errors=errors,
                                 max_num_fields=max_num_fields, separator=separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """The fields of a query string: a list of names with values."""
    qs, back = _coerce(qs)
    separator, _ = _coerce(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if max_num_fields is not None and max_num_fields < (1 + qs.count(separator) if qs else 0):
        raise ValueError('Max number of fields exceeded')
    fields = []
    for field in qs.split(separator) if qs else ():
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError(f'bad query field: {field!r}')
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            fields.append((back(unquote(name.replace('+', ' '), encoding=encoding, errors=errors)),
                           back(unquote(value.replace('+', ' '), encoding=encoding, errors=errors))))
    return fields


_always_safe = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'

# What each byte is written as, by the bytes that are safe.
_quoters = {}


def quote(string, safe='/', encoding=None, errors=None):
    """A text with %xx for all characters but letters, digits, _.-~ and those in `safe`."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """As quote(), with + for blanks."""
    if isinstance(string, str) and ' ' not in string or isinstance(string, bytes) and b' ' not in string:
        return quote(string, safe, encoding, errors)
    string = quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors)
    return string.replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """As quote(), for bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    else:
        safe = bytes(character for character in safe if character < 128)
    if not bs.rstrip(_always_safe + safe):
        return bs.decode()
    quoter = _quoters.get(safe)
    if quoter is None:
        kept = set(_always_safe + safe)
        quoter = [chr(byte) if byte in kept else f'%{byte:02X}' for byte in range(256)]
        if len(_quoters) >= 128:
            _quoters.clear()
        _quoters[safe] = quoter
    return ''.join([quoter[byte] for byte in bs])


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """The query string of a mapping or of pairs. With `doseq`, a value that is a sequence makes a field of each item."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError('not a valid non-string sequence or mapping object') from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    fields = []
    for name, value in query:
        name = quoted(name)
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                fields += [name + '=' + quoted(item) for item in value]
                continue
        fields.append(name + '=' + quoted(value))
    return '&'.join(fields)


def unwrap(url):
    """A URL out of <URL:…>."""
    url = str(url).strip()
    if url[:1] == '<' and url[-1:] == '>':
        url = url[1:-1].strip()
    if url[:4] == 'URL:':
        url = url[4:].strip()
    return url


def __getattr__(name):
    # Old functions, which hardly anybody asks for.
    if name.lstrip('_').startswith(('split', 'to_bytes')):
        from urllib import _split
        found = _split._old.get(name) or _split._private.get(name)
        if found is not None:
            return found
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
