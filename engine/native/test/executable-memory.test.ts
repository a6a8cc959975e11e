import { existsSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import test from 'ava';
import { detectCpuFeatures } from '../cpu-features.js';
import { type CpuFeature, cpuFeatures } from '../cpu-features.table.js';
import { addressOf, ExecutableMemory } from '../executable-memory.js';

/** mov eax, [rdi]; add eax, imm8; ret */
const addCode = (amount: number) => Uint8Array.of(0x8b, 0x07, 0x83, 0xc0, amount, 0xc3);

/** Sums the n doubles that follow n in the state, writes the sum over n: a loop with a backward jump. */
const sumCode = Uint8Array.of(
  ...[0x48, 0x8b, 0x0f], // mov rcx, [rdi]
  ...[0x66, 0x0f, 0xef, 0xc0], // pxor xmm0, xmm0
  ...[0xf2, 0x0f, 0x58, 0x04, 0xcf], // again: addsd xmm0, [rdi+rcx*8]
  ...[0x48, 0xff, 0xc9], // dec rcx
  ...[0x75, 0xf6], // jnz again
  ...[0xf2, 0x0f, 0x11, 0x07], // movsd [rdi], xmm0
  ...[0x31, 0xc0], // xor eax, eax
  0xc3, // ret
);

const available = ExecutableMemory.reserve(1);
available?.free();
const nativeTest = available === undefined ? test.skip : test;

nativeTest('a function emitted by hand reads its state and returns an int32', (t) => {
  const memory = sealed(addCode(1));
  const state = new Int32Array(new SharedArrayBuffer(16));
  state[0] = 41;
  t.is(memory.entry()(addressOf(state) ?? 0n), 42);
  state[0] = -2;
  t.is(memory.entry()(addressOf(state) ?? 0n), -1);
  memory.free();
});

nativeTest('machine code works in place on a Float64Array', (t) => {
  const memory = sealed(sumCode);
  const values = Float64Array.from({ length: 1001 }, (_, index) => index / 8);
  new BigInt64Array(values.buffer)[0] = 1000n;
  t.is(memory.entry()(addressOf(values) ?? 0n), 0);
  t.is(values[0], (1000 * 1001) / 2 / 8);
  memory.free();
});

nativeTest('several entries share the pages', (t) => {
  const memory = ExecutableMemory.reserve(5000);
  t.is(memory?.size, 8192);
  memory?.write(0, addCode(1));
  memory?.write(4990, addCode(2));
  t.true(memory?.seal());
  const state = Int32Array.of(10);
  t.is(memory?.entry(0)(addressOf(state) ?? 0n), 11);
  t.is(memory?.entry(4990)(addressOf(state) ?? 0n), 12);
  memory?.free();
});

nativeTest('pages are writable or executable, never both', (t) => {
  const memory = ExecutableMemory.reserve(16);
  if (memory === undefined) {
    t.fail();
    return;
  }
  t.throws(() => memory.entry(), { message: 'the pages are writable, not sealed' });
  if (process.platform === 'linux') t.is(protectionOf(memory.address), 'rw-p');
  memory.write(0, addCode(0));
  t.throws(() => memory.write(4095, addCode(0)), { instanceOf: RangeError });
  t.true(memory.seal());
  if (process.platform === 'linux') t.is(protectionOf(memory.address), 'r-xp');
  t.throws(() => memory.write(0, addCode(0)), { message: 'the pages are sealed, not writable' });
  t.throws(() => memory.seal(), { message: 'the pages are sealed already' });
  memory.free();
  memory.free();
  t.throws(() => memory.entry(), { message: 'the pages are freed, not sealed' });
});

nativeTest('a worker thread runs code that this thread sealed, on shared state', async (t) => {
  const memory = sealed(addCode(5));
  const shared = new SharedArrayBuffer(16);
  new Int32Array(shared)[0] = 100;
  const source = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { addressOf, entryAt } = await import(${JSON.stringify(new URL('../executable-memory.js', import.meta.url).href)});
    parentPort.postMessage(entryAt(workerData.address)(addressOf(new Int32Array(workerData.shared))));`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    workerData: { address: memory.address, shared },
  });
  t.is(await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject)), 105);
  memory.free();
});

nativeTest('the processor’s features are those that Linux reports', (t) => {
  const flags = existsSync('/proc/cpuinfo')
    ? /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1]
    : undefined;
  if (flags === undefined) {
    t.pass('no /proc/cpuinfo here');
    return;
  }
  const reported = new Set(flags.split(' '));
  const names = Object.keys(cpuFeatures) as CpuFeature[];
  t.deepEqual(
    [...detectCpuFeatures()],
    names.filter((name) => reported.has(cpuFeatures[name].linux)),
  );
});

function sealed(code: Uint8Array): ExecutableMemory {
  const memory = ExecutableMemory.reserve(code.length);
  if (memory === undefined) throw new Error('no executable memory');
  memory.write(0, code);
  if (!memory.seal()) throw new Error('the system refuses to seal the pages');
  return memory;
}

function protectionOf(address: bigint): string | undefined {
  for (const line of readFileSync('/proc/self/maps', 'utf8').split('\n')) {
    const [, from, to, protection] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
    if (from !== undefined && BigInt(`0x${from}`) <= address && address < BigInt(`0x${to}`))
      return protection;
  }
  return undefined;
}
