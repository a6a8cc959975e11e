"""Signatures of callables: what arguments they take."""

import functools
import sys
import types
from collections import OrderedDict, namedtuple
from keyword import iskeyword

__name__ = 'inspect'


class _empty:
    """Stands for what a parameter or a signature does not have."""


class _ParameterKind(int):
    """How an argument is given. Looks like an IntEnum, whose module would be half of what importing this one takes."""

    __members__ = {}

    def __new__(cls, value):
        for member in cls.__members__.values():
            if member == value:
                return member
        raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')

    @classmethod
    def _add(cls, name, description):
        member = int.__new__(cls, len(cls.__members__))
        member._name_ = member.name = name
        member._value_ = member.value = int(member)
        member.description = description
        cls.__members__[name] = member
        setattr(cls, name, member)
        return member

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self.name}: {self.value}>'

    def __str__(self):
        return self.name

    def __reduce_ex__(self, protocol):
        return self.__class__, (self.value,)


_POSITIONAL_ONLY = _ParameterKind._add('POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind._add('POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind._add('VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind._add('KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind._add('VAR_KEYWORD', 'variadic keyword')


def formatannotation(annotation, base_module=None):
    """An annotation as it is shown in a signature."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


def formatannotationrelativeto(object):
    """A function that shows annotations as the module of an object would write them."""
    module = getattr(object, '__module__', None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)
    return _formatannotation


class Parameter:
    """A parameter of a signature. It does not change."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD

    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():
            # The iterator that a comprehension is handed.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, '
                                 f'not {self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {'_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=None, kind=None, annotation=..., default=...):
        """A parameter with some things changed."""
        return type(self)(
            self._name if name is None else name,
            self._kind if kind is None else kind,
            default=self._default if default is ... else default,
            annotation=self._annotation if annotation is ... else annotation,
        )

    def __str__(self):
        shown = self._name
        if self._annotation is not _empty:
            shown = f'{shown}: {formatannotation(self._annotation)}'
        if self._default is not _empty:
            equals = ' = ' if self._annotation is not _empty else '='
            shown = f'{shown}{equals}{self._default!r}'
        if self._kind is _VAR_POSITIONAL:
            return '*' + shown
        return '**' + shown if self._kind is _VAR_KEYWORD else shown

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return self._key() == other._key()


class BoundArguments:
    """Arguments and the parameters that they are for: what Signature.bind() gives."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                by_name = True
            elif name not in self.arguments:
                # Those after one that is missing can only be passed by name.
                by_name = True
                continue
            if not by_name or name not in self.arguments:
                continue
            if param.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Fill in the defaults of parameters that were given nothing."""
        filled = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif param.default is not _empty:
                filled[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif param.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        shown = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<{self.__class__.__name__} ({shown})>'


class Signature:
    """Parameters and return annotation of a callable. It does not change."""

    __slots__ = ('_return_annotation', '_parameters')

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        highest = _POSITIONAL_ONLY
        had_default = False
        for param in parameters or ():
            name, kind = param.name, param.kind
            if __validate_parameters__:
                if kind < highest:
                    raise ValueError(f'wrong parameter order: {highest.description} parameter before '
                                     f'{kind.description} parameter')
                if kind > highest:
                    highest = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is not _empty:
                        had_default = True
                    elif had_default:
                        raise ValueError('non-default argument follows default argument')
                if name in params:
                    raise ValueError(f'duplicate parameter name: {name!r}')
            params[name] = param
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(obj, cls, follow_wrapped, globals, locals, eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=..., return_annotation=...):
        """A signature with some things changed."""
        return type(self)(
            self.parameters.values() if parameters is ... else parameters,
            return_annotation=self._return_annotation if return_annotation is ... else return_annotation,
        )

    def _key(self):
        by_name = {name: param for name, param in self.parameters.items() if param.kind is _KEYWORD_ONLY}
        in_order = tuple([param for param in self.parameters.values() if param.kind is not _KEYWORD_ONLY])
        return in_order, by_name, self.return_annotation

    def __hash__(self):
        in_order, by_name, returns = self._key()
        return hash((in_order, frozenset(by_name.values()), returns))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def bind(self, /, *args, **kwargs):
        """Find out which argument is for which parameter, as a call would. Raises TypeError if they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same where arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        kwargs = dict(kwargs)
        given = list(args)
        at = 0
        var_keyword = None
        for name, param in self.parameters.items():
            kind = param.kind
            if kind is _VAR_KEYWORD:
                var_keyword = param
            elif kind is _VAR_POSITIONAL:
                if given[at:] or partial is False and at < len(given):
                    arguments[name] = tuple(given[at:])
                at = len(given)
            elif kind is not _KEYWORD_ONLY and at < len(given):
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}') from None
                arguments[name] = given[at]
                at += 1
            elif at < len(given):
                raise TypeError('too many positional arguments') from None
            elif name in kwargs and kind is not _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif name in kwargs and not self._takes_any_name():
                raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
            elif param.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}') from None
        if at < len(given):
            raise TypeError('too many positional arguments') from None
        if kwargs:
            if var_keyword is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[var_keyword.name] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def _takes_any_name(self):
        return any(param.kind is _VAR_KEYWORD for param in self.parameters.values())

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {'_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        parts = []
        needs_slash = False
        needs_star = True
        for param in self.parameters.values():
            kind = param.kind
            if kind is _POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                parts.append('/')
                needs_slash = False
            if kind is _VAR_POSITIONAL:
                needs_star = False
            elif kind is _KEYWORD_ONLY and needs_star:
                parts.append('*')
                needs_star = False
            parts.append(str(param))
        if needs_slash:
            parts.append('/')
        shown = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            shown += f' -> {formatannotation(self.return_annotation)}'
        return shown


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable: function, method, class, partial or instance with `__call__`."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or callable as a new dict; strings are evaluated if asked for."""
    unwrapped = obj
    if isinstance(obj, type):
        annotations = obj.__dict__.get('__annotations__')
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = None
        import sys
        module = sys.modules.get(getattr(obj, '__module__', None))
        own_globals = getattr(module, '__dict__', None)
        own_locals = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        annotations = getattr(obj, '__annotations__', None)
        own_globals = obj.__dict__
        own_locals = None
    elif callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        while hasattr(unwrapped, '__wrapped__') or isinstance(unwrapped, functools.partial):
            unwrapped = unwrapped.func if isinstance(unwrapped, functools.partial) else unwrapped.__wrapped__
        own_globals = getattr(unwrapped, '__globals__', None)
        own_locals = None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not annotations:
        return {}
    if not eval_str:
        return dict(annotations)
    if globals is None:
        globals = own_globals
    if locals is None:
        locals = own_locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in annotations.items()}


def unwrap(func, *, stop=None):
    """Follow `__wrapped__` to the function that decorators have wrapped."""
    seen = {id(func): func}
    first = func
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        # An object that wraps a new one each time it is asked never comes back to one that was seen.
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen[id(func)] = func
    return func


_NATIVE_METHODS = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
                   types.BuiltinFunctionType, types.MethodDescriptorType)


