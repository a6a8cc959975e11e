"""The document's declaration: entities, defaults of attributes, and what handlers are told of the rest. External subsets are not read."""

import re


def _patterns():
    from ._scan import NAME
    s = '[ \t\r\n]'
    literal = '"[^"]*"|\'[^\']*\''
    identifier = f'(?:SYSTEM{s}+({literal})|PUBLIC{s}+({literal})(?:{s}+({literal}))?)'
    return {
        'head': re.compile(f'<!DOCTYPE{s}+({NAME})(?:{s}+{identifier})?{s}*([\\[>])'),
        'entity': re.compile(f'<!ENTITY{s}+(%{s}+)?({NAME}){s}+(?:({literal})|{identifier}(?:{s}+NDATA{s}+({NAME}))?){s}*>'),
        'notation': re.compile(f'<!NOTATION{s}+({NAME}){s}+{identifier}{s}*>'),
        'element': re.compile(f'<!ELEMENT{s}+({NAME}){s}+([^<>]+?){s}*>'),
        'attlist': re.compile(f'<!ATTLIST{s}+({NAME})((?:[^<>"\']|{literal})*)>'),
        'attribute': re.compile(f'{s}+({NAME}){s}+(CDATA|IDREFS?|ID|ENTITIES|ENTITY|NMTOKENS?|(?:NOTATION{s}+)?\\([^)]*\\)){s}+'
                                f'(#REQUIRED|#IMPLIED|(?:#FIXED{s}+)?(?:{literal}))'),
        'comment': re.compile(r'<!--((?:[^-]|-[^-])*)-->'),
        'instruction': re.compile(f'<\\?({NAME})(?:{s}+(.*?))?\\?>', re.DOTALL),
        'parameter': re.compile(f'%({NAME});'),
        'space': re.compile(s + '+'),
        'end': re.compile(f'\\]{s}*>'),
    }


_known = {}


def read_doctype(scanner, at, is_final):
    """Reads the declaration; gives where it ends, or None where it is not whole yet."""
    if not _known:
        _known.update(_patterns())
    text, handlers = scanner.text, scanner.handlers
    if not _is_whole(text, at):
        return None
    head = _known['head'].match(text, at)
    if head is None:
        _fail('INVALID_TOKEN' if not re.match('<!DOCTYPE[ \t\r\n]', text[at:at + 10]) else 'SYNTAX', at + 9)
    name, system, public, also, opening = head.groups()
    system = _unquote(system or also)
    public = None if public is None else ' '.join(_unquote(public).split())
    if system is not None:
        scanner.has_external = True
    handlers.flush()
    if handlers.StartDoctypeDeclHandler is not None:
        handlers.StartDoctypeDeclHandler(name, system, public, int(opening == '['))
    else:
        scanner._default(head[0])
    here = head.end()
    if opening == '[':
        here = _read_subset(scanner, here)
    handlers.flush()
    if handlers.EndDoctypeDeclHandler is not None:
        handlers.EndDoctypeDeclHandler()
    return here


def _is_whole(text, at):
    """Whether the closing `>` is there: quotes, comments and brackets are seen."""
    depth = 0
    while at < len(text):
        if text.startswith('<!--', at):
            at = text.find('-->', at)
            if at < 0:
                return False
            at += 3
            continue
        if text.startswith('<?', at):
            at = text.find('?>', at)
            if at < 0:
                return False
            at += 2
            continue
        char = text[at]
        if char in '"\'':
            at = text.find(char, at + 1)
            if at < 0:
                return False
        elif char == '<':
            depth += 1
        elif char == '>':
            depth -= 1
            if depth == 0:
                return True
        at += 1
    return False


def _fail(name, at):
    from ._scan import XmlError
    raise XmlError(name, at)


def _unquote(literal):
    return None if literal is None else literal[1:-1]


