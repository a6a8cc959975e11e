import test from 'ava';
import type { EventSink } from '../../core/event-sink.js';
import type { EventPayloads } from '../../core/events.table.js';
import type { Jit } from '../jit.js';
import { runJitted } from './run-jitted.js';

const polynomial = `
def polynomial(x):
    a = x * x + 3.0 * x + 1.0
    b = a * x - 2.0 * x + a
    if b > 100.0:
        return b - 100.0 + a * 0.5
    c = b * 0.5 + a * 0.25 - x
    return c * a + b
values = [i * 0.125 for i in range(COUNT)]
print(repr(sum(map(polynomial, values))), sorted(values, key=polynomial)[-1])
`;

const early = 'threshold=100000,function_threshold=20,trace_eagerness=10,entry_length=5';

test('a function that TypeScript code calls is compiled from its entry', (t) => {
  const source = polynomial.replace('COUNT', '400');
  const events: EventPayloads['jit:compile'][] = [];
  const run = runJitted(source, early, { sink: collecting(events) });
  if (run.jit === undefined) {
    t.pass();
    return;
  }
  t.is(run.out, runJitted(source, 'off').out);
  const root = events.find(({ kind }) => kind === 'entry');
  t.is(root?.location.function, 'polynomial');
  t.is(root?.link, 'interpreter');
  t.true(events.some(({ kind, parentId }) => kind === 'bridge' && parentId === root?.traceId));
  t.true(run.jit.counters.entries > 500);
});

test('a function is compiled when it has been called function_threshold times, not before', (t) => {
  const count = (calls: number) =>
    runJitted(polynomial.replace('COUNT', String(calls)), early).jit?.counters.tracing;
  if (count(1) === undefined) {
    t.pass();
    return;
  }
  // map and sorted call once each for every value.
  t.is(count(9), 0);
  t.is(count(11), 1);
});

test('a function whose calls are short is not compiled', (t) => {
  const source = polynomial.replace('COUNT', '400');
  const { jit } = runJitted(source, 'threshold=100000,function_threshold=20');
  if (jit === undefined) {
    t.pass();
    return;
  }
  t.is(jit.counters.totalCompiledLoops, 0);
  t.is(jit.counters.aborts['too short to be entered'], 2);
});

test('recursion that is too deep to be inlined is left to the interpreter for good', (t) => {
  const source = `
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(18))
`;
  const { jit, out } = runJitted(source, 'threshold=100000,function_threshold=20,entry_length=5');
  if (jit === undefined) {
    t.pass();
    return;
  }
  t.is(out, '2584\n');
  t.true((jit.counters.aborts['recursion is too deep'] ?? 0) <= 4);
  t.true(jit.counters.tracing <= 8);
});

test('one trace serves all functions that were made of the same code', (t) => {
  const source = `
def make(k):
    total = 0
    def add(x):
        nonlocal total
        total = total + x * k - (x - k) * 2 + 1
        return total
    return add
adders = [make(k) for k in range(5)]
for i in range(500):
    try:
        adders[i % 5](i)
    except ValueError:
        pass
print([add(0) for add in adders])
`;
  const run = runJitted(source, 'threshold=100000,function_threshold=20,entry_length=5');
  if (run.jit === undefined) {
    t.pass();
    return;
  }
  t.is(run.out, runJitted(source, 'off').out);
  t.deepEqual(kinds(run.jit), ['entry']);
  t.true(run.jit.counters.entries > 400);
});

test('an exit within a called function makes its frame, and goes on there', (t) => {
  const source = `
def inverse(n):
    return 100.0 / n
def both(n):
    return inverse(n) + inverse(n - 5)
values = []
for n in range(60, -1, -1):
    try:
        values.append(both(n))
    except ZeroDivisionError as error:
        values.append(error.__traceback__.tb_next.tb_next.tb_lineno)
print(values)
`;
  const run = runJitted(source, 'threshold=100000,function_threshold=10,entry_length=5,trace_eagerness=1000');
  if (run.jit === undefined) {
    t.pass();
    return;
  }
  t.is(run.out, runJitted(source, 'off').out);
  t.true(run.jit.counters.entries > 0);
});

function kinds(jit: Jit): readonly string[] {
  return jit.traces.map(({ kind }) => kind);
}

function collecting(events: EventPayloads['jit:compile'][]): EventSink {
  return {
    wants: (name: string) => name === 'jit:compile',
    emit: (name: string, payload: unknown) => {
      if (name === 'jit:compile') events.push(payload as EventPayloads['jit:compile']);
    },
  } as EventSink;
}
