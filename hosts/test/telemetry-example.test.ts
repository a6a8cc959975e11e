import test from 'ava';
import { nodes, runExample } from './run-example.js';

for (const node of nodes)
  test.serial(`examples/telemetry shows a line for each event (${node})`, async (t) => {
    const { stdout, stderr, status } = await runExample('telemetry', [], node);
    t.deepEqual([stderr, status], ['', 0]);
    t.regex(stdout, /^\[engine\] module:compile {2}kernels: [\d.]+ KB in [\d.]+ ms$/m);
    t.regex(stdout, /^\[1\] {6}instance:start {2}instance 1$/m);
    t.regex(stdout, /^collatz: 2919$/m);
    // Where machine code cannot run, an event says why.
    t.regex(stdout, /^\[1\] {6}(jit:compile {5}loop \d+ at collatz \(kernels\.py:|jit:unavailable )/m);
    t.regex(stdout, /^forever: ERR_TIME_LIMIT$/m);
    t.regex(stdout, /^\[engine\] limit {11}time: 50$/m);
    t.regex(stdout, /^pitviper\.call\.duration \(count\) 1$/m);
    t.regex(stdout, /^pitviper\.limits 1$/m);
  });
