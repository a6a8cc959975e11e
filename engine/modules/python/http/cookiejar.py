"""The client's cookies: kept from answers, sent with requests, stored in files. What is kept and sent is a policy's decision."""

import copy
import os
import re
import time
import urllib.parse
import urllib.request
from calendar import timegm
from threading import RLock

__all__ = ['Cookie', 'CookieJar', 'CookiePolicy', 'DefaultCookiePolicy', 'FileCookieJar', 'LWPCookieJar', 'LoadError',
           'MozillaCookieJar']

DEFAULT_HTTP_PORT = '80'
NETSCAPE_MAGIC_RGX = re.compile('#( Netscape)? HTTP Cookie File')
NETSCAPE_HEADER_TEXT = '# Netscape HTTP Cookie File\n# http://curl.haxx.se/rfc/cookie_spec.html\n' \
                       '# This is a generated file!  Do not edit.\n\n'
MISSING_FILENAME_TEXT = 'a filename was not supplied (nor was the CookieJar instance initialised with one)'
HTTPONLY_ATTR = 'HTTPOnly'
HTTPONLY_PREFIX = '#HttpOnly_'

_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split()
_DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()


def time2isoz(t=None):
    """A time as `YYYY-MM-DD hh:mm:ssZ`."""
    return time.strftime('%Y-%m-%d %H:%M:%SZ', time.gmtime(t))


def time2netscape(t=None):
    """A time as `Wed, DD-Mon-YYYY HH:MM:SS GMT`."""
    parts = time.gmtime(t)
    return (f'{_DAYS[parts.tm_wday]}, {parts.tm_mday:02d}-{_MONTHS[parts.tm_mon - 1].title()}-{parts.tm_year:04d} '
            f'{parts.tm_hour:02d}:{parts.tm_min:02d}:{parts.tm_sec:02d} GMT')


def http2time(text):
    """Seconds since 1970 of a date as servers write it, None for none."""
    found = re.match(r'^\s*+(?:[A-Za-z]++,?\s*+)?(\d\d?)(?:\s++|[-/])(\w++)(?:\s++|[-/])(\d++)(?:(?:\s++|:)(\d\d?):(\d\d)(?::(\d\d))?)?'
                     r'\s*+(?:([-+]?\d{2,4}|(?![APap][Mm]\b)[A-Za-z]++)\s*+)?(?:\(\w++\))?\s*+$', text)
    if not found:
        return _asctime2time(text)
    day, month, year, hours, minutes, seconds, zone = found.groups()
    return _join_time(year, month, day, hours, minutes, seconds, zone)


def _asctime2time(text):
    found = re.match(r'^\s*+[A-Za-z]++\s++(\w++)\s++(\d++)\s++(\d++):(\d++):(\d++)\s++(?:([A-Za-z]++)\s++)?(\d++)\s*+$', text)
    if not found:
        return None
    month, day, hours, minutes, seconds, zone, year = found.groups()
    return _join_time(year, month, day, hours, minutes, seconds, zone)


def iso2time(text):
    """Seconds since 1970 of a date in a form of ISO 8601."""
    found = re.match(r'^\s*+(\d{4})[-\/]?(\d\d?)[-\/]?(\d\d?)(?:(?:\s++|[-:Tt])(\d\d?):?(\d\d)(?::?(\d\d(?:\.\d*)?))?)?'
                     r'\s*+([-+]?\d\d?:?(?::?\d\d)?|Z|z)?\s*+$', text)
    return _join_time(*found.groups()) if found else None


def _join_time(year, month, day, hours, minutes, seconds, zone):
    year = int(year)
    if month.lower()[:3] in _MONTHS:
        month = _MONTHS.index(month.lower()[:3]) + 1
    elif month.isdigit():
        month = int(month)
    else:
        return None
    if year < 1000:
        # The century that is nearest.
        now = time.localtime().tm_year
        year += now // 100 * 100
        year += -100 if year - now > 50 else 100 if now - year > 50 else 0
    day, hours, minutes, seconds = int(day), int(hours or 0), int(minutes or 0), int(float(seconds or 0))
    if not (1970 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 31 and hours <= 24 and minutes <= 59 and seconds <= 61):
        return None
    offset = _zone_offset(zone)
    return None if offset is None else timegm((year, month, day, hours, minutes, seconds)) - offset


