"""Elements: a name, attributes, text, children, and the text behind."""

class Element:
    """An element. A sequence of its children."""

    __module__ = 'xml.etree.ElementTree'
    __slots__ = ('tag', '_attrib', 'text', 'tail', '_children', '__weakref__')

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f'Element() argument 2 must be dict, not {type(attrib).__name__}')
        self.tag = tag
        self._attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    @property
    def attrib(self):
        return self._attrib

    @attrib.setter
    def attrib(self, value):
        if not isinstance(value, dict):
            raise TypeError(f'attrib must be dict, not {type(value).__name__}')
        self._attrib = value

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.tag!r} at {id(self):#x}>'

    def makeelement(self, tag, attrib, /):
        return self.__class__(tag, attrib)

    def __copy__(self):
        made = self.makeelement(self.tag, dict(self._attrib))
        made.text, made.tail = self.text, self.tail
        made._children = list(self._children)
        return made

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.makeelement(deepcopy(self.tag, memo), deepcopy(self._attrib, memo))
        memo[id(self)] = made
        made.text, made.tail = deepcopy(self.text, memo), deepcopy(self.tail, memo)
        made._children = [deepcopy(child, memo) for child in self._children]
        return made

    def __getstate__(self):
        return {'tag': self.tag, '_children': list(self._children), 'attrib': self._attrib, 'text': self.text, 'tail': self.tail}

    def __setstate__(self, state):
        self.tag, self._attrib = state['tag'], state['attrib']
        self.text, self.tail = state.get('text'), state.get('tail')
        self._children = list(state.get('_children', ()))

    def __reduce__(self):
        return self.__class__, (self.tag,), self.__getstate__()

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings
        warnings.warn("The behavior of this method will change in future versions.  Use specific 'len(elem)' or "
                      "'elem is not None' test instead.", FutureWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError('child index out of range') from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for each in element:
                _check(each)
        else:
            _check(element)
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def append(self, subelement, /):
        _check(subelement, 'append() argument')
        self._children.append(subelement)

    def extend(self, elements, /):
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f'expected an Element, not "{type(element).__name__}"')
            self._children.append(element)

    def insert(self, index, subelement, /):
        _check(subelement, 'insert() argument 2')
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        _check(subelement, 'remove() argument')
        try:
            self._children.remove(subelement)
        except ValueError:
            raise ValueError('list.remove(x): x not in list') from None

    def clear(self):
        self._attrib = {}
        self._children = []
        self.text = self.tail = None

    def find(self, path, namespaces=None):
        if _is_plain(path, namespaces):
            return next((child for child in self._children if child.tag == path), None)
        from .ElementPath import find
        return find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        from .ElementPath import findtext
        return findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        if _is_plain(path, namespaces):
            return [child for child in self._children if child.tag == path]
        from .ElementPath import findall
        return findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        from .ElementPath import iterfind
        return iterfind(self, path, namespaces)

    def get(self, key, default=None):
        return self._attrib.get(key, default)

    def set(self, key, value, /):
        self._attrib[key] = value

    def keys(self):
        return list(self._attrib)

    def items(self):
        return list(self._attrib.items())

    def iter(self, tag=None):
        """The element and all beneath it, in the document's order; those of a name."""
        if tag == '*':
            tag = None
        pending = [self]
        while pending:
            element = pending.pop()
            if tag is None or element.tag == tag:
                yield element
            pending.extend(reversed(element._children))

    def itertext(self):
        """The pieces of text, in the document's order."""
        # An element waits with True for what is in it, and with False for its tail.
        pending = [(self, True)]
        while pending:
            element, is_inside = pending.pop()
            if not is_inside:
                if element.tail:
                    yield element.tail
                continue
            if element.text:
                yield element.text
            for child in reversed(element._children):
                pending.append((child, False))
                pending.append((child, True))


def _check(element, what=None):
    if not isinstance(element, Element):
        kind = type(element).__name__
        raise TypeError(f'{what} must be xml.etree.ElementTree.Element, not {kind}' if what else f'expected an Element, not {kind}')


def _is_plain(path, namespaces):
    """Whether a path is the name of children and nothing else."""
    return namespaces is None and isinstance(path, str) and not any(char in path for char in '/*[@.')


def iselement(element):
    """Whether something is an element."""
    return hasattr(element, 'tag')


def SubElement(parent, tag, attrib={}, **extra):
    """An element that becomes another's last child."""
    if not isinstance(attrib, dict):
        raise TypeError(f'SubElement() argument 3 must be dict, not {type(attrib).__name__}')
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """A comment as an element."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An instruction as an element."""
    element = Element(ProcessingInstruction)
    element.text = f'{target} {text}' if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    __module__ = 'xml.etree.ElementTree'

    def __init__(self, text_or_uri, tag=None):
        self.text = f'{{{text_or_uri}}}{tag}' if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def _other(self, other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= self._other(other)

    def __lt__(self, other):
        return self.text < self._other(other)

    def __ge__(self, other):
        return self.text >= self._other(other)

    def __gt__(self, other):
        return self.text > self._other(other)

    def __eq__(self, other):
        return self.text == self._other(other)


for _function in (iselement, SubElement, Comment, ProcessingInstruction):
    _function.__module__ = 'xml.etree.ElementTree'
