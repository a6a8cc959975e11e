/**
 * Exception classes: what their constructors make of arguments, and how groups split.
 */
import test from 'ava';
import { exceptionTypes, type PyException } from '../model/exceptions.js';
import { PyList, PyTuple } from '../model/sequences.js';
import { PyBytes } from '../model/text.js';
import type { Value } from '../model/value.js';
import { getAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { strText } from '../protocol/text.js';
import { exceptionsOf, splitGroup } from '../types/exceptions/exception-group.js';
import { newOsError } from '../types/exceptions/os-error.js';
import { outcomeOf } from './classes-by-hand.js';

const { BaseExceptionGroup, ExceptionGroup, KeyboardInterrupt, OSError, ValueError } = exceptionTypes;

function make(type: Value, ...args: Value[]): PyException {
  return call(type, args) as PyException;
}

test('OSError takes the class for its errno, and its file names out of the arguments', (t) => {
  const error = make(OSError, 2, 'gone', 'a.txt');
  t.is(error.type, exceptionTypes.FileNotFoundError);
  t.is(strText(error), "[Errno 2] gone: 'a.txt'");
  t.is(
    outcomeOf(() => error.args),
    "(2, 'gone')",
  );
  t.is(strText(newOsError(2, 'gone', 'a', 'b')), "[Errno 2] gone: 'a' -> 'b'");
});

test('KeyError shows a single argument by its repr', (t) => {
  t.is(strText(make(exceptionTypes.KeyError, 'k')), "'k'");
  t.is(strText(make(exceptionTypes.KeyError, 1, 2)), '(1, 2)');
});

test('SystemExit and StopIteration keep what they carry', (t) => {
  t.is(getAttribute(make(exceptionTypes.SystemExit, 3), 'code'), 3);
  t.is(getAttribute(make(exceptionTypes.SystemExit), 'code'), null);
  t.is(getAttribute(make(exceptionTypes.StopIteration, 1, 2), 'value'), 1);
});

test('Unicode errors say which character or bytes', (t) => {
  const { UnicodeDecodeError, UnicodeEncodeError } = exceptionTypes;
  t.is(
    strText(make(UnicodeEncodeError, 'ascii', 'aé', 1, 2, 'no')),
    "'ascii' codec can't encode character '\\xe9' in position 1: no",
  );
  t.is(
    strText(make(UnicodeDecodeError, 'utf-8', new PyBytes(Uint8Array.of(0xff)), 0, 1, 'no')),
    "'utf-8' codec can't decode byte 0xff in position 0: no",
  );
  t.is(
    outcomeOf(() => make(UnicodeEncodeError, 'ascii')),
    'TypeError: function takes exactly 5 arguments (1 given)',
  );
});

test('a group of ordinary exceptions is an ExceptionGroup, which takes no others', (t) => {
  t.is(make(BaseExceptionGroup, 'g', new PyList([make(ValueError)])).type, ExceptionGroup);
  t.is(
    outcomeOf(() => make(ExceptionGroup, 'g', new PyList([make(KeyboardInterrupt)]))),
    'TypeError: Cannot nest BaseExceptions in an ExceptionGroup',
  );
  t.is(
    outcomeOf(() => make(ExceptionGroup, 'g', new PyList([]))),
    'ValueError: second argument (exceptions) must be a non-empty sequence',
  );
});

test('splitting a group keeps its nesting on both sides', (t) => {
  const inner = make(
    ExceptionGroup,
    'inner',
    new PyList([make(ValueError, 1), make(exceptionTypes.TypeError, 2)]),
  );
  const outer = make(ExceptionGroup, 'outer', new PyTuple([inner, make(exceptionTypes.TypeError, 3)]));
  const { match, rest } = splitGroup(outer, (each) => each.type === ValueError);
  t.is(
    outcomeOf(() => match),
    "ExceptionGroup('outer', [ExceptionGroup('inner', [ValueError(1)])])",
  );
  t.is(
    outcomeOf(() => rest),
    "ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError(2)]), TypeError(3)])",
  );
  t.is(rest === null ? 0 : exceptionsOf(rest).length, 2);
});
