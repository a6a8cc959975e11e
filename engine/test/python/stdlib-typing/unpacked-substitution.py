"""Unpacked tuples as arguments of native and typing generics, and unpacked annotations of *args."""
import typing
from typing import TypeVar, TypeVarTuple, Unpack, get_type_hints

T = TypeVar('T')
T1 = TypeVar('T1')
T2 = TypeVar('T2')
Ts = TypeVarTuple('Ts')


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for alias in (tuple, list, dict, typing.Tuple, typing.List, typing.Dict):
    print(attempt(lambda: alias[T][*tuple[int]]), attempt(lambda: alias[T][*tuple[int, ...]]), attempt(lambda: alias[T][*tuple[int, str]]))
    print(attempt(lambda: alias[T1, T2][*tuple[int, str]]), attempt(lambda: alias[T1, T2][*tuple[int], str]),
          attempt(lambda: alias[T1, T2][int]))
print(attempt(lambda: tuple[*Ts][*tuple[int]]), attempt(lambda: tuple[*Ts][*tuple[int, ...]]), attempt(lambda: tuple[*Ts][()]),
      attempt(lambda: tuple[T, *Ts][*tuple[int, str, bool]]))


def direct(*args: *tuple[int, str]):
    pass


def textual(*args: '*tuple[int, str]'):
    pass


def variadic(*args: '*Ts'):
    pass


def nested(*args: *tuple['int', 'list[T]']):
    pass


one, = (*tuple[int, str],)
for function in (direct, textual, variadic, nested):
    hints = get_type_hints(function)
    print(hints, hints['args'] == one, hints == {'args': Unpack[tuple[int, str]]}, hints == {'args': Unpack[Ts]})
