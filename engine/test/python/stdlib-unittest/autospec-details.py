"""What automatic specifications know of nested classes, descriptors and mocks in the way; names of special methods; awaited class methods."""
import re
from unittest.mock import MagicMock, Mock, call, create_autospec, patch


class Something:
    class Inner:
        def __init__(self, a):
            pass

        def method(self, a, b):
            pass

    def method(self, a, b, c, d=None):
        pass


def attempt(function):
    try:
        return re.sub(r" id='\d+'", '', str(function()))
    except Exception as error:
        return type(error).__name__ + ' ' + re.sub(r" id='\d+'", '', str(error))


mocked = create_autospec(Something)
for mock in (mocked, mocked()):
    mock.method(1, 2, 3, d=1)
    mock.assert_has_calls([call.method(1, 2, 3, 1)])
mocked.reset_mock()
for mock in (mocked, mocked()):
    print(mock.mock_calls, attempt(lambda: mock.assert_has_calls([call.Inner()])))
    mock.Inner(1).method(1, 2)
    print(mock.mock_calls, attempt(lambda: mock.Inner()), attempt(lambda: mock.Inner(1).method(1)))

magic, plain = MagicMock(), Mock()
magic.__iter__ = plain.__iter__ = lambda self: iter([1])
print('__iter__' in dir(magic), '__iter__' in dir(plain), '__len__' in dir(magic))
magic.__int__ = Mock(return_value=3)
print(int(magic), magic.method_calls, magic.mock_calls, Mock(spec=['b', 'a'])._mock_methods)


class Target:
    class Nested:
        C = None

    @staticmethod
    async def static():
        pass

    @classmethod
    async def of_class(cls):
        pass


with patch.object(Target, 'static') as static, patch.object(Target, 'of_class') as of_class:
    print(type(static).__name__, type(of_class).__name__)
with patch.object(Target, 'Nested'):
    print(attempt(lambda: create_autospec(Target).Nested))
    print(attempt(lambda: patch.object(Target, 'Nested', autospec=True).start()))
    print(attempt(lambda: patch.object(Target.Nested, 'C', autospec=True).start()))


class Giving:
    def __get__(self, instance, owner):
        return lambda a: a


class Holder:
    given = Giving()


print(create_autospec(lambda a: a).__name__, attempt(lambda: create_autospec(Holder).given(1)))
