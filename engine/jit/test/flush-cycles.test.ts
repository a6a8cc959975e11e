/**
 * Compiling and throwing away again and again leaves nothing behind. `scripts/flush-cycles.mjs` does it 100 000 times.
 */
import { readFileSync } from 'node:fs';
import test from 'ava';
import { runJitted } from './run-jitted.js';

const onMachine = process.arch === 'x64' && process.platform === 'linux' ? test : test.skip;

const CYCLES = `
import pitviper
from array import array

def work(a, n):
    total = 0.0
    for i in range(n):
        if i & 3:
            total += a[i] * 0.5
        else:
            total -= a[i]
    return total

a = array('d', range(64))
want = work(a, 64)
for cycle in range(CYCLES):
    assert work(a, 64) == want
    pitviper.releaseall()
print('done')
`;

/** Mappings that code lies in. Those of data are V8's, which collects when it likes. */
function mappings(): number {
  return readFileSync('/proc/self/maps', 'utf8')
    .split('\n')
    .filter((line) => /^\S+ ..x/.test(line)).length;
}

onMachine('code that is thrown away gives its memory back', (t) => {
  const settings = 'threshold=3,trace_eagerness=2';
  const run = (cycles: number) => runJitted(CYCLES.replace('CYCLES', `${cycles}`), settings);
  run(20);
  const before = mappings();
  const { out, err, jit } = run(300);
  t.is(out + err, 'done\n');
  t.true((jit?.counters.totalFreedLoops ?? 0) >= 300);
  t.is(jit?.counters.totalFreedLoops, jit?.counters.totalCompiledLoops);
  jit?.close();
  // The traces had mappings of their own, some 600; a few more than before are V8's.
  t.true(mappings() - before < 200, `${mappings()} mappings, ${before} before`);
});
