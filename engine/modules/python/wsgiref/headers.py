"""Headers of an answer: a list of pairs that can be used like a mapping without regard to case."""

import re

_SPECIAL = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _formatparam(param, value=None, quote=1):
    """A parameter behind a header's value; quoted where it must be, or where that is asked for."""
    if value is not None and len(value) > 0:
        if quote or _SPECIAL.search(value):
            value = value.replace('\\', '\\\\').replace('"', r'\"')
            return f'{param}="{value}"'
        return f'{param}={value}'
    return param


class Headers:
    """The pairs, in their order; a name may stand several times."""

    def __init__(self, headers=None):
        headers = [] if headers is None else headers
        if type(headers) is not list:
            raise TypeError('Headers must be a list of name/value tuples')
        self._headers = headers
        if __debug__:
            for name, value in headers:
                self._convert_string_type(name)
                self._convert_string_type(value)

    def _convert_string_type(self, value):
        if type(value) is str:
            return value
        raise AssertionError(f'Header names/values must be of type str (got {value!r})')

    def _key(self, name):
        return self._convert_string_type(name.lower())

    def __len__(self):
        return len(self._headers)

    def __setitem__(self, name, val):
        del self[name]
        self._headers.append((self._convert_string_type(name), self._convert_string_type(val)))

    def __delitem__(self, name):
        key = self._key(name)
        self._headers[:] = [pair for pair in self._headers if pair[0].lower() != key]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def get_all(self, name):
        """All values of a name."""
        key = self._key(name)
        return [value for each, value in self._headers if each.lower() == key]

    def get(self, name, default=None):
        """The first value of a name."""
        key = self._key(name)
        for each, value in self._headers:
            if each.lower() == key:
                return value
        return default

    def keys(self):
        return [name for name, value in self._headers]

    def values(self):
        return [value for name, value in self._headers]

    def items(self):
        return self._headers[:]

    def __repr__(self):
        return f'{self.__class__.__name__}({self._headers!r})'

    def __str__(self):
        """As they are sent, with the empty line behind them."""
        return '\r\n'.join([f'{name}: {value}' for name, value in self._headers] + ['', ''])

    def __bytes__(self):
        return str(self).encode('iso-8859-1')

    def setdefault(self, name, value):
        found = self.get(name)
        if found is not None:
            return found
        self._headers.append((self._convert_string_type(name), self._convert_string_type(value)))
        return value

    def add_header(self, _name, _value, **_params):
        """Adds one, with parameters behind its value: `add_header('x', 'y', key='z')` is `x: y; key="z"`."""
        parts = []
        if _value is not None:
            parts.append(self._convert_string_type(_value))
        for key, value in _params.items():
            key = self._convert_string_type(key).replace('_', '-')
            parts.append(key if value is None else _formatparam(key, self._convert_string_type(value)))
        self._headers.append((self._convert_string_type(_name), '; '.join(parts)))
