"""Messages in the user's language, out of catalogues in GNU's format (.mo)."""

import os
import sys

__all__ = ['NullTranslations', 'GNUTranslations', 'Catalog', 'bindtextdomain', 'find', 'translation', 'install', 'textdomain',
           'dgettext', 'dngettext', 'gettext', 'ngettext', 'pgettext', 'dpgettext', 'npgettext', 'dnpgettext']

_default_localedir = os.path.join(sys.base_prefix, 'share', 'locale')
_MAX_DEPTH = 20


def c2py(plural):
    """The function of a count that an expression in C says."""
    if len(plural) > 1000:
        raise ValueError('plural form expression is too long')
    tokens = _Tokens(plural)
    try:
        text = _translate(tokens, 0, 0)
        if tokens.now:
            raise tokens.unexpected()
    except RecursionError:
        raise ValueError('plural form expression is too complex')
    namespace = {'_as_int': _as_int}
    exec(f'def func(n):\n    if not isinstance(n, int):\n        n = _as_int(n)\n    return int({text})\n', namespace)
    return namespace['func']


class _Tokens:
    """The words of an expression; `now` is '' at the end."""

    def __init__(self, plural):
        import re
        self._words = []
        for match in re.finditer(r'[ \t]+|\d+\b|n\b|[()]|[-*/%+?:]|[><!]=?|==|&&|\|\||(\w+|.)', plural):
            if match[1] is not None:
                raise ValueError(f'invalid token in plural form: {match[1]}')
            if match[0].strip(' \t'):
                self._words.append(match[0])
        self._words.append('')
        self._at = 0
        self.now = self._words[0]

    def take(self):
        word = self.now
        self._at += 1
        self.now = self._words[self._at]
        return word

    def unexpected(self):
        if self.now:
            return ValueError(f'unexpected token in plural form: {self.now}')
        return ValueError('unexpected end of plural form')


_BINARY = [('||',), ('&&',), ('==', '!='), ('<', '>', '<=', '>='), ('+', '-'), ('*', '/', '%')]
_LEVELS = {word: level for level, words in enumerate(_BINARY, 1) for word in words}
_PYTHON = {'||': 'or', '&&': 'and', '/': '//'}


def _translate(tokens, least, depth):
    """An expression of operators that bind at least so tightly, in Python."""
    if depth > _MAX_DEPTH:
        raise ValueError('plural form expression is too complex')
    text = ''
    while tokens.now == '!':
        tokens.take()
        text += 'not '
    if tokens.now == '(':
        tokens.take()
        text += f'({_translate(tokens, 0, depth + 1)})'
        if tokens.now != ')':
            raise ValueError('unbalanced parenthesis in plural form')
        tokens.take()
    elif tokens.now == 'n':
        text += tokens.take()
    elif tokens.now.isdigit():
        text += str(int(tokens.take()))
    else:
        raise tokens.unexpected()
    while _LEVELS.get(tokens.now, -1) > least:
        level = _LEVELS[tokens.now]
        operator = tokens.take()
        right = _translate(tokens, level, depth + 1)
        text = f'({text} {_PYTHON.get(operator, operator)} {right})'
    if least == 0 and tokens.now == '?':
        tokens.take()
        yes = _translate(tokens, 0, depth + 1)
        if tokens.now != ':':
            raise tokens.unexpected()
        tokens.take()
        no = _translate(tokens, 0, depth + 1)
        text = f'({yes} if {text} else {no})'
    return text


def _as_int(n):
    try:
        whole = round(n)
    except TypeError:
        raise TypeError(f'Plural value must be an integer, got {n.__class__.__name__}') from None
    import warnings
    warnings.warn(f'Plural value must be an integer, got {n.__class__.__name__}', DeprecationWarning, 4)
    return n if whole != n else whole


def _expand_lang(loc):
    """A locale and the less exact ones that serve for it, the most exact first."""
    import locale
    loc = locale.normalize(loc)
    loc, at, modifier = loc.partition('@')
    loc, dot, codeset = loc.partition('.')
    language, score, territory = loc.partition('_')
    found = []
    for with_territory in (score + territory, '') if territory else ('',):
        for with_codeset in (dot + codeset, '') if codeset else ('',):
            for with_modifier in (at + modifier, '') if modifier else ('',):
                found.append((bool(with_modifier), bool(with_territory), bool(with_codeset),
                              language + with_territory + with_codeset + with_modifier))
    return [name for *_, name in sorted(found, key=lambda each: each[:3], reverse=True)]


