"""Special forms (`Union`, `Literal` ...), what their subscription gives, forward references, checks of type arguments."""

import sys
from types import FunctionType, GenericAlias, UnionType

from _functools import _lru_cache_wrapper

# What is defined here belongs to the module that users import.
__name__ = 'typing'

NoneType = type(None)

# What empties the caches of parameterised types.
_cleanups = []

# `Generic` and `Protocol`, put here where they are made: without arguments they are no types.
_bare_generics = []


def _tp_cache(func=None, /, *, typed=False):
    """Decorator of `__getitem__` and the like: the same arguments give the same object. Unhashable ones are not kept."""
    def decorate(func):
        cached = _lru_cache_wrapper(func, 128, typed, tuple)
        _cleanups.append(cached.cache_clear)

        def inner(*args, **kwds):
            try:
                return cached(*args, **kwds)
            except TypeError:
                pass
            return func(*args, **kwds)
        inner.__name__ = func.__name__
        inner.__qualname__ = func.__qualname__
        inner.__doc__ = func.__doc__
        inner.__wrapped__ = func
        return inner
    return decorate if func is None else decorate(func)


def _caller(depth=1, default='__main__'):
    """The name of the module that called the caller of this function."""
    try:
        return sys._getframe(depth + 1).f_globals.get('__name__', default)
    except (AttributeError, ValueError):
        return None


def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None stands for its type, a string for the type that it will name."""
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Check that an argument can be a type and convert it; `msg` begins the message if it is a tuple."""
    if type(arg) is type and arg not in _bare_generics:
        return arg
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if (origin in _bare_generics or not allow_special_forms and origin is ClassVar
                or not allow_special_forms and is_argument and origin is Final):
            raise TypeError(f'{arg} is not valid as type argument')
    if isinstance(arg, _SpecialForm):
        if arg._is_type or allow_special_forms and (arg is ClassVar or arg is Final):
            return arg
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if isinstance(arg, type) and arg in _bare_generics:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _type_repr(obj):
    """How a type argument is shown."""
    if isinstance(obj, GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, FunctionType):
        return obj.__name__
    return repr(obj)


def _deduplicate(params):
    return list(dict.fromkeys(params))


def _remove_dups_flatten(parameters):
    flat = []
    for each in parameters:
        if isinstance(each, (_UnionGenericAlias, UnionType)):
            flat.extend(each.__args__)
        else:
            flat.append(each)
    return tuple(_deduplicate(flat))


def _value_and_type_iter(parameters):
    return ((value, type(value)) for value in parameters)


