"""Headers as objects: texts that know their name, their defects, and what they say."""

from types import MappingProxyType

from email import errors, utils
from email import _grammar
from email._tree import leaf, Node, quote_string


class Address:
    """A name and an address; as text, quoted as far as needed."""

    def __init__(self, display_name='', username='', domain='', addr_spec=None):
        given = ''.join(filter(None, (display_name, username, domain, addr_spec)))
        if '\r' in given or '\n' in given:
            raise ValueError('invalid arguments; address parts cannot contain CR or LF')
        if addr_spec is not None:
            if username or domain:
                raise TypeError('addrspec specified when username and/or domain also specified')
            username, domain, end, defects = _grammar.parse_addr_spec(addr_spec)
            if end < len(addr_spec):
                raise ValueError(f"Invalid addr_spec; only '{addr_spec[:end]}' could be parsed from '{addr_spec}'")
            if defects:
                raise defects[0]
        self._display_name = display_name
        self._username = username
        self._domain = domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        """`username@domain`, the first quoted if it has to be."""
        name = self.username
        if not _grammar.DOT_ATOM_ENDS.isdisjoint(name):
            name = quote_string(name)
        if self.domain:
            return name + '@' + self.domain
        return name or '<>'

    def __repr__(self):
        return (f'{self.__class__.__name__}(display_name={self.display_name!r}, username={self.username!r}, '
                f'domain={self.domain!r})')

    def __str__(self):
        name = self.display_name
        if not _grammar.SPECIALS.isdisjoint(name):
            name = quote_string(name)
        if not name:
            return self.addr_spec
        address = '' if self.addr_spec == '<>' else self.addr_spec
        return f'{name} <{address}>'

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)


class Group:
    """Addresses under a name; without a name, one address alone."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        return f'{self.__class__.__name__}(display_name={self.display_name!r}, addresses={self.addresses!r}'

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None and not _grammar.SPECIALS.isdisjoint(name):
            name = quote_string(name)
        addresses = ', '.join(str(each) for each in self.addresses)
        return f'{name}:{" " + addresses if addresses else ""};'

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


class BaseHeader(str):
    """The text of a header, decoded.

    A class of headers has a class method `parse(value, kwds)`, which puts the text under 'decoded', the defects and the tree into `kwds`,
    and whatever `init` takes.
    """

    def __new__(cls, name, value):
        kwds = {'defects': []}
        cls.parse(value, kwds)
        if utils._has_surrogates(kwds['decoded']):
            kwds['decoded'] = utils._sanitize(kwds['decoded'])
        self = str.__new__(cls, kwds['decoded'])
        del kwds['decoded']
        self.init(name, **kwds)
        return self

    def init(self, name, *, parse_tree, defects):
        self._name = name
        self._parse_tree = parse_tree
        self._defects = defects

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    def __reduce__(self):
        return _reconstruct_header, (self.__class__.__name__, self.__class__.__bases__, str(self)), self.__dict__

    @classmethod
    def _reconstruct(cls, value):
        return str.__new__(cls, value)

    def fold(self, *, policy):
        """The header's lines, name and all."""
        label = Node('header-label', [leaf('header-name', self.name), leaf('header-sep', ':')], can_be_encoded=False)
        parts = [label]
        if self._parse_tree is not None and (self._parse_tree.parts or str(self._parse_tree)):
            parts.append(Node('cfws', [leaf('fws', ' ')]))
        parts.append(self._parse_tree)
        return Node('header', parts).fold(policy)


def _reconstruct_header(cls_name, bases, value):
    return type(cls_name, bases, {})._reconstruct(value)


class UnstructuredHeader:
    """Any text."""

    max_count = None
    value_parser = staticmethod(_grammar.parse_unstructured)

    @classmethod
    def parse(cls, value, kwds):
        kwds['parse_tree'] = cls.value_parser(value)
        kwds['decoded'] = str(kwds['parse_tree'])


class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1


class DateHeader:
    """A date; it can be set to a datetime. `datetime` is what it says, or None."""

    max_count = None
    value_parser = staticmethod(_grammar.parse_unstructured)

    @classmethod
    def parse(cls, value, kwds):
        if not value:
            kwds['defects'].append(errors.HeaderMissingRequiredValue())
            kwds['datetime'] = None
            kwds['decoded'] = ''
            kwds['parse_tree'] = Node('unstructured', [])
            return
        if isinstance(value, str):
            kwds['decoded'] = value
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                kwds['defects'].append(errors.InvalidDateDefect('Invalid date value or format'))
                kwds['datetime'] = None
                kwds['parse_tree'] = Node('unstructured', [])
                return
        kwds['datetime'] = value
        kwds['decoded'] = utils.format_datetime(value)
        kwds['parse_tree'] = cls.value_parser(kwds['decoded'])

    def init(self, *args, **kw):
        self._datetime = kw.pop('datetime')
        super().init(*args, **kw)

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    max_count = 1


