"""The proxies that the environment names."""

import os
import re
from urllib.parse import _splitpasswd, _splitport, _splittype, _splituser


def getproxies_environment():
    """URLs of proxies by scheme: of `http_proxy` and the like, those in small letters before the others."""
    proxies = {}
    names = [name for name in os.environ if name.lower().endswith('_proxy')]
    for name in names:
        if os.environ[name]:
            proxies[name[:-6].lower()] = os.environ[name]
    if 'REQUEST_METHOD' in os.environ:
        # In a CGI program, HTTP_PROXY is what the client says.
        proxies.pop('http', None)
    for name in names:
        if name.endswith('_proxy'):
            if os.environ[name]:
                proxies[name[:-6].lower()] = os.environ[name]
            else:
                proxies.pop(name[:-6].lower(), None)
    return proxies


def proxy_bypass_environment(host, proxies=None):
    """Whether `no_proxy` names a host, or a domain that it is in."""
    listed = (getproxies_environment() if proxies is None else proxies).get('no')
    if not listed:
        return False
    if listed == '*':
        return True
    host = host.lower()
    without_port = _splitport(host)[0]
    for name in listed.split(','):
        name = name.strip().lstrip('.').lower()
        if name and (without_port == name or host == name or without_port.endswith('.' + name) or host.endswith('.' + name)):
            return True
    return False


getproxies = getproxies_environment
proxy_bypass = proxy_bypass_environment


def parse_proxy(proxy):
    """(scheme, user, password, host with port) of a proxy's URL."""
    scheme, rest = _splittype(proxy)
    if not rest.startswith('/'):
        # `host:port`
        scheme, authority = None, proxy
    else:
        if not rest.startswith('//'):
            raise ValueError('proxy URL with no authority: %r' % proxy)
        end = re.compile('[/?]').search(rest, 2)
        authority = rest[2:end.start() if end else None]
    credentials, hostport = _splituser(authority)
    user, password = _splitpasswd(credentials) if credentials is not None else (None, None)
    return scheme, user, password, hostport
