"""Abstract base classes of containers and callables, with the methods that follow from the abstract ones.

They lie in modules by kind, each loaded when one of its classes is asked for: most programs want one or two.
"""

__all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable', 'Iterator',
           'Generator', 'Reversible', 'Sized', 'Container', 'Callable', 'Collection', 'Set', 'MutableSet', 'Mapping',
           'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence', 'MutableSequence', 'ByteString']

_homes = {
    '_abc_basics': ('Hashable', 'Iterable', 'Iterator', 'Reversible', 'Sized', 'Container', 'Collection'),
    '_abc_running': ('Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Generator', 'Callable',
                     '_CallableGenericAlias'),
    '_abc_sets': ('Set', 'MutableSet', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView'),
    '_abc_mappings': ('Mapping', 'MutableMapping'),
    '_abc_sequences': ('Sequence', 'ByteString', 'MutableSequence'),
}


def __getattr__(name):
    for home, names in _homes.items():
        if name in names:
            module = __import__(f'collections.{home}', None, None, names)
            for each in names:
                globals()[each] = getattr(module, each)
            return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return sorted({*globals(), *__all__})
