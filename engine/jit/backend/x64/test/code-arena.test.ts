import test from 'ava';
import { detectCpuFeatures } from '../../../../native/cpu-features.js';
import { parseTrace } from '../../../ir/parse.js';
import { CodeArena } from '../code-arena.js';
import { compileTrace } from '../compile-trace.js';
import type { CompiledTrace } from '../compiled-trace.js';
import { StateBlock } from '../state-block.js';
import { STATE_BYTES, stateEntries, stateOffset } from '../state-layout.table.js';

const state = StateBlock.create();
const nativeTest = state === undefined ? test.skip : test;
if (state === undefined) console.log('no executable memory here: the tests of the code arena are skipped');

const PAGE = 4096;

test('the areas of the state block lie one behind the other and within reach of a displacement', (t) => {
  t.is(stateOffset('control', 0), 0);
  t.is(stateOffset('objects', 0) % 64, 0);
  t.is(stateOffset('slots', stateEntries.slots), STATE_BYTES);
  t.true(STATE_BYTES < 2 ** 31);
});

nativeTest('a state block works on a buffer that another thread made, if it is long enough', (t) => {
  const buffer = new SharedArrayBuffer(STATE_BYTES);
  const block = StateBlock.create(buffer);
  block?.setExitTarget(3, 77n);
  t.is(new BigInt64Array(buffer)[stateOffset('exitTargets', 3) >> 3], 77n);
  t.not(block?.ints[stateOffset('libm', 0) >> 3], 0n);
  t.throws(() => StateBlock.create(new SharedArrayBuffer(8)), { message: /takes \d+ bytes, not 8/ });
});

nativeTest('an artefact that has been through structured clone runs in two instances', (t) => {
  const compiled = structuredClone(compileAddition());
  for (const shift of [0, 5]) {
    const block = StateBlock.create();
    const arena = block && CodeArena.create(block, true);
    if (block === undefined || arena === undefined) return t.fail();
    const code = arena.load(compiled, { firstExit: 10 + shift });
    block.ints[stateOffset('slots', 0) >> 3] = 40n;
    t.is(code?.entry(block.address), 10 + shift);
    const location = compiled.exits[0]?.locations[0];
    t.is(location?.kind, 'gpr');
    if (location?.kind === 'gpr') t.is(block.ints[stateOffset('gprSave', location.register) >> 3], 42n);
    arena.close();
  }
});

nativeTest('an arena refuses what exceeds its limit, and takes code again when it was flushed', (t) => {
  const block = StateBlock.create();
  const arena = block && CodeArena.create(block, true, 3 * PAGE);
  if (block === undefined || arena === undefined) return t.fail();
  const compiled = compileAddition();
  const numbers = { firstExit: 0 };
  const empty = arena.used;
  for (let round = 0; round < 500; round++) {
    t.is(arena.load(compiled, numbers)?.size, PAGE);
    t.not(arena.load(compiled, numbers), undefined);
    t.is(arena.load(compiled, numbers), undefined);
    t.is(arena.used, empty + 2 * PAGE);
    arena.flush();
    t.is(arena.used, empty);
  }
  arena.close();
  t.is(arena.used, 0);
});

function compileAddition(): CompiledTrace {
  const trace = parseTrace('[i0]\ni1 = int_add(i0, 2)\nexit() [i1, 7]');
  const outcome = compileTrace(trace, { features: detectCpuFeatures(), start: { kind: 'root' } });
  if (outcome.kind !== 'compiled') throw new Error(outcome.reason);
  return outcome.trace;
}
