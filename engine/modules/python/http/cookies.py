"""Cookies as servers set them and clients send them back."""

import re
import string

__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie']

_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_UNQUOTED = frozenset(_LEGAL + ' ()/<=>?@[]{}')
_QUOTES = {code: f'\\{code:03o}' for code in set(range(256)) - set(map(ord, _UNQUOTED))}
_QUOTES.update({ord('"'): '\\"', ord('\\'): '\\\\'})
_is_legal_key = re.compile(f'[{re.escape(_LEGAL)}]*').fullmatch


class CookieError(Exception):
    """A cookie that cannot be."""


def _quote(str):
    """A value between quotes, if it needs them."""
    if str is None or _is_legal_key(str):
        return str
    return '"' + str.translate(_QUOTES) + '"'


def _unquote_one(found):
    return chr(int(found[1], 8)) if found[1] else found[2]


def _unquote(str):
    """The value of what _quote gave."""
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return re.sub(r'\\(?:([0-3][0-7][0-7])|(.))', _unquote_one, str[1:-1])


_WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()


def _getdate(future=0):
    """A time so many seconds from now, as cookies have it."""
    from time import gmtime, time
    year, month, day, hours, minutes, seconds, weekday, *_ = gmtime(time() + future)
    return f'{_WEEKDAYS[weekday]}, {day:02d} {_MONTHS[month - 1]} {year:4d} {hours:02d}:{minutes:02d}:{seconds:02d} GMT'


class Morsel(dict):
    """A cookie's name and value, and its attributes as items."""

    _reserved = {
        'expires': 'expires', 'path': 'Path', 'comment': 'Comment', 'domain': 'Domain', 'max-age': 'Max-Age', 'secure': 'Secure',
        'httponly': 'HttpOnly', 'version': 'Version', 'samesite': 'SameSite',
    }
    _flags = {'secure', 'httponly'}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, '')

    @property
    def key(self):
        return self._key

    @property
    def value(self):
        return self._value

    @property
    def coded_value(self):
        return self._coded_value

    def __setitem__(self, K, V):
        K = K.lower()
        if K not in self._reserved:
            raise CookieError(f'Invalid attribute {K!r}')
        dict.__setitem__(self, K, V)

    def setdefault(self, key, val=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError(f'Invalid attribute {key!r}')
        return dict.setdefault(self, key, val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (dict.__eq__(self, morsel) and self._value == morsel._value and self._key == morsel._key
                and self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        other = Morsel()
        dict.update(other, self)
        other.__dict__.update(self.__dict__)
        return other

    def update(self, values):
        data = {}
        for key, value in dict(values).items():
            key = key.lower()
            if key not in self._reserved:
                raise CookieError(f'Invalid attribute {key!r}')
            data[key] = value
        dict.update(self, data)

    def isReservedKey(self, K):
        """Whether a name is an attribute's."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Sets name and value; the last is the value as it is sent."""
        if key.lower() in self._reserved:
            raise CookieError(f'Attempt to set a reserved key {key!r}')
        if not key or not _is_legal_key(key):
            raise CookieError(f'Illegal key {key!r}')
        self._key = key
        self._value = val
        self._coded_value = coded_val

    def __getstate__(self):
        return {'key': self._key, 'value': self._value, 'coded_value': self._coded_value}

    def __setstate__(self, state):
        self._key = state['key']
        self._value = state['value']
        self._coded_value = state['coded_value']

    def output(self, attrs=None, header='Set-Cookie:'):
        """The line of a header."""
        return f'{header} {self.OutputString(attrs)}'

    __str__ = output

    def __repr__(self):
        return f'<{self.__class__.__name__}: {self.OutputString()}>'

    def js_output(self, attrs=None):
        """A script that sets the cookie."""
        text = self.OutputString(attrs).replace('"', r'\"')
        return f'''
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = "{text}";
        // end hiding -->
        </script>
        '''

    def OutputString(self, attrs=None):
        """Name, value and attributes as they are sent."""
        parts = [f'{self.key}={self.coded_value}']
        attrs = self._reserved if attrs is None else attrs
        for key, value in sorted(self.items()):
            if value == '' or key not in attrs:
                continue
            shown = self._reserved[key]
            if key == 'expires' and isinstance(value, int):
                parts.append(f'{shown}={_getdate(value)}')
            elif key == 'max-age' and isinstance(value, int):
                parts.append(f'{shown}={value:d}')
            elif key == 'comment' and isinstance(value, str):
                parts.append(f'{shown}={_quote(value)}')
            elif key in self._flags:
                if value:
                    parts.append(shown)
            else:
                parts.append(f'{shown}={value}')
        return '; '.join(parts)

    import types
    __class_getitem__ = classmethod(types.GenericAlias)
    del types


_KEY_CHARS = r"\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\="
_VALUE_CHARS = _KEY_CHARS + r'\[\]'
_PAIR = (r'\s*(?P<key>[' + _KEY_CHARS + r']+?)(\s*=\s*(?P<val>"(?:[^\\"]|\\.)*"|\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|['
         + _VALUE_CHARS + r']*))?\s*(\s+|;|$)')


class BaseCookie(dict):
    """Morsels by name."""

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        """(value, text) of a text received."""
        return val, val

    def value_encode(self, val):
        """(value, text) of a value set."""
        text = str(val)
        return text, text

    def __set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self.__set(key, *self.value_encode(value))

    def output(self, attrs=None, header='Set-Cookie:', sep='\015\012'):
        """The lines of the headers."""
        return sep.join([morsel.output(attrs, header) for _, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        parts = [f'{key}={morsel.value!r}' for key, morsel in sorted(self.items())]
        return f'<{self.__class__.__name__}: {" ".join(parts)}>'

    def js_output(self, attrs=None):
        """Scripts that set the cookies."""
        return ''.join([morsel.js_output(attrs) for _, morsel in sorted(self.items())])

    def load(self, rawdata):
        """Takes the cookies of a header, or of a mapping."""
        if isinstance(rawdata, str):
            self.__parse_string(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def __parse_string(self, text):
        match = re.compile(_PAIR, re.ASCII).match
        found_items = []
        at = 0
        has_cookie = False
        while at < len(text):
            found = match(text, at)
            if not found:
                break
            key, value = found['key'], found['val']
            at = found.end()
            if key[0] == '$':
                # Attributes of old, which belong to the cookie before.
                if has_cookie:
                    found_items.append((True, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not has_cookie:
                    return
                if value is not None:
                    found_items.append((True, key, _unquote(value)))
                elif key.lower() in Morsel._flags:
                    found_items.append((True, key, True))
                else:
                    return
            elif value is not None:
                found_items.append((False, key, self.value_decode(value)))
                has_cookie = True
            else:
                return
        morsel = None
        for is_attribute, key, value in found_items:
            if is_attribute:
                morsel[key] = value
            else:
                self.__set(key, *value)
                morsel = self[key]


class SimpleCookie(BaseCookie):
    """Cookies whose values are texts, quoted as needed."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
