import test from 'ava';
import { TreeWorth } from '../tree-worth.js';
import { runJitted } from './run-jitted.js';

/** Entries and iterations of rest while so many entries are all without use. */
function rests(worth: TreeWorth, entries: number): readonly number[] {
  return Array.from({ length: entries }, () => worth.note(true)).filter((rest) => rest > 0);
}

test('a tree whose entries do not pay rests, longer each time up to a limit', (t) => {
  const worth = new TreeWorth();
  t.deepEqual(rests(worth, 31), []);
  t.deepEqual(rests(worth, 29), [64, 128, 256, 512, 1024, 2048, 4096, 4096]);
});

test('entries that pay make up for those that do not', (t) => {
  const worth = new TreeWorth();
  for (let round = 0; round < 100; round++) {
    t.deepEqual(rests(worth, 4), []);
    t.is(worth.note(false), 0);
  }
});

test('entries are not judged while bridges may come about', (t) => {
  const worth = new TreeWorth();
  worth.wait(400);
  t.deepEqual(rests(worth, 431), []);
  t.deepEqual(rests(worth, 1), [64]);
});

const caller = `
def total(count, values):
    result = 0.0
    for i in range(count):
        result += values[i] * 1.5
    return result
values = [float(i) for i in range(2000)]
found = {}
for n in range(CALLS):
    found[str(n % 3)] = total(COUNT, values)
print(found)
`;

const run = (calls: number, count: number, settings: string) =>
  runJitted(caller.replace('CALLS', String(calls)).replace('COUNT', String(count)), settings);

test('a short loop in a function that code calls which cannot be compiled is left to the interpreter', (t) => {
  const short = run(6000, 4, 'trace_eagerness=20');
  if (short.jit === undefined) {
    t.pass();
    return;
  }
  t.is(short.out, run(6000, 4, 'off').out);
  t.true(short.jit.counters.entries < 400, `${short.jit.counters.entries}`);
});

test('a long loop is entered each time', (t) => {
  const { jit } = run(600, 200, 'trace_eagerness=20');
  if (jit === undefined) {
    t.pass();
    return;
  }
  t.true(jit.counters.entries > 500, `${jit.counters.entries}`);
});

test('where a list has no room for what is appended no bridge is tried again', (t) => {
  // How long it will be no iterator says.
  const source = `
def make(count):
    made = []
    x = 0.0
    while x < count:
        made.append(x * 2.0)
        x += 1.0
    return made
def run(calls):
    total = 0.0
    for n in range(calls):
        total += make(100.0)[n % 7]
    return total
print(run(1000))
`;
  const { jit, out } = runJitted(source);
  if (jit === undefined) {
    t.pass();
    return;
  }
  t.is(out, runJitted(source, 'off').out);
  t.true(jit.counters.totalCompiledBridges < 10, `${jit.counters.totalCompiledBridges}`);
  t.true(jit.counters.tracing < 10, `${jit.counters.tracing}`);
});

test('a list gets room for all items of a loop whose iterator says how many come', (t) => {
  const source = `
def run(calls, values):
    total = 0.0
    for n in range(calls):
        total += [x * 2.0 for x in values][n % 7]
    return total
print(run(1000, [float(i) for i in range(1000)]))
`;
  const { jit, out } = runJitted(source);
  if (jit === undefined) {
    t.pass();
    return;
  }
  t.is(out, runJitted(source, 'off').out);
  t.true(jit.counters.entries < 1100, `${jit.counters.entries}`);
});
