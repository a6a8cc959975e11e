"""Annotations that are strings: which of them mean ClassVar, InitVar and KW_ONLY."""
import dataclasses
import dataclasses as dc
import typing
import typing as t
from dataclasses import InitVar, KW_ONLY, dataclass, fields
from typing import ClassVar

Shared = ClassVar[int]
Given = InitVar[int]
Bare = ClassVar

for text in ('ClassVar', ' ClassVar [int]', 'ClassVar+', 'typing.ClassVar.[int]', 'typing . ClassVar[str]', 't.ClassVar', 'Shared', 'Bare',
             'typing..ClassVar', 'Classvar', 'dataclasses.ClassVar', 'typing.ClassVarx', 'int', '', '1', 'InitVar', 'InitVar [int]',
             'dataclasses.InitVar+', 'dc.InitVar[int]', 'Given', 'KW_ONLY', 'dataclasses.KW_ONLY', 'list[ClassVar]'):
    @dataclass
    class Example:
        x: text
        y: int = 0
    kinds = {name: str(field._field_type) for name, field in Example.__dataclass_fields__.items()}
    print(repr(text), kinds, [(field.name, field.kw_only) for field in fields(Example)])


class Root:
    __slots__ = iter(['a'])


class Branch(Root):
    __slots__ = 'b',


try:
    @dataclass(slots=True)
    class Leaf(Branch):
        x: int
except TypeError as error:
    print(error)
