"""Stand-ins for objects: they take any call, remember it, and give what they are told to."""

import functools
import inspect

from ._calls import _Call, _CallList, ANY, call, DEFAULT, format_call, sentinel
from ._states import (_async_magics, _callable, _defaults, _is_magic, _magics, _missing, _MockState, _results, _supported, _try_iter,
                      _unsupported)
from ._patches import _get_target, _patch, check_typos, patch

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock', 'FILTER_DIR',
           'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True
class InvalidSpecError(Exception):
    """A mock cannot be the specification of a mock."""


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
        original = spec
        if type(spec) not in (list, tuple):
            state.spec_class = spec if isinstance(spec, type) else type(spec)
            state.signature = _signature_of(spec)
            spec = dir(spec)
        state.spec_names = set(spec)
        state.spec_list = spec
        state.spec_set = spec_set
        state.async_names = _async_names(original)

    def attach_mock(self, mock, attribute):
        state = _mock_of(mock)._mock_state
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
        return f'<{self._mock_base.__name__}{shown}{spec} id={str(id(self))!r}>'

    @property
    def __class__(self):
        spec = self.__dict__['_mock_state'].spec_class if '_mock_state' in self.__dict__ else None
        return type(self) if spec is None else spec

    def __dir__(self):
        state = self._mock_state
        if not FILTER_DIR:
            return object.__dir__(self)
        base = [name for name in dir(type(self)) if not name.startswith('_')]
        own = [name for name in self.__dict__ if not name.startswith('_') or _is_magic(name)]
        magics = [name for name, value in type(self).__dict__.items() if name in _supported and not isinstance(value, _MagicProxy)]
        return sorted({*(state.spec_names or ()), *base, *own, *magics, *state.children})

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
        if state.delegate is None:
            return state.side_effect
        # A program sets it on the function as it likes.
        state.delegate.side_effect = effect = _try_iter(state.delegate.side_effect)
        return effect

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
        if name in ('_mock_state', '_mock_base'):
            raise AttributeError(name)
        state = self._mock_state
        if name in _shown_state:
            return getattr(state, _shown_state[name])
        if name in state.children and name not in state.deleted:
            return state.children[name]
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
            if name in state.specs:
                spec, spec_set, instance = state.specs.pop(name)
                try:
                    child = create_autospec(spec, spec_set, instance, self, name)
                except InvalidSpecError:
                    raise InvalidSpecError(f'Cannot autospec attr {name!r} from target {state.name or self!r} as it has already '
                                           f'been mocked out. [target={self!r}, attr={spec!r}]')
                state.children[name] = child
                if state.sealed:
                    seal(_mock_of(child))
                return child
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
        if name in _unsupported:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if _is_magic(name) and name in _supported:
            if state.spec_names is not None and name not in state.spec_names:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if isinstance(value, NonCallableMock):
                _adopt(self, value, None, name)
                setattr(type(self), name, value)
                state.children[name] = value
            else:
                def method(self, /, *args, **kw):
                    return value(self, *args, **kw)
                method.__name__ = name
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
            state.children.pop(name, None)
            state.deleted.add(name)
            return
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif name in state.deleted:
            raise AttributeError(name)
        state.children.pop(name, None)
        state.deleted.add(name)

    def _get_child_mock(self, /, **kw):
        kind = self._mock_base
        state = self._mock_state
        new_name = kw.get('_new_name')
        if state.sealed:
            raise AttributeError(self._extract_mock_name() + (f'.{kw["name"]}' if 'name' in kw else '()'))
        if new_name in state.async_names:
            return AsyncMock(**kw)
        if issubclass(kind, AsyncMock):
            is_sync = new_name == '()' or new_name in _magics or state.spec_names is not None and new_name in state.spec_names
            kind = MagicMock if is_sync else AsyncMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, MagicMixin) else Mock
        return kind(**kw)

    def _call_matcher(self, a_call):
        """A call with its arguments where the signature puts them."""
        if not isinstance(a_call, tuple):
            return a_call
        name, args, kwargs = a_call._parts() if isinstance(a_call, _Call) else _Call(tuple(a_call))._parts()
        signature = self._signature_for(name)
        if signature is None:
            return a_call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        # Wrapped, so that it equals none whose signature is not known: a call without a name would equal those of any name.
        return _Call(('', (name, bound.args, bound.kwargs), {}))

    def _signature_for(self, name):
        """The signature of the child that a call's name leads to."""
        mock = self
        for part in name.replace('()', '').split('.') if name else ():
            mock = mock._mock_state.children.get(part)
            if not isinstance(mock, NonCallableMock):
                return None
        return mock._mock_state.signature

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
                cause = next((each for each in expected if isinstance(each, Exception)), None)
                problem = _problem(expected, 'calls') if cause is not None else 'Calls not found.'
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)!r}'
                                     f'{self._calls_text("  Actual").rstrip(".")}') from cause
            return
        missing = _missing(expected, all_calls)
        if missing:
            cause = next((each for each in expected if isinstance(each, Exception)), None)
            raise AssertionError(f'{self._mock_state.name or "mock"!r} does not contain all of {tuple(missing)!r} in its call '
                                 f'list, found {list(all_calls)!r} instead') from cause

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = [self._call_matcher(each) for each in self.call_args_list]
        cause = expected if isinstance(expected, Exception) else None
        if cause is not None or expected not in _CallList(actual):
            raise AssertionError(f'{self._shown(args, kwargs)} call not found') from cause


