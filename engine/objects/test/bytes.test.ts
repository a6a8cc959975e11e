import test from 'ava';
import fc from 'fast-check';
import { PySlice } from '../model/sequences.js';
import { bytearrayType, bytesType, PyByteArray } from '../model/text.js';
import { askPython } from '../numeric/test/python-oracle.js';
import { call } from '../protocol/call.js';
import { setItem } from '../protocol/items.js';
import { replaceRange } from '../types/bytes/bytearray.js';
import { dataOf } from '../types/bytes/bytes-value.js';
import { viewOf } from '../types/memoryview/view.js';
import { ask, bytes, describe, invoke } from './asking.js';

test('bytes: methods give what CPython gives', (t) => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '\x85', '\xff', 'A'), { maxLength: 10 })
    .map((chars) => chars.join(''));
  const names = [
    'find',
    'rfind',
    'count',
    'split',
    'rsplit',
    'partition',
    'rpartition',
    'strip',
    'lstrip',
    'rstrip',
    'startswith',
    'endswith',
    'removeprefix',
    'removesuffix',
    '__contains__',
    '__lt__',
    '__add__',
  ];
  const cases = fc.sample(fc.tuple(fc.constantFrom(...names), text, text), { numRuns: 500, seed: 3 });
  const answers = askPython(
    `
name, left, right = case
try: return repr(getattr(left.encode('latin-1'), name)(right.encode('latin-1')))
except Exception as error: return type(error).__name__ + ': ' + str(error)`,
    cases,
  );
  if (answers === null) {
    t.pass('no CPython 3.11 here');
    return;
  }
  cases.forEach(([name, left, right], index) => {
    t.is(
      ask(bytes(left), name, bytes(right)),
      String(answers[index]),
      `${name} ${JSON.stringify([left, right])}`,
    );
  });
});

test('bytes: constructors take counts, iterables, buffers and encoded text', (t) => {
  t.is(
    describe(() => call(bytesType, [3])),
    "b'\\x00\\x00\\x00'",
  );
  t.is(
    describe(() => call(bytesType, ['é', 'utf-8'])),
    "b'\\xc3\\xa9'",
  );
  t.is(
    describe(() => call(bytesType, ['a'])),
    'TypeError: string argument without an encoding',
  );
  t.is(
    describe(() => call(bytesType, [null])),
    "TypeError: cannot convert 'NoneType' object to bytes",
  );
  t.is(
    describe(() => call(bytearrayType, [bytes("it's")])),
    `bytearray(b"it\\'s")`,
  );
});

test('bytearray: ranges are replaced by longer and shorter ones, also by its own bytes', (t) => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.uint8Array({ maxLength: 12 })), { maxLength: 8 }),
      (start, changes) => {
        const array = new PyByteArray(start.slice());
        let model = [...start];
        for (const [a, b, put] of changes) {
          const from = Math.min(a, b, model.length);
          const to = Math.min(Math.max(a, b), model.length);
          const own = put.length === 0;
          replaceRange(array, from, to, own ? dataOf(array) : put);
          model = [...model.slice(0, from), ...(own ? model : put), ...model.slice(to)];
        }
        t.deepEqual([...dataOf(array)], model);
      },
    ),
  );
});

test('bytearray: cannot change its size while a view looks at it', (t) => {
  const array = new PyByteArray(Uint8Array.of(1, 2, 3));
  const view = viewOf(array);
  const refused = 'BufferError: Existing exports of data: object cannot be re-sized';
  const assign = (text: string): string =>
    describe(() => {
      setItem(array, new PySlice(0, 1, null), bytes(text));
      return null;
    });
  t.is(ask(array, 'append', 1), refused);
  t.is(assign('ab'), refused);
  t.is(assign('a'), 'None');
  invoke(view, 'release');
  t.is(ask(array, 'append', 1), 'None');
  t.is(array.length, 4);
});
