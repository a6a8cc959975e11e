import test from 'ava';
import type { OperationName } from '../../ir/ops.table.js';
import type { LoadedTrace } from '../../loaded-trace.js';
import { runJitted } from '../../test/run-jitted.js';

const onMachine = process.arch === 'x64' && process.platform === 'linux' ? test : test.skip;

/** Runs a loop over `values` with this body; gives what was printed and the operations of the loop's first trace. */
function compileLoop(
  body: string,
  values: string,
  start: string,
): { out: string; operations: OperationName[] } {
  const traces: LoadedTrace[] = [];
  const lines = body.split('\n').map((line) => `        ${line}`);
  const program = [
    'def work(values):',
    `    ${start}`,
    '    for x in values:',
    ...lines,
    '    return n',
    `print(work(${values}))`,
  ];
  const { out, err } = runJitted(program.join('\n'), 'threshold=20,trace_eagerness=10', {
    watcher: { compiled: (trace) => trace.code.unit.name === 'work' && traces.push(trace) },
  });
  const root = traces[0]?.optimised;
  const operations = Array.from({ length: root?.length ?? 0 }, (_, ref) => root?.name(ref) as OperationName);
  return { out: out + err, operations };
}

onMachine('an if that counts becomes a select', (t) => {
  const { out, operations } = compileLoop('if x < 30: n += 1', 'list(range(100))', 'n = 0');
  t.is(out, '30\n');
  t.true(operations.includes('int_select'));
});

onMachine('an if with elif becomes selects', (t) => {
  const body = 'if x > 40.0: n += x * 0.5\nelif x < 10.0: n -= 1.0';
  const { out, operations } = compileLoop(body, '[float(k) for k in range(100)]', 'n = 0.0');
  t.is(out, '2055.0\n');
  t.true(operations.includes('float_select'));
});

onMachine('an if with else becomes a select where it computes next to nothing', (t) => {
  const values = '[k % 7 - 3.0 for k in range(100)]';
  const size = compileLoop('if x < 0.0: y = -x\nelse: y = x\nn += y', values, 'n = 0.0');
  t.is(size.out, '173.0\n');
  t.true(size.operations.includes('float_select'));
  const both = compileLoop('if x < 0.0: n -= x\nelse: n += 2.0 * x', values, 'n = 0.0');
  t.is(both.out, '257.0\n');
  t.false(both.operations.includes('float_select'));
});

onMachine('the greater of two floats becomes their maximum', (t) => {
  const { out, operations } = compileLoop('if x > n: n = x', '[k % 37 + 0.5 for k in range(100)]', 'n = 0.0');
  t.is(out, '36.5\n');
  t.true(operations.includes('float_max'));
});

onMachine('a side that divides by a variable is left to a guard', (t) => {
  const { out, operations } = compileLoop(
    'if x > 0.0: n += 1.0 / x',
    '[k % 5 + 0.0 for k in range(100)]',
    'n = 0.0',
  );
  t.is(out.slice(0, 5), '41.66');
  t.false(operations.includes('float_select'));
});

onMachine('sides that assign values of different types are left to a guard', (t) => {
  const { out, operations } = compileLoop('n = 0\nif x > 90: n = 0.5', 'list(range(100))', 'n = 0');
  t.is(out, '0.5\n');
  t.false(operations.some((name) => name.endsWith('_select')));
});

onMachine('a side that overflows now is left to a guard', (t) => {
  const body = 'if x == 99: n = n * 4000000000\nelse: n = 4000000000000';
  const { out, operations } = compileLoop(body, 'list(range(100))', 'n = 0');
  t.is(out, '16000000000000000000000\n');
  t.false(operations.includes('int_select'));
});