def _zone_offset(zone):
    zone = (zone or 'UTC').upper()
    if zone in ('GMT', 'UTC', 'UT', 'Z'):
        return 0
    found = re.match(r'^([-+])?(\d\d?):?(\d\d)?$', zone)
    if not found:
        return None
    offset = 3600 * int(found[2]) + 60 * int(found[3] or 0)
    return -offset if found[1] == '-' else offset


_WORD = re.compile(r'([^=\s;,]+)')
_QUOTED = re.compile(r'\s*=\s*"([^"\\]*(?:\\.[^"\\]*)*)"')
_VALUE = re.compile(r'\s*=\s*([^\s;,]*)')


def split_header_words(header_values):
    """Lists of (name, value), a list for each item between commas."""
    result = []
    for text in header_values:
        pairs = []
        text = text.lstrip()
        while text:
            found = _WORD.match(text)
            if found:
                name = found[1]
                text = text[found.end():]
                value = None
                for pattern in (_QUOTED, _VALUE):
                    if found := pattern.match(text):
                        text = text[found.end():]
                        value = re.sub(r'\\(.)', r'\1', found[1]) if pattern is _QUOTED else found[1].rstrip()
                        break
                pairs.append((name, value))
            elif text.startswith(','):
                text = text[1:]
                if pairs:
                    result.append(pairs)
                pairs = []
            else:
                text = re.sub(r'^[=\s;]*', '', text) if text[0] in '=; \t\r\n' else text[1:]
            text = text.lstrip()
        if pairs:
            result.append(pairs)
    return result


def join_header_words(lists):
    """The opposite of split_header_words."""
    items = []
    for pairs in lists:
        parts = []
        for name, value in pairs:
            if value is not None:
                if not re.search(r'^\w+$', value):
                    value = '"' + re.sub(r'(["\\])', r'\\\1', value) + '"'
                name = f'{name}={value}'
            parts.append(name)
        if parts:
            items.append('; '.join(parts))
    return ', '.join(items)


def parse_ns_headers(ns_headers):
    """Lists of (name, value) of Set-Cookie headers, a list for each header."""
    known = ('expires', 'domain', 'path', 'secure', 'version', 'port', 'max-age')
    result = []
    for header in ns_headers:
        pairs = []
        has_version = False
        for index, part in enumerate(header.split(';')):
            name, equals, value = part.strip().partition('=')
            name = name.strip()
            if not name:
                if index == 0:
                    break
                continue
            value = value.strip() if equals else None
            if index > 0:
                lower = name.lower()
                if lower in known:
                    name = lower
                if name == 'version':
                    if value is not None:
                        value = _strip_quotes(value)
                    has_version = True
                elif name == 'expires' and value is not None:
                    value = http2time(_strip_quotes(value))
            pairs.append((name, value))
        if pairs:
            if not has_version:
                pairs.append(('version', '0'))
            result.append(pairs)
    return result


def _strip_quotes(text):
    return text.removeprefix('"').removesuffix('"')


def is_HDN(text):
    """Whether a text is a host's name, not an address of numbers."""
    return not (re.search(r'\.\d+$', text) or text == '' or text[0] == '.' or text[-1] == '.')


def domain_match(A, B):
    """Whether a host lies in a domain (RFC 2965)."""
    A, B = A.lower(), B.lower()
    if A == B:
        return True
    if not is_HDN(A):
        return False
    at = A.rfind(B)
    return at > 0 and B.startswith('.') and is_HDN(B[1:])


def liberal_is_HDN(text):
    return not re.search(r'\.\d+$', text)


