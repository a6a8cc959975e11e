from unittest.mock import *
from unittest import mock
import os, asyncio
m=Mock(return_value=3); print(m(1,a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls)
m.assert_called_once_with(1,a=2)
for f in (lambda: m.assert_called_with(2), lambda: m.assert_not_called(), lambda: Mock().assert_called(), lambda: Mock(name='foo').assert_called_with(1), lambda: m.assert_any_call(9), lambda: m.assert_has_calls([call(5)]), lambda: Mock(spec=['a']).b, lambda: Mock().assert_foo, lambda: Mock(spec=dict).zork):
    try: print(f())
    except (AssertionError, AttributeError) as e: print(type(e).__name__, e)
m=Mock(); m.a.b(1).c(2); print(m.mock_calls, m.method_calls, m.mock_calls==call.a.b(1).c(2).call_list(), call.a.b(1).c(2))
m=Mock(side_effect=[1,ValueError('x'),3]); print(m())
try: m()
except ValueError as e: print('err', e)
print(m()); m=Mock(side_effect=lambda x: x*2); print(m(4)); m=Mock(side_effect=KeyError)
try: m()
except KeyError: print('ke')
mm=MagicMock(); mm.__len__.return_value=5; print(len(mm), mm[3] is not None, bool(mm), int(mm), list(mm), 3 in mm); mm.__getitem__.side_effect=lambda k: k+1; print(mm[2])
with mm as x: pass
print(mm.__exit__.called, x is mm.__enter__.return_value, str(mm)[:11])
with patch('os.getcwd', return_value='/x') as g: print(os.getcwd(), g.called)
print(os.getcwd()!='/x')
class C:
    def meth(self, a): return a
    x=1
with patch.object(C,'meth') as q: C().meth(1); q.assert_called_once_with(1)
with patch.object(C,'x',7): print(C.x)
print(C.x, C().meth(5))
@patch('os.sep','!')
@patch('os.getpid')
def f(p): p.return_value=1; return os.getpid(), os.sep
print(f())
with patch.dict(os.environ, {'ZZ':'1'}): print(os.environ['ZZ'])
print('ZZ' in os.environ)
with patch.multiple(C, x=3, meth=DEFAULT) as v: print(C.x, list(v))
s=create_autospec(C); s().meth(1)
try: s().meth()
except TypeError as e: print(e)
print(isinstance(Mock(spec=C), C), sentinel.foo, ANY==3, repr(ANY))
o=mock_open(read_data='a\nb\n')
with patch('builtins.open', o):
    with open('f') as fh: print(fh.read())
o.assert_called_once_with('f')
am=AsyncMock(return_value=4); print(asyncio.run(am(1)), am.await_count); am.assert_awaited_once_with(1)
pm=PropertyMock(return_value=9)
with patch.object(C,'x',new_callable=PropertyMock, return_value=9): print(C().x)
m=Mock(); m.foo.return_value=3; m.configure_mock(**{'bar.baz.return_value':4}); print(m.foo(), m.bar.baz()); m.reset_mock(); print(m.mock_calls, m.foo.called)
p=patch('os.getuid'); p.start(); print(type(os.getuid()).__name__); p.stop()
del m.foo
try: m.foo
except AttributeError as e: print('deleted', e)
