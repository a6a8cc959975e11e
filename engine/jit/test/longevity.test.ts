import test from 'ava';
import { runJitted } from './run-jitted.js';

/** Many loops, each of which is hot once; the first one is run again at the end, and one all the time if `keeps`. */
function program(loops: number, keeps: boolean): string {
  const kernels = Array.from(
    { length: loops },
    (_, number) => `
def kernel${number}(n):
    s = ${number}
    for i in range(n):
        s = s * 3 + i & 0xFFFF
    return s
`,
  );
  return `${kernels.join('')}
results = []
for kernel in (${Array.from({ length: loops }, (_, number) => `kernel${number}`).join(', ')}):
    results.append(kernel(60))
    ${keeps ? 'results.append(kernel0(60))' : 'pass'}
print(results, kernel0(60), kernel0(60))
`;
}

const settings = 'threshold=20,trace_eagerness=10,loop_longevity=16';

test('code that is not entered while loop_longevity recordings begin is freed, and made again when its loop is hot again', (t) => {
  const source = program(60, false);
  const { jit, out } = runJitted(source, settings);
  if (jit === undefined) {
    t.pass();
    return;
  }
  t.is(out, runJitted(source, 'off').out);
  const { totalFreedLoops, totalCompiledLoops, flushes } = jit.counters;
  t.true(totalFreedLoops >= 30, `${totalFreedLoops}`);
  t.true(totalCompiledLoops >= 61, `${totalCompiledLoops}`);
  t.is(flushes, 0);
  t.true(jit.traces.length < 31);
  t.true(jit.traces.some(({ code }) => code.unit.name === 'kernel0'));
});

test('code that is entered now and then stays', (t) => {
  const source = program(60, true);
  const { jit, out } = runJitted(source, settings);
  if (jit === undefined) {
    t.pass();
    return;
  }
  t.is(out, runJitted(source, 'off').out);
  t.true(jit.traces.some(({ code, number }) => code.unit.name === 'kernel0' && number < 60));
  t.true(jit.counters.totalCompiledLoops < 70);
});

test('nothing is freed by the default', (t) => {
  const { jit } = runJitted(program(60, false), 'threshold=20');
  if (jit === undefined) {
    t.pass();
    return;
  }
  t.is(jit.counters.totalFreedLoops, 0);
});