def user_domain_match(A, B):
    """Whether a host lies in a domain that a user has named."""
    A, B = A.lower(), B.lower()
    if not (liberal_is_HDN(A) and liberal_is_HDN(B)):
        return A == B
    starts_with_dot = B.startswith('.')
    return starts_with_dot and A.endswith(B) or not starts_with_dot and A == B


def request_host(request):
    """The host of a request, without the port."""
    host = urllib.parse.urlparse(request.get_full_url())[1]
    if host == '':
        host = request.get_header('Host', '')
    return re.sub(r':\d+$', '', host).lower()


def eff_request_host(request):
    """(host, host with `.local` where it has no dot)."""
    host = found = request_host(request)
    if '.' not in found:
        found = host + '.local'
    return host, found


def request_path(request):
    """The path of a request."""
    path = escape_path(urllib.parse.urlsplit(request.get_full_url()).path)
    return path if path.startswith('/') else '/' + path


def request_port(request):
    """The port of a request as a text."""
    host, colon, port = request.host.rpartition(':')
    if not colon:
        return DEFAULT_HTTP_PORT
    try:
        int(port)
    except ValueError:
        return None
    return port


def escape_path(path):
    """A path with what must be written as codes."""
    path = urllib.parse.quote(path, "%/;:@&=+$,!~*'()")
    return re.sub(r'%([0-9a-fA-F][0-9a-fA-F])', lambda found: f'%{found[1].upper()}', path)


def reach(h):
    """The domain that a host may set cookies for."""
    at = h.find('.')
    if at >= 0:
        rest = h[at + 1:]
        if is_HDN(h) and ('.' in rest or rest == 'local'):
            return '.' + rest
    return h


def is_third_party(request):
    """Whether a request is to another domain than what made it needed."""
    return not domain_match(request_host(request), reach(request.origin_req_host))


