/**
 * What the compiler costs: microseconds of recording, optimising and compiling an operation once V8 has compiled the compiler, how that
 * grows with the length of the trace, and what it costs to leave machine code through a guard and to come back.
 */
import { Engine } from '../../../sdk/index.js';
import type { Figure } from '../figure.js';
import { engineCommand } from '../project-paths.js';
import { runCommand } from '../run-command.js';
import { median } from '../statistics.js';

/** Statements in the bodies whose compilation is measured. */
const SHORT = 20;
const LONG = 160;

const ROUNDS = 9;

/** Measures all figures. */
export async function measureCompiler(): Promise<Figure[]> {
  const short = await compilingCost(SHORT);
  const long = await compilingCost(LONG);
  const leaving = await leavingCost();
  return [
    figure(`recording and compiling an operation, ${short.length} in the trace`, short.cost, 'us', 10),
    figure(`recording and compiling an operation, ${long.length} in the trace`, long.cost, 'us', 10),
    figure('an operation of the long trace against one of the short', long.cost / short.cost, 'x', 1.5),
    figure('leaving through a guard and coming back', leaving, 'us', 2),
  ];
}

function figure(name: string, value: number, unit: string, most: number): Figure {
  return { name, value, unit, bound: { kind: 'at most', value: most } };
}

/** Compiles a loop of so many statements again and again, in a process of its own: instances of one engine would share the code. */
async function compilingCost(statements: number): Promise<{ cost: number; length: number }> {
  const body = Array.from({ length: statements }, (_, index) => {
    const [from, to] = ['wxyz'[index % 4], 'wxyz'[(index + 1) % 4]];
    return `        ${to} = ${to} * 0.25 + ${from} * a[i + ${index % 8}]`;
  });
  const program = `
import pitviper
from array import array

def loop(a, n):
    w = x = y = z = 0.5
    for i in range(n):
${body.join('\n')}
    return w + x + y + z

a = array('d', [0.125] * 64)

def compile(times):
    before = pitviper.get_stats()
    for _ in range(times):
        pitviper.releaseall()
        loop(a, 12)
    after = pitviper.get_stats()
    def grown(*names):
        return sum(after[name] - before[name] for name in names)
    return grown('record_us', 'optimize_us', 'backend_us'), grown('recorded_ops'), grown('total_compiled_loops')

compile(600)
for _ in range(${ROUNDS}):
    print(*compile(40))
`;
  const settings = 'threshold=5,trace_eagerness=1000000';
  const command = [process.execPath, engineCommand, '--jit', settings, '-c', program];
  const { stdout, stderr, problem } = await runCommand(command, 300_000);
  if (problem !== undefined || stderr !== '') throw new Error(problem ?? stderr);
  const rounds = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number) as [us: number, operations: number, traces: number]);
  const [, operations, traces] = rounds[0] as (typeof rounds)[number];
  return { cost: median(rounds.map(([us, of]) => us / of)), length: Math.round(operations / traces) };
}

interface LeavingExports {
  leave(count: number, every: number): number;
}

/** A loop whose guard fails in each eighth iteration, without bridges, against the same loop whose guard never fails. */
async function leavingCost(): Promise<number> {
  // The branch stores an item: one that only computes would become a select.
  const source = `
from array import array

last = array('q', [0])

def leave(count, every):
    total = 0
    phase = 1
    for i in range(count):
        if phase == every:
            phase = 0
            last[0] = i
        phase += 1
        total += phase
    return total
`;
  const engine = await Engine.create({ instances: 1, jit: { traceEagerness: 1_000_000_000 } });
  const module = await engine.compile<LeavingExports>({ name: 'leaving', source });
  const { call } = engine.createContext().load(module);
  const count = 400_000;
  const every = 8;
  const costs = Array.from({ length: ROUNDS }, () => {
    const never = timeOf(() => call.leave(count, -1));
    const often = timeOf(() => call.leave(count, every));
    return ((often - never) * 1000) / (count / every);
  });
  await engine.close();
  return median(costs.slice(2));
}

function timeOf(act: () => unknown): number {
  const begin = performance.now();
  act();
  return performance.now() - begin;
}
