"""The errors of pickle, for the part of it that is not written in Python."""


class PickleError(Exception):
    """Pickling or unpickling went wrong."""


class PicklingError(PickleError):
    """An object cannot be pickled."""


class UnpicklingError(PickleError):
    """A pickle cannot be read."""


for _each in (PickleError, PicklingError, UnpicklingError):
    _each.__module__ = '_pickle'
del _each