class Cookie:
    """A cookie with all that is known of it."""

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path, path_specified,
                 secure, expires, discard, comment, comment_url, rest, rfc2109=False):
        if version is not None:
            version = int(version)
        if expires is not None:
            expires = int(float(expires))
        if port is None and port_specified is True:
            raise ValueError('if port is None, port_specified must be false')
        self.version = version
        self.name = name
        self.value = value
        self.port = port
        self.port_specified = port_specified
        self.domain = domain.lower()
        self.domain_specified = domain_specified
        self.domain_initial_dot = domain_initial_dot
        self.path = path
        self.path_specified = path_specified
        self.secure = secure
        self.expires = expires
        self.discard = discard
        self.comment = comment
        self.comment_url = comment_url
        self.rfc2109 = rfc2109
        self._rest = copy.copy(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        """Whether its time is over."""
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __str__(self):
        port = '' if self.port is None else ':' + self.port
        pair = f'{self.name}={self.value}' if self.value is not None else self.name
        return f'<Cookie {pair} for {self.domain}{port}{self.path}>'

    def __repr__(self):
        names = ('version', 'name', 'value', 'port', 'port_specified', 'domain', 'domain_specified', 'domain_initial_dot', 'path',
                 'path_specified', 'secure', 'expires', 'discard', 'comment', 'comment_url')
        args = [f'{name}={getattr(self, name)!r}' for name in names]
        args += [f'rest={self._rest!r}', f'rfc2109={self.rfc2109!r}']
        return f'{self.__class__.__name__}({", ".join(args)})'


class CookiePolicy:
    """Which cookies are kept and sent."""

    def set_ok(self, cookie, request):
        """Whether a cookie may be kept."""
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        """Whether a cookie may be sent."""
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        """Whether any cookie of a domain may be sent."""
        return True

    def path_return_ok(self, path, request):
        """Whether any cookie of a path may be sent."""
        return True


class DefaultCookiePolicy(CookiePolicy):
    """The usual policy, with lists of domains."""

    DomainStrictNoDots = 1
    DomainStrictNonDomain = 2
    DomainRFC2965Match = 4
    DomainLiberal = 0
    DomainStrict = DomainStrictNoDots | DomainStrictNonDomain

    def __init__(self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False, rfc2109_as_netscape=None,
                 hide_cookie2=False, strict_domain=False, strict_rfc2965_unverifiable=True, strict_ns_unverifiable=False,
                 strict_ns_domain=DomainLiberal, strict_ns_set_initial_dollar=False, strict_ns_set_path=False,
                 secure_protocols=('https', 'wss')):
        self.netscape = netscape
        self.rfc2965 = rfc2965
        self.rfc2109_as_netscape = rfc2109_as_netscape
        self.hide_cookie2 = hide_cookie2
        self.strict_domain = strict_domain
        self.strict_rfc2965_unverifiable = strict_rfc2965_unverifiable
        self.strict_ns_unverifiable = strict_ns_unverifiable
        self.strict_ns_domain = strict_ns_domain
        self.strict_ns_set_initial_dollar = strict_ns_set_initial_dollar
        self.strict_ns_set_path = strict_ns_set_path
        self.secure_protocols = secure_protocols
        self._blocked_domains = tuple(blocked_domains) if blocked_domains is not None else ()
        self._allowed_domains = tuple(allowed_domains) if allowed_domains is not None else None

    def blocked_domains(self):
        return self._blocked_domains

    def set_blocked_domains(self, blocked_domains):
        self._blocked_domains = tuple(blocked_domains)

    def is_blocked(self, domain):
        return any(user_domain_match(domain, each) for each in self._blocked_domains)

    def allowed_domains(self):
        return self._allowed_domains

    def set_allowed_domains(self, allowed_domains):
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    def is_not_allowed(self, domain):
        if self._allowed_domains is None:
            return False
        return not any(user_domain_match(domain, each) for each in self._allowed_domains)

    def set_ok(self, cookie, request):
        assert cookie.name is not None
        return all(getattr(self, 'set_ok_' + what)(cookie, request)
                   for what in ('version', 'verifiability', 'name', 'path', 'domain', 'port'))

    def set_ok_version(self, cookie, request):
        if cookie.version is None:
            return False
        return self.rfc2965 if cookie.version > 0 else self.netscape

    def set_ok_verifiability(self, cookie, request):
        if request.unverifiable and is_third_party(request):
            if cookie.version > 0 and self.strict_rfc2965_unverifiable or cookie.version == 0 and self.strict_ns_unverifiable:
                return False
        return True

    def set_ok_name(self, cookie, request):
        return not (cookie.version == 0 and self.strict_ns_set_initial_dollar and cookie.name.startswith('$'))

    def set_ok_path(self, cookie, request):
        if cookie.path_specified and (cookie.version > 0 or cookie.version == 0 and self.strict_ns_set_path):
            return self.path_return_ok(cookie.path, request)
        return True

    def set_ok_domain(self, cookie, request):
        if self.is_blocked(cookie.domain) or self.is_not_allowed(cookie.domain):
            return False
        if not cookie.domain_specified:
            return True
        host, full_host = eff_request_host(request)
        domain = cookie.domain
        if self.strict_domain and domain.count('.') >= 2:
            # `.co.uk` and the like.
            before, _, top = domain.rpartition('.')
            second = before.rpartition('.')[2] if '.' in before else ''
            if before.rfind('.') == 0 and len(top) == 2 and second.lower() in (
                    'co ac com edu org net gov mil int aero biz cat coop info jobs mobi museum name pro travel eu'.split()):
                return False
        bare = domain.removeprefix('.')
        if '.' not in bare and domain != '.local':
            return False
        if cookie.version == 0 and not full_host.endswith(domain) and not ('.' + full_host).endswith(
                domain if domain.startswith('.') else '.' + domain):
            return False
        if cookie.version > 0 or self.strict_ns_domain & self.DomainRFC2965Match:
            if not domain_match(full_host, domain):
                return False
        if cookie.version > 0 or self.strict_ns_domain & self.DomainStrictNoDots:
            prefix = host[:-len(domain)]
            if '.' in prefix and not re.search(r'\.\d+$', host):
                return False
        return True

    def set_ok_port(self, cookie, request):
        if not cookie.port_specified:
            return True
        wanted = request_port(request)
        wanted = '80' if wanted is None else str(wanted)
        ports = cookie.port.split(',')
        return all(port.isdigit() for port in ports[:ports.index(wanted)]) if wanted in ports else False

    def return_ok(self, cookie, request):
        return all(getattr(self, 'return_ok_' + what)(cookie, request)
                   for what in ('version', 'verifiability', 'secure', 'expires', 'port', 'domain'))

    def return_ok_version(self, cookie, request):
        return self.rfc2965 if cookie.version > 0 else self.netscape

    return_ok_verifiability = set_ok_verifiability

    def return_ok_secure(self, cookie, request):
        return not cookie.secure or request.type in self.secure_protocols

    def return_ok_expires(self, cookie, request):
        return not cookie.is_expired(self._now)

    def return_ok_port(self, cookie, request):
        if not cookie.port:
            return True
        return (request_port(request) or '80') in cookie.port.split(',')

    def return_ok_domain(self, cookie, request):
        full_host = eff_request_host(request)[1]
        domain = cookie.domain
        dotted = domain if not domain or domain.startswith('.') else '.' + domain
        if (cookie.version == 0 and self.strict_ns_domain & self.DomainStrictNonDomain and not cookie.domain_specified
                and domain != full_host):
            return False
        if cookie.version > 0 and not domain_match(full_host, domain):
            return False
        return cookie.version != 0 or ('.' + full_host).endswith(dotted)

    def domain_return_ok(self, domain, request):
        host, full_host = eff_request_host(request)
        host = host if host.startswith('.') else '.' + host
        full_host = full_host if full_host.startswith('.') else '.' + full_host
        dotted = domain if not domain or domain.startswith('.') else '.' + domain
        if not (host.endswith(dotted) or full_host.endswith(dotted)):
            return False
        return not (self.is_blocked(domain) or self.is_not_allowed(domain))

    def path_return_ok(self, path, request):
        wanted = request_path(request)
        if wanted == path:
            return True
        return wanted.startswith(path) and (path.endswith('/') or wanted[len(path):len(path) + 1] == '/')


class CookieJar:
    """Cookies by domain, path and name."""

    non_word_re = re.compile(r'\W')
    quote_re = re.compile(r'([\"\\])')
    domain_re = re.compile(r'[^.]*')
    dots_re = re.compile(r'^\.+')
    magic_re = re.compile(r'^\#LWP-Cookies-(\d+\.\d+)', re.ASCII)

    def __init__(self, policy=None):
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._cookies_lock = RLock()
        self._cookies = {}

    def set_policy(self, policy):
        """Sets the policy."""
        self._policy = policy

    def _cookies_for_request(self, request):
        found = []
        for domain, paths in self._cookies.items():
            if not self._policy.domain_return_ok(domain, request):
                continue
            for path, names in paths.items():
                if self._policy.path_return_ok(path, request):
                    found += [cookie for cookie in names.values() if self._policy.return_ok(cookie, request)]
        return found

    def _cookie_attrs(self, cookies):
        """The parts of the header Cookie, longer paths first."""
        cookies.sort(key=lambda cookie: len(cookie.path), reverse=True)
        attrs = []
        for index, cookie in enumerate(cookies):
            version = cookie.version
            if index == 0 and version > 0:
                attrs.append(f'$Version={version}')
            value = cookie.value
            if value is not None and version > 0 and self.non_word_re.search(value):
                value = self.quote_re.sub(r'\\\1', value)
            if cookie.value is None:
                attrs.append(cookie.name)
            else:
                attrs.append(f'{cookie.name}={value}')
            if version > 0:
                if cookie.path_specified:
                    attrs.append(f'$Path="{cookie.path}"')
                if cookie.domain.startswith('.'):
                    domain = cookie.domain
                    if not cookie.domain_initial_dot:
                        domain = domain.removeprefix('.')
                    attrs.append(f'$Domain="{domain}"')
                if cookie.port is not None:
                    attrs.append('$Port' + (f'="{cookie.port}"' if cookie.port_specified else ''))
        return attrs

    def add_cookie_header(self, request):
        """Adds the header Cookie to a request."""
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            cookies = self._cookies_for_request(request)
            attrs = self._cookie_attrs(cookies)
            if attrs and not request.has_header('Cookie'):
                request.add_unredirected_header('Cookie', '; '.join(attrs))
            if self._policy.rfc2965 and not self._policy.hide_cookie2 and not request.has_header('Cookie2'):
                if any(cookie.version != 1 for cookie in cookies):
                    request.add_unredirected_header('Cookie2', '$Version="1"')
        self.clear_expired_cookies()

    def _read_attributes(self, pairs):
        """(name, value, known attributes, others) of a cookie; None for one that is broken."""
        (name, value), *rest = pairs
        known, others = {}, {}
        is_bad = False
        has_max_age = False
        for key, text in rest:
            lower = key.lower()
            if lower in ('expires', 'domain', 'path', 'comment', 'commenturl', 'port', 'version', 'secure', 'discard', 'max-age'):
                key = lower
            else:
                others[key] = text
                continue
            if key in ('discard', 'secure') and text is None:
                text = True
            if key in known:
                continue
            if key == 'domain':
                if text is None:
                    return None
                text = text.lower()
            if key == 'expires':
                if has_max_age or text is None:
                    continue
            if key == 'max-age':
                has_max_age = True
                try:
                    text = int(text)
                except (TypeError, ValueError):
                    return None
                key = 'expires'
                text = self._now + text
            if text is None and key not in ('port', 'discard', 'secure'):
                if key in ('comment', 'commenturl'):
                    return None
                is_bad = key != 'path'
            known[key] = text
        return None if is_bad else (name, value, known, others)

    def _cookie_from_pairs(self, pairs, request):
        read = self._read_attributes(pairs)
        if read is None:
            return None
        name, value, known, others = read
        domain, path, port = known.get('domain', Absent), known.get('path', Absent), known.get('port', Absent)
        expires = known.get('expires', Absent)
        version = known.get('version')
        if version is not None:
            try:
                version = int(version)
            except ValueError:
                return None
        path_specified = path is not Absent and path not in (None, '')
        if path_specified:
            path = escape_path(path)
        else:
            wanted = request_path(request)
            last = wanted.rfind('/')
            path = (wanted[:last] if version == 0 else wanted[:last + 1]) or '/'
        domain_specified = domain is not Absent
        has_dot = domain_specified and bool(domain.startswith('.'))
        if not domain_specified:
            domain = eff_request_host(request)[1]
        elif not has_dot:
            domain = '.' + domain
        port_specified = False
        if port is not Absent:
            if port is None:
                port = request_port(request)
            else:
                port_specified = True
                port = re.sub(r'\s+', '', port)
        else:
            port = None
        discard = known.get('discard', False)
        if expires is Absent:
            expires = None
            discard = True
        elif expires <= self._now:
            # It is to be removed.
            try:
                self.clear(domain, path, name)
            except KeyError:
                pass
            return None
        return Cookie(version, name, value, port, port_specified, domain, domain_specified, has_dot, path, path_specified,
                      known.get('secure', False), expires, discard, known.get('comment'), known.get('commenturl'), others)

    def make_cookies(self, response, request):
        """The cookies of an answer."""
        headers = response.info()
        new_style = headers.get_all('Set-Cookie2', [])
        old_style = headers.get_all('Set-Cookie', [])
        self._policy._now = self._now = int(time.time())
        lists = []
        if new_style and self._policy.rfc2965:
            lists += split_header_words(new_style)
        if old_style and self._policy.netscape:
            lists += parse_ns_headers(old_style)
        cookies = []
        for pairs in lists:
            cookie = self._cookie_from_pairs(pairs, request)
            if cookie is not None:
                cookies.append(cookie)
        as_netscape = self._policy.rfc2109_as_netscape
        if as_netscape is None:
            as_netscape = not self._policy.rfc2965
        for cookie in cookies:
            if cookie.version == 1 and old_style and not new_style:
                cookie.rfc2109 = True
                if as_netscape:
                    cookie.version = 0
        return cookies

    def set_cookie_if_ok(self, cookie, request):
        """Keeps a cookie if the policy lets it."""
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            if self._policy.set_ok(cookie, request):
                self.set_cookie(cookie)

    def set_cookie(self, cookie):
        """Keeps a cookie."""
        with self._cookies_lock:
            self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def extract_cookies(self, response, request):
        """Keeps the cookies of an answer that the policy lets through."""
        with self._cookies_lock:
            for cookie in self.make_cookies(response, request):
                if self._policy.set_ok(cookie, request):
                    self.set_cookie(cookie)

    def clear(self, domain=None, path=None, name=None):
        """Removes all cookies, or those of a domain, of a path in it, or one."""
        if name is not None:
            if domain is None or path is None:
                raise ValueError('domain and path must be given to remove a cookie by name')
            del self._cookies[domain][path][name]
        elif path is not None:
            if domain is None:
                raise ValueError('domain must be given to remove cookies by path')
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_session_cookies(self):
        """Removes the cookies that end with the session."""
        with self._cookies_lock:
            for cookie in list(self):
                if cookie.discard:
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_expired_cookies(self):
        """Removes the cookies whose time is over."""
        with self._cookies_lock:
            now = time.time()
            for cookie in list(self):
                if cookie.is_expired(now):
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self):
        for paths in self._cookies.values():
            for names in paths.values():
                yield from names.values()

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return f'<{self.__class__.__name__}[{", ".join(map(repr, self))}]>'

    def __str__(self):
        return f'<{self.__class__.__name__}[{", ".join(map(str, self))}]>'


