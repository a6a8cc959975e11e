import test from 'ava';
import { parseTrace } from '../../ir/parse.js';
import { printTrace } from '../../ir/print.js';
import { optimizeTrace } from '../optimize.js';
import { passes, passNames, switchPasses } from '../pipeline.table.js';

const loop = parseTrace(`[i0, i1]
guard_not_interrupted() [i0, i1]
b2 = int_lt(i0, i1)
guard_true(b2) [i0]
i3 = int_add_ovf(i0, 1) [i0, i1]
close_loop(i3, i1)
`);

test('every pass stands behind those that it must come after', (t) => {
  passNames.forEach((name, at) => {
    for (const earlier of Object.keys(passes[name].after)) {
      const place = (passNames as readonly string[]).indexOf(earlier);
      t.true(place >= 0 && place < at, `${name} after ${earlier}`);
    }
  });
});

test('a loop without peeling has its label right behind the inputs', (t) => {
  const lines = printTrace(optimizeTrace(loop, { passes: switchPasses({ off: ['peel'] }) })).split('\n');
  t.is(lines[1], 'label');
  t.true(lines.includes('      jump()'));
});

test('each stage can be looked at', (t) => {
  const stages: string[] = [];
  optimizeTrace(loop, { inspect: (stage) => stages.push(stage) });
  t.deepEqual(stages, ['rewrite', 'clean']);
});

test('the recorded trace stays as it was', (t) => {
  const before = printTrace(loop);
  optimizeTrace(loop);
  t.is(printTrace(loop), before);
});