def _signature_of(obj, cls, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    def again(other):
        return _signature_of(other, cls, follow_wrapped, globals, locals, eval_str)

    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        return _without_first(again(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, '__signature__') or isinstance(each, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    given = getattr(obj, '__signature__', None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
        return given
    method = getattr(obj, '_partialmethod', None)
    if isinstance(method, functools.partialmethod):
        return _of_partialmethod(method, again(method.func))
    if isinstance(obj, types.FunctionType):
        return _of_function(cls, obj, globals, locals, eval_str)
    if isinstance(obj, _NATIVE_METHODS):
        return _of_native(cls, obj)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(cls, obj, again)
    call = getattr(type(obj), '__call__', None)
    if call is not None and not isinstance(call, _NATIVE_METHODS):
        return _without_first(again(call))
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _of_class(cls, obj, again):
    # Who makes the instance decides: the metaclass, `__new__` or `__init__`.
    call = _written_in_python(type(obj), '__call__')
    if call is not None:
        return _without_first(again(call))
    for base in obj.__mro__:
        new = base.__dict__.get('__new__')
        if isinstance(new, staticmethod):
            new = new.__func__
        if new is not None and base is not object and not isinstance(new, types.BuiltinFunctionType):
            return _without_first(again(new))
        init = base.__dict__.get('__init__')
        if init is not None and not isinstance(init, types.WrapperDescriptorType):
            return _without_first(again(init))
    for base in obj.__mro__[:-1]:
        text = base.__dict__.get('__text_signature__') or getattr(base, '__text_signature__', None)
        if text and isinstance(text, str):
            return _from_text(cls, obj, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return _from_text(cls, obj, '()')
        raise ValueError(f'no signature found for builtin type {obj!r}')
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _written_in_python(cls, name):
    found = getattr(cls, name, None)
    return None if found is None or isinstance(found, _NATIVE_METHODS) else found


def _of_function(cls, func, globals=None, locals=None, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    positional = code.co_argcount
    keyword_only = code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    Param = cls._parameter_cls
    params = []
    first_default = positional - len(defaults)
    for index, name in enumerate(names[:positional]):
        params.append(Param(
            name, _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            annotation=annotations.get(name, _empty), default=_empty if index < first_default else defaults[index - first_default],
        ))
    rest = positional + keyword_only
    if code.co_flags & 0x04:
        name = names[rest]
        rest += 1
        params.append(Param(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
    for name in names[positional:positional + keyword_only]:
        params.append(Param(name, _KEYWORD_ONLY, annotation=annotations.get(name, _empty), default=kwdefaults.get(name, _empty)))
    if code.co_flags & 0x08:
        name = names[rest]
        params.append(Param(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(params, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _of_native(cls, obj):
    text = getattr(obj, '__text_signature__', None)
    if not text:
        raise ValueError(f'no signature found for builtin {obj!r}')
    return _from_text(cls, obj, text)


def _from_text(cls, obj, text):
    """The signature that a built-in function states as text: `($self, key, /)`. `$` marks what a bound one lacks."""
    namespace = {}
    marked = '$' in text
    try:
        exec(f"def stated{text.replace('$', '')}: pass", namespace)
    except SyntaxError:
        raise ValueError(f'{obj!r} has invalid signature') from None
    made = _of_function(cls, namespace['stated'])
    params = list(made.parameters.values())
    if marked and params:
        owner = getattr(obj, '__self__', None)
        if isinstance(obj, type) or owner is not None:
            del params[0]
        else:
            params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
    return made.replace(parameters=params)


def _without_first(sig):
    """The signature of a bound method."""
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind is not _VAR_POSITIONAL:
        del params[0]
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial):
    """What is left of a signature when some arguments are given."""
    args, keywords = partial.args, partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    params = []
    keyword_only = False
    for name, param in wrapped.parameters.items():
        kind = param.kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and name in bound.arguments:
            if kind is _POSITIONAL_ONLY or name not in keywords:
                continue
            # Given by name: it can be overridden by name only, and so must those after it be.
            keyword_only = True
            params.append(param.replace(kind=_KEYWORD_ONLY, default=bound.arguments[name]))
            continue
        if kind is _KEYWORD_ONLY and name in keywords:
            param = param.replace(default=bound.arguments[name])
        if keyword_only:
            if kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif kind is _VAR_POSITIONAL:
                continue
        params.append(param)
    return wrapped.replace(parameters=params)


def _of_partialmethod(method, wrapped):
    """The signature of the function that a partialmethod makes: its first parameter is not among what is given."""
    first, *rest = wrapped.parameters.values()
    if first.kind is _VAR_POSITIONAL:
        return _of_partial(wrapped, method)
    left = _of_partial(wrapped.replace(parameters=rest), method)
    return left.replace(parameters=(first, *left.parameters.values()))


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    """The parameters of a function by kind; those of methods include `self`."""
    try:
        if isinstance(func, types.MethodType):
            sig = _signature_of(func.__func__, Signature, follow_wrapped=False)
        else:
            sig = _signature_of(func, Signature, follow_wrapped=False)
            if isinstance(func, type):
                sig = sig.replace(parameters=[Parameter('self', _POSITIONAL_ONLY), *sig.parameters.values()])
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, kwonlyargs, defaults = [], [], []
    varargs = varkw = None
    kwdefaults, annotations = {}, {}
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for name, param in sig.parameters.items():
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if param.default is not _empty:
                defaults.append(param.default)
        elif param.kind is _VAR_POSITIONAL:
            varargs = name
        elif param.kind is _KEYWORD_ONLY:
            kwonlyargs.append(name)
            if param.default is not _empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.annotation is not _empty:
            annotations[name] = param.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonlyargs, kwdefaults or None, annotations)


Arguments = namedtuple('Arguments', 'args, varargs, varkw')


def getargs(co):
    """The names of the parameters of a code object."""
    if not isinstance(co, types.CodeType):
        raise TypeError(f'{co!r} is not a code object')
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    at = count
    if co.co_flags & 0x04:
        varargs = names[at]
        at += 1
    if co.co_flags & 0x08:
        varkw = names[at]
    return Arguments(list(names[:count]), varargs, varkw)


def getcallargs(func, /, *positional, **named):
    """What each parameter would get in a call."""
    if isinstance(func, types.MethodType) and func.__self__ is not None:
        positional = (func.__self__, *positional)
        func = func.__func__
    spec = getfullargspec(func)
    # The call's own error tells what is wrong with the arguments.
    bound = _of_function(Signature, func)
    try:
        bound = bound.bind(*positional, **named)
    except TypeError as wrong:
        try:
            _probe(func)(*positional, **named)
        except TypeError as error:
            wrong = TypeError(str(error).replace(', and ', ' and '))
        raise wrong from None
    bound.apply_defaults()
    found = bound.arguments
    names = [*spec.args, spec.varargs, spec.varkw, *spec.kwonlyargs]
    return {name: found[name] for name in names if name is not None}


def _probe(func):
    """A function with the parameters of another that does nothing."""
    sig = _of_function(Signature, func)
    text = str(sig.replace(return_annotation=_empty, parameters=[
        param.replace(annotation=_empty, default=_empty if param.default is _empty else None)
        for param in sig.parameters.values()
    ]))
    namespace = {}
    exec(f'def {func.__name__ if func.__name__.isidentifier() else "function"}{text}: pass', namespace)
    probe = namespace.popitem()[1]
    probe.__qualname__ = func.__name__
    return probe
