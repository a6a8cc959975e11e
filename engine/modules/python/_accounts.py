"""Lines of the system's files of users and groups, as tuples with named items."""

import os


class Entry(tuple):
    """A tuple whose items have names; `_fields` says which."""

    __slots__ = ()

    def __init_subclass__(cls):
        for place, name in enumerate(cls._fields):
            setattr(cls, name, property(lambda self, place=place: self[place]))
        cls.n_fields = cls.n_sequence_fields = len(cls._fields)
        cls.n_unnamed_fields = 0
        cls.__match_args__ = cls._fields

    def __new__(cls, sequence):
        items = tuple(sequence)
        if len(items) != len(cls._fields):
            raise TypeError(f'{cls.__module__}.{cls.__name__}() takes a {len(cls._fields)}-sequence '
                            f'({len(items)}-sequence given)')
        return super().__new__(cls, items)

    def __repr__(self):
        items = ', '.join(f'{name}={item!r}' for name, item in zip(self._fields, self))
        return f'{type(self).__module__}.{type(self).__name__}({items})'

    def __reduce__(self):
        return type(self), (tuple(self),)


def read(path, width):
    """The parts between colons of each line that has as many as it should; nothing where there is no such file."""
    try:
        with open(path, encoding='utf-8', errors='surrogateescape') as file:
            lines = file.read().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        parts = line.split(':')
        if len(parts) == width and not line.startswith('#'):
            yield parts


def text(value, argument):
    if not isinstance(value, str):
        kind = 'None' if value is None else type(value).__name__
        raise TypeError(f'{argument} must be str, not {kind}')
    if '\0' in value:
        raise ValueError('embedded null byte')
    return os.fsdecode(os.fsencode(value))
