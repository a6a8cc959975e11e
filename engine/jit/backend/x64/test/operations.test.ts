import test from 'ava';
import { detectCpuFeatures } from '../../../../native/cpu-features.js';
import { libmFunctions } from '../../../../native/libm-functions.table.js';
import { columnsOf } from '../../../ir/operands.js';
import type { IrType } from '../../../ir/operation-row.js';
import { inputOperations, type OperationName, operationRows } from '../../../ir/ops.table.js';
import type { IrValue } from '../../../ir/pure-meanings.js';
import { type IrRef, Trace } from '../../../ir/trace.js';
import { evaluateOrSkip } from './comparison.js';
import { type LoadedTrace, Machine } from './machine.js';

const available = Machine.create();
const nativeTest = available === undefined ? test.skip : test;
if (available === undefined) console.log('no executable memory here: the tests of machine code are skipped');

const ints = [
  0n,
  1n,
  -1n,
  2n,
  3n,
  -3n,
  7n,
  8n,
  10n,
  63n,
  255n,
  -256n,
  65_535n,
  1_000_003n,
  2n ** 31n - 1n,
  -(2n ** 31n),
  2n ** 32n - 1n,
  2n ** 33n + 5n,
  10n ** 15n + 37n,
  2n ** 53n + 1n,
  2n ** 62n,
  2n ** 63n - 1n,
  -(2n ** 63n),
  -(2n ** 63n) + 1n,
];
const floats = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  1.5,
  2.5,
  -2.5,
  0.1,
  2 ** 52 - 0.5,
  2 ** 52 + 1,
  -(2 ** 53),
  1e308,
  5e-324,
  -1e-310,
  3.5e38,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];
const samples: Readonly<Record<IrType, readonly IrValue[]>> = {
  int: ints,
  float: floats,
  bool: [true, false],
  obj: [0, 3],
  ptr: ints,
};

const names = (Object.keys(operationRows) as OperationName[]).filter((name) => {
  const { kind, operands, result } = operationRows[name];
  const isOfMemory = result === 'ptr' || operands.some((operand) => operand.endsWith(':ptr'));
  return kind === 'pure' && !isOfMemory && !name.startsWith('call_libm');
});
const checkedNames = ['int_add_ovf', 'int_sub_ovf', 'int_mul_ovf'] as const;

for (const [processor, features] of [
  ['this processor', detectCpuFeatures()],
  ['SSE2 alone', new Set<never>()],
] as const) {
  for (const name of [...names, ...checkedNames]) {
    nativeTest(`${name} computes what the evaluator computes on ${processor}`, (t) => {
      const machine = Machine.create(features);
      if (machine === undefined) return t.fail();
      const problems = checkOperation(machine, name);
      machine.arena.close();
      t.deepEqual(problems, []);
    });
  }

  nativeTest(`libm's functions are called and leave what lives as it is on ${processor}`, (t) => {
    const machine = Machine.create(features);
    if (machine === undefined) return t.fail();
    Object.values(libmFunctions).forEach(({ arity }, libm) => {
      const trace = new Trace();
      const operands = [0, 1].map((slot) => {
        trace.inputs.push('float');
        return trace.emit('input_float', slot);
      });
      trace.inputs.push('int');
      const int = trace.emit('input_int', 2);
      const [a = 0, b = 0] = operands;
      const result = arity === 1 ? trace.emit('call_libm_1', a, libm) : trace.emit('call_libm_2', a, b, libm);
      const again = trace.emit('float_add', result, a);
      const next = trace.emit('int_add', int, trace.int(1));
      trace.emit('exit', 0, 0, 0, 0, trace.addSnapshot([result, a, b, int, again, next], 0));
      const root = machine.loadRoot(trace);
      for (const x of [0.5, 1.25, -0.75, 3, Number.NaN]) {
        t.is(differenceAt(machine, root, [x, 2.5, 41n]), undefined);
      }
    });
    machine.arena.close();
  });
}

/** All operand forms of an operation: from registers, the last one a constant, and the first one a constant. */
function checkOperation(machine: Machine, name: OperationName): string[] {
  const types = columnsOf(name).map(({ type }) => type);
  const values = types.filter((type) => type !== undefined).length;
  const problems: string[] = [];
  const last = types[values - 1] ?? 'int';
  const constants: (IrValue | undefined)[] = [undefined, ...(values > 1 ? samples[last] : [])];
  for (const bytes of types.includes(undefined) ? [1, 2, 4] : [0]) {
    for (const constant of constants) {
      const alsoFirst = constant !== undefined && types[0] === last;
      for (const column of alsoFirst ? [values - 1, 0] : [values - 1]) {
        const trace = makeTrace(name, bytes, constant, column);
        if (trace === undefined) continue;
        const root = machine.loadRoot(trace);
        for (const inputs of products(trace.inputs.map((type) => samples[type]))) {
          const problem = differenceAt(machine, root, inputs);
          if (problem !== undefined) problems.push(problem);
        }
      }
    }
  }
  return problems.slice(0, 5);
}

