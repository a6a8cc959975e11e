# What a NamedTuple may not inherit from; classes of other modules that no_type_check leaves alone.
import collections
import typing


class Plain:
    pass

for bases in ((typing.NamedTuple, Plain), (typing.NamedTuple, tuple), (typing.NamedTuple, typing.NamedTuple)):
    try:
        class Wrong(*bases):
            x: int
    except TypeError as error:
        print(error)


@typing.no_type_check
class Outer:
    Inner = collections.UserDict

    class Own:
        pass

print(Outer.__no_type_check__, Outer.Own.__no_type_check__, hasattr(collections.UserDict, '__no_type_check__'))
T = typing.TypeVar('T')
print(typing.T, typing.KT, typing.V_co, typing.T_contra, typing.List[typing.T][int])