class Absent:
    """Stands for an attribute that was not given."""


class LoadError(OSError):
    """A file of cookies cannot be read."""


class FileCookieJar(CookieJar):
    """Cookies that can be stored in a file."""

    def __init__(self, filename=None, delayload=False, policy=None):
        CookieJar.__init__(self, policy)
        self.filename = os.fspath(filename) if filename is not None else None
        self.delayload = bool(delayload)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Writes the cookies to a file."""
        raise NotImplementedError()

    def _file(self, filename):
        if filename is not None:
            return filename
        if self.filename is not None:
            return self.filename
        raise ValueError(MISSING_FILENAME_TEXT)

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Adds the cookies of a file."""
        filename = self._file(filename)
        with open(filename, encoding='utf-8') as file:
            self._really_load(file, filename, ignore_discard, ignore_expires)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Takes the cookies of a file in place of all that are there."""
        filename = self._file(filename)
        with self._cookies_lock:
            before = copy.deepcopy(self._cookies)
            self._cookies = {}
            try:
                self.load(filename, ignore_discard, ignore_expires)
            except OSError:
                self._cookies = before
                raise

    def _to_write(self, ignore_discard, ignore_expires):
        now = time.time()
        return [cookie for cookie in self if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now))]

    def _open_to_write(self, filename):
        return os.fdopen(os.open(filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), 'w')


def lwp_cookie_str(cookie):
    """A cookie as a line of libwww-perl's file."""
    pairs = [(cookie.name, cookie.value), ('path', cookie.path), ('domain', cookie.domain)]
    if cookie.port is not None:
        pairs.append(('port', cookie.port))
    for is_there, name in ((cookie.path_specified, 'path_spec'), (cookie.port_specified, 'port_spec'),
                           (cookie.domain_initial_dot, 'domain_dot'), (cookie.secure, 'secure')):
        if is_there:
            pairs.append((name, None))
    if cookie.expires:
        pairs.append(('expires', time2isoz(float(cookie.expires))))
    if cookie.discard:
        pairs.append(('discard', None))
    if cookie.comment:
        pairs.append(('comment', cookie.comment))
    if cookie.comment_url:
        pairs.append(('commenturl', cookie.comment_url))
    pairs += [(name, str(cookie._rest[name])) for name in sorted(cookie._rest)]
    pairs.append(('version', str(cookie.version)))
    return join_header_words([pairs])


