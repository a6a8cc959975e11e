"""The file .netrc: names and passwords by machine."""

import os
import stat

__all__ = ['netrc', 'NetrcParseError']


class NetrcParseError(Exception):
    """A line that .netrc may not have."""

    def __init__(self, msg, filename=None, lineno=None):
        self.filename = filename
        self.lineno = lineno
        self.msg = msg
        super().__init__(msg)

    def __str__(self):
        return f'{self.msg} ({self.filename}, line {self.lineno})'


class _Words:
    """A text word by word; quotes and backslashes as .netrc has them."""

    def __init__(self, file):
        self._file = file
        self.lineno = 1
        self._back = []

    def read(self):
        char = self._file.read(1)
        if char == '\n':
            self.lineno += 1
        return char

    def push(self, word):
        self._back.append(word)

    def next(self):
        if self._back:
            return self._back.pop()
        char = self.read()
        while char and char in '\n\t\r ':
            char = self.read()
        return self._quoted() if char == '"' else self._plain(char)

    def _quoted(self):
        word = ''
        while char := self.read():
            if char == '"':
                return word
            word += self.read() if char == '\\' else char
        return word

    def _plain(self, char):
        word = ''
        while char and char not in '\n\t\r ':
            word += self.read() if char == '\\' else char
            char = self.read()
        return word


class netrc:
    """What a .netrc says: `hosts` maps machines to (login, account, password), `macros` names to lines."""

    def __init__(self, file=None):
        is_default = file is None
        if is_default:
            file = os.path.join(os.path.expanduser('~'), '.netrc')
        self.hosts = {}
        self.macros = {}
        try:
            with open(file, encoding='utf-8') as lines:
                self._parse(file, lines, is_default)
        except UnicodeDecodeError:
            with open(file, encoding='locale') as lines:
                self._parse(file, lines, is_default)

    def _parse(self, name, lines, is_default):
        words = _Words(lines)
        while word := words.next():
            line = words.lineno
            if word[0] == '#':
                if words.lineno == line and len(word) == 1:
                    lines.readline()
                    words.lineno += 1
                continue
            if word == 'machine':
                entry = words.next()
            elif word == 'default':
                entry = 'default'
            elif word == 'macdef':
                self._read_macro(name, words, lines)
                continue
            else:
                raise NetrcParseError(f'bad toplevel token {word!r}', name, words.lineno)
            if not entry:
                raise NetrcParseError(f'missing {word!r} name', name, words.lineno)
            self._read_machine(name, words, lines, entry, is_default)

    def _read_macro(self, name, words, lines):
        entry = words.next()
        body = self.macros[entry] = []
        while True:
            line = lines.readline()
            if not line:
                raise NetrcParseError('Macro definition missing null line terminator.', name, words.lineno)
            if line == '\n':
                return
            body.append(line)

    def _read_machine(self, name, words, lines, entry, is_default):
        login = account = password = ''
        self.hosts[entry] = {}
        while True:
            line = words.lineno
            word = words.next()
            if word.startswith('#'):
                if words.lineno == line:
                    lines.readline()
                    words.lineno += 1
                continue
            if word in ('', 'machine', 'default', 'macdef'):
                break
            if word in ('login', 'user'):
                login = words.next()
            elif word == 'account':
                account = words.next()
            elif word == 'password':
                password = words.next()
            else:
                raise NetrcParseError(f'bad follower token {word!r}', name, words.lineno)
        self.hosts[entry] = login, account, password
        if word:
            words.push(word)
        if is_default:
            self._check_owner(lines, login)

    def _check_owner(self, file, login):
        """A password in one's own file must be for oneself only."""
        if os.name != 'posix' or login == 'anonymous':
            return
        facts = os.fstat(file.fileno())
        if facts.st_uid != os.getuid():
            raise NetrcParseError(f'~/.netrc file owner (uid {facts.st_uid}) does not match current user (uid {os.getuid()})')
        if facts.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NetrcParseError('~/.netrc access too permissive: access permissions must restrict access to only the owner')

    def authenticators(self, host):
        """(login, account, password) of a host, or of the default; None for neither."""
        return self.hosts.get(host, self.hosts.get('default'))

    def __repr__(self):
        text = ''
        for host, (login, account, password) in self.hosts.items():
            text += f'machine {host}\n\tlogin {login}\n'
            if account:
                text += f'\taccount {account}\n'
            text += f'\tpassword {password}\n'
        for name, lines in self.macros.items():
            text += f'macdef {name}\n{"".join(lines)}\n'
        return text
