"""Putting something else in an object's place for a while."""

import functools
import inspect
import sys
from contextlib import ExitStack

from ._calls import DEFAULT, sentinel

_missing = sentinel.MISSING


def _import(name):
    """What a dotted name leads to, importing modules on the way."""
    parts = name.split('.')
    path = parts.pop(0)
    thing = __import__(path)
    for part in parts:
        path += '.' + part
        try:
            thing = getattr(thing, part)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, part)
    return thing


def _get_target(target):
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return functools.partial(_import, target), attribute


def check_typos(options):
    """Refuses options whose names are nearly those of others."""
    for name in ('autospect', 'auto_spec', 'set_spec'):
        if name in options:
            raise RuntimeError(f'{name!r} might be a typo; use unsafe=True if this is intended')


class _patch:
    """Replaces an attribute: as a decorator, a context manager, or between start and stop."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False
        if not unsafe:
            check_typos(kwargs)

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [p.copy() for p in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(klass, name)
                if hasattr(value, '__call__'):
                    setattr(klass, name, self.copy()(value))
        return klass

    def decorate_callable(self, func):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        def enter_all(stack, args, keywargs):
            extra = []
            for patching in patched.patchings:
                arg = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(arg)
                elif patching.new is DEFAULT:
                    extra.append(arg)
            return args + tuple(extra)

        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **keywargs):
                with ExitStack() as stack:
                    args = enter_all(stack, args, keywargs)
                    return await func(*args, **keywargs)
        else:
            @functools.wraps(func)
            def patched(*args, **keywargs):
                with ExitStack() as stack:
                    args = enter_all(stack, args, keywargs)
                    return func(*args, **keywargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        try:
            original, local = target.__dict__[name], True
        except (AttributeError, KeyError):
            original, local = getattr(target, name, DEFAULT), False
        import builtins
        if name in vars(builtins) and inspect.ismodule(target):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        new, spec, spec_set, autospec = self.new, self.spec, self.spec_set, self.autospec
        # False says the same as None.
        spec, spec_set, autospec = (None if each is False else each for each in (spec, spec_set, autospec))
        self.target = self.getter()
        original, local = self.get_original()
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if new is DEFAULT and autospec is None:
            new = self._make_mock(original, spec, spec_set)
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            from .mock import InvalidSpecError, NonCallableMock, create_autospec
            autospec = original if autospec is True else autospec
            for each, what in ((self.target, 'as the patch target'),
                               (original, f"from target {getattr(self.target, '__name__', self.target)!r} as it")):
                if issubclass(type(each), NonCallableMock):
                    raise InvalidSpecError(f'Cannot autospec attr {self.attribute!r} {what} has already been mocked out. '
                                           f'[target={self.target!r}, attr={original!r}]')
            new = create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self._exit_stack = ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is not None:
                extra = {self.attribute_name: new} if self.new is DEFAULT else {}
                for patching in self.additional_patchers:
                    arg = self._exit_stack.enter_context(patching)
                    if patching.new is DEFAULT:
                        extra.update(arg)
                return extra
            return new
        except:
            if not self.__exit__(*sys.exc_info()):
                raise

    def _make_mock(self, original, spec, spec_set):
        from .mock import AsyncMock, MagicMock, NonCallableMagicMock
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is not None and spec_set is True:
            spec_set, spec = spec, None
        elif spec_set is True:
            spec_set = original
        this_spec = spec if spec is not None else spec_set
        kind = MagicMock
        if self.new_callable is not None:
            kind = self.new_callable
        elif inspect.iscoroutinefunction(getattr(original, '__func__', original) if this_spec is None else this_spec):
            kind = AsyncMock
        elif this_spec is not None and not (
                '__call__' in this_spec if type(this_spec) in (list, tuple) else callable(this_spec)):
            kind = NonCallableMagicMock
        options = {}
        if spec is not None:
            options['spec'] = spec
        if spec_set is not None:
            options['spec_set'] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMagicMock.__mro__[-2]):
            options['name'] = self.attribute
        options.update(self.kwargs)
        made = kind(**options)
        if isinstance(this_spec, type) and isinstance(getattr(made, '_mock_base', None), type) and 'return_value' not in options:
            if kind is MagicMock and not any('__call__' in base.__dict__ for base in this_spec.__mro__):
                kind = NonCallableMagicMock
            given = {'spec_set' if spec_set is not None else 'spec': this_spec}
            made.return_value = kind(_new_name='()', _new_parent=made, **given)
        return made

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in
                                    ('__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__')):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        self.is_started = False
        return stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


class _patch_dict:
    """Changes a mapping for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(f, name), '__call__'):
                    setattr(f, name, self.copy()(getattr(f, name)))
            return f
        if inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @functools.wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        try:
            self._original = self.in_dict.copy()
        except AttributeError:
            self._original = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            _clear(self.in_dict)
        try:
            self.in_dict.update(self.values)
        except AttributeError:
            for key in self.values:
                self.in_dict[key] = self.values[key]
        return self.in_dict

    def __exit__(self, *args):
        if self._original is not None:
            _clear(self.in_dict)
            try:
                self.in_dict.update(self._original)
            except AttributeError:
                for key in self._original:
                    self.in_dict[key] = self._original[key]
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
          **kwargs):
    """Replace what a dotted name leads to."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
                  unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = functools.partial(_import, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    (attribute, new), *rest = kwargs.items()
    patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
    patcher.attribute_name = attribute
    for attribute, new in rest:
        more = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        more.attribute_name = attribute
        patcher.additional_patchers.append(more)
    return patcher


def _stopall():
    for each in reversed(_patch._active_patches[:]):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = 'test'