/** The operation's result as a value, in a guard and in a selection. */
function makeTrace(
  name: OperationName,
  bytes: number,
  constant: IrValue | undefined,
  column: number,
): Trace | undefined {
  const trace = new Trace();
  const { kind, result } = operationRows[name];
  const columns = columnsOf(name);
  const inputs: IrRef[] = [];
  for (const [index, { type }] of columns.entries()) {
    if (type === undefined || type === 'ptr' || (constant !== undefined && index === column)) continue;
    inputs.push(trace.emit(inputOperations[type], inputs.length));
    trace.inputs.push(type);
  }
  let next = 0;
  const operands = columns.map(({ type }, index) => {
    if (type === undefined) return bytes;
    if (constant !== undefined && index === column) return constantRef(trace, type, constant);
    return inputs[next++] ?? 0;
  });
  const [a = 0, b = 0, c = 0] = operands;
  const snapshot = kind === 'guard' ? trace.addSnapshot(inputs, 1) : -1;
  const value = trace.emit(name, a, b, c, 0, snapshot);
  const kept = [value, ...inputs];
  if (result === 'bool') {
    kept.push(trace.emit('int_select', value, trace.int(5), trace.int(6)));
    kept.push(trace.emit('float_select', value, trace.float(0.5), trace.float(-0)));
    trace.emit('guard_true', value, 0, 0, 0, trace.addSnapshot(inputs, 2));
  }
  trace.emit('exit', 0, 0, 0, 0, trace.addSnapshot(kept, 0));
  return trace;
}

function constantRef(trace: Trace, type: IrType, value: IrValue): IrRef {
  if (type === 'float') return trace.float(value as number);
  if (type === 'bool') return trace.bool(value as boolean);
  return type === 'obj' ? trace.object(value as number) : trace.int(value as bigint);
}

/** What differs between evaluator and machine; undefined where nothing does or a precondition is broken. */
function differenceAt(machine: Machine, root: LoadedTrace, inputs: readonly IrValue[]): string | undefined {
  const expected = evaluateOrSkip(root.trace, inputs, { objects: new Map(), regions: [] });
  if (expected?.kind !== 'exit' || breaksPrecondition(root.trace, inputs)) return undefined;
  const actual = machine.run(root, inputs);
  const same =
    actual.ref === expected.ref &&
    actual.values.every((value, index) => Object.is(value, expected.values[index]));
  if (same) return undefined;
  return `${inputs.map(String)}: ${expected.ref} ${expected.values.map(String)} but ${actual.ref} ${actual.values.map(String)}`;
}

/** -2**63 // -1 faults in idiv; the evaluator may wrap it. */
function breaksPrecondition(trace: Trace, inputs: readonly IrValue[]): boolean {
  const division = [...Array(trace.length).keys()].find((ref) =>
    /^int_(floordiv|mod)$/.test(trace.name(ref)),
  );
  if (division === undefined) return false;
  const valueAt = (ref: IrRef): unknown =>
    ref < 0 ? trace.constant(ref).value : inputs[trace.operand(ref, 0)];
  return valueAt(trace.operand(division, 0)) === -(2n ** 63n) && valueAt(trace.operand(division, 1)) === -1n;
}

function* products(lists: readonly (readonly IrValue[])[]): Generator<readonly IrValue[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const tail of products(rest)) for (const head of first) yield [head, ...tail];
}

nativeTest('division of numbers that are known to be short', (t) => {
  const machine = Machine.create();
  if (machine === undefined) return t.fail();
  for (const divisor of [
    3n,
    7n,
    10n,
    97n,
    641n,
    1000n,
    65_537n,
    2n ** 31n - 1n,
    2n ** 33n + 1n,
    2n ** 62n + 3n,
  ]) {
    for (const mask of [1n, 255n, 65_535n, 2n ** 30n - 1n, 2n ** 31n - 1n, 2n ** 32n - 1n, 2n ** 62n - 1n]) {
      const trace = new Trace();
      trace.inputs.push('int');
      const input = trace.emit('input_int', 0);
      const short = trace.emit('int_and', input, trace.int(mask));
      const quotient = trace.emit('uint_floordiv', short, trace.int(divisor));
      const rest = trace.emit('uint_mod', short, trace.int(divisor));
      trace.emit('exit', 0, 0, 0, 0, trace.addSnapshot([quotient, rest], 0));
      const root = machine.loadRoot(trace);
      const near = [...ints, divisor, divisor - 1n, divisor * 5n, divisor * 5n - 1n, mask, mask - divisor];
      for (const value of near) t.is(differenceAt(machine, root, [BigInt.asIntN(64, value)]), undefined);
    }
  }
  machine.arena.close();
});
