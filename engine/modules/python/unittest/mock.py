"""Stand-ins for objects: they take any call, remember it, and give what they are told to."""

import functools
import inspect

from ._calls import _Call, _CallList, ANY, call, DEFAULT, format_call, sentinel
from ._patches import _get_target, _patch, patch

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock', 'FILTER_DIR',
           'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True
_missing = sentinel.MISSING

_numerics = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'
_supported = {f'__{name}__' for name in (
    'hash str sizeof lt gt le ge eq ne len contains iter getitem setitem delitem enter exit bool int float complex index '
    'divmod rdivmod neg pos abs invert round trunc floor ceil format dir subclasses call missing reversed fspath aenter aexit '
    f'aiter anext next get set delete getformat reduce reduce_ex getinitargs getnewargs getstate setstate {_numerics} '
    + ' '.join('i' + n + ' r' + n for n in _numerics.split())).split()}
_defaults = {'__hash__': lambda self: object.__hash__(self), '__str__': lambda self: object.__str__(self),
             '__sizeof__': lambda self: object.__sizeof__(self), '__fspath__': lambda self:
             f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}'}
_results = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
            '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
            '__bool__': True, '__index__': 1, '__aexit__': False}
_magics = _supported - {f'__{name}__' for name in 'getformat reduce reduce_ex getinitargs getnewargs getstate setstate get set '
                        'delete missing subclasses dir format next call reversed hash str sizeof eq ne'.split()}
_async_magics = {'__aenter__', '__aexit__', '__anext__'}


class InvalidSpecError(Exception):
    """A mock cannot be the specification of a mock."""


class _MockState:
    """What a mock remembers, apart from its attributes."""

    def __init__(self):
        self.children = {}
        self.called = False
        self.call_count = 0
        self.call_args = None
        self.call_args_list = _CallList()
        self.mock_calls = _CallList()
        self.method_calls = _CallList()
        self.return_value = DEFAULT
        self.side_effect = None
        self.parent = None
        self.new_parent = None
        self.name = None
        self.new_name = ''
        self.wraps = None
        self.spec_class = None
        self.spec_names = None
        self.spec_set = False
        self.signature = None
        self.sealed = False
        self.delegate = None
        self.deleted = set()
        self.unsafe = False


def _callable(obj):
    if isinstance(obj, (staticmethod, classmethod)):
        return _callable(obj.__func__)
    return isinstance(obj, type) or getattr(obj, '__call__', None) is not None


def _is_magic(name):
    return name[:2] == '__' and name[-2:] == '__' and len(name) > 4


