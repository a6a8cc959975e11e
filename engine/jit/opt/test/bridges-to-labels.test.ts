import test from 'ava';
import fc from 'fast-check';
import { type EvaluatorOutcome, evaluateTrace } from '../../ir/evaluate.js';
import { copyMemory, type EvaluatorMemory } from '../../ir/evaluator-memory.js';
import { refColumns } from '../../ir/operands.js';
import { inputOperations, operationRows } from '../../ir/ops.table.js';
import { parseTrace } from '../../ir/parse.js';
import { printTrace } from '../../ir/print.js';
import { type IrValue, PreconditionError } from '../../ir/pure-meanings.js';
import { type RandomTrace, randomLibm, randomTraces, sameMemory } from '../../ir/test/random-trace.js';
import { type IrRef, Trace } from '../../ir/trace.js';
import { verifyTrace } from '../../ir/verify.js';
import { traceValues } from '../land.js';
import { optimizeTrace } from '../optimize.js';
import { dropMaskedChecks } from './same-outcome.js';

const RUNS = Number(process.env['RUNS'] ?? 400);

/** Templates of a copied preamble. */
const COPIED = 100_000;
/** Loop starts after which runs are interrupted. */
const ROUNDS = 6;

const plans = fc.record({
  mode: fc.constantFrom('unchanged', 'next'),
  odd: fc.array(fc.nat(20), { minLength: 10, maxLength: 10 }),
  store: fc.nat(3),
  assigned: fc.boolean(),
  skip: fc.nat(3),
});
type Plan = typeof plans extends fc.Arbitrary<infer P> ? P : never;

const landings = new Map<string, number>();

test('bridges that go to labels do what the recorded traces do', (t) => {
  fc.assert(
    fc.property(randomTraces(['range', 'while'], 40), plans, (random, plan) => {
      const problem = findProblem(random, plan);
      if (problem !== undefined) throw new Error(problem);
    }),
    { numRuns: RUNS, seed: 11 },
  );
  t.true((landings.get('label') ?? 0) > RUNS / 40, `to labels: ${[...landings].join(' ')}`);
  t.true((landings.get('fresh-label') ?? 0) > RUNS / 40, `to labels: ${[...landings].join(' ')}`);
});

const counting = parseTrace(`[i0, i1, o2, f3]
guard_not_interrupted() [i0, i1, o2, f3] {template 0}
b5 = int_gt(i1, 0)
guard_true(b5) [i0, i1, o2, f3] {template 1}
guard_class(o2, "array f64") [i0, i1, o2, f3] {template 2}
i8 = getfield_int(o2, length)
b9 = uint_lt(4, i8)
guard_true(b9) [i0, i1, o2, f3] {template 3}
p11 = getfield_ptr(o2, data)
f12 = getarrayitem_float(p11, 4, f64)
f13 = float_add(f3, f12)
b14 = float_lt(f13, 100.0)
guard_true(b14) [i0, i1, o2, f13] {template 4}
i16 = int_sub(i1, 1)
i17 = int_add(i0, 3)
i18 = int_and(i17, 15)
close_loop(i18, i16, o2, f13)
`);

function landOn(root: Trace, bridge: string): Trace {
  const exit = [...root.snapshots].reverse().find(({ template }) => template === 4);
  const values = traceValues(root, exit?.refs ?? [], undefined);
  const target = { root, values, needs: undefined, firstTemplate: COPIED, firstOrigin: 0 };
  return optimizeTrace(parseTrace(bridge), { facts: exit?.facts ?? [], target });
}

test('a bridge that stores where the loop knows what is there goes to the entry', (t) => {
  const root = optimizeTrace(counting);
  const storing = `[i0, i1, o2, f3]
i4 = getfield_int(o2, length)
b5 = uint_lt(2, i4)
guard_true(b5) [i0] {template 9}
p7 = getfield_ptr(o2, data)
setarrayitem_float(p7, 2, 1.0, f64)
i9 = int_sub(i1, 1)
jump_to(trace 0, i0, i9, o2, f3)
`;
  t.is(landOn(root, storing).landing, 'entry');
  const harmless = storing.replace(/setarray.*\n/, '').replace(/i9/g, 'i8');
  t.is(landOn(root, harmless).landing, 'label');
});

test('a bridge checks the bounds of phis that it does not know', (t) => {
  const root = optimizeTrace(counting);
  const bridge = `[i0, i1, o2, f3]
i4 = int_sub(i1, 1)
i5 = int_mul(i4, 7)
jump_to(trace 0, i5, i4, o2, f3)
`;
  const optimised = landOn(root, bridge);
  t.is(optimised.landing, 'label');
  t.regex(printTrace(optimised), /int_ge\(i\d+, 0\)\n.*guard_true.*template 100000\}\n.*int_le\(i\d+, 15\)/);
  t.is(landOn(root, bridge.replace('i5, i4', '-1, i4')).landing, 'entry');
});

