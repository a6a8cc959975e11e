"""json: values both ways, options, errors with their positions."""
import io
import json
import enum
from collections import OrderedDict

for text in ('', '{', '[1,]', '{"a"}', '{"a":1,}', '[1 2]', 'nul', '"abc', '"\\q"', '"\\u12"', '{1:2}', '[', '{"a":', '1 2', '"\t"', '-', 'tru',
             '1e400', '\ufeff1', '{"a":1 "b":2}', 'NaN', '-Infinity', 'Infinity', '[1,2', '"\\u00zz"', b'{"a":1', '{,}', '"a\\', '01', '1.', '.5', '1e', '-0',
             '-0.0', '1E5', '123456789012345678901234567890', '9007199254740993', '1.7976931348623157e308', '[[], {}, "", null, true, false]',
             ' \n\t[ 1 , 2 ] \r\n', '["\U0001f600", 1x]', '"\\ud83d\\ude00"', '"\\ud83dx"', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"', '\xa01', '{"a":1}}', '["a",\n "b" "c"]'):
    try:
        print(ascii(text), ascii(json.loads(text)))
    except Exception as error:
        print(ascii(text), type(error).__name__, error, getattr(error, 'pos', None), getattr(error, 'lineno', None), getattr(error, 'colno', None))


class Color(enum.IntEnum):
    RED = 1


class Text(str):
    pass


class Number(float):
    def __repr__(self):
        return 'never'


class Odd:
    def __init__(self, value):
        self.value = value


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Odd):
            return o.value
        return super().default(o)


def circle():
    items = []
    items.append(items)
    return json.dumps(items)


def circular_default():
    return json.dumps(Odd(1), default=lambda o: o)


for call in (
    lambda: json.dumps({1, 2}),
    lambda: json.dumps({(1, 2): 3}),
    lambda: json.dumps(float('nan'), allow_nan=False),
    lambda: json.loads(3),
    lambda: json.dumps({1: 2, 'a': 3}, sort_keys=True),
    circle,
    circular_default,
    lambda: json.dumps('é\U0001f600\n"\\\x01\x7f\ud800'),
    lambda: ascii(json.dumps('é\U0001f600\n"\\\x01\x7f\ud800', ensure_ascii=False)),
    lambda: json.dumps({True: 1, None: 2, 1.5: 3, 2: 4, 'x': [], float('inf'): {}, Color.RED: Color.RED}),
    lambda: json.dumps([1, [2, {}], {'a': [], 'b': {'c': 1}}, ()], indent=2),
    lambda: json.dumps([1, {'b': 2, 'a': [3]}], indent='--', separators=(',', ':'), sort_keys=True),
    lambda: json.dumps([1, [2]], indent=0),
    lambda: json.dumps({(1,): 2, 'a': 1, (2,): 3, 'b': 2}, skipkeys=True),
    lambda: json.dumps([1.0, 1e22, -0.0, 1e-7, 10 ** 30, 1e16, 0.1, 1 / 3, float('inf'), -float('inf'), float('nan')]),
    lambda: json.dumps([Text('a'), Number(1.5), {Text('k'): Number(2)}, OrderedDict(b=1, a=2)]),
    lambda: json.dumps({'b': 1, 'a': 2}, sort_keys=True),
    lambda: json.dumps([Odd({'x': Odd(1)})], cls=Encoder),
    lambda: json.dumps([Odd(1)], cls=Encoder, default=lambda o: 'given'),
    lambda: json.dumps({'a': object()}),
    lambda: json.dumps(b'x'),
    lambda: json.loads('{"a":1,"b":{"c":2}}', object_hook=lambda d: sorted(d.items())),
    lambda: json.loads('{"a":1,"a":2}', object_pairs_hook=list),
    lambda: json.loads('{"a":1,"a":2}'),
    lambda: json.loads('[1.5, 2, -Infinity]', parse_float=str, parse_int=float, parse_constant=repr),
    lambda: json.loads('1', foo=1),
    lambda: json.loads('"\t"', strict=False),
    lambda: json.loads('[1]'.encode('utf-16')),
    lambda: json.loads('["é"]'.encode('utf-32-be')),
    lambda: json.loads(bytearray(b'\xef\xbb\xbf"a"')),
    lambda: json.JSONDecoder().raw_decode('  [1, 2] tail', 2),
    lambda: json.JSONDecoder().raw_decode('x'),
    lambda: json.JSONDecoder().raw_decode('1', -1),
    lambda: ''.join(json.JSONEncoder(indent=1).iterencode({'a': [1, 2]})),
    lambda: json.JSONEncoder(separators=(',', ':')).encode({'a': (1, 'b')}),
    lambda: json.decoder.scanstring('abc"def', 0),
    lambda: json.encoder.encode_basestring_ascii('\u2028'),
    lambda: json.loads('[' * 100000),
    lambda: json.loads('{"a":' * 100000),
    lambda: json.dumps(eval('[' * 90 + ']' * 90)),
    lambda: json.detect_encoding(b'\0a\0b'),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

out = io.StringIO()
json.dump({'a': [1, 'é']}, out, indent=1)
print(out.getvalue(), json.load(io.StringIO(out.getvalue())))
error = json.JSONDecodeError('message', 'a\nb', 2)
print(error, error.msg, error.doc == 'a\nb', error.pos, error.lineno, error.colno, error.__reduce__()[1], isinstance(error, ValueError))
document = {'name': 'x' * 20, 'numbers': list(range(50)), 'nested': [{'k': i, 'f': i / 7} for i in range(20)]}
print(json.loads(json.dumps(document)) == document, len(json.dumps(document)))