def _try_iter(obj):
    if obj is None or isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException) or callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, /, *args, **kw):
        # A class of its own: special methods are attributes of classes.
        own = type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__, '_mock_base': cls})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        state = _MockState()
        self.__dict__['_mock_state'] = state
        state.parent, state.name, state.new_name = parent, name, _new_name
        state.new_parent = _new_parent if _new_parent is not None else parent
        state.wraps = wraps
        state.unsafe = unsafe
        if spec_set is not None:
            spec = spec_set
            state.spec_set = True
        if spec is not None:
            self.mock_add_spec(spec, state.spec_set)
        if kwargs:
            self.configure_mock(**kwargs)

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only attributes that `spec` has."""
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        state = self._mock_state
        if not isinstance(spec, (list, tuple)):
            state.spec_class = spec if isinstance(spec, type) else type(spec)
            state.signature = _signature_of(spec)
            spec = dir(spec)
        state.spec_names = set(spec)
        state.spec_set = spec_set

    def attach_mock(self, mock, attribute):
        state = mock._mock_state
        state.parent = state.new_parent = None
        state.name = ''
        state.new_name = None
        setattr(self, attribute, mock)

    def _extract_mock_name(self):
        state = self._mock_state
        names = [state.new_name]
        parent = state.new_parent
        last = self
        dot = '' if names == ['()'] else '.'
        parts = list(filter(None, names))
        while parent is not None:
            last = parent
            parts.append(parent._mock_state.new_name + dot)
            dot = '' if parent._mock_state.new_name == '()' else '.'
            parent = parent._mock_state.new_parent
        parts = list(reversed(parts))
        first = last._mock_state.name or 'mock'
        if len(parts) > 1 and parts[1] not in ('()', '().'):
            first += '.'
        elif len(parts) == 1 and parts[0] not in ('()', '().') and last is not self:
            first += '.'
        if last is self:
            return first
        text = ''.join(parts)
        return first + text.lstrip('.') if not first.endswith('.') and text.startswith('()') else \
            (first if first.endswith('.') else first + '.') + text.lstrip('.')

    def __repr__(self):
        state = self._mock_state
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        spec = ''
        if state.spec_class is not None:
            spec = f' spec{"_set" if state.spec_set else ""}={state.spec_class.__name__!r}'
        return f'<{self._mock_base.__name__}{shown}{spec} id={id(self)!r}>'

    @property
    def __class__(self):
        spec = self.__dict__['_mock_state'].spec_class if '_mock_state' in self.__dict__ else None
        return type(self) if spec is None else spec

    def __dir__(self):
        state = self._mock_state
        own = [name for name in self.__dict__ if not name.startswith('_mock_')]
        if not FILTER_DIR:
            return object.__dir__(self)
        base = list(state.spec_names) if state.spec_names is not None else \
            [name for name in dir(self._mock_base) if not name.startswith('_')]
        return sorted(set(base) | set(own) | set(state.children))

    def _state_property(name):
        def get(self):
            state = self._mock_state
            return getattr(state if state.delegate is None else state.delegate, name)

        def set(self, value):
            state = self._mock_state
            setattr(state if state.delegate is None else state.delegate, name, value)
        return property(get, set)

    called = _state_property('called')
    call_count = _state_property('call_count')
    call_args = _state_property('call_args')
    call_args_list = _state_property('call_args_list')
    mock_calls = _state_property('mock_calls')

    @property
    def method_calls(self):
        return self._mock_state.method_calls

    @property
    def return_value(self):
        state = self._mock_state
        if state.delegate is not None:
            return state.delegate.return_value
        if state.return_value is DEFAULT:
            state.return_value = self._get_child_mock(_new_parent=self, _new_name='()')
        return state.return_value

    @return_value.setter
    def return_value(self, value):
        state = self._mock_state
        if state.delegate is not None:
            state.delegate.return_value = value
            return
        state.return_value = value
        _adopt(self, value, None, '()')

    @property
    def side_effect(self):
        state = self._mock_state
        return state.side_effect if state.delegate is None else state.delegate.side_effect

    @side_effect.setter
    def side_effect(self, value):
        value = _try_iter(value)
        state = self._mock_state
        if state.delegate is None:
            state.side_effect = value
        else:
            state.delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget the calls."""
        visited = set() if visited is None else visited
        if id(self) in visited:
            return
        visited.add(id(self))
        state = self._mock_state
        state.called, state.call_count, state.call_args = False, 0, None
        state.call_args_list, state.mock_calls, state.method_calls = _CallList(), _CallList(), _CallList()
        if return_value:
            state.return_value = DEFAULT
        if side_effect:
            state.side_effect = None
        for child in state.children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if isinstance(state.return_value, NonCallableMock) and state.return_value is not self:
            state.return_value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        for arg, value in sorted(kwargs.items(), key=lambda each: each[0].count('.')):
            *path, final = arg.split('.')
            obj = self
            for each in path:
                obj = getattr(obj, each)
            setattr(obj, final, value)

    def __getattr__(self, name):
        if name in ('_mock_state', '_mock_methods', '_mock_base'):
            raise AttributeError(name)
        state = self._mock_state
        if state.spec_names is not None:
            if name not in state.spec_names or name in ('_mock_state',):
                raise AttributeError('Mock object has no attribute %r' % name)
        elif _is_magic(name):
            raise AttributeError(name)
        if name in state.deleted:
            raise AttributeError(name)
        if not state.unsafe and state.spec_names is None and (
                name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')) or name in ('called_once', 'called_with')):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an "
                                 f'attribute.')
        child = state.children.get(name, _missing)
        if child is _missing:
            if state.sealed:
                raise AttributeError(f'{self._extract_mock_name()}.{name}')
            wraps = getattr(state.wraps, name) if state.wraps is not None else None
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            state.children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in type(self)._own_properties():
            object.__setattr__(self, name, value)
            return
        state = self._mock_state
        if state.spec_set and state.spec_names is not None and name not in state.spec_names and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if _is_magic(name) and name in _supported:
            if state.spec_names is not None and name not in state.spec_names:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if isinstance(value, NonCallableMock):
                _adopt(self, value, name, name)
                setattr(type(self), name, value)
                state.children[name] = value
            else:
                method = functools.wraps(value)(lambda self, *args, **kw: value(self, *args, **kw)) if inspect.isfunction(value) \
                    else value
                setattr(type(self), name, method)
            return
        if name == '__class__':
            state.spec_class = value
            return
        state.deleted.discard(name)
        if state.sealed and name not in self.__dict__ and name not in state.children:
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if _adopt(self, value, name, name):
            state.children[name] = value
            self.__dict__.pop(name, None)
        else:
            state.children.pop(name, None)
            object.__setattr__(self, name, value)

    @classmethod
    def _own_properties(cls):
        return ('return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls')

    def __delattr__(self, name):
        state = self._mock_state
        if _is_magic(name) and name in _supported and name in type(self).__dict__:
            delattr(type(self), name)
            return
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif name in state.deleted:
            raise AttributeError(name)
        state.children.pop(name, None)
        state.deleted.add(name)

    def _get_child_mock(self, /, **kw):
        kind = self._mock_base
        if self._mock_state.sealed:
            raise AttributeError(f'{self._extract_mock_name()}.{kw.get("name", "()")}')
        if issubclass(kind, AsyncMock) and kw.get('_new_name') == '()':
            kind = MagicMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, MagicMixin) else Mock
        return kind(**kw)

    def _call_matcher(self, a_call):
        """A call with its arguments where the signature puts them."""
        signature = self._mock_state.signature
        if signature is None:
            return a_call
        name, args, kwargs = a_call._parts()
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def _error_message(self, expected, actual):
        return f'expected call not found.\nExpected: {expected}\n  Actual: {actual}'

    def _shown(self, args, kwargs):
        return format_call(self._mock_state.name or 'mock', args, kwargs)

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_state.name or 'mock'}' to not have been called. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def _calls_text(self, prefix='Calls'):
        return f'\n{prefix}: {self.mock_calls!r}.' if self.mock_calls else ''

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_state.name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_state.name or 'mock'}' to have been called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {self._shown(args, kwargs)}\n  Actual: not called.')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._error_message(self._shown(args, kwargs), self._shown(*self.call_args))) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_state.name or 'mock'}' to be called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(each) for each in calls]
        all_calls = _CallList(self._call_matcher(each) for each in self.mock_calls)
        if not any_order:
            if expected not in all_calls:
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)!r}'
                                     f'{self._calls_text("  Actual").rstrip(".")}')
            return
        rest = list(all_calls)
        missing = []
        for each in expected:
            try:
                rest.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError(f'{self._mock_state.name or "mock"!r} does not contain all of {tuple(missing)!r} in its call '
                                 f'list, found {list(all_calls)!r} instead')

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = [self._call_matcher(each) for each in self.call_args_list]
        if expected not in _CallList(actual):
            raise AssertionError(f'{self._shown(args, kwargs)} call not found')