class NullTranslations:
    """Messages as they are; a base class."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        """Ask another catalogue for what this one lacks."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        """What the catalogue says about itself."""
        return self._info

    def charset(self):
        """The catalogue's encoding."""
        return self._charset

    def install(self, names=None):
        """Make `_` a built-in function, and others of these names."""
        import builtins
        builtins.__dict__['_'] = self.gettext
        if names is not None:
            for name in ('gettext', 'ngettext', 'npgettext', 'pgettext'):
                if name in names:
                    builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """Messages of a catalogue."""

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = '%s\x04%s'
    VERSIONS = (0, 1)

    def _get_versions(self, version):
        return version >> 16, version & 0xFFFF

    def _parse(self, fp):
        from struct import unpack
        filename = getattr(fp, 'name', '')
        data = fp.read()
        order = {self.LE_MAGIC: '<', self.BE_MAGIC: '>'}.get(unpack('<I', data[:4])[0])
        if order is None:
            raise OSError(0, 'Bad magic number', filename)
        version, count, originals, translations = unpack(order + '4I', data[4:20])
        major, _ = self._get_versions(version)
        if major not in self.VERSIONS:
            raise OSError(0, f'Bad version number {major}', filename)
        self._catalog = catalog = {}
        self.plural = lambda n: int(n != 1)
        for at in range(count):
            length, start = unpack(order + '2I', data[originals + 8 * at:originals + 8 * at + 8])
            to_length, to_start = unpack(order + '2I', data[translations + 8 * at:translations + 8 * at + 8])
            if start + length >= len(data) or to_start + to_length >= len(data):
                raise OSError(0, 'File is corrupt', filename)
            message, translated = data[start:start + length], data[to_start:to_start + to_length]
            if length == 0:
                self._read_header(translated)
            charset = self._charset or 'ascii'
            if b'\0' in message:
                message = message.split(b'\0')[0].decode(charset)
                for form, text in enumerate(translated.split(b'\0')):
                    catalog[message, form] = text.decode(charset)
            else:
                catalog[message.decode(charset)] = translated.decode(charset)

    def _read_header(self, data):
        name = None
        for line in data.split(b'\n'):
            line = line.decode().strip()
            if not line or line.startswith('#-#-#-#-#') and line.endswith('#-#-#-#-#'):
                continue
            if ':' in line:
                name, value = (part.strip() for part in line.split(':', 1))
                name = name.lower()
                self._info[name] = value
                if name == 'content-type':
                    self._charset = value.split('charset=')[1]
                elif name == 'plural-forms':
                    self.plural = c2py(value.split(';')[1].split('plural=')[1])
            elif name:
                self._info[name] += '\n' + line

    def _find(self, key, n=None):
        """A message's text; None where there is none."""
        if n is not None:
            return self._catalog.get((key, self.plural(n)))
        text = self._catalog.get(key)
        return self._catalog.get((key, self.plural(1))) if text is None else text

    def gettext(self, message):
        text = self._find(message)
        return super().gettext(message) if text is None else text

    def ngettext(self, msgid1, msgid2, n):
        text = self._find(msgid1, n)
        return super().ngettext(msgid1, msgid2, n) if text is None else text

    def pgettext(self, context, message):
        text = self._find(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if text is None else text

    def npgettext(self, context, msgid1, msgid2, n):
        text = self._find(self.CONTEXT % (context, msgid1), n)
        return super().npgettext(context, msgid1, msgid2, n) if text is None else text


def find(domain, localedir=None, languages=None, all=False):
    """The file of a catalogue in the first language that has one, or None; with `all` the list of all."""
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = []
        for name in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'):
            value = os.environ.get(name)
            if value:
                languages = value.split(':')
                break
        if 'C' not in languages:
            languages.append('C')
    expanded = []
    for language in languages:
        for each in _expand_lang(language):
            if each not in expanded:
                expanded.append(each)
    found = []
    for language in expanded:
        if language == 'C':
            break
        file = os.path.join(localedir, language, 'LC_MESSAGES', f'{domain}.mo')
        if os.path.exists(file):
            if not all:
                return file
            found.append(file)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The catalogues of a domain, one behind the other; FileNotFoundError where there are none."""
    class_ = GNUTranslations if class_ is None else class_
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT, 'No translation file found for domain', domain)
    import copy
    first = None
    for file in files:
        key = class_, os.path.abspath(file)
        known = _translations.get(key)
        if known is None:
            with open(file, 'rb') as opened:
                known = _translations.setdefault(key, class_(opened))
        # A copy: fallbacks belong to this call.
        known = copy.copy(known)
        if first is None:
            first = known
        else:
            first.add_fallback(known)
    return first


def install(domain, localedir=None, *, names=None):
    """Make `_` a built-in function for a domain."""
    translation(domain, localedir, fallback=True).install(names)


_localedirs = {}
_current_domain = 'messages'


def textdomain(domain=None):
    """Set the domain that gettext() asks; gives it."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """Set the folder of a domain's catalogues; gives it."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    return translation(domain, _localedirs.get(domain), fallback=True)


def dgettext(domain, message):
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


Catalog = translation
