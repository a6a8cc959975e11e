// Compiles a loop and its bridge and throws the code away, 100 000 times, and shows the memory of the process ten times on the way: it stays
// where it is after the first.
//   node scripts/flush-cycles.mjs [cycles]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = `
import sys, time, pitviper
from array import array

pitviper.set_param("threshold=3,trace_eagerness=2")

def work(a, n):
    total = 0.0
    for i in range(n):
        if i & 3:
            total += a[i] * 0.5
        else:
            total -= a[i]
    return total

def resident():
    with open('/proc/self/status') as status:
        return next(line.split()[1] for line in status if line.startswith('VmRSS'))

cycles = int(sys.argv[1])
a = array('d', range(64))
want = work(a, 64)
start = time.time()
for cycle in range(1, cycles + 1):
    assert work(a, 64) == want
    pitviper.releaseall()
    if cycle % max(1, cycles // 10) == 0:
        print(f'{cycle} cycles, {resident()} KiB, {time.time() - start:.0f} s', flush=True)
`;

const engine = fileURLToPath(new URL('../dist/bin/pitviper.js', import.meta.url));
const cycles = process.argv[2] ?? '100000';
const { status } = spawnSync(process.execPath, [engine, '-c', program, cycles], { stdio: 'inherit' });
process.exitCode = status ?? 1;