class AddressHeader:
    """Addresses; it can be set to objects of Address and Group."""

    max_count = None

    @staticmethod
    def value_parser(value):
        return _grammar.parse_address_list(value)

    @classmethod
    def parse(cls, value, kwds):
        tree = None
        if isinstance(value, str):
            tree = cls.value_parser(value)
            groups = [Group(each.group_name, [Address(box.display_name or '', box.local_part or '', box.domain or '')
                                              for box in each.all_mailboxes]) for each in tree.addresses]
            defects = list(tree.all_defects)
        else:
            if not hasattr(value, '__iter__'):
                value = [value]
            groups = [Group(None, [each]) if not hasattr(each, 'addresses') else each for each in value]
            defects = []
        kwds['groups'] = groups
        kwds['defects'] = defects
        kwds['decoded'] = ', '.join(str(each) for each in groups)
        kwds['parse_tree'] = cls.value_parser(kwds['decoded']) if tree is None else tree

    def init(self, *args, **kw):
        self._groups = tuple(kw.pop('groups'))
        self._addresses = None
        super().init(*args, **kw)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        if self._addresses is None:
            self._addresses = tuple(address for group in self._groups for address in group.addresses)
        return self._addresses


class UniqueAddressHeader(AddressHeader):
    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address."""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError('value of single address header {} is not a single address'.format(self.name))
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    max_count = 1


class MIMEVersionHeader:
    """`MIME-Version: 1.0`."""

    max_count = 1
    value_parser = staticmethod(_grammar.parse_mime_version)

    @classmethod
    def parse(cls, value, kwds):
        kwds['parse_tree'] = tree = cls.value_parser(value)
        kwds['decoded'] = str(tree)
        kwds['defects'].extend(tree.all_defects)
        kwds['major'] = None if tree.minor is None else tree.major
        kwds['minor'] = tree.minor
        kwds['version'] = f'{tree.major}.{tree.minor}' if tree.minor is not None else None

    def init(self, *args, **kw):
        self._version = kw.pop('version')
        self._major = kw.pop('major')
        self._minor = kw.pop('minor')
        super().init(*args, **kw)

    @property
    def major(self):
        return self._major

    @property
    def minor(self):
        return self._minor

    @property
    def version(self):
        return self._version


class ParameterizedMIMEHeader:
    """A value and parameters, which are in `params`."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        kwds['parse_tree'] = tree = cls.value_parser(value)
        kwds['decoded'] = str(tree)
        kwds['defects'].extend(tree.all_defects)
        kwds['params'] = {utils._sanitize(name).lower(): utils._sanitize(value) for name, value in tree.params}

    def init(self, *args, **kw):
        self._params = kw.pop('params')
        super().init(*args, **kw)

    @property
    def params(self):
        return MappingProxyType(self._params)


class ContentTypeHeader(ParameterizedMIMEHeader):
    value_parser = staticmethod(_grammar.parse_content_type)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._maintype = utils._sanitize(self._parse_tree.maintype)
        self._subtype = utils._sanitize(self._parse_tree.subtype)

    @property
    def maintype(self):
        return self._maintype

    @property
    def subtype(self):
        return self._subtype

    @property
    def content_type(self):
        return self.maintype + '/' + self.subtype


class ContentDispositionHeader(ParameterizedMIMEHeader):
    value_parser = staticmethod(_grammar.parse_content_disposition)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        kind = self._parse_tree.content_disposition
        self._content_disposition = kind if kind is None else utils._sanitize(kind)

    @property
    def content_disposition(self):
        return self._content_disposition


class ContentTransferEncodingHeader:
    max_count = 1
    value_parser = staticmethod(_grammar.parse_content_transfer_encoding)

    @classmethod
    def parse(cls, value, kwds):
        kwds['parse_tree'] = tree = cls.value_parser(value)
        kwds['decoded'] = str(tree)
        kwds['defects'].extend(tree.all_defects)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._cte = utils._sanitize(self._parse_tree.cte)

    @property
    def cte(self):
        return self._cte


class MessageIDHeader:
    max_count = 1
    value_parser = staticmethod(_grammar.parse_message_id)

    @classmethod
    def parse(cls, value, kwds):
        kwds['parse_tree'] = tree = cls.value_parser(value)
        kwds['decoded'] = str(tree)
        kwds['defects'].extend(tree.all_defects)


_default_header_map = {
    'subject': UniqueUnstructuredHeader,
    'date': UniqueDateHeader,
    'resent-date': DateHeader,
    'orig-date': UniqueDateHeader,
    'sender': UniqueSingleAddressHeader,
    'resent-sender': SingleAddressHeader,
    'to': UniqueAddressHeader,
    'resent-to': AddressHeader,
    'cc': UniqueAddressHeader,
    'resent-cc': AddressHeader,
    'bcc': UniqueAddressHeader,
    'resent-bcc': AddressHeader,
    'from': UniqueAddressHeader,
    'resent-from': AddressHeader,
    'reply-to': UniqueAddressHeader,
    'mime-version': MIMEVersionHeader,
    'content-type': ContentTypeHeader,
    'content-disposition': ContentDispositionHeader,
    'content-transfer-encoding': ContentTransferEncodingHeader,
    'message-id': MessageIDHeader,
}


class HeaderRegistry:
    """Makes headers: by their names it knows the classes, which it joins with the base class."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        self.registry = {}
        self.base_class = base_class
        self.default_class = default_class
        self._made = {}
        if use_default_map:
            self.registry.update(_default_header_map)

    def map_to_type(self, name, cls):
        """Sets the class of headers of a name."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        key = cls, self.base_class
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = type('_' + cls.__name__, key, {})
        return made

    def __call__(self, name, value):
        return self[name](name, value)