def _read_subset(scanner, here):
    text, handlers = scanner.text, scanner.handlers
    while True:
        end = _known['end'].match(text, here)
        if end is not None:
            if handlers.EndDoctypeDeclHandler is None:
                scanner._default(end[0])
            return end.end()
        for kind in ('space', 'comment', 'instruction', 'entity', 'notation', 'element', 'attlist', 'parameter'):
            match = _known[kind].match(text, here)
            if match is not None:
                break
        else:
            scanner.at = here
            _fail('SYNTAX' if not text.startswith('<', here) else 'INVALID_TOKEN', here)
        if kind == 'comment':
            scanner._tell('Comment', match[0], match[1])
        elif kind == 'instruction':
            scanner._tell('ProcessingInstruction', match[0], match[1], match[2] or '')
        elif kind == 'entity':
            _declare_entity(scanner, match)
        elif kind == 'notation':
            name, system, public, also = match.groups()
            scanner._tell('NotationDecl', match[0], name, handlers._base, _unquote(system or also), _unquote(public))
        elif kind == 'element':
            scanner._tell('ElementDecl', match[0], match[1], _content_model(match[2]))
        elif kind == 'attlist':
            _declare_attributes(scanner, match)
        else:
            scanner.has_external = scanner.has_external or kind == 'parameter'
            scanner._default(match[0])
        here = match.end()


def _declare_entity(scanner, match):
    parameter, name, literal, system, public, also, notation = match.groups()
    handlers = scanner.handlers
    value = None if literal is None else _entity_value(scanner, literal[1:-1])
    system, public = _unquote(system or also), _unquote(public)
    if not parameter and name not in scanner.entities:
        scanner.entities[name] = value, system, public, notation
    if notation is not None and handlers.UnparsedEntityDeclHandler is not None:
        scanner._tell('UnparsedEntityDecl', match[0], name, handlers._base, system, public, notation)
    else:
        scanner._tell('EntityDecl', match[0], name, int(bool(parameter)), value, handlers._base, system, public, notation)


def _entity_value(scanner, raw):
    """References to characters are replaced now, references to entities when the entity is."""
    from ._scan import _reference
    if '&' not in raw:
        return raw
    return _reference.sub(lambda match: match[0] if match[3] else scanner._character(match), raw)


def _declare_attributes(scanner, match):
    name, rest = match[1], match[2]
    known = scanner.attributes.setdefault(name, [])
    handler = scanner.handlers.AttlistDeclHandler
    for key, kind, default in _known['attribute'].findall(rest):
        value = None
        if not default.startswith(('#REQUIRED', '#IMPLIED')):
            value = scanner._value(default.removeprefix('#FIXED').strip()[1:-1])
        required = default.startswith(('#REQUIRED', '#FIXED'))
        kind = re.sub('[ \t\r\n]+', '', kind) if '(' in kind else kind
        if not any(each[0] == key for each in known):
            known.append((key, value, kind != 'CDATA'))
        if handler is not None:
            scanner.handlers.flush()
            handler(name, key, kind, value, int(required))
    if handler is None:
        scanner._default(match[0])


_QUANTITIES = {'': 0, '?': 1, '*': 2, '+': 3}


def _content_model(text):
    """The content that an element may have, as expat's tuples: type, quantity, name, children."""
    text = re.sub('[ \t\r\n]+', '', text)
    if text in ('EMPTY', 'ANY'):
        return (1 if text == 'EMPTY' else 2), 0, None, ()
    words = re.findall(r'[(),|]|#PCDATA|[^(),|]+', text)
    return _read_model(words, [0])


def _read_model(words, at):
    word = words[at[0]]
    at[0] += 1
    if word != '(':
        quantity = word[-1] if word[-1] in '?*+' else ''
        return 4, _QUANTITIES[quantity], word.rstrip('?*+'), ()
    children, separator, is_mixed = [], ',', False
    while at[0] < len(words):
        if words[at[0]] == '#PCDATA':
            is_mixed = True
            at[0] += 1
        else:
            children.append(_read_model(words, at))
        closing = words[at[0]] if at[0] < len(words) else ')'
        at[0] += 1
        if closing == ')':
            break
        separator = closing
    quantity = ''
    if at[0] < len(words) and words[at[0]] in _QUANTITIES:
        quantity = words[at[0]]
        at[0] += 1
    return (3 if is_mixed else 5 if separator == '|' else 6), _QUANTITIES[quantity], None, tuple(children)
