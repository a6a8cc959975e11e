/**
 * Loops over arrays and lists for tests: random statements `dst[i + to] = src[i + from] operation other[i + at]` as a recorded range loop, and
 * memory in which arrays overlap as it comes, and lists do not.
 */
import fc from 'fast-check';
import type { EvaluatorMemory, EvaluatorObject, MemoryRegion } from '../../ir/evaluator-memory.js';
import { classWord } from '../../ir/object-classes.js';

/** `dst[i + to] = src[i + from] <operation> other[i]` or a number. */
export interface Statement {
  readonly to: readonly [object: number, offset: number];
  readonly from: readonly [object: number, offset: number];
  readonly other: readonly [object: number, offset: number] | undefined;
  readonly operation: 'float_add' | 'float_mul' | 'float_min';
}

export const OBJECTS = 4;

/** What an object of a loop is. */
export type Kind = 'array' | 'list';

const allArrays: readonly Kind[] = Array.from({ length: OBJECTS }, () => 'array');

/** A range loop over statements; objects are inputs o2, o3, ... */
export function writeLoop(statements: readonly Statement[], kinds = allArrays, step = 1): string {
  const inputs = ['i0', 'i1', ...Array.from({ length: OBJECTS }, (_, n) => `o${n + 2}`)].join(', ');
  const lines = [
    `[${inputs}]`,
    `guard_not_interrupted() [${inputs}] {template 0}`,
    'b90 = int_gt(i1, 0)',
    `guard_true(b90) [${inputs}] {template 1}`,
  ];
  let next = 100;
  const name = (letter: string): string => `${letter}${next++}`;
  const access = ([object, offset]: readonly [number, number]): string => {
    const owner = `o${2 + object}`;
    const [index, length, inside, base] = [name('i'), name('i'), name('b'), name('p')];
    lines.push(`guard_class(${owner}, "${kinds[object]} f64") [${inputs}] {template 2}`);
    lines.push(
      `${index} = int_add_ovf(i0, ${offset}) [${inputs}] {template 2}`,
      `${length} = getfield_int(${owner}, length)`,
    );
    lines.push(
      `${inside} = uint_lt(${index}, ${length})`,
      `guard_true(${inside}) [${inputs}] {template 2}`,
      `${base} = getfield_ptr(${owner}, data)`,
    );
    return `${base}, ${index}`;
  };
  for (const { to, from, other, operation } of statements) {
    const left = name('f');
    lines.push(`${left} = getarrayitem_float(${access(from)}, f64)`);
    let right = '1.5';
    if (other) {
      right = name('f');
      lines.push(`${right} = getarrayitem_float(${access(other)}, f64)`);
    }
    const result = name('f');
    lines.push(
      `${result} = ${operation}(${left}, ${right})`,
      `setarrayitem_float(${access(to)}, ${result}, f64)`,
    );
  }
  lines.push(
    'i91 = int_sub(i1, 1)',
    `i92 = int_add(i0, ${step})`,
    `close_loop(i92, i91, ${inputs.slice(8)})`,
  );
  return lines.join('\n');
}

/** Arrays at the given places, in elements, of one region; lists in regions of their own. */
export function layOut(starts: readonly number[], kinds = allArrays): EvaluatorMemory {
  const regions = [makeRegion(0x1000n)];
  const objects = new Map<number, EvaluatorObject>();
  starts.forEach((start, row) => {
    const kind = kinds[row] as Kind;
    let data = 0x1000n + BigInt(start * 8);
    if (kind === 'list') {
      data = 0x1_0000n * BigInt(row + 1);
      regions.push(makeRegion(data));
    }
    const word = classWord({ kind, element: 'f64', dimensions: 1, contiguous: true, readonly: false });
    objects.set(row, { classWord: word, fields: { data, length: 40n } });
  });
  return { objects, regions };
}

function makeRegion(address: bigint): MemoryRegion {
  const bytes = new Uint8Array(8 * 128);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < 128; index++) view.setFloat64(index * 8, ((index * 37) % 29) - 11, true);
  return { address, bytes };
}

const place = fc.tuple(fc.nat(OBJECTS - 1), fc.integer({ min: -3, max: 3 }));
/** Statements over all objects. */
export const statement: fc.Arbitrary<Statement> = fc.record({
  to: place,
  from: place,
  other: fc.option(place, { nil: undefined }),
  operation: fc.constantFrom('float_add', 'float_mul', 'float_min'),
});
