"""Type variables."""

from types import GenericAlias

from _typing.forms import _caller, _Final, _GenericAlias, _Immutable, _is_param_expr, _type_check, Union, Unpack

__name__ = 'typing'


class _Variable(_Immutable):
    """What all kinds of type variables have in common."""

    def _settle(self, name, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = _type_check(bound, 'Bound must be a type.') if bound else None

    def _settle_module(self):
        module = _caller(2)
        if module != 'typing':
            self.__module__ = module

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return sign + self.__name__

    def __reduce__(self):
        return self.__name__


class TypeVar(_Final, _Variable, _root=True):
    """A variable that stands for a type: `TypeVar('T')`, `TypeVar('N', int, float)`, `TypeVar('B', bound=Base)`."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self._settle(name, bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        msg = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple([_type_check(each, msg) for each in constraints])
        self._settle_module()

    def __typing_subst__(self, arg):
        arg = _type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
        if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
                or isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False)):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg


class TypeVarTuple(_Final, _Immutable, _root=True):
    """A variable that stands for any number of types."""

    _is_tuple_variable = True

    def __init__(self, name):
        self.__name__ = name
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        """Gather the arguments that are this variable's in a tuple."""
        params = alias.__parameters__
        index = params.index(self)
        for param in params[index + 1:]:
            if isinstance(param, TypeVarTuple):
                raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        alen, plen = len(args), len(params)
        before, after = index, plen - index - 1
        filler = None
        filler_index = None
        for at, arg in enumerate(args):
            if isinstance(arg, type):
                continue
            inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
            if inner and len(inner) == 2 and inner[-1] is ...:
                if filler_index is not None:
                    raise TypeError('More than one unpacked arbitrary-length tuple argument')
                filler_index = at
                filler = inner[0]
        if filler_index is not None:
            # A tuple of any length fills the places that other variables leave open.
            before = min(before, filler_index)
            after = min(after, alen - filler_index - 1)
        elif before + after > alen:
            raise TypeError(f'Too few arguments for {alias}; actual {alen}, expected at least {plen - 1}')
        return (
            *args[:before],
            *([filler] * (index - before)),
            tuple(args[before:alen - after]),
            *([filler] * (plen - after - before - 1 - (index - before))),
            *args[alen - after:],
        )

    def __reduce__(self):
        return self.__name__


class ParamSpecArgs(_Final, _Immutable, _root=True):
    """The positional arguments of a ParamSpec: the annotation of `*args`."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpecKwargs(_Final, _Immutable, _root=True):
    """The keyword arguments of a ParamSpec: the annotation of `**kwargs`."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpec(_Final, _Variable, _root=True):
    """A variable that stands for the parameters of a function."""

    _is_param_spec = True

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self._settle(name, bound, covariant, contravariant)
        self._settle_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_type_check(each, 'Expected a type.') for each in arg])
        if not _is_param_expr(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        index = params.index(self)
        if index >= len(args):
            raise TypeError(f'Too few arguments for {alias}')
        if len(params) == 1 and not _is_param_expr(args[0]):
            # The brackets may be left out where there is nothing else.
            return (args,)
        if isinstance(args[index], list):
            return (*args[:index], tuple(args[index]), *args[index + 1:])
        return args