# Names by which programs look at what is kept apart.
_shown_state = {'_mock_name': 'name', '_mock_new_name': 'new_name', '_mock_parent': 'parent', '_mock_new_parent': 'new_parent',
                '_mock_methods': 'spec_list', '_mock_children': 'children', '_mock_sealed': 'sealed', '_mock_wraps': 'wraps',
                '_mock_return_value': 'return_value', '_mock_side_effect': 'side_effect', '_mock_delegate': 'delegate',
                '_spec_class': 'spec_class', '_spec_set': 'spec_set', '_spec_signature': 'signature'}


def _problem(expected, what):
    errors = [each if isinstance(each, Exception) else None for each in expected]
    return f'Error processing expected {what}.\nErrors: {errors}'


def _missing(expected, found):
    """The expected calls that are not among those found, each of which counts once."""
    rest = list(found)
    missing = []
    for each in expected:
        try:
            rest.remove(each)
        except ValueError:
            missing.append(each)
    return missing


def _async_names(spec):
    """The attributes of a specification that are functions to be awaited."""
    if isinstance(spec, (list, tuple)):
        return ()
    names = set()
    for name in dir(spec):
        found = inspect.getattr_static(spec, name, None)
        if inspect.iscoroutinefunction(getattr(found, '__func__', found)):
            names.add(name)
    return names


def _signature_of(spec):
    try:
        if isinstance(spec, type):
            signature = inspect.signature(spec.__init__)
            parameters = list(signature.parameters.values())[1:]
            return signature.replace(parameters=parameters)
        return inspect.signature(spec if isinstance(spec, _FUNCTIONS) else spec.__call__)
    except (ValueError, TypeError, AttributeError):
        return None


def _mock_of(value):
    """The mock behind a function that an automatic specification has made."""
    return value.mock if isinstance(value, _FUNCTIONS) and hasattr(value, 'mock') else value


