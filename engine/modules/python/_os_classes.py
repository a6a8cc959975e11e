"""What `os` has that is written in Python."""

from abc import ABC, abstractmethod
from types import GenericAlias


class PathLike(ABC):
    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()

    @abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        return any('__fspath__' in base.__dict__ for base in subclass.__mro__)

    __class_getitem__ = classmethod(GenericAlias)


PathLike.__module__ = 'os'
