/**
 * What V8 does with the interpreter's loop in a real process: it waits until the loop has seen everything, and what it compiles then stays.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const launcher = fileURLToPath(new URL('../../../bin/pitviper.js', import.meta.url));

/** Runs a program without a compiler of ours; gives what V8 said of the loop. */
function linesAboutLoop(source: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'loop-'));
  const file = join(folder, 'program.py');
  writeFileSync(file, source);
  const flags = ['--trace-opt', '--trace-deopt'];
  const run = spawnSync(process.execPath, [...flags, launcher, '--jit', 'off', file], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 1 << 28,
  });
  rmSync(folder, { recursive: true });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.split('\n').filter((line) => line.includes('<JSFunction interpret '));
}

test('a short program ends before V8 compiles the loop', (t) => {
  const lines = linesAboutLoop('total = 0\nfor i in range(3000):\n    total += i\n');
  t.deepEqual(lines, []);
});

test('code that V8 has compiled for the loop is not thrown away for what it had not seen', (t) => {
  const lines = linesAboutLoop(`
import time

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def moved(self, step):
        return Point(self.x + step, self.y)

def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def steps(n):
    for i in range(n):
        yield i * 0.5

def rounds():
    fib(12)
    point, counts, words = Point(1, 2.5), {}, []
    for i, step in enumerate(steps(200)):
        point = point.moved(step)
        counts[i % 7] = counts.get(i % 7, 0) + 1
        words.append(f'{i}')
        try:
            words[i + 1]
        except IndexError:
            words[-1], words[0] = words[0], words[-1]
    return sorted(words), [point.x for _ in words], ' '.join(words).split()

# CPU time: a busy machine compiles later.
end = time.process_time() + 3
while time.process_time() < end:
    rounds()
`);
  t.true(lines.some((line) => line.startsWith('[completed compiling')));
  t.deepEqual(
    lines.filter((line) => line.includes('Insufficient type feedback')),
    [],
  );
});