def _adopt(parent, value, name, new_name):
    """Make a mock the child of another, unless it has a name or parent of its own."""
    value = _mock_of(value)
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
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        self._increment_mock_call(*args, **kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self._remember(args, kwargs)

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
        holder.mock_calls.append(_Call(('', args, kwargs)))
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
        # First, so that options of the constructor can be about them.
        self._set_magics(_magics)
        super().__init__(*args, **kw)

    def _set_magics(self, names):
        cls = type(self)
        for name in names:
            if name not in cls.__dict__:
                setattr(cls, name, _MagicProxy(name, self))

    def mock_add_spec(self, spec, spec_set=False):
        super().mock_add_spec(spec, spec_set)
        state = self._mock_state
        self._set_magics(_magics & state.spec_names)
        for name in _magics - state.spec_names:
            if name in type(self).__dict__:
                delattr(type(self), name)
            state.children.pop(name, None)


def _equal(parent, state):
    def compare(other):
        if state.return_value is not DEFAULT:
            return state.return_value
        return True if parent is other else NotImplemented
    return compare


def _unequal(parent, state):
    def compare(other):
        if state.return_value is not DEFAULT:
            return DEFAULT
        return False if parent is other else NotImplemented
    return compare


def _items(parent, state):
    return lambda: iter([] if state.return_value is DEFAULT else state.return_value)


def _async_items(parent, state):
    return lambda: _AsyncIterator(iter([] if state.return_value is DEFAULT else state.return_value))


# Special methods that compute what they give, unless they are told.
_effects = {'__eq__': _equal, '__ne__': _unequal, '__iter__': _items, '__aiter__': _async_items}


class _MagicProxy:
    """Makes the mock of a special method when it is first used."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def __get__(self, obj, cls=None):
        parent, name = self.parent, self.name
        if name in _async_magics:
            made = AsyncMock(name=name, _new_name=name, _new_parent=parent)
        else:
            made = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        if name in _results:
            made.return_value = _results[name]
        elif name in _effects:
            made.side_effect = _effects[name](parent, made._mock_state)
        elif name in _defaults:
            made.return_value = _defaults[name](parent)
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
        made = _Call((args, kwargs), two=True)
        self.__dict__['_awaits'].append(made)
        delegate = self._mock_state.delegate
        if delegate is not None:
            delegate.await_count += 1
            delegate.await_args = made
            delegate.await_args_list.append(made)
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

    def assert_has_awaits(self, calls, any_order=False):
        expected = [self._call_matcher(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        awaits = _CallList(self._call_matcher(each) for each in self.await_args_list)
        if not any_order:
            if expected not in awaits:
                problem = _problem(expected, 'awaits') if cause is not None else 'Awaits not found.'
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}') from cause
            return
        missing = _missing(expected, awaits)
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list') from cause

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
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    if not unsafe:
        check_typos(kwargs)
    is_type = isinstance(spec, type)
    options = {'spec_set': spec} if spec_set else {'spec': spec}
    if spec is None:
        options = {}
    if inspect.iscoroutinefunction(spec):
        kind = AsyncMock
    elif inspect.isdatadescriptor(spec):
        # Nothing is known of what a property gives.
        options = {}
        kind = MagicMock
    elif not _callable(spec) or is_type and instance and not _has_call(spec):
        kind = NonCallableMagicMock
    else:
        kind = MagicMock
    name = kwargs.pop('name', _name)
    new_name = '' if _parent is None else name
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=new_name, name=name, unsafe=unsafe, **options, **kwargs)
    state = mock._mock_state
    state.autospec = True
    if is_type and instance:
        state.signature = _signature_of_call(spec)
    function = _as_function(spec, mock) if isinstance(spec, _FUNCTIONS) and state.signature is not None else None
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if isinstance(original, _FUNCTIONS):
            options = {'spec_set': original} if spec_set else {'spec': original}
            child_kind = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
            child = child_kind(parent=mock if function is None else function.mock, name=entry, _new_name=entry, _new_parent=mock,
                               **options)
            child_state = child._mock_state
            child_state.autospec = True
            signature = child_state.signature
            if signature is not None and signature.parameters and _skips_first(spec, entry, is_type) \
                    and not inspect.ismethod(original):
                child_state.signature = signature.replace(parameters=list(signature.parameters.values())[1:])
            state.children[entry] = child
            if function is not None:
                setattr(function, entry, child)
        elif function is not None:
            setattr(function, entry, create_autospec(original, spec_set, _parent=mock, _name=entry))
        else:
            # Its own specification is looked at when it is asked for: classes may name each other.
            state.specs[entry] = original, spec_set, False
    return mock if function is None else function


_FUNCTIONS = (type(create_autospec), type(ANY.__eq__))


def _has_call(cls):
    return any('__call__' in base.__dict__ for base in cls.__mro__)


def _signature_of_call(cls):
    call = inspect.getattr_static(cls, '__call__', None)
    if call is None:
        return None
    signature = _signature_of(call)
    return signature and signature.replace(parameters=list(signature.parameters.values())[1:])


def _skips_first(spec, entry, is_type):
    """Whether a method's first parameter is filled in when it is called as an attribute."""
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', {}):
            return False
        spec = spec.__class__
    for cls in spec.__mro__:
        if entry in cls.__dict__:
            found = cls.__dict__[entry]
            return is_type and isinstance(found, _FUNCTIONS)
    return is_type


def _as_function(spec, mock):
    """A function with the signature of another one, which calls the mock."""
    signature = mock._mock_state.signature

    if inspect.iscoroutinefunction(spec):
        async def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    for name in ('__name__', '__doc__', '__text_signature__', '__module__', '__defaults__', '__kwdefaults__'):
        try:
            setattr(function, name, getattr(spec, name))
        except (AttributeError, TypeError):
            pass
    if not function.__name__.isidentifier():
        function.__name__ = 'funcopy'
    function.__signature__ = signature
    function.mock = mock
    for name in ('assert_called_with', 'assert_called_once_with', 'assert_called_once', 'assert_called', 'assert_not_called',
                 'assert_has_calls', 'assert_any_call', 'assert_awaited', 'assert_awaited_once', 'assert_awaited_with',
                 'assert_awaited_once_with', 'assert_any_await', 'assert_has_awaits', 'assert_not_awaited'):
        if hasattr(type(mock), name):
            setattr(function, name, getattr(mock, name))
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = _CallList()
    function.method_calls = _CallList()
    function.mock_calls = _CallList()
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_state.children
    if isinstance(mock, AsyncMock):
        function.await_count = 0
        function.await_args = None
        function.await_args_list = _CallList()

    def reset_mock():
        function.method_calls = _CallList()
        function.mock_calls = _CallList()
        mock.reset_mock()
        result = function.return_value
        if isinstance(result, NonCallableMock) and result is not mock:
            result.reset_mock()
    function.reset_mock = reset_mock
    # From now on the mock keeps what it counts on the function.
    mock._mock_state.delegate = function
    return function


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
    handle.read.return_value = handle.readline.return_value = handle.readlines.return_value = None

    def reader(method):
        # What a program has set comes before the text.
        def read(*args, **kwargs):
            told = getattr(handle, method).return_value
            return told if told is not None else getattr(data.file, method)(*args, **kwargs)
        return read

    def lines():
        while (told := handle.readline.return_value) is not None:
            yield told
        yield from data.file

    def following():
        told = handle.readline.return_value
        return told if told is not None else next(data.file)
    for method in ('read', 'readline', 'readlines'):
        getattr(handle, method).side_effect = reader(method)
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = following

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
    for child in [*state.children.values(), state.return_value]:
        child = _mock_of(child)
        if isinstance(child, NonCallableMock) and child._mock_state.new_parent is mock:
            seal(child)
