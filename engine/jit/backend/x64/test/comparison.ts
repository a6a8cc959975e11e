/**
 * Runs a trace in the evaluator and as machine code from the same inputs and memory, and says where they differ.
 */
import { addressOf } from '../../../../native/executable-memory.js';
import { libm } from '../../../../native/libm.js';
import { type LibmName, libmFunctions } from '../../../../native/libm-functions.table.js';
import { type EvaluatorOutcome, evaluateTrace } from '../../../ir/evaluate.js';
import type { EvaluatorMemory } from '../../../ir/evaluator-memory.js';
import { printTrace } from '../../../ir/print.js';
import { type IrValue, PreconditionError } from '../../../ir/pure-meanings.js';
import type { Trace } from '../../../ir/trace.js';
import type { LoadedTrace, Machine } from './machine.js';

/** What differs; undefined where nothing does, or where the trace has no meaning on these inputs. `loaded`: the trace, if it is a machine's already. */
export function compareRuns(
  machine: Machine,
  trace: Trace,
  inputs: readonly IrValue[],
  memory: () => EvaluatorMemory = () => ({ objects: new Map(), regions: [] }),
  loaded?: LoadedTrace,
): string | undefined {
  const expectedMemory = memory();
  const expected = evaluateOrSkip(trace, inputs, expectedMemory);
  if (expected === undefined || expected.kind === 'limit') return undefined;
  const sink = expected.kind === 'jump' ? machine.loadRoot(landing(trace)) : undefined;
  const targets: LoadedTrace[] = [];
  if (sink !== undefined && expected.kind === 'jump') targets[expected.target] = sink;
  const root = loaded ?? machine.loadRoot(trace, targets);
  const real = realize(memory());
  machine.setObjects(real.memory, real.addressOf);
  const actual = machine.run(root, inputs);
  const problem =
    describe(expected.kind === 'exit' ? `exit ${expected.ref}` : 'jump', expected.values) ===
    describe(actual.trace === root ? `exit ${actual.ref}` : 'jump', actual.values)
      ? compareMemory(expectedMemory, real.memory)
      : `evaluator: ${describe(expected.kind, expected.values)}; machine: ${describe(actual.trace === root ? 'exit' : 'jump', actual.values)} at ${actual.ref}`;
  return problem === undefined
    ? undefined
    : `${problem}\ninputs ${inputs.map(text).join(', ')}\n${printTrace(trace)}`;
}

/** The evaluator's outcome with the system's libm; undefined where the trace has no meaning on these inputs. */
export function evaluateOrSkip(
  trace: Trace,
  inputs: readonly IrValue[],
  memory: EvaluatorMemory,
): EvaluatorOutcome | undefined {
  try {
    return evaluateTrace(trace, inputs, {
      memory,
      libm: systemLibm,
    });
  } catch (error) {
    if (error instanceof PreconditionError) return undefined;
    throw error;
  }
}

/** The system's libm, as the evaluator asks for it. */
export function systemLibm(name: string, operands: readonly number[]): number {
  if (libmFunctions[name as LibmName].arity !== operands.length) throw new PreconditionError(name);
  return (libm()[name as LibmName] as (...values: readonly number[]) => number)(...operands);
}

/** The memory at addresses that machine code may read and write. */
export function realize(memory: EvaluatorMemory): {
  readonly memory: EvaluatorMemory;
  readonly addressOf: (address: bigint) => bigint;
} {
  const regions = memory.regions.map(({ address, bytes }) => {
    const copy = new Uint8Array(new SharedArrayBuffer(Math.max(bytes.length, 1)));
    copy.set(bytes);
    return { address, bytes: copy };
  });
  const addressOfRegion = (address: bigint): bigint => {
    const region = regions.find(
      (each) => address >= each.address && address <= each.address + BigInt(each.bytes.length),
    );
    return region === undefined ? 0n : (addressOf(region.bytes) ?? 0n) + (address - region.address);
  };
  return { memory: { objects: memory.objects, regions }, addressOf: addressOfRegion };
}

/** A trace that takes what a jump_to gives and exits with it. */
function landing(trace: Trace): Trace {
  const args = trace.list(trace.length - 1);
  const target = new (trace.constructor as new () => Trace)();
  const names = { int: 'input_int', float: 'input_float', bool: 'input_bool', obj: 'input_obj' } as const;
  const refs = args.map((arg, slot) => {
    const type = trace.type(arg) as keyof typeof names;
    target.inputs.push(type);
    return target.emit(names[type], slot);
  });
  target.emit('exit', 0, 0, 0, 0, target.addSnapshot(refs, 0));
  return target;
}

function compareMemory(expected: EvaluatorMemory, actual: EvaluatorMemory): string | undefined {
  for (const [index, region] of expected.regions.entries()) {
    const other = actual.regions[index]?.bytes ?? new Uint8Array();
    if (holdsNan(region.bytes) || holdsNan(other)) continue;
    if (Buffer.compare(region.bytes, other) !== 0) {
      return `region ${index}: evaluator ${Buffer.from(region.bytes).toString('hex')}, machine ${Buffer.from(other).toString('hex')}`;
    }
  }
  return undefined;
}

/** A nan's bits depend on who made it. */
function holdsNan(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    if (Number.isNaN(view.getFloat32(at, true))) return true;
    if (at + 8 <= bytes.length && Number.isNaN(view.getFloat64(at, true))) return true;
  }
  return false;
}

function describe(end: string, values: readonly IrValue[]): string {
  return `${end}: ${values.map(text).join(', ')}`;
}

function text(value: IrValue): string {
  return Object.is(value, -0) ? '-0.0' : typeof value === 'bigint' ? `${value}n` : String(value);
}
