// The JavaScript twins' side of kernel_harness.py: same arguments, same protocol, same output.
const warmUpCalls = 30;
const warmUpSeconds = 0.3;
const measuredSeconds = 0.6;
const fewestCalls = 2;

export function run(setup, kernel) {
  const [n, repeat] = process.argv.slice(2).map(Number);
  const [args, outputs] = setup(n);
  const start = performance.now();
  const result = kernel(...args);
  const first = (performance.now() - start) / 1000;
  const checksum = digest(result, outputs);
  callOften(kernel, args, Math.min(warmUpCalls, repeat), warmUpSeconds, 0);
  const measured = callOften(kernel, args, repeat, measuredSeconds, Math.min(fewestCalls, repeat));
  const again = digest(measured.result, outputs);
  if (again !== checksum)
    throw new Error(`the checksum changed from one call to the next: ${checksum}, then ${again}`);
  const seconds = measured.seconds.sort((a, b) => a - b);
  console.log(`checksum ${checksum}\nfirst ${first}`);
  console.log(`best ${seconds[0]}\nmedian ${seconds[seconds.length >> 1]}`);
}

function callOften(kernel, args, most, limit, fewest) {
  let result;
  const seconds = [];
  const begin = performance.now();
  while (seconds.length < most && (seconds.length < fewest || performance.now() - begin < limit * 1000)) {
    const start = performance.now();
    result = kernel(...args);
    seconds.push((performance.now() - start) / 1000);
  }
  return { result, seconds };
}

export function noise(count, seed) {
  let state = seed;
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    values[i] = state / 4294967296;
  }
  return values;
}

function digest(result, outputs) {
  let state = 2166136261;
  for (const output of [[result ?? 0], ...outputs]) {
    for (const word of new Uint32Array(Float64Array.from(output).buffer)) {
      state = Math.imul(state ^ word, 16777619);
      state ^= state >>> 15;
    }
  }
  return `0x${(state >>> 0).toString(16).padStart(8, '0')}`;
}