def _signature_of(spec):
    try:
        if isinstance(spec, type):
            signature = inspect.signature(spec.__init__)
            parameters = list(signature.parameters.values())[1:]
            return signature.replace(parameters=parameters)
        return inspect.signature(spec)
    except (ValueError, TypeError, AttributeError):
        return None


def _adopt(parent, value, name, new_name):
    """Make a mock the child of another, unless it has a name or parent of its own."""
    if not isinstance(value, NonCallableMock):
        return False
    state = value._mock_state
    if state.name or state.new_name or state.parent is not None or state.new_parent is not None:
        return False
    each = parent
    while each is not None:
        # Not within itself.
        if each is value:
            return False
        each = each._mock_state.new_parent
    if new_name:
        state.new_parent = parent
        state.new_name = new_name
    if name:
        state.parent = parent
        state.name = name
    return True


class CallableMixin(NonCallableMock):
    """What can be called."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(args, kwargs)
        self._remember(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _mock_check_sig(self, args, kwargs):
        state = self._mock_state
        if state.signature is not None and getattr(state, 'autospec', False):
            state.signature.bind(*args, **kwargs)

    def _remember(self, args, kwargs):
        state = self._mock_state
        holder = state if state.delegate is None else state.delegate
        holder.called = True
        holder.call_count += 1
        holder.call_args = made = _Call((args, kwargs), two=True)
        holder.call_args_list.append(made)
        state.mock_calls.append(_Call(('', args, kwargs)))
        # Those above hear of it by the name that leads here.
        do_method_calls = state.parent is not None
        method_name = state.name
        name = state.new_name
        is_call = name == '()'
        parent = state.new_parent
        while parent is not None:
            above = parent._mock_state
            if do_method_calls:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                do_method_calls = above.parent is not None
                if do_method_calls:
                    method_name = f'{above.name}.{method_name}'
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above.new_name:
                name = above.new_name + ('' if is_call else '.') + name
            is_call = above.new_name == '()'
            parent = above.new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                if not callable(effect):
                    raise result
            if result is not DEFAULT:
                return result
        state = self._mock_state
        if state.return_value is not DEFAULT or state.wraps is None:
            return self.return_value
        return state.wraps(*args, **kwargs)


class Mock(CallableMixin, NonCallableMock):
    """Takes any call and has any attribute; remembers the calls."""


class MagicMixin:
    """Special methods for mocks."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._set_magics()

    def _set_magics(self):
        names = _magics if self._mock_state.spec_names is None else _magics & self._mock_state.spec_names
        cls = type(self)
        for name in names:
            if name not in cls.__dict__:
                setattr(cls, name, _MagicProxy(name, self))

    def mock_add_spec(self, spec, spec_set=False):
        super().mock_add_spec(spec, spec_set)
        for name in _magics - self._mock_state.spec_names:
            if name in type(self).__dict__:
                delattr(type(self), name)


