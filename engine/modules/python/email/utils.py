"""Addresses, dates, numbers of messages, and parameters of headers."""

__all__ = ['collapse_rfc2231_value', 'decode_params', 'decode_rfc2231', 'encode_rfc2231', 'formataddr', 'formatdate',
           'format_datetime', 'getaddresses', 'make_msgid', 'mktime_tz', 'parseaddr', 'parsedate', 'parsedate_tz',
           'parsedate_to_datetime', 'unquote']

import re
import time

from email._parseaddr import AddressList as _AddressList, mktime_tz, parsedate, _parsedate_tz, parsedate_tz, quote

_SPECIALS = r'[][\\()<>@,:;".]'
_ESCAPES = r'[\\"]'
_DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()


def _has_surrogates(s):
    """Whether a text holds bytes that could not be decoded."""
    try:
        s.encode()
        return False
    except UnicodeEncodeError:
        return True


def _sanitize(string):
    """A text without the bytes that could not be decoded: they become U+FFFD."""
    original = string.encode('utf-8', 'surrogateescape')
    return original.decode('utf-8', 'replace')


def formataddr(pair, charset='utf-8'):
    """`Name <address>`; a name beyond ASCII becomes an encoded word."""
    name, address = pair
    address.encode('ascii')
    if not name:
        return address
    try:
        name.encode('ascii')
    except UnicodeEncodeError:
        if isinstance(charset, str):
            from email.charset import Charset
            charset = Charset(charset)
        return f'{charset.header_encode(name)} <{address}>'
    quotes = '"' if re.search(_SPECIALS, name) else ''
    return f'{quotes}{re.sub(_ESCAPES, _add_backslash, name)}{quotes} <{address}>'


def _add_backslash(found):
    return '\\' + found[0]


_QUOTED = r'(?s)"(?:[^"\\]|\\.)*"?|\\.'

# Some programs can handle what is no address in a stricter way; they look for this.
supports_strict_parsing = True


def _without_quotes(text):
    return re.sub(_QUOTED, '', text)


def _is_balanced(text):
    """Whether parentheses are closed, and none that was not opened."""
    depth = 0
    for char in _without_quotes(text):
        depth += (char == '(') - (char == ')')
        if depth < 0:
            return False
    return depth == 0


def _check_addresses(pairs):
    return [('', '') if '[' in address else (name, address) for name, address in pairs]


def getaddresses(fieldvalues, *, strict=True):
    """The pairs of name and address in several headers; with `strict`, one empty pair where they are not as many as the commas say."""
    values = [str(value) for value in fieldvalues]
    if not strict:
        return _AddressList(', '.join(values)).addresslist
    values = [value if _is_balanced(value) else "('', '')" for value in values]
    result = _check_addresses(_AddressList(', '.join(values)).addresslist)
    expected = sum(1 + _without_quotes(value).count(',') for value in values)
    return result if len(result) == expected else [('', '')]


def parseaddr(addr, *, strict=True):
    """The pair of name and address; two empty texts for none, and with `strict` for several."""
    if not strict:
        addresses = _AddressList(addr).addresslist
        return addresses[0] if addresses else ('', '')
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return '', ''
    addresses = _check_addresses(_AddressList(addr if _is_balanced(addr) else "('', '')").addresslist)
    return addresses[0] if len(addresses) == 1 else ('', '')


def _format_timetuple_and_zone(timetuple, zone):
    return (f'{_DAYS[timetuple[6]]}, {timetuple[2]:02d} {_MONTHS[timetuple[1] - 1]} {timetuple[0]:04d} '
            f'{timetuple[3]:02d}:{timetuple[4]:02d}:{timetuple[5]:02d} {zone}')


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A time as a header has it."""
    import datetime
    if timeval is None:
        timeval = time.time()
    if localtime or usegmt:
        moment = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    else:
        moment = datetime.datetime.utcfromtimestamp(timeval)
    if localtime:
        moment = moment.astimezone()
        usegmt = False
    return format_datetime(moment, usegmt)


def format_datetime(dt, usegmt=False):
    """A datetime as a header has it; one without a zone is of an unknown zone, `-0000`."""
    import datetime
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError('usegmt option requires a UTC datetime')
        zone = 'GMT'
    else:
        zone = '-0000' if dt.tzinfo is None else dt.strftime('%z')
    return _format_timetuple_and_zone(dt.timetuple(), zone)


def make_msgid(idstring=None, domain=None):
    """A Message-ID that no other message has."""
    import os
    import random
    if domain is None:
        import socket
        domain = socket.getfqdn()
    tail = '' if idstring is None else '.' + idstring
    return f'<{int(time.time() * 100)}.{os.getpid()}.{random.getrandbits(64)}{tail}@{domain}>'


def parsedate_to_datetime(data):
    """The datetime of a date; without a zone where the date says `-0000`."""
    import datetime
    parts = _parsedate_tz(data)
    if parts is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    *parts, offset = parts
    if offset is None:
        return datetime.datetime(*parts[:6])
    return datetime.datetime(*parts[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=offset)))


def unquote(str):
    """A text without its quotes or angle brackets."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if str.startswith('<') and str.endswith('>'):
            return str[1:-1]
    return str


def decode_rfc2231(s):
    """(charset, language, text) of a value of RFC 2231, not yet decoded."""
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    """A value of RFC 2231."""
    from urllib.parse import quote
    s = quote(s, safe='', encoding=charset or 'ascii')
    if charset is None and language is None:
        return s
    return f"{charset}'{language or ''}'{s}"


_CONTINUED = r'(?a)^(?P<name>\w+)\*((?P<num>[0-9]+)\*?)?$'


def decode_params(params):
    """Parameters (name, value) with those of RFC 2231 put together: their values are (charset, language, text)."""
    result = [params[0]]
    pieces = {}
    for name, value in params[1:]:
        is_encoded = name.endswith('*')
        value = unquote(value)
        found = re.compile(_CONTINUED).match(name)
        if found:
            number = found['num']
            pieces.setdefault(found['name'], []).append((int(number) if number is not None else None, value, is_encoded))
        else:
            result.append((name, f'"{quote(value)}"'))
    for name, parts in pieces.items():
        from urllib.parse import unquote as unquote_url
        parts.sort(key=lambda part: -1 if part[0] is None else part[0])
        is_any_encoded = any(encoded for _, _, encoded in parts)
        value = ''.join(unquote_url(text, encoding='latin-1') if encoded else text for _, text, encoded in parts)
        if is_any_encoded:
            charset, language, value = decode_rfc2231(value)
            result.append((name, (charset, language, f'"{quote(value)}"')))
        else:
            result.append((name, f'"{quote(value)}"'))
    return result


def collapse_rfc2231_value(value, errors='replace', fallback_charset='us-ascii'):
    """The text of a parameter's value, of whichever kind."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, language, text = value
    if charset is None:
        charset = fallback_charset
    data = bytes(text, 'raw-unicode-escape')
    try:
        return str(data, charset, errors)
    except LookupError:
        return unquote(text)


def localtime(dt=None, isdst=-1):
    """A datetime with the zone of this place: of now, or of one without a zone."""
    import datetime
    if dt is None:
        return datetime.datetime.now(datetime.timezone.utc).astimezone()
    if dt.tzinfo is not None:
        return dt.astimezone()
    seconds = time.mktime(dt.timetuple()[:-1] + (isdst,))
    local = time.localtime(seconds)
    return dt.replace(tzinfo=datetime.timezone(datetime.timedelta(seconds=local.tm_gmtoff), local.tm_zone))
