"""Opening URLs: an opener asks its handlers in turn, by scheme and by what comes back.

https: needs TLS, which this interpreter has not: opening it says so. ftp: is not there either.
"""

import base64
import bisect
import contextlib
import email
import hashlib
import http.client
import io
import os
import re
import socket
import string
import sys
import tempfile
import time
import warnings

from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import (_splithost as _split_host, _splitport as _split_port, _splittag as _split_tag, _splittype as _split_type,
                          quote, unquote, unquote_to_bytes, unwrap, urljoin, urlparse, urlsplit, urlunparse)
from urllib.response import addclosehook, addinfourl
from urllib._proxies import getproxies, getproxies_environment, parse_proxy, proxy_bypass, proxy_bypass_environment

__all__ = ['Request', 'OpenerDirector', 'BaseHandler', 'HTTPDefaultErrorHandler', 'HTTPRedirectHandler', 'HTTPCookieProcessor',
           'ProxyHandler', 'HTTPPasswordMgr', 'HTTPPasswordMgrWithDefaultRealm', 'HTTPPasswordMgrWithPriorAuth',
           'AbstractBasicAuthHandler', 'HTTPBasicAuthHandler', 'ProxyBasicAuthHandler', 'AbstractDigestAuthHandler',
           'HTTPDigestAuthHandler', 'ProxyDigestAuthHandler', 'HTTPHandler', 'FileHandler', 'DataHandler', 'UnknownHandler',
           'HTTPErrorProcessor', 'urlopen', 'install_opener', 'build_opener', 'pathname2url', 'url2pathname', 'getproxies',
           'urlretrieve', 'urlcleanup']

__version__ = '%d.%d' % sys.version_info[:2]

_opener = None
_NO_TIMEOUT = socket._GLOBAL_DEFAULT_TIMEOUT


def urlopen(url, data=None, timeout=_NO_TIMEOUT, *, cafile=None, capath=None, cadefault=False, context=None):
    """Opens a URL, or a Request; what comes is read as a file, with `headers`, `url` and `status`."""
    global _opener
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


def install_opener(opener):
    """Sets the opener that urlopen uses."""
    global _opener
    _opener = opener