class _MagicProxy:
    """Makes the mock of a special method when it is first used."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def __get__(self, obj, cls=None):
        parent, name = self.parent, self.name
        if name in _async_magics:
            made = AsyncMock(parent=parent, name=name, _new_name=name, _new_parent=parent)
        else:
            made = MagicMock(parent=parent, name=name, _new_name=name, _new_parent=parent)
        if name in _results:
            made.return_value = _results[name]
        elif name in ('__iter__', '__aiter__'):
            made.side_effect = (lambda: iter([])) if name == '__iter__' else (lambda: _AsyncIterator(iter([])))
        elif name in _defaults:
            made.return_value = _defaults[name](parent)
        elif name in ('__enter__',):
            pass
        parent._mock_state.children[name] = made
        setattr(type(parent), name, made)
        return made


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock with special methods."""

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for each in self.iterator:
            return each
        raise StopAsyncIteration


class AsyncMock(MagicMock):
    """A mock whose calls are awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_awaits'] = _CallList()
        self.__dict__['_is_coroutine'] = _asyncio_mark()

    await_count = property(lambda self: len(self.__dict__['_awaits']))
    await_args = property(lambda self: self.__dict__['_awaits'][-1] if self.__dict__['_awaits'] else None)
    await_args_list = property(lambda self: self.__dict__['_awaits'])

    async def _execute_mock_call(self, /, *args, **kwargs):
        self.__dict__['_awaits'].append(_Call((args, kwargs), two=True))
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
                if inspect.isawaitable(result):
                    result = await result
            else:
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
            if result is not DEFAULT:
                return result
        state = self._mock_state
        if state.return_value is DEFAULT and state.wraps is not None:
            result = state.wraps(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result
        return self.return_value

    def _name(self):
        return self._mock_state.name or 'mock'

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f'Expected {self._name()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._name()} to have been awaited once. Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._shown(args, kwargs)}\nNot awaited')
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(f'expected await not found.\nExpected: {self._shown(args, kwargs)}\n'
                                 f'Actual: {self._shown(*self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._name()} to have been awaited once. Awaited {self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{self._shown(args, kwargs)} await not found')

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f'Expected {self._name()} to not have been awaited. Awaited {self.await_count} times.')

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.__dict__['_awaits'] = _CallList()


def _asyncio_mark():
    from asyncio import coroutines
    return coroutines._is_coroutine


class PropertyMock(Mock):
    """A mock that serves as a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes and signatures of an object."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    is_type = isinstance(spec, type)
    options = {'spec_set': spec} if spec_set else {'spec': spec}
    if spec is None:
        options = {}
    if inspect.iscoroutinefunction(spec):
        kind = AsyncMock
    elif is_type and instance and not hasattr(spec, '__call__') or not callable(spec) and not is_type:
        kind = NonCallableMagicMock
    elif is_type and instance and '__call__' not in dir(spec):
        kind = NonCallableMagicMock
    else:
        kind = MagicMock
    name = kwargs.pop('name', _name)
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=name if _parent is not None else '', name=name, **options)
    if kwargs:
        mock.configure_mock(**kwargs)
    mock._mock_state.autospec = True
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if inspect.isfunction(original) or inspect.ismethod(original) or inspect.isbuiltin(original) \
                or inspect.ismethoddescriptor(original):
            options = {'spec_set': original} if spec_set else {'spec': original}
            child_kind = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
            child = child_kind(parent=mock, name=entry, _new_name=entry, _new_parent=mock, **options)
            child._mock_state.autospec = True
            signature = child._mock_state.signature
            is_static = isinstance(inspect.getattr_static(spec, entry, None), staticmethod)
            if signature is not None and is_type and inspect.isfunction(original) and not is_static and instance:
                child._mock_state.signature = signature.replace(parameters=list(signature.parameters.values())[1:])
            mock._mock_state.children[entry] = child
    return mock


def mock_open(mock=None, read_data=''):
    """A stand-in for open, whose file has a text."""
    class Data:
        def reset(self):
            import io
            self.file = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
    data = Data()
    data.reset()
    if mock is None:
        mock = MagicMock(name='open')
    handle = MagicMock()
    handle.__enter__.return_value = handle
    handle.write.return_value = handle.writelines.return_value = handle.close.return_value = None
    handle.read.side_effect = lambda *args, **kwargs: data.file.read(*args, **kwargs)
    handle.readline.side_effect = lambda *args, **kwargs: data.file.readline(*args, **kwargs)
    handle.readlines.side_effect = lambda *args, **kwargs: data.file.readlines(*args, **kwargs)
    handle.__iter__.side_effect = lambda: iter(data.file)

    def reset_data(*args, **kwargs):
        data.reset()
        return DEFAULT
    mock.side_effect = reset_data
    mock.return_value = handle
    return mock


def seal(mock):
    """No more attributes are made."""
    state = mock._mock_state
    state.sealed = True
    for child in list(state.children.values()):
        if isinstance(child, NonCallableMock) and child._mock_state.new_parent is mock:
            seal(child)
