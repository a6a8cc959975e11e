import test from 'ava';
import fc from 'fast-check';
import { PyComplex, PyFloat } from '../../../objects/model/numbers.js';
import { PyList, PyTuple } from '../../../objects/model/sequences.js';
import type { Value } from '../../../objects/model/value.js';
import { printTrace } from '../../ir/print.js';
import { randomTraces } from '../../ir/test/random-trace.js';
import { optimizeTrace } from '../../opt/optimize.js';
import { isLiteral, literalOf, valueOfLiteral } from '../literals.js';
import type { SharedTrace } from '../shared-trace.js';
import { columnsOf, traceOf } from '../trace-columns.js';
import { TraceLibrary } from '../trace-library.js';

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.bigInt().filter((value) => !Number.isSafeInteger(Number(value))),
  fc.string().filter((text) => !/[\ud800-\udfff]/.test(text)),
  fc.double().map((value) => new PyFloat(value)),
  fc.tuple(fc.double(), fc.double()).map(([real, imag]) => new PyComplex(real, imag)),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 4 }).map((items) => new PyTuple(items)),
);

test('a literal is made again as it was, and is told from every other', (t) => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      const literal = literalOf(one);
      const otherLiteral = literalOf(other);
      if (literal === undefined || otherLiteral === undefined) throw new Error('no literal');
      t.true(isLiteral(valueOfLiteral(literal), literal));
      const isSame = text(literal) === text(otherLiteral);
      t.is(isLiteral(one, otherLiteral), isSame);
    }),
    { seed: 21, numRuns: 300 },
  );
  t.is(literalOf(new PyList([])), undefined);
  t.is(literalOf(new PyTuple([new PyList([])])), undefined);
});

test('signs of zero and kinds of numbers are told apart', (t) => {
  const different: Value[] = [0, false, null, '', new PyFloat(0), new PyFloat(-0), new PyFloat(Number.NaN)];
  for (const one of different)
    for (const other of different) {
      const literal = literalOf(other);
      t.is(literal !== undefined && isLiteral(one, literal), one === other);
    }
});

test('a trace as data is the same trace again', (t) => {
  fc.assert(
    fc.property(randomTraces(['range', 'while', 'exit', 'jump_to'], 40), ({ trace: recorded }) => {
      for (const trace of [recorded, optimizeTrace(recorded)]) {
        const rows = new Map(
          trace.constants
            .filter(({ type }) => type === 'obj')
            .map(({ value: row }) => [Number(row), Number(row)]),
        );
        const again = traceOf(structuredClone(columnsOf(trace)), rows);
        t.is(printTrace(again), printTrace(trace));
        t.deepEqual(again.vector, trace.vector);
        t.deepEqual(again.contract, trace.contract);
      }
    }),
    { seed: 22, numRuns: 60 },
  );
});

function shared(id: string, needs: readonly string[] = [], place = 'p'): SharedTrace {
  return { id, place, code: 'c', needs, bytes: new Uint8Array(4) };
}

test('a library keeps traces in the order in which they come', (t) => {
  const library = new TraceLibrary();
  t.true(library.add(shared('root')));
  t.true(library.add(shared('bridge', ['root'])));
  t.true(library.add(shared('second', ['bridge', 'root'])));
  t.false(library.add(shared('root')));
  t.true(library.add(shared('elsewhere', [], 'q')));
  t.deepEqual(
    library.at('p').map(({ id }) => id),
    ['root', 'bridge', 'second'],
  );
  t.deepEqual(library.at('r'), []);
});

test('what needs a dropped trace is dropped with it', (t) => {
  const library = new TraceLibrary();
  for (const trace of [
    shared('a'),
    shared('b'),
    shared('a1', ['a']),
    shared('b1', ['b']),
    shared('x', ['b1', 'a']),
  ])
    library.add(trace);
  t.true(library.drop('p', 'a'));
  t.false(library.drop('p', 'a'));
  t.deepEqual(
    library.at('p').map(({ id }) => id),
    ['b', 'b1'],
  );
  t.true(library.add(shared('a')));
});

test('a library that is full takes no more until something is dropped', (t) => {
  const library = new TraceLibrary();
  const large = (id: string): SharedTrace => ({ ...shared(id), bytes: new Uint8Array(30 << 20) });
  t.true(library.add(large('a')));
  t.true(library.add(large('b')));
  t.false(library.add(large('c')));
  library.drop('p', 'a');
  t.true(library.add(large('c')));
});

function text(literal: unknown): string {
  return JSON.stringify(literal, (_, part: unknown) => (typeof part === 'bigint' ? `n${part}` : part));
}
