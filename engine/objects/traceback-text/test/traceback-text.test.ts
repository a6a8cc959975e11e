/**
 * Tracebacks as text: carets and anchors, suggestions' distance, syntax errors, groups, chains and notes.
 */

import test from 'ava';
import fc from 'fast-check';
import { exceptionTypes, type PyException } from '../../model/exceptions.js';
import { PyList, PyTuple } from '../../model/sequences.js';
import type { Value } from '../../model/value.js';
import { getAttribute } from '../../protocol/attribute.js';
import { call } from '../../protocol/call.js';
import { outcomeOf } from '../../test/classes-by-hand.js';
import { caretLine } from '../carets.js';
import { editDistance } from '../edit-distance.js';
import { formatException } from '../format-exception.js';

/** Carets under the part of the line between the marks `[` and `]`, which are not part of it. */
function caretsOf(marked: string): string | null {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»');
  const line = marked.replace(/[«»]/g, '');
  const column = Buffer.byteLength(marked.slice(0, start));
  const endColumn = column + Buffer.byteLength(marked.slice(start + 1, end));
  return caretLine(line, { line: 1, endLine: 1, column, endColumn });
}

test('carets point at the operator of a binary operation', (t) => {
  t.is(caretsOf('    return «a + b»'), `    ${' '.repeat(7)}~~^~~`);
  t.is(caretsOf('x = «a // b» + c'), `    ${' '.repeat(4)}~~^^~~`);
});

test('carets point at the subscript, its brackets included', (t) => {
  t.is(caretsOf('x = «values[5]»'), `    ${' '.repeat(4)}~~~~~~^^^`);
});

test('carets count columns of a terminal, not bytes', (t) => {
  t.is(caretsOf('x = "é" + «日本»'), `    ${' '.repeat(10)}^^^^`);
  t.is(caretsOf('x = "é" + «été»'), `    ${' '.repeat(10)}^^^`);
});

test('carets that would mark the whole line are left out, unless they have an anchor', (t) => {
  t.is(caretsOf('    «f(1)»'), null);
  t.is(caretsOf('    «a + b»'), '    ~~^~~');
});

test('the edit distance is symmetric, zero for equal texts only, and exact below its limit', (t) => {
  const encoder = new TextEncoder();
  const word = fc.stringMatching(/^[a-dA-D_]{0,12}$/);
  fc.assert(
    fc.property(word, word, (left, right) => {
      const [one, two] = [encoder.encode(left), encoder.encode(right)];
      const distance = editDistance(one, two, 1000);
      t.is(distance, editDistance(two, one, 1000));
      t.is(distance === 0, left === right);
      if (distance > 0) t.true(editDistance(one, two, distance - 1) > distance - 1);
    }),
  );
  t.is(editDistance(encoder.encode('Name'), encoder.encode('name'), 10), 1);
  t.is(editDistance(encoder.encode('naem'), encoder.encode('name'), 10), 4);
});

function make(type: Value, ...args: Value[]): PyException {
  return call(type, args) as PyException;
}

test('a syntax error shows its line without indent and carets over its range', (t) => {
  const error = make(exceptionTypes.SyntaxError, 'bad', new PyTuple(['f.py', 3, 5, '    x = = 1\n', 3, 8]));
  t.is(formatException(error), '  File "f.py", line 3\n    x = = 1\n    ^^^\nSyntaxError: bad\n');
});

test('causes come before what they caused, a seen exception only once', (t) => {
  const first = make(exceptionTypes.KeyError, 'k');
  const second = make(exceptionTypes.ValueError, 'v');
  second.cause = first;
  first.context = second;
  t.is(
    formatException(second),
    "KeyError: 'k'\n\nThe above exception was the direct cause of the following exception:\n\nValueError: v\n",
  );
});

test('notes follow the message line by line', (t) => {
  const error = make(exceptionTypes.ValueError, 'v');
  call(getAttribute(error, 'add_note'), ['one\ntwo']);
  t.is(formatException(error), 'ValueError: v\none\ntwo\n');
});

test('groups are drawn as a tree', (t) => {
  const { ExceptionGroup, ValueError } = exceptionTypes;
  const inner = make(ExceptionGroup, 'in', new PyList([make(ValueError, 1)]));
  const outer = make(ExceptionGroup, 'out', new PyList([inner, make(exceptionTypes.TypeError, 2)]));
  t.is(
    formatException(outer),
    [
      '  | ExceptionGroup: out (2 sub-exceptions)',
      '  +-+---------------- 1 ----------------',
      '    | ExceptionGroup: in (1 sub-exception)',
      '    +-+---------------- 1 ----------------',
      '      | ValueError: 1',
      '      +------------------------------------',
      '    +---------------- 2 ----------------',
      '    | TypeError: 2',
      '    +------------------------------------',
      '',
    ].join('\n'),
  );
  t.is(
    outcomeOf(() => outer),
    "ExceptionGroup('out', [ExceptionGroup('in', [ValueError(1)]), TypeError(2)])",
  );
});