class LWPCookieJar(FileCookieJar):
    """Stores all that is known of the cookies, as libwww-perl does."""

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        lines = [f'Set-Cookie3: {lwp_cookie_str(cookie)}' for cookie in self._to_write(ignore_discard, ignore_expires)]
        return '\n'.join([*lines, ''])

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        with self._open_to_write(self._file(filename)) as file:
            file.write('#LWP-Cookies-2.0\n')
            file.write(self.as_lwp_str(ignore_discard, ignore_expires))

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        if not self.magic_re.search(f.readline()):
            raise LoadError(f'{filename!r} does not look like a Set-Cookie3 (LWP) format file')
        now = time.time()
        flags = 'port_spec', 'path_spec', 'domain_dot', 'secure', 'discard'
        texts = 'version', 'port', 'path', 'domain', 'expires', 'comment', 'commenturl'
        for line in f:
            if not line.startswith('Set-Cookie3:'):
                continue
            for pairs in split_header_words([line[len('Set-Cookie3:'):].strip()]):
                name, value = pairs[0]
                known, rest = dict.fromkeys(flags, False), {}
                for key, text in pairs[1:]:
                    lower = key.lower()
                    if lower in flags:
                        known[lower] = True if text is None else text
                    elif lower in texts:
                        known[lower] = text
                    else:
                        rest[key] = text
                expires = known.get('expires')
                discard = known['discard']
                if expires is not None:
                    expires = iso2time(expires)
                if expires is None:
                    discard = True
                domain = known.get('domain')
                cookie = Cookie(known.get('version'), name, value, known.get('port'), known['port_spec'], domain,
                                domain.startswith('.'), known['domain_dot'], known.get('path'), known['path_spec'], known['secure'],
                                expires, discard, known.get('comment'), known.get('commenturl'), rest)
                if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                    self.set_cookie(cookie)