_temporary_files = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copies what a URL has to a file; its name and the headers."""
    scheme, path = _split_type(url)
    with contextlib.closing(urlopen(url, data)) as source:
        headers = source.info()
        if scheme == 'file' and not filename:
            return os.path.normpath(path), headers
        if filename:
            target = open(filename, 'wb')
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _temporary_files.append(filename)
        with target:
            block_size = 8192
            size = int(headers['Content-Length']) if 'content-length' in headers else -1
            read = blocks = 0
            if reporthook:
                reporthook(blocks, block_size, size)
            while block := source.read(block_size):
                read += len(block)
                target.write(block)
                blocks += 1
                if reporthook:
                    reporthook(blocks, block_size, size)
    result = filename, headers
    if size >= 0 and read < size:
        raise ContentTooShortError(f'retrieval incomplete: got only {read} out of {size} bytes', result)
    return result


def urlcleanup():
    """Removes the files that urlretrieve has made without a name, and the opener."""
    global _opener
    for name in _temporary_files:
        try:
            os.unlink(name)
        except OSError:
            pass
    del _temporary_files[:]
    _opener = None


def request_host(request):
    """The host of a request in small letters, without the port."""
    host = urlparse(request.full_url)[1]
    if host == '':
        host = request.get_header('Host', '')
    return re.sub(r':\d+$', '', host).lower()


class Request:
    """What is asked of a server."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for name, value in headers.items():
            self.add_header(name, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f'{self._full_url}#{self.fragment}' if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url, self.fragment = _split_tag(unwrap(url))
        self._parse()

    @full_url.deleter
    def full_url(self):
        self._full_url = None
        self.fragment = None
        self.selector = ''

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            # Another body has another length.
            if self.has_header('Content-length'):
                self.remove_header('Content-length')

    @data.deleter
    def data(self):
        self.data = None

    def _parse(self):
        self.type, rest = _split_type(self._full_url)
        if self.type is None:
            raise ValueError('unknown url type: %r' % self.full_url)
        self.host, self.selector = _split_host(rest)
        if self.host:
            self.host = unquote(self.host)

    def get_method(self):
        """The method."""
        return getattr(self, 'method', 'POST' if self.data is not None else 'GET')

    def get_full_url(self):
        """The URL."""
        return self.full_url

    def set_proxy(self, host, type):
        """Sends the request to a proxy."""
        if self.type == 'https' and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        """Whether it goes to a proxy."""
        return self.selector == self.full_url

    def add_header(self, key, val):
        """Sets a header; its name has one capital letter."""
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Sets a header that is not sent on after a redirection."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        """Names and values."""
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Opens URLs with its handlers. A method of a handler says by its name what it is for: `http_open`, `http_request`, `http_response`,
    `http_error_404`."""

    def __init__(self):
        self.addheaders = [('User-agent', f'Python-urllib/{__version__}')]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        """Adds a handler, at the place that its `handler_order` gives."""
        if not hasattr(handler, 'add_parent'):
            raise TypeError('expected BaseHandler instance, got %r' % type(handler))
        added = False
        for name in dir(handler):
            if name in ('redirect_request', 'do_open', 'proxy_open'):
                continue
            protocol, _, condition = name.partition('_')
            if condition.startswith('error'):
                kind = condition.partition('_')[2]
                try:
                    kind = int(kind)
                except ValueError:
                    pass
                lookup = self.handle_error.setdefault(protocol, {})
            elif condition in ('open', 'response', 'request'):
                kind = protocol
                lookup = self.handle_open if condition == 'open' else getattr(self, 'process_' + condition)
            else:
                continue
            bisect.insort(lookup.setdefault(kind, []), handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        pass

    def _call_chain(self, chain, kind, meth_name, *args):
        for handler in chain.get(kind, ()):
            result = getattr(handler, meth_name)(*args)
            if result is not None:
                return result
        return None

    def open(self, fullurl, data=None, timeout=_NO_TIMEOUT):
        """Opens a URL or a Request."""
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        else:
            request = fullurl
            if data is not None:
                request.data = data
        request.timeout = timeout
        protocol = request.type
        for processor in self.process_request.get(protocol, ()):
            request = getattr(processor, protocol + '_request')(request)
        sys.audit('urllib.Request', request.full_url, request.data, request.headers, request.get_method())
        response = self._open(request, data)
        for processor in self.process_response.get(protocol, ()):
            response = getattr(processor, protocol + '_response')(request, response)
        return response

    def _open(self, req, data=None):
        result = self._call_chain(self.handle_open, 'default', 'default_open', req)
        if result:
            return result
        protocol = req.type
        result = self._call_chain(self.handle_open, protocol, protocol + '_open', req)
        if result:
            return result
        return self._call_chain(self.handle_open, 'unknown', 'unknown_open', req)

    def error(self, proto, *args):
        """Asks the handlers for what a status means."""
        is_http = proto in ('http', 'https')
        if is_http:
            kinds, kind, name = self.handle_error['http'], args[2], f'http_error_{args[2]}'
        else:
            kinds, kind, name = self.handle_error, proto, proto + '_error'
        result = self._call_chain(kinds, kind, name, *args)
        if result:
            return result
        if is_http:
            return self._call_chain(kinds, 'default', 'http_error_default', *args)
        return None


def build_opener(*handlers):
    """An opener with the usual handlers, except those for which there are others."""
    opener = OpenerDirector()
    classes = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler,
               HTTPErrorProcessor, DataHandler]
    for cls in classes:
        if not any(issubclass(each, cls) if isinstance(each, type) else isinstance(each, cls) for each in handlers):
            opener.add_handler(cls())
    for each in handlers:
        opener.add_handler(each() if isinstance(each, type) else each)
    return opener


class BaseHandler:
    """What handlers have: a place among the others, and the opener."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        if not hasattr(other, 'handler_order'):
            return True
        return self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Hands answers other than 2xx to those who know what to do."""

    handler_order = 1000

    def http_response(self, request, response):
        code = response.code
        if not 200 <= code < 300:
            response = self.parent.error('http', request, response, code, response.msg, response.info())
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises what nobody else has dealt with."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Goes where an answer sends it."""

    max_repeats = 4
    max_redirections = 10

    inf_msg = ('The HTTP server returned a redirect error that would lead to an infinite loop.\n'
               'The last 30x error message was:\n')

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request to go on with; HTTPError for one that must not be sent elsewhere without asking."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ('GET', 'HEAD') or code in (301, 302, 303) and method == 'POST'):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        newurl = newurl.replace(' ', '%20')
        kept = {name: value for name, value in req.headers.items() if name.lower() not in ('content-length', 'content-type')}
        return Request(newurl, headers=kept, origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        newurl = headers['location'] if 'location' in headers else headers['uri'] if 'uri' in headers else None
        if newurl is None:
            return None
        parts = urlparse(newurl)
        if parts.scheme not in ('http', 'https', 'ftp', ''):
            raise HTTPError(newurl, code, f"{msg} - Redirection to url '{newurl}' is not allowed", headers, fp)
        if not parts.path and parts.netloc:
            parts = parts._replace(path='/')
        newurl = quote(urlunparse(parts), encoding='iso-8859-1', safe=string.punctuation)
        newurl = urljoin(req.full_url, newurl)
        new = self.redirect_request(req, fp, code, msg, headers, newurl)
        if new is None:
            return None
        visited = new.redirect_dict = getattr(req, 'redirect_dict', {})
        if visited.get(newurl, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        req.redirect_dict = visited
        visited[newurl] = visited.get(newurl, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class ProxyHandler(BaseHandler):
    """Sends requests to proxies, by scheme; without any given, those of the environment."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies is None:
            proxies = getproxies()
        assert hasattr(proxies, 'keys'), 'proxies must be a mapping'
        self.proxies = proxies
        for scheme, url in proxies.items():
            scheme = scheme.lower()
            setattr(self, f'{scheme}_open', lambda req, proxy=url, type=scheme, open=self.proxy_open: open(req, proxy, type))

    def proxy_open(self, req, proxy, type):
        original = req.type
        proxy_type, user, password, hostport = parse_proxy(proxy)
        if proxy_type is None:
            proxy_type = original
        if req.host and proxy_bypass(req.host):
            return None
        if user and password:
            credentials = base64.b64encode(f'{unquote(user)}:{unquote(password)}'.encode()).decode('ascii')
            req.add_header('Proxy-authorization', 'Basic ' + credentials)
        req.set_proxy(unquote(hostport), proxy_type)
        if original == proxy_type or original == 'https':
            return None
        return self.parent.open(req, timeout=req.timeout)


class HTTPPasswordMgr:
    """Names and passwords by realm and place."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        uris = [uri] if isinstance(uri, str) else uri
        places = self.passwd.setdefault(realm, {})
        for with_port in True, False:
            places[tuple(self.reduce_uri(each, with_port) for each in uris)] = user, passwd

    def find_user_password(self, realm, authuri):
        places = self.passwd.get(realm, {})
        for with_port in True, False:
            wanted = self.reduce_uri(authuri, with_port)
            for uris, found in places.items():
                if any(self.is_suburi(uri, wanted) for uri in uris):
                    return found
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """(host, path) of a URL, the host with its port."""
        parts = urlsplit(uri)
        if parts[1]:
            scheme, authority, path = parts[0], parts[1], parts[2] or '/'
        else:
            scheme, authority, path = None, uri, '/'
        host, port = _split_port(authority)
        if default_port and port is None and scheme is not None:
            standard = {'http': 80, 'https': 443}.get(scheme)
            if standard is not None:
                authority = f'{host}:{standard}'
        return authority, path

    def is_suburi(self, base, test):
        """Whether a place lies below another."""
        if base == test:
            return True
        if base[0] != test[0]:
            return False
        prefix = base[1] if base[1].endswith('/') else base[1] + '/'
        return test[1].startswith(prefix)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """The realm None stands for all that are not known."""

    def find_user_password(self, realm, authuri):
        user, password = HTTPPasswordMgr.find_user_password(self, realm, authuri)
        if user is not None:
            return user, password
        return HTTPPasswordMgr.find_user_password(self, None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """Remembers where a password is to be sent without being asked."""

    def __init__(self, *args, **kwargs):
        self.authenticated = {}
        super().__init__(*args, **kwargs)

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for each in [uri] if isinstance(uri, str) else uri:
            for with_port in True, False:
                self.authenticated[self.reduce_uri(each, with_port)] = is_authenticated

    def is_authenticated(self, authuri):
        for with_port in True, False:
            wanted = self.reduce_uri(authuri, with_port)
            for uri in self.authenticated:
                if self.is_suburi(uri, wanted):
                    return self.authenticated[uri]
        return None


_CHALLENGE = r'(?:^|,)[ \t]*([^ \t,]+)[ \t]+realm=(["\']?)([^"\']*)\2'


class AbstractBasicAuthHandler:
    """Sends name and password when it is asked for them."""

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        challenges = headers.get_all(authreq)
        if not challenges:
            return None
        other = None
        for header in challenges:
            found = re.findall(_CHALLENGE, header)
            for scheme, mark, realm in found:
                if mark not in ('"', "'"):
                    warnings.warn('Basic Auth Realm was unquoted', UserWarning, 3)
                if scheme.lower() == 'basic':
                    return self.retry_http_basic_auth(host, req, realm)
                other = scheme
            if not found:
                other = header.split()[0] if header.split() else header
        if other is not None:
            raise ValueError(f"AbstractBasicAuthHandler does not support the following scheme: {other!r}")
        return None

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        auth = 'Basic ' + base64.b64encode(f'{user}:{password}'.encode()).decode('ascii')
        if req.get_header(self.auth_header, None) == auth:
            return None
        req.add_unredirected_header(self.auth_header, auth)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        if not hasattr(self.passwd, 'is_authenticated') or not self.passwd.is_authenticated(req.full_url):
            return req
        if not req.has_header('Authorization'):
            user, password = self.passwd.find_user_password(None, req.full_url)
            credentials = base64.standard_b64encode(f'{user}:{password}'.encode()).decode()
            req.add_unredirected_header('Authorization', 'Basic ' + credentials.strip())
        return req

    def http_response(self, req, response):
        if hasattr(self.passwd, 'is_authenticated'):
            self.passwd.update_authenticated(req.full_url, 200 <= response.code < 300)
        return response

    https_request = http_request
    https_response = http_response


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Authorization'

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('www-authenticate', req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Proxy-authorization'

    def http_error_407(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)


class AbstractDigestAuthHandler:
    """Answers the question that a server asks instead of sending the password."""

    def __init__(self, passwd=None):
        self.passwd = HTTPPasswordMgr() if passwd is None else passwd
        self.add_password = self.passwd.add_password
        self.retried = 0
        self.nonce_count = 0
        self.last_nonce = None

    def reset_retry_count(self):
        self.retried = 0

    def http_error_auth_reqed(self, auth_header, host, req, headers):
        challenge = headers.get(auth_header, None)
        if self.retried > 5:
            raise HTTPError(req.full_url, 401, 'digest auth failed', headers, None)
        self.retried += 1
        if not challenge:
            return None
        scheme = challenge.split()[0]
        if scheme.lower() == 'digest':
            return self.retry_http_digest_auth(req, challenge)
        if scheme.lower() != 'basic':
            raise ValueError("AbstractDigestAuthHandler does not support the following scheme: '%s'" % scheme)
        return None

    def retry_http_digest_auth(self, req, auth):
        challenge = parse_keqv_list(filter(None, parse_http_list(auth.partition(' ')[2])))
        answer = self.get_authorization(req, challenge)
        if not answer:
            return None
        value = f'Digest {answer}'
        if req.headers.get(self.auth_header, None) == value:
            return None
        req.add_unredirected_header(self.auth_header, value)
        return self.parent.open(req, timeout=req.timeout)

    def get_cnonce(self, nonce):
        """A number for one answer."""
        text = f'{self.nonce_count}:{nonce}:{time.ctime()}:'
        return hashlib.sha1(text.encode('ascii') + os.urandom(8)).hexdigest()[:16]

    def get_authorization(self, req, chal):
        try:
            realm, nonce = chal['realm'], chal['nonce']
        except KeyError:
            return None
        qop = chal.get('qop')
        algorithm = chal.get('algorithm', 'MD5')
        opaque = chal.get('opaque')
        digest, keyed = self.get_algorithm_impls(algorithm)
        if digest is None:
            return None
        user, password = self.passwd.find_user_password(realm, req.full_url)
        if user is None:
            return None
        one = f'{user}:{realm}:{password}'
        two = f'{req.get_method()}:{req.selector}'
        if qop is None:
            response = keyed(digest(one), f'{nonce}:{digest(two)}')
        elif 'auth' in qop.split(','):
            self.nonce_count = self.nonce_count + 1 if nonce == self.last_nonce else 1
            self.last_nonce = nonce
            count = f'{self.nonce_count:08x}'
            mine = self.get_cnonce(nonce)
            response = keyed(digest(one), f'{nonce}:{count}:{mine}:auth:{digest(two)}')
        else:
            raise URLError("qop '%s' is not supported." % qop)
        text = f'username="{user}", realm="{realm}", nonce="{nonce}", uri="{req.selector}", response="{response}"'
        if opaque:
            text += f', opaque="{opaque}"'
        text += f', algorithm="{algorithm}"'
        if qop:
            text += f', qop=auth, nc={count}, cnonce="{mine}"'
        return text

    def get_algorithm_impls(self, algorithm):
        """Two functions: the digest of a text, and of a secret and a text."""
        maker = {'MD5': hashlib.md5, 'SHA': hashlib.sha1}.get(algorithm)
        if maker is None:
            raise ValueError('Unsupported digest authentication algorithm %r' % algorithm)

        def digest(text):
            return maker(text.encode('ascii')).hexdigest()
        return digest, lambda secret, text: digest(f'{secret}:{text}')


class HTTPDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = 'Authorization'
    handler_order = 490

    def http_error_401(self, req, fp, code, msg, headers):
        result = self.http_error_auth_reqed('www-authenticate', urlparse(req.full_url)[1], req, headers)
        self.reset_retry_count()
        return result


class ProxyDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = 'Proxy-Authorization'
    handler_order = 490

    def http_error_407(self, req, fp, code, msg, headers):
        result = self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)
        self.reset_retry_count()
        return result


class AbstractHTTPHandler(BaseHandler):
    """Sends requests by a class of connections."""

    def __init__(self, debuglevel=0):
        self._debuglevel = debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def do_request_(self, request):
        """Adds the headers that a request must have."""
        host = request.host
        if not host:
            raise URLError('no host given')
        if request.data is not None:
            data = request.data
            if isinstance(data, str):
                raise TypeError('POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.')
            if not request.has_header('Content-type'):
                request.add_unredirected_header('Content-type', 'application/x-www-form-urlencoded')
            if not request.has_header('Content-length') and not request.has_header('Transfer-encoding'):
                length = http.client.HTTPConnection._get_content_length(data, request.get_method())
                if length is not None:
                    request.add_unredirected_header('Content-length', str(length))
                else:
                    request.add_unredirected_header('Transfer-encoding', 'chunked')
        target = host
        if request.has_proxy():
            target = _split_host(_split_type(request.selector)[1])[0]
        if not request.has_header('Host'):
            request.add_unredirected_header('Host', target)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Sends a request; the response."""
        if not req.host:
            raise URLError('no host given')
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        connection.set_debuglevel(self._debuglevel)
        headers = dict(req.unredirected_hdrs)
        headers.update({name: value for name, value in req.headers.items() if name not in headers})
        # One request a connection.
        headers['Connection'] = 'close'
        headers = {name.title(): value for name, value in headers.items()}
        if req._tunnel_host:
            name = 'Proxy-Authorization'
            tunnel_headers = {name: headers.pop(name)} if name in headers else {}
            connection.set_tunnel(req._tunnel_host, headers=tunnel_headers)
        try:
            try:
                connection.request(req.get_method(), req.selector, req.data, headers,
                                   encode_chunked=req.has_header('Transfer-encoding'))
            except OSError as error:
                raise URLError(error)
            response = connection.getresponse()
        except:
            connection.close()
            raise
        if connection.sock:
            # The response has a file of its own on the socket.
            connection.sock.close()
            connection.sock = None
        response.url = req.get_full_url()
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    """http:"""

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPCookieProcessor(BaseHandler):
    """Keeps cookies and sends them back."""

    def __init__(self, cookiejar=None):
        import http.cookiejar
        self.cookiejar = http.cookiejar.CookieJar() if cookiejar is None else cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request = http_request
    https_response = http_response


class UnknownHandler(BaseHandler):
    """All schemes that nobody knows."""

    def unknown_open(self, req):
        raise URLError('unknown url type: %s' % req.type)


def parse_keqv_list(l):
    """A dict of `name="value"`."""
    result = {}
    for item in l:
        name, value = item.split('=', 1)
        result[name] = value[1:-1] if value[0] == '"' and value[-1] == '"' else value
    return result


def parse_http_list(s):
    """The items between commas; none counts within quotes."""
    items = []
    part = ''
    in_quotes = is_escaped = False
    for char in s:
        if is_escaped:
            is_escaped = False
        elif in_quotes and char == '\\':
            is_escaped = True
            continue
        elif char == '"':
            in_quotes = not in_quotes
        elif char == ',' and not in_quotes:
            items.append(part)
            part = ''
            continue
        part += char
    if part:
        items.append(part)
    return [item.strip() for item in items]


class FileHandler(BaseHandler):
    """file:"""

    names = None

    def file_open(self, req):
        url = req.selector
        if url[:2] == '//' and url[2:3] != '/' and req.host and req.host != 'localhost':
            if req.host not in self.get_names():
                raise URLError('file:// scheme is supported only on localhost')
            return None
        return self.open_local_file(req)

    def get_names(self):
        """The addresses of this machine."""
        if FileHandler.names is None:
            try:
                FileHandler.names = tuple(socket.gethostbyname_ex('localhost')[2] + socket.gethostbyname_ex(socket.gethostname())[2])
            except socket.gaierror:
                FileHandler.names = socket.gethostbyname('localhost'),
        return FileHandler.names

    def open_local_file(self, req):
        import email.utils
        import mimetypes
        host, name = req.host, req.selector
        path = url2pathname(name)
        try:
            facts = os.stat(path)
            modified = email.utils.formatdate(facts.st_mtime, usegmt=True)
            kind = mimetypes.guess_type(name)[0]
            headers = email.message_from_string(
                f'Content-type: {kind or "text/plain"}\nContent-length: {facts.st_size}\nLast-modified: {modified}\n')
            if host:
                host, port = _split_port(host)
            if not host or not port and _address_of(host) in self.get_names():
                return addinfourl(open(path, 'rb'), headers, 'file://' + host + name if host else 'file://' + name)
        except OSError as error:
            raise URLError(error)
        raise URLError('file not on local host')


def _address_of(host):
    try:
        return socket.gethostbyname(host)
    except OSError:
        return None


class DataHandler(BaseHandler):
    """data:"""

    def data_open(self, req):
        data = req.full_url.split(':', 1)[1]
        kind, data = data.split(',', 1)
        data = unquote_to_bytes(data)
        if kind.endswith(';base64'):
            data = base64.decodebytes(data)
            kind = kind[:-7]
        if not kind:
            kind = 'text/plain;charset=US-ASCII'
        headers = email.message_from_string(f'Content-type: {kind}\nContent-length: {len(data)}\n')
        return addinfourl(io.BytesIO(data), headers, req.full_url)


def url2pathname(pathname):
    """The path that the path of a file: URL means."""
    return unquote(pathname)


def pathname2url(pathname):
    """The path of a file: URL for a path."""
    return quote(pathname)
