"""Mocks that know what they stand for: automatic specifications, functions, special methods, calls that are compared."""
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, create_autospec, mock_open, patch, seal


class Service:
    limit = 3

    def fetch(self, key, default=None):
        """Gets something."""

    @staticmethod
    def version():
        """Says which."""

    async def stream(self):
        """Gives something later."""


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, str(e).partition(' [object')[0].replace('\n', ' / '))


service = create_autospec(Service)
made = service()
made.fetch('k', default=1)
attempt(lambda: made.fetch())
attempt(lambda: service.fetch('k') and 'given')
attempt(lambda: service.absent)
attempt(lambda: made())
print(made.mock_calls, isinstance(made, Service), type(made.stream) is AsyncMock)
made.fetch.assert_called_once_with('k', 1)


def work(a, b=2):
    return a + b


function = create_autospec(work)
function.return_value = 7
print(function(1), function.__name__, function.call_args, function.mock_calls)
attempt(lambda: function())
attempt(lambda: function.assert_called_with(9))

magic = MagicMock()
magic.__str__.return_value = 'shown'
magic.__iter__.return_value = [1, 2]
print(str(magic), list(magic), magic == magic, magic == 3, magic != 3)
magic.__eq__.return_value = True
print(magic == 3, magic.__len__.return_value)
plain = Mock()
plain.__getitem__ = lambda self, key: key * 2
print(plain[4])

print(call.a.b(1).c, call(1) == call(1), call(1) == ((1,), {}), call.foo(2) == ('foo', (2,)), call() == ('foo',), call.count(1))
calls = Mock()
calls.go(1).far(2)
calls.stop(x=ANY)
print(calls.mock_calls == call.go(1).far(2).call_list() + [call.stop(x='anything')])
attempt(lambda: calls.assert_has_calls([call.go(5)]))

with patch('builtins.open', mock_open(read_data='one\ntwo\n')):
    with open('anywhere') as file:
        print(next(file), list(file), sep='|')

attempt(lambda: create_autospec(Mock(name='other', spec=[])) and 'mock of a mock')
attempt(lambda: patch('builtins.len', autospect=True))
sealed = Mock()
sealed.known.value = 1
seal(sealed)
attempt(lambda: sealed.known.value)
attempt(lambda: sealed.unknown)
attempt(lambda: sealed.known.unknown)