function findProblem(random: RandomTrace, plan: Plan): string | undefined {
  const recorded = dropMaskedChecks(widenSnapshots(random.trace));
  const assigned = plan.assigned ? new Set(recorded.inputs.keys()) : undefined;
  const root = optimizeTrace(recorded, { assigned });
  const memory = random.memory();
  const left = run(root, random.inputs, memory);
  if (left?.kind !== 'exit' || root.name(left.ref) === 'guard_not_interrupted' || left.template === 0)
    return undefined;
  const label = findLabel(root);
  const snapshot = root.snapshots[root.snapshotOf(left.ref)];
  const bridge = recordBridge(recorded, left, plan, memory);
  const optimised = optimizeTrace(bridge, {
    facts: snapshot?.facts ?? [],
    target: {
      root,
      values: left.ref > label ? traceValues(root, snapshot?.refs ?? [], undefined) : undefined,
      needs: plan.skip === 0 ? undefined : needsOf(root, label),
      firstTemplate: COPIED,
      firstOrigin: 0,
    },
  });
  const problems = verifyTrace(optimised);
  if (problems.length > 0) return problems.join('\n');
  landings.set(optimised.landing, (landings.get(optimised.landing) ?? 0) + 1);

  const foundMemory = copyMemory(memory);
  const found = runOptimised(optimised, root, left, foundMemory);
  if (found === undefined) return undefined;
  const isLoopStart = found.outcome.kind === 'exit' && found.outcome.template === 0;
  for (const rounds of isLoopStart ? [found.passed, ROUNDS] : [ROUNDS]) {
    const expectedMemory = copyMemory(memory);
    const expected = runRecorded(bridge, recorded, left, expectedMemory, rounds);
    if (expected === undefined) return undefined;
    if (show(expected) === show(found.outcome) && sameMemory(expectedMemory, foundMemory)) return undefined;
    if (rounds !== ROUNDS) continue;
    return [
      `expected ${show(expected)}, found ${show(found.outcome)} after ${found.passed}, ${optimised.landing}`,
      sameMemory(expectedMemory, foundMemory) ? '' : 'memory differs',
      `inputs ${random.inputs.join(', ')}`,
      `exit ${left.ref}: ${left.values.join(', ')}`,
      ...[recorded, root, bridge, optimised].map((trace) => printTrace(trace)),
      JSON.stringify(root.contract, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ].join('\n');
  }
  return undefined;
}

type Exit = Extract<EvaluatorOutcome, { kind: 'exit' }>;

/** Each guard's snapshot gets the inputs behind its own values, and what it has of their next values; templates become distinct. */
function widenSnapshots(trace: Trace): Trace {
  const next = trace.list(trace.length - 1);
  for (let ref = 0; ref < trace.length; ref++) {
    const id = trace.snapshotOf(ref);
    const snapshot = trace.snapshots[id];
    if (snapshot === undefined || trace.name(ref) === 'guard_not_interrupted') continue;
    const inputs = trace.inputs.map((_, slot) => slot);
    const refs = [...inputs, ...next.map((value, slot) => (value < ref ? value : slot))];
    trace.setSnapshot(ref, trace.addSnapshot(refs, ref));
  }
  return trace;
}

function recordBridge(recorded: Trace, left: Exit, plan: Plan, memory: EvaluatorMemory): Trace {
  const bridge = new Trace();
  const count = recorded.inputs.length;
  for (let slot = 0; slot < 2 * count; slot++) {
    const type = recorded.inputs[slot % count] ?? 'int';
    bridge.inputs.push(type);
    bridge.emit(inputOperations[type as 'int'], slot);
  }
  const snapshot = (): number => bridge.addSnapshot([0, 1], 50_000 + bridge.length);
  const row = recorded.inputs.indexOf('obj') + (plan.store % 3);
  const object = memory.objects.get(left.values[row] as number);
  if (plan.store < 3 && object !== undefined) {
    bridge.emit('guard_class', row, object.classWord, 0, 0, snapshot());
    const length = bridge.emit('getfield_int', row, 1);
    bridge.emit('guard_true', bridge.emit('uint_lt', bridge.int(0), length), 0, 0, 0, snapshot());
    const store = elementStoreOf(recorded, row);
    if (store !== undefined) {
      const base = bridge.emit('getfield_ptr', row, 0);
      const value = store.isFloat ? bridge.float(2.5) : bridge.int(3);
      bridge.emit(
        store.isFloat ? 'setarrayitem_float' : 'setarrayitem_int',
        base,
        bridge.int(0),
        value,
        store.element,
      );
    }
  }
  const args = recorded.inputs.map((type, slot): IrRef => {
    const natural = plan.mode === 'next' ? count + slot : slot;
    const odd = plan.odd[slot] as number;
    if (odd > 2 || type === 'obj') return natural;
    if (type === 'int') return odd === 0 ? bridge.int(5) : bridge.emit('int_add', natural, bridge.int(odd));
    return type === 'bool' ? bridge.bool(odd === 0) : bridge.float(odd);
  });
  bridge.emitList('jump_to', args, 3);
  return bridge;
}

/** How the recorded trace accesses the items of an input, if it does. */
function elementStoreOf(trace: Trace, object: number): { isFloat: boolean; element: number } | undefined {
  for (let ref = 0; ref < trace.length; ref++) {
    const name = trace.name(ref);
    if (!/^[gs]etarrayitem/.test(name)) continue;
    const base = trace.operand(ref, 0);
    if (base < 0 || trace.name(base) !== 'getfield_ptr' || trace.operand(base, 0) !== object) continue;
    return { isFloat: name.endsWith('float'), element: trace.operand(ref, name.startsWith('s') ? 3 : 2) };
  }
  return undefined;
}

function runRecorded(
  bridge: Trace,
  recorded: Trace,
  left: Exit,
  memory: EvaluatorMemory,
  rounds: number,
): EvaluatorOutcome | undefined {
  const outcome = run(bridge, left.values, memory);
  return outcome?.kind === 'jump' ? run(recorded, outcome.values, memory, rounds) : outcome;
}

/** The optimised bridge, and the root from where it goes; `passed` counts loop starts as the recorded root passes them. */
function runOptimised(
  bridge: Trace,
  root: Trace,
  left: Exit,
  memory: EvaluatorMemory,
): { outcome: EvaluatorOutcome; passed: number } | undefined {
  const first = run(bridge, left.values, memory);
  if (first === undefined || first.kind === 'limit') return undefined;
  if (first.kind === 'exit') {
    const isCopied = first.template >= COPIED;
    const outcome = isCopied ? { ...first, template: first.template - COPIED } : first;
    // a check for the last iteration leaves behind the copied one, a check of bounds before it
    const passed = bridge.landing === 'fresh-label' ? 1 : 0;
    return { outcome, passed };
  }
  const label = findLabel(root);
  const phis = phisOf(root, label);
  if (bridge.landing === 'entry') {
    const outcome = run(root, first.values, memory);
    return outcome && { outcome, passed: outcome.passed };
  }
  const known = new Map<IrRef, IrValue>();
  const isFresh = bridge.landing === 'fresh-label';
  if (isFresh) {
    needsOf(root, label).forEach((ref, index) => {
      known.set(ref, first.values[phis.length + index] as IrValue);
    });
  } else {
    left.computed.forEach((value, ref) => {
      if (value !== undefined && ref < label) known.set(ref, value);
    });
  }
  phis.forEach((phi, index) => {
    known.set(phi, first.values[index] as IrValue);
  });
  const skipped = isFresh ? 1 : 0;
  const outcome = run(root, [], memory, ROUNDS - skipped, known);
  return outcome && { outcome, passed: outcome.passed + skipped };
}

function run(
  trace: Trace,
  inputs: readonly IrValue[],
  memory: EvaluatorMemory,
  rounds = ROUNDS,
  label?: ReadonlyMap<IrRef, IrValue>,
): EvaluatorOutcome | undefined {
  try {
    return evaluateTrace(trace, inputs, {
      memory,
      libm: randomLibm,
      interrupted: (passed) => passed >= rounds,
      ...(label === undefined ? {} : { label }),
    });
  } catch (error) {
    if (error instanceof PreconditionError) return undefined;
    throw error;
  }
}

/** What the loop uses of what stands before its label. */
function needsOf(trace: Trace, label: IrRef): IrRef[] {
  const needs = new Set<IrRef>();
  const need = (ref: IrRef): void => {
    if (ref >= 0 && ref < label) needs.add(ref);
  };
  const phis = new Set(phisOf(trace, label));
  for (let ref = label + 1; ref < trace.length; ref++) {
    const columns = refColumns[trace.opcode(ref)] as number;
    for (let column = phis.has(ref) ? 1 : 0; column < columns; column++) need(trace.operand(ref, column));
    for (const value of trace.snapshots[trace.snapshotOf(ref)]?.refs ?? []) need(value);
  }
  return [...needs];
}

function findLabel(trace: Trace): IrRef {
  let label = 0;
  while (trace.name(label) !== 'label') label++;
  return label;
}

function phisOf(trace: Trace, label: IrRef): IrRef[] {
  const phis: IrRef[] = [];
  for (let ref = label + 1; operationRows[trace.name(ref)].kind === 'phi'; ref++) phis.push(ref);
  return phis;
}

function show(outcome: EvaluatorOutcome): string {
  if (outcome.kind === 'limit') return 'limit';
  const values = outcome.values.map((value) => (Object.is(value, -0) ? '-0.0' : `${typeof value} ${value}`));
  const where = outcome.kind === 'exit' ? outcome.template : 'jump';
  return `${outcome.kind} ${where} [${values.join(', ')}]`;
}