class MozillaCookieJar(FileCookieJar):
    """Stores cookies in cookies.txt, as browsers and curl do."""

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        if not NETSCAPE_MAGIC_RGX.match(f.readline()):
            raise LoadError(f'{filename!r} does not look like a Netscape format cookies file')
        now = time.time()
        for line in f:
            rest = {}
            if line.startswith(HTTPONLY_PREFIX):
                rest[HTTPONLY_ATTR] = ''
                line = line[len(HTTPONLY_PREFIX):]
            line = line.removesuffix('\n')
            if line.strip().startswith(('#', '$')) or not line.strip():
                continue
            try:
                domain, domain_specified, path, secure, expires, name, value = line.split('\t')
            except ValueError:
                raise LoadError(f'invalid Netscape format cookies file {filename!r}: {line!r}')
            if name == '':
                # A cookie without a value.
                name, value = value, None
            discard = expires == ''
            cookie = Cookie(0, name, value, None, False, domain, domain_specified == 'TRUE', domain.startswith('.'), path, False,
                            secure == 'TRUE', None if discard else expires, discard, None, None, rest)
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                self.set_cookie(cookie)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        with self._open_to_write(self._file(filename)) as file:
            file.write(NETSCAPE_HEADER_TEXT)
            for cookie in self._to_write(ignore_discard, ignore_expires):
                domain = (HTTPONLY_PREFIX if cookie.has_nonstandard_attr(HTTPONLY_ATTR) else '') + cookie.domain
                name, value = ('', cookie.name) if cookie.value is None else (cookie.name, cookie.value)
                file.write('\t'.join([domain, 'TRUE' if cookie.domain.startswith('.') else 'FALSE', cookie.path,
                                      'TRUE' if cookie.secure else 'FALSE', '' if cookie.expires is None else str(cookie.expires),
                                      name, value]) + '\n')
