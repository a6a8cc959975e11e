"""Policies: how messages are read and written. They do not change; `clone` and `+` make others."""

import abc

from email.utils import _has_surrogates

__all__ = ['Policy', 'Compat32', 'compat32']


class _PolicyBase:
    """Settings that are attributes of the class until an instance has its own."""

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(f'{name!r} is an invalid keyword argument for {self.__class__.__name__}')
            super(_PolicyBase, self).__setattr__(name, value)

    def __repr__(self):
        return f'{self.__class__.__name__}({", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())})'

    def clone(self, **kw):
        """A policy with other settings."""
        other = self.__class__.__new__(self.__class__)
        for name, value in self.__dict__.items():
            object.__setattr__(other, name, value)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(f'{name!r} is an invalid keyword argument for {self.__class__.__name__}')
            object.__setattr__(other, name, value)
        return other

    def __setattr__(self, name, value):
        message = '{!r} object attribute {!r} is read-only' if hasattr(self, name) else '{!r} object has no attribute {!r}'
        raise AttributeError(message.format(self.__class__.__name__, name))

    def __add__(self, other):
        return self.clone(**other.__dict__)


class Policy(_PolicyBase, metaclass=abc.ABCMeta):
    """What all policies have.

    raise_on_defect -- defects are raised, and not only listed
    linesep -- what ends the lines that are written
    cte_type -- '7bit' or '8bit': whether bytes beyond ASCII may be written
    max_line_length -- where headers are broken, None for nowhere
    mangle_from_ -- lines that begin with `From ` get a `>`
    message_factory -- makes messages, None for the usual class
    verify_generated_headers -- a header that would be written as several is refused
    """

    raise_on_defect = False
    linesep = '\n'
    cte_type = '8bit'
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def handle_defect(self, obj, defect):
        """Raises a defect or lists it."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Lists a defect."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How often a header may occur, None for any number."""
        return None

    @abc.abstractmethod
    def header_source_parse(self, sourcelines):
        """(name, value) of the lines of a header."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_store_parse(self, name, value):
        """(name, value) to keep for what a program sets."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_fetch_parse(self, name, value):
        """What a program gets of what is kept."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold(self, name, value):
        """The lines of a header as text."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold_binary(self, name, value):
        """The lines of a header as bytes."""
        raise NotImplementedError


def split_header(sourcelines):
    """(name, value) of the lines of a header."""
    name, value = sourcelines[0].split(':', 1)
    value = value.lstrip(' \t') + ''.join(sourcelines[1:])
    return name, value.rstrip('\r\n')


class Compat32(Policy):
    """The policy of Python 3.2: headers are texts as they were read."""

    mangle_from_ = True

    def _decode(self, name, value):
        """A Header in place of a text with bytes that could not be decoded."""
        if not isinstance(value, str) or not _has_surrogates(value):
            return value
        from email.charset import UNKNOWN8BIT
        from email.header import Header
        return Header(value, charset=UNKNOWN8BIT, header_name=name)

    def header_source_parse(self, sourcelines):
        return split_header(sourcelines)

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        return self._decode(name, value)

    def fold(self, name, value):
        return self._fold(name, value, decodes=True)

    def fold_binary(self, name, value):
        return self._fold(name, value, decodes=self.cte_type == '7bit').encode('ascii', 'surrogateescape')

    def _fold(self, name, value, decodes):
        from email.header import Header
        if isinstance(value, str):
            if _has_surrogates(value):
                if not decodes:
                    return f'{name}: {value}{self.linesep}'
                value = self._decode(name, value)
            else:
                value = Header(value, header_name=name)
        width = self.max_line_length if self.max_line_length is not None else 0
        return f'{name}: {value.encode(linesep=self.linesep, maxlinelen=width)}{self.linesep}'


compat32 = Compat32()
