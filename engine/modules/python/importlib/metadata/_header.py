"""The headers of a package's metadata: lines of the form `Name: value`, continued by lines that begin with a space."""

import re

# Keys that may stand several times.
_MULTIPLE = frozenset('''Classifier Obsoletes-Dist Platform Project-URL Provides-Dist Provides-Extra Requires-Dist Requires-External
    Supported-Platform Dynamic'''.split())


class Message:
    """Headers in order, found by name in either case, and what follows them."""

    def __init__(self, text):
        head, _, self._payload = _cut(text)
        self._headers = []
        for line in head.splitlines():
            if line[:1] in (' ', '\t') and self._headers:
                name, value = self._headers[-1]
                self._headers[-1] = name, f'{value}\n{line}'
            elif ':' in line:
                name, _, value = line.partition(':')
                self._headers.append((name, value.strip()))
        self._headers = [(name, _unfold(value)) for name, value in self._headers]
        if self._payload:
            self._headers.append(('Description', self._payload))

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return any(key.lower() == name.lower() for key, _ in self._headers)

    def __len__(self):
        return len(self._headers)

    def __iter__(self):
        return iter(self.keys())

    def get(self, name, failobj=None):
        for key, value in self._headers:
            if key.lower() == name.lower():
                return value
        return failobj

    def get_all(self, name, failobj=None):
        found = [value for key, value in self._headers if key.lower() == name.lower()]
        return found or failobj

    def get_payload(self):
        return self._payload

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    @property
    def json(self):
        """The headers as plain data, as PEP 566 has them."""
        result = {}
        for name in dict.fromkeys(self.keys()):
            key = name.lower().replace('-', '_')
            if name in _MULTIPLE:
                result[key] = self.get_all(name)
            elif name == 'Keywords':
                result[key] = re.split(r'\s+', self[name])
            else:
                result[key] = self[name]
        return result


def _cut(text):
    text = text.replace('\r\n', '\n')
    if text.startswith('\n'):
        return '', '\n', text[1:]
    return text.partition('\n\n')


def _unfold(value):
    if '\n' not in value:
        return value
    # A description is set off by eight spaces, or by a bar.
    return re.sub(r'\n(?: {7}\|| {8}|[ \t]+)', '\n', value)