class _Final:
    """A base whose subclasses cannot be derived from, but where they say that they are internal."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _Immutable:
    """What is copied gives itself."""

    __slots__ = ()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _NotIterable:
    """Subscripting is no way to iterate."""

    __slots__ = ()
    __iter__ = None


class ForwardRef(_Final, _root=True):
    """A type that is named by a string until it is asked for."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__',
                 '__forward_is_argument__', '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        # An unpacking is no expression of its own.
        source = f'({arg},)[0]' if arg[0] == '*' else arg
        try:
            code = compile(source, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard):
        if self.__forward_arg__ in recursive_guard:
            return self
        if not self.__forward_evaluated__ or localns is not globalns:
            if globalns is None and localns is None:
                globalns = localns = {}
            elif globalns is None:
                globalns = localns
            elif localns is None:
                localns = globalns
            if self.__forward_module__ is not None:
                globalns = getattr(sys.modules.get(self.__forward_module__), '__dict__', globalns)
            found = _type_check(eval(self.__forward_code__, globalns, localns), 'Forward references must evaluate to types.',
                                is_argument=self.__forward_is_argument__, allow_special_forms=self.__forward_is_class__)
            self.__forward_value__ = _eval_type(found, globalns, localns, recursive_guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        same = self.__forward_arg__ == other.__forward_arg__
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return same and self.__forward_value__ == other.__forward_value__
        return same and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    """Evaluate all forward references in a type."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        return t
    args = t.__args__
    if isinstance(t, GenericAlias):
        # The strings in list['int'] are not converted when it is made.
        args = tuple([ForwardRef(each) if isinstance(each, str) else each for each in args])
        if t.__unpacked__:
            # What evaluates `*tuple[...]` has typing's form of it.
            return Unpack[_eval_type(GenericAlias(t.__origin__, args), globalns, localns, recursive_guard)]
    evaluated = tuple([_eval_type(each, globalns, localns, recursive_guard) for each in args])
    if evaluated == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, evaluated)
    if isinstance(t, UnionType):
        union = evaluated[0]
        for each in evaluated[1:]:
            union |= each
        return union
    return t.copy_with(evaluated)


# A form that is no class: what its subscription gives is up to a function.
class _SpecialForm(_Final, _NotIterable, _root=True):
    __slots__ = ('_name', '__doc__', '_getitem', '_is_type')

    def __init__(self, getitem, is_type=False):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__
        # Whether the form alone can be a type argument.
        self._is_type = is_type

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _LiteralSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """A type that is compatible with every other."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


def _no_arguments(name, doc):
    def refuse(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    refuse.__name__ = name
    refuse.__doc__ = doc
    return _SpecialForm(refuse, is_type=True)


NoReturn = _no_arguments('NoReturn', 'The result of functions that never return.')
Never = _no_arguments('Never', 'The type that has no values.')
Self = _no_arguments('Self', 'The class that a method was called on.')
LiteralString = _no_arguments('LiteralString', 'Strings that come from literals only.')
TypeAlias = _no_arguments('TypeAlias', 'Marks an assignment as the definition of a type alias.')


@_SpecialForm
def ClassVar(self, parameters):
    """Marks a variable of the class, not of its instances."""
    return _GenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Final(self, parameters):
    """Marks a name that is not assigned again."""
    return _GenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Union(self, parameters):
    """One of several types: `Union[int, str]` is the same as `int | str`."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = tuple([_type_check(each, 'Union[arg, ...]: each arg must be a type.') for each in parameters])
    parameters = _remove_dups_flatten(parameters)
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and NoneType in parameters:
        return _UnionGenericAlias(self, parameters, name='Optional')
    return _UnionGenericAlias(self, parameters)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), NoneType]


@_LiteralSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """One of some values."""
    flat = []
    for each in parameters:
        if isinstance(each, _LiteralGenericAlias):
            flat.extend(each.__args__)
        else:
            flat.append(each)
    try:
        flat = [value for value, _ in _deduplicate(list(_value_and_type_iter(flat)))]
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters that come before those of a ParamSpec."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    last = parameters[-1]
    if not (last is ... or hasattr(type(last), '_is_param_spec')):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    msg = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(self, (*[_type_check(each, msg) for each in parameters[:-1]], last))


@_SpecialForm
def TypeGuard(self, parameters):
    """The result of a function that tells whether its argument has a type."""
    return _GenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Required(self, parameters):
    """A key that a TypedDict must have."""
    return _GenericAlias(self, (_type_check(parameters, f'{self._name} accepts only a single type.'),))


@_SpecialForm
def NotRequired(self, parameters):
    """A key that a TypedDict may lack."""
    return _GenericAlias(self, (_type_check(parameters, f'{self._name} accepts only a single type.'),))


@_SpecialForm
def Unpack(self, parameters):
    """The types in a tuple of types, as `*` gives them."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


# What subscription gives: `List[int]`, `Union[int, str]`, `Callable[[int], str]` ...

def _collect_parameters(args):
    """The type variables in some type arguments, in order of their first appearance."""
    found = {}
    for each in args:
        if isinstance(each, type):
            continue
        if isinstance(each, tuple):
            # The parameter types of a Callable that is given for a ParamSpec.
            found.update(dict.fromkeys(_collect_parameters(each)))
        elif hasattr(each, '__typing_subst__'):
            found[each] = None
        else:
            found.update(dict.fromkeys(getattr(each, '__parameters__', ())))
    return tuple(found)


def _check_generic(cls, parameters, elen):
    if not elen:
        raise TypeError(f'{cls} is not a generic class')
    alen = len(parameters)
    if alen != elen:
        raise TypeError(f"Too {'many' if alen > elen else 'few'} arguments for {cls}; actual {alen}, expected {elen}")


def _unpack_args(args):
    """Put what is in unpacked tuples of known length in their place."""
    flat = []
    for each in args:
        inner = getattr(each, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            flat.extend(inner)
        else:
            flat.append(each)
    return flat


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or hasattr(type(arg), '_is_param_spec')


_OWN_NAMES = {'_name', '_inst', '_nparams', '_path'}


class _BaseGenericAlias(_Final, _root=True):
    """Stands for a class (`__origin__`), with or without arguments, and hands on to it what it does not know."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        generic = _bare_generics[0]
        for base in bases[bases.index(self) + 1:]:
            if isinstance(base, _BaseGenericAlias) or issubclass(base, generic):
                break
        else:
            found.append(generic)
        return tuple(found)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in _OWN_NAMES:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return list(set(super().__dir__()) | {name for name in dir(self.__origin__) if not _is_dunder(name)})


# A generic with its arguments.
class _GenericAlias(_BaseGenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ in _bare_generics:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_unpack_args([_type_convert(each) for each in args]))
        return self.copy_with(self._substituted(args))

    def _substituted(self, args):
        """This alias's arguments with others in place of the type variables."""
        params = self.__parameters__
        for param in params:
            prepare = getattr(param, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(params):
            raise TypeError(f"Too {'many' if len(args) > len(params) else 'few'} arguments for {self}; "
                            f'actual {len(args)}, expected {len(params)}')
        return tuple(self._replace(self.__args__, dict(zip(params, args))))

    def _replace(self, args, given):
        made = []
        for old in args:
            if isinstance(old, type):
                made.append(old)
                continue
            if isinstance(old, tuple):
                made.append(tuple(self._replace(old, given)))
                continue
            substitute = getattr(old, '__typing_subst__', None)
            if substitute:
                new = substitute(given[old])
            else:
                new = _subscript_inner(old, given)
            if isinstance(new, tuple) and (self._spreads_parameters or _is_unpacked_typevartuple(old)):
                made.extend(new)
            else:
                made.append(new)
        return made

    # Whether a list of parameter types becomes arguments of the alias itself.
    _spreads_parameters = False

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(each) for each in self.__args__]) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        import operator
        import typing
        origin = getattr(typing, self._name) if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        generic, protocol = _bare_generics
        if self.__origin__ is generic:
            if protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _subscript_inner(alias, given):
    """An argument that has type variables of its own, with those replaced."""
    inner = getattr(alias, '__parameters__', ())
    if not inner:
        return alias
    args = []
    for param in inner:
        if hasattr(type(param), '_is_tuple_variable'):
            args.extend(given[param])
        else:
            args.append(given[param])
    return alias[tuple(args)]


# A class of the library under its name in `typing`: `List`. It takes a fixed number of arguments. The class may be given by
# its path: its module is loaded when the class is needed.
class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    def __init__(self, origin, nparams, *, inst=True, name=None):
        path = origin if isinstance(origin, str) else origin.__qualname__
        super().__init__(origin, inst=inst, name=name or path.rpartition('.')[-1])
        self._nparams = nparams
        self.__doc__ = f'A generic version of {path}.'
        if isinstance(origin, str):
            self._path = origin
            del self.__origin__

    def __getattr__(self, attr):
        if attr == '__origin__':
            module, _, name = self._path.rpartition('.')
            self.__origin__ = getattr(__import__(module, fromlist=(name,)), name)
            return self.__origin__
        if not _is_dunder(attr):
            # Loads it.
            self.__origin__
        return super().__getattr__(attr)

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_check(each, 'Parameters to generic types must be types.') for each in params])
        _check_generic(self, params, self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    _spreads_parameters = True

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        shown = ', '.join([_type_repr(each) for each in args[:-1]])
        return f'typing.Callable[[{shown}], {_type_repr(args[-1])}]'

    def __reduce__(self):
        import operator
        import typing
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (typing.Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        return self._of(tuple(args) if isinstance(args, list) else args, result)

    @_tp_cache
    def _of(self, args, result):
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is ...:
            return self.copy_with((..., result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with((*[_type_convert(each) for each in args], result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            checked = [_type_check(each, 'Tuple[t, ...]: t must be a type.') for each in params[:-1]]
            return self.copy_with((*checked, ...))
        return self.copy_with(tuple([_type_check(each, 'Tuple[t0, t1, ...]: each t must be a type.') for each in params]))


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        # An Optional that has more than one type beside None is a Union.
        return f"typing.Union[{', '.join([_type_repr(each) for each in args])}]"

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for each in self.__args__:
            if issubclass(cls, each):
                return True

    def __reduce__(self):
        import operator
        return operator.getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_value_and_type_iter(self.__args__)) == set(_value_and_type_iter(other.__args__))

    def __hash__(self):
        return hash(frozenset(_value_and_type_iter(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    _is_param_spec = True

    def copy_with(self, params):
        last = params[-1]
        if isinstance(last, (list, tuple)):
            return (*params[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*params[:-1], *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return '*' + repr(self.__args__[0])

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return hasattr(type(self.__args__[0]), '_is_tuple_variable')


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    """A type with whatever else is to be known of it."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        shown = ', '.join([repr(each) for each in self.__metadata__])
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {shown}]'

    def __reduce__(self):
        import operator
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(attr)


class Annotated:
    """A type with metadata: `Annotated[int, 'positive']`."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    @_tp_cache
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        if _is_unpacked_typevartuple(params[0]):
            raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
        origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')
