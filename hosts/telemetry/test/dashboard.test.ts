import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { Dashboard, type ViewStream } from '../dashboard.js';
import { eventLine } from '../event-line.js';
import { FunctionTable } from '../function-table.js';
import { tableLines } from '../table-text.js';
import { FakeEngine, sample } from './fake-engine.js';

function recorder(terminal: Partial<ViewStream> = {}) {
  const written: string[] = [];
  return { written, stream: { ...terminal, write: (text: string) => written.push(text) } };
}

const plain = { columns: 100, lines: 20, isColoured: false };

test('an event is a line that says where, what and how much', (t) => {
  t.is(
    eventLine(sample.compile()),
    '[1]      jit:compile     loop 1 at norm (kernels.py:12): 120 -> 45 ops, 2.0 KB of x64 in 1.0 ms',
  );
  t.is(
    eventLine(sample.compile({ kind: 'bridge', traceId: 4, parentId: 1, exitId: 3, cached: true })),
    '[1]      jit:compile     bridge 4 from 1/3 at norm (kernels.py:12): 120 -> 45 ops, 2.0 KB of x64 from a sibling or the cache',
  );
  t.is(
    eventLine(sample.deopt({ count: 100 })),
    '[1]      jit:deopt       exit 1/3 taken 100 times: guard_true at norm (kernels.py:12)',
  );
  t.is(
    eventLine(sample.abort({ blacklisted: true })),
    '[1]      trace:abort     norm (kernels.py:12): too-long; split the loop; not tried again',
  );
  t.is(eventLine(sample.compiled()), '[engine] module:compile  kernels: 2.9 KB in 1.5 ms');
});

test('a stream that is no terminal gets a line for each event and no control characters', (t) => {
  const engine = new FakeEngine();
  const { written, stream } = recorder();
  const dashboard = new Dashboard(engine, { stream });
  engine.emit(sample.compile());
  engine.emit(sample.limit());
  dashboard.stop();
  t.is(written.length, 2);
  t.notRegex(written.join(''), /\x1b/);
  t.is(engine.count, 0);
});

test('a terminal gets a table, drawn over the last one and left standing at the end', async (t) => {
  const engine = new FakeEngine();
  const { written, stream } = recorder({ isTTY: true, columns: 90, rows: 10 });
  const dashboard = new Dashboard(engine, { stream });
  engine.emit(sample.started());
  engine.emit(sample.compile());
  await sleep(150);
  engine.emit(sample.deopt({ count: 10 }));
  dashboard.stop();
  dashboard.stop();
  t.is(written.length, 2);
  t.regex(written[0] ?? '', /norm \(kernels\.py\) +1 +0 +0 +0 +2\.0 KB +1\.0 ms/);
  t.true((written[1] ?? '').startsWith('\x1b[3A\r\x1b[J'));
  t.regex(written[1] ?? '', /norm \(kernels\.py\) +1 +0 +10 +0 +2\.0 KB/);
});

test.serial('NO_COLOR leaves colours out of the table', (t) => {
  const former = process.env['NO_COLOR'];
  process.env['NO_COLOR'] = '1';
  const engine = new FakeEngine();
  const { written, stream } = recorder({ isTTY: true });
  new Dashboard(engine, { stream }).stop();
  if (former === undefined) delete process.env['NO_COLOR'];
  else process.env['NO_COLOR'] = former;
  t.notRegex(written.join(''), /\x1b\[\d*m/);
});

test('only the events that are asked for are heard', (t) => {
  const engine = new FakeEngine();
  const { written, stream } = recorder();
  new Dashboard(engine, { stream, events: ['limit'] });
  engine.emit(sample.compile());
  engine.emit(sample.limit());
  t.is(written.length, 1);
});

test('exits are counted by what each event adds to the last one of its exit', (t) => {
  const table = new FunctionTable();
  for (const count of [1, 10, 100]) table.add(sample.deopt({ count }));
  table.add(sample.deopt({ exitId: 4, count: 1 }));
  table.add(sample.deopt({ instance: 2, count: 10 }));
  t.is(table.rows()[0]?.exits, 111);
});

test('code that was invalidated, flushed or lost with its instance no longer counts', (t) => {
  const table = new FunctionTable();
  const bytes = () => table.rows()[0]?.codeBytes;
  for (const traceId of [1, 2]) table.add(sample.compile({ traceId }));
  table.add(sample.compile({ instance: 2 }));
  t.is(bytes(), 3 * 2048);
  table.add(sample.invalidate(1));
  table.add(sample.invalidate(1));
  t.is(bytes(), 2 * 2048);
  table.add(sample.flush());
  t.is(bytes(), 2048);
  table.add({ ...sample.crashed(), instance: 2 });
  t.deepEqual([bytes(), table.crashes], [0, 1]);
});

test('counters of an engine that has them stand above the table', (t) => {
  const engine = Object.assign(new FakeEngine(), { stats: () => ({ jit: { entries: 7, exitsTaken: 5 } }) });
  const { written, stream } = recorder();
  new Dashboard(engine, { stream, view: 'table' }).stop();
  t.regex(written[0] ?? '', /^pitviper: 0 events, 0 instances, 7 entries into code, 5 exits\n/);
});

test('the table fits the terminal: lines are cut, functions beyond the last line are counted', (t) => {
  const table = new FunctionTable();
  for (let index = 0; index < 30; index++)
    table.add(
      sample.compile({ location: { module: 'm', function: `function_${index}`, line: 1, column: 0 } }),
    );
  table.add(sample.abort());
  const lines = tableLines(table, { ...plain, columns: 40, lines: 8 });
  t.is(lines.length, 8);
  t.true(lines.every((line) => line.length <= 40));
  t.is(lines.at(-1), 'and 26 more functions');
});
