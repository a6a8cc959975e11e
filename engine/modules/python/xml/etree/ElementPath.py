"""Paths to elements: a small part of XPath."""


def __getattr__(name):
    # Compiled when a path is first looked for: most trees are only walked.
    if name != 'xpath_tokenizer_re':
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    import re
    globals()[name] = pattern = re.compile(
        r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+")
    return pattern


def xpath_tokenizer(pattern, namespaces=None):
    """Pairs of operator and name; prefixes are replaced by their namespaces."""
    default = namespaces.get('') if namespaces else None
    is_attribute = False
    for token in (globals().get('xpath_tokenizer_re') or __getattr__('xpath_tokenizer_re')).findall(pattern):
        operator, tag = token[1], token[2]
        if tag and tag[0] != '{':
            if ':' in tag:
                prefix, name = tag.split(':', 1)
                try:
                    if not namespaces:
                        raise KeyError
                    yield operator, f'{{{namespaces[prefix]}}}{name}'
                except KeyError:
                    raise SyntaxError(f'prefix {prefix!r} not found in prefix map') from None
            elif default and not is_attribute:
                yield operator, f'{{{default}}}{tag}'
            else:
                yield operator, tag
            is_attribute = False
        else:
            # Strings are told by their quotes.
            yield (token[0][0], token[0][1:-1]) if token[0] else (operator, tag)
            is_attribute = operator == '@'


class _Context:
    def __init__(self, root):
        self.root = root
        self._parents = None

    def parents(self):
        if self._parents is None:
            self._parents = {child: parent for parent in self.root.iter() for child in parent}
        return self._parents


def _matcher(tag):
    """A test of elements by a name, in which namespace or local part may be a wildcard."""
    if tag == '*':
        return lambda element: True
    if tag == '{*}*':
        return lambda element: isinstance(element.tag, str)
    if tag == '{}*':
        return lambda element: isinstance(element.tag, str) and element.tag[:1] != '{'
    if tag.startswith('{*}'):
        suffix, bare = tag[2:], tag[3:]
        return lambda element: element.tag == bare or isinstance(element.tag, str) and element.tag.endswith(suffix)
    if tag.startswith('{') and tag.endswith('}*'):
        namespace = tag[:-1]
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(namespace)
    if tag.startswith('{}'):
        tag = tag[2:]
    return lambda element: element.tag == tag


def _children(tag):
    matches = _matcher(tag)

    def select(context, found):
        for element in found:
            for child in element:
                if matches(child):
                    yield child
    return select


def _descendants(tag):
    matches = _matcher(tag)

    def select(context, found):
        for element in found:
            for each in element.iter():
                if each is not element and matches(each):
                    yield each
    return select


def _self(context, found):
    yield from found


def _parent(context, found):
    seen = set()
    for element in found:
        parent = context.parents().get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _filter(test):
    return lambda context, found: (element for element in found if test(element))


def _is_number(text):
    return text.removeprefix('-').isdigit()


def _read_predicate(following):
    signature, predicate = '', []
    for operator, value in following:
        if operator == ']':
            break
        if (operator, value) == ('', ''):
            continue
        if operator and operator in '\'"':
            operator, name = "'", value
            predicate.append(name)
            signature += operator
            continue
        signature += operator or '-'
        predicate.append(value)
    else:
        raise SyntaxError('invalid path')
    return signature, predicate


def _predicate(following):
    """What stands in brackets."""
    signature, parts = _read_predicate(following)
    if signature == '@-':
        key = parts[1]
        return _filter(lambda element: element.get(key) is not None)
    if signature in ("@-='", "@-!='"):
        key, value = parts[1], parts[-1]
        if '!=' in signature:
            return _filter(lambda element: element.get(key) not in (None, value))
        return _filter(lambda element: element.get(key) == value)
    if signature == '-' and not _is_number(parts[0]):
        tag = parts[0]
        return _filter(lambda element: element.find(tag) is not None)
    if signature in (".='", ".!='", "-='", "-!='") and (signature[0] == '.' or not _is_number(parts[0])):
        tag, value, wants = parts[0], parts[-1], '!=' not in signature
        if signature[0] == '.':
            return _filter(lambda element: (''.join(element.itertext()) == value) == wants)
        return _filter(lambda element: any((''.join(each.itertext()) == value) == wants for each in element.findall(tag)))
    if signature in ('-', '-()', '-()-'):
        return _by_index(_index(signature, parts))
    raise SyntaxError('invalid predicate')


def _index(signature, parts):
    if signature == '-':
        index = int(parts[0]) - 1
        if index < 0:
            raise SyntaxError('XPath position >= 1 expected')
        return index
    if parts[0] != 'last':
        raise SyntaxError('unsupported function')
    if signature == '-()':
        return -1
    try:
        index = int(parts[2]) - 1
    except ValueError:
        raise SyntaxError('unsupported expression')
    if index > -2:
        raise SyntaxError('XPath offset from last() must be negative')
    return index


def _by_index(index):
    def select(context, found):
        for element in found:
            parent = context.parents().get(element)
            if parent is not None:
                alike = parent.findall(element.tag)
                if -len(alike) <= index < len(alike) and alike[index] is element:
                    yield element
    return select


_cache = {}


def _compile(path, namespaces):
    key = path, tuple(sorted(namespaces.items())) if namespaces else None
    known = _cache.get(key)
    if known is not None:
        return known
    if path[-1:] == '/':
        path += '*'
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    tokens = iter(list(xpath_tokenizer(path, namespaces)))
    steps = []
    token = next(tokens, None)
    while token is not None:
        operator, tag = token
        if operator == '' or operator == '*':
            steps.append(_children(tag or '*'))
        elif operator == '.':
            steps.append(_self)
        elif operator == '..':
            steps.append(_parent)
        elif operator == '//':
            operator, tag = next(tokens, ('', ''))
            if operator not in ('', '*') or not operator and not tag:
                raise SyntaxError('invalid descendant')
            steps.append(_descendants(tag or '*'))
        elif operator == '[':
            steps.append(_predicate(tokens))
        else:
            raise SyntaxError('invalid path')
        token = next(tokens, None)
        if token is not None and token[0] == '/':
            token = next(tokens, None)
            if token is None:
                raise SyntaxError('invalid path')
    if len(_cache) > 100:
        _cache.clear()
    _cache[key] = steps
    return steps


def iterfind(elem, path, namespaces=None):
    """The elements that a path leads to."""
    context = _Context(elem)
    found = iter((elem,))
    for step in _compile(path, namespaces):
        found = step(context, found)
    return found


def find(elem, path, namespaces=None):
    """The first of them, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """The list of them."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first of them."""
    found = find(elem, path, namespaces)
    if found is None:
        return default
    return '' if found.text is None else found.text
