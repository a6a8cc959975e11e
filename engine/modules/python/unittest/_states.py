"""What a mock remembers, and which special methods it has."""

from ._calls import DEFAULT, _CallList, sentinel

_missing = sentinel.MISSING

_numerics = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'
_supported = {f'__{name}__' for name in (
    'hash repr str sizeof lt gt le ge eq ne len contains iter getitem setitem delitem enter exit bool int float complex index '
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
                        'delete missing subclasses dir format call reversed repr'.split()}
_unsupported = {f'__{name}__' for name in 'getattr setattr init new prepare instancecheck subclasscheck del'.split()}
_async_magics = {'__aenter__', '__aexit__', '__anext__'}


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
        # The same in the order given.
        self.spec_list = None
        self.spec_set = False
        self.signature = None
        self.sealed = False
        self.delegate = None
        self.async_names = ()
        # What attributes of an automatic specification have not been asked for yet.
        self.specs = {}
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
