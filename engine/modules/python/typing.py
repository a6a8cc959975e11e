"""Types of annotations, and what goes with them.

What few programs use is loaded when it is first asked for.
"""

from _typing.forms import (
    _AnnotatedAlias, _AnyMeta, _BaseGenericAlias, _bare_generics, _caller, _CallableGenericAlias, _CallableType,
    _check_generic, _collect_parameters, _ConcatenateGenericAlias, _eval_type, _Final, _GenericAlias, _Immutable, _is_dunder,
    _is_param_expr, _is_unpacked_typevartuple, _LiteralGenericAlias, _LiteralSpecialForm, _NotIterable,
    _remove_dups_flatten, _SpecialForm, _SpecialGenericAlias, _tp_cache, _TupleType, _type_check, _type_convert, _type_repr,
    _UnionGenericAlias, _unpack_args, _UnpackGenericAlias, Annotated, Any, ClassVar, Concatenate, Final, ForwardRef, Literal,
    LiteralString, Never, NoReturn, NotRequired, Optional, Required, Self, TypeAlias, TypeGuard, Union, Unpack,
)
from _typing.generics import (
    _allow_reckless_class_checks, _get_protocol_attrs, _is_callable_members_only, _no_init_or_replace_init, _ProtocolMeta,
    Generic, Protocol, runtime_checkable,
)
from _typing.hints import (
    _overload_dummy, _strip_annotations, assert_never, assert_type, cast, clear_overloads, dataclass_transform, final,
    get_args, get_origin, get_overloads, get_type_hints, no_type_check, no_type_check_decorator, overload, reveal_type,
)
from _typing.variables import ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString', 'Container',
    'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
    'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator',
    'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs',
    'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap',
    'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict',
    'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast',
    'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_type_hints',
    'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check', 'no_type_check_decorator', 'NoReturn',
    'NotRequired', 'overload', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required', 'reveal_type', 'runtime_checkable', 'Self',
    'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack',
]

TYPE_CHECKING = False
Text = str

Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
List = _SpecialGenericAlias(list, 1, inst=False, name='List')
Dict = _SpecialGenericAlias(dict, 2, inst=False, name='Dict')
Set = _SpecialGenericAlias(set, 1, inst=False, name='Set')
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name='FrozenSet')
Type = _SpecialGenericAlias(type, 1, inst=False, name='Type')

Hashable = _SpecialGenericAlias('collections.abc.Hashable', 0)
Awaitable = _SpecialGenericAlias('collections.abc.Awaitable', 1)
Coroutine = _SpecialGenericAlias('collections.abc.Coroutine', 3)
AsyncIterable = _SpecialGenericAlias('collections.abc.AsyncIterable', 1)
AsyncIterator = _SpecialGenericAlias('collections.abc.AsyncIterator', 1)
Iterable = _SpecialGenericAlias('collections.abc.Iterable', 1)
Iterator = _SpecialGenericAlias('collections.abc.Iterator', 1)
Reversible = _SpecialGenericAlias('collections.abc.Reversible', 1)
Sized = _SpecialGenericAlias('collections.abc.Sized', 0)
Container = _SpecialGenericAlias('collections.abc.Container', 1)
Collection = _SpecialGenericAlias('collections.abc.Collection', 1)
Callable = _CallableType('collections.abc.Callable', 2)
AbstractSet = _SpecialGenericAlias('collections.abc.Set', 1, name='AbstractSet')
MutableSet = _SpecialGenericAlias('collections.abc.MutableSet', 1)
Mapping = _SpecialGenericAlias('collections.abc.Mapping', 2)
MutableMapping = _SpecialGenericAlias('collections.abc.MutableMapping', 2)
Sequence = _SpecialGenericAlias('collections.abc.Sequence', 1)
MutableSequence = _SpecialGenericAlias('collections.abc.MutableSequence', 1)
ByteString = _SpecialGenericAlias('collections.abc.ByteString', 0)
MappingView = _SpecialGenericAlias('collections.abc.MappingView', 1)
KeysView = _SpecialGenericAlias('collections.abc.KeysView', 1)
ItemsView = _SpecialGenericAlias('collections.abc.ItemsView', 2)
ValuesView = _SpecialGenericAlias('collections.abc.ValuesView', 1)
Generator = _SpecialGenericAlias('collections.abc.Generator', 3)
AsyncGenerator = _SpecialGenericAlias('collections.abc.AsyncGenerator', 2)
ContextManager = _SpecialGenericAlias('contextlib.AbstractContextManager', 1, name='ContextManager')
AsyncContextManager = _SpecialGenericAlias('contextlib.AbstractAsyncContextManager', 1, name='AsyncContextManager')
Deque = _SpecialGenericAlias('collections.deque', 1, name='Deque')
DefaultDict = _SpecialGenericAlias('collections.defaultdict', 2, name='DefaultDict')
OrderedDict = _SpecialGenericAlias('collections.OrderedDict', 2)
Counter = _SpecialGenericAlias('collections.Counter', 1)
ChainMap = _SpecialGenericAlias('collections.ChainMap', 2)
Pattern = _SpecialGenericAlias('re.Pattern', 1)
Match = _SpecialGenericAlias('re.Match', 1)

# Names that lie in modules of their own.
_parts = {
    **dict.fromkeys(('NamedTuple', 'NamedTupleMeta', '_NamedTuple', 'TypedDict', '_TypedDict', '_TypedDictMeta',
                     'is_typeddict', 'NewType', '_idfunc'), '_typing.records'),
    **dict.fromkeys(('_overload_registry', '_ASSERT_NEVER_REPR_MAX_LENGTH'), '_typing.hints'),
    **dict.fromkeys(('_cleanups', 'GenericAlias'), '_typing.forms'),
    **dict.fromkeys(('AnyStr', 'BinaryIO', 'IO', 'TextIO', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex',
                     'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound'), '_typing.supports'),
    **dict.fromkeys(('T', 'KT', 'VT', 'T_co', 'V_co', 'VT_co', 'T_contra', 'CT_co'), '_typing.supports'),
}


def __getattr__(name):
    if name not in _parts:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    found = getattr(__import__(_parts[name], fromlist=(name,)), name)
    globals()[name] = found
    return found


def __dir__():
    return sorted({*globals(), *_parts})
