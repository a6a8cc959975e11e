import { readdirSync, readFileSync } from 'node:fs';
import test from 'ava';
import fc from 'fast-check';
import { ByteWriter } from '../byte-writer.js';
import { type CodeConstant, codeFormat, loadUnit, opcodeTableHash, serialiseUnit } from '../index.js';
import { writeHead } from '../serialise.js';
import { compileSource, dataFolder } from './compile-source.js';

const unit = compileSource('x = 1\n');

test('a unit that is stored and loaded is the same', (t) => {
  for (const file of readdirSync(`${dataFolder}dis`).filter((name) => name.endsWith('.py'))) {
    const compiled = compileSource(readFileSync(`${dataFolder}dis/${file}`, 'utf8'));
    t.deepEqual(loadUnit(serialiseUnit(compiled)), { kind: 'loaded', unit: compiled });
  }
});

const simple: fc.Arbitrary<CodeConstant> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value)),
  fc.bigInt().filter((value) => !Number.isSafeInteger(Number(value))),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\ud800', '\\', '\\u', 'a\udfff\\ud800', '\u{1f600}'),
  fc.double().map((value) => ({ kind: 'float' as const, value })),
  fc.tuple(fc.double(), fc.double()).map(([real, imag]) => ({ kind: 'complex' as const, real, imag })),
  fc.uint8Array().map((value) => ({ kind: 'bytes' as const, value })),
  fc.constant({ kind: 'ellipsis' as const }),
);

const constant = fc.letrec<{ any: CodeConstant; items: CodeConstant }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, simple, tie('items')),
  items: fc
    .tuple(fc.constantFrom('tuple' as const, 'frozenset' as const), fc.array(tie('any'), { maxLength: 4 }))
    .map(([kind, items]) => ({ kind, items })),
})).any;

test('every constant survives, to the bit', (t) => {
  fc.assert(
    fc.property(fc.array(constant), (constants) => {
      // The code itself only needs its first constant.
      const stored = { ...unit, constants: [null, ...constants] };
      const loaded = loadUnit(serialiseUnit(stored));
      t.deepEqual(loaded.kind === 'loaded' && loaded.unit.constants, stored.constants);
    }),
  );
});

test('code of another format or instruction set is refused, and the reason said', (t) => {
  const reason = (format: number, table: string): string => {
    const result = loadUnit(new ByteWriter().finish((head) => writeHead(head, format, table)));
    return result.kind === 'refused' ? result.reason : 'loaded';
  };
  t.is(
    reason(codeFormat + 1, opcodeTableHash()),
    `code format ${codeFormat + 1}, this engine reads format ${codeFormat}`,
  );
  t.is(reason(codeFormat, 'other'), 'code for another instruction set: compile the source again');
  const other = serialiseUnit(unit);
  other[1] = 0x50;
  t.deepEqual(loadUnit(other), { kind: 'refused', reason: 'not a code unit' });
});

test('a file name given for loading replaces the stored one, in units within too', (t) => {
  const outer = compileSource('def f():\n  pass\n');
  const loaded = loadUnit(serialiseUnit(outer), { filename: 'elsewhere.py' });
  if (loaded.kind !== 'loaded') return t.fail(loaded.reason);
  t.is(loaded.unit.filename, 'elsewhere.py');
  const within = loaded.unit.constants.flatMap((constant) =>
    typeof constant === 'object' && constant?.kind === 'code' ? [constant.unit.filename] : [],
  );
  t.deepEqual(within, ['elsewhere.py']);
});

test('bytes that are no code, or damaged code, are refused', (t) => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      t.is(loadUnit(bytes).kind, 'refused');
    }),
  );
  const bytes = serialiseUnit(unit);
  for (let length = 0; length < bytes.length; length += 7) {
    t.is(loadUnit(bytes.subarray(0, length)).kind, 'refused');
  }
  const damaged = serialiseUnit({ ...unit, registerCount: 0 });
  const result = loadUnit(damaged);
  t.true(result.kind === 'refused' && result.reason.startsWith('damaged code: '));
});
