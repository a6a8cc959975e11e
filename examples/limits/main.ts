// What goes wrong, and what the host sees of it: every failure has a code, and the engine goes on.
//
//     node examples/limits/main.ts
import { Engine, PitviperError, PythonError } from 'pitviper';

const engine = await Engine.create({
  instances: 1,
  limits: { timeMs: 2000, memoryBytes: 128 * 2 ** 20, recursionDepth: 200 },
  permissions: { modules: ['math', 'time'] },
});
const faulty = await engine.compile({ file: new URL('faulty.py', import.meta.url) });

await attempt('a loop without end', () => faulty.run('forever', [], { timeMs: 100 }));
await attempt('a long sleep, cancelled', () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);
  return faulty.run('nap', [60], { signal: controller.signal });
});
await attempt('a huge list', () => faulty.run('hoard', []));
await attempt('recursion', () => faulty.run('descend', [0]));
await attempt('a file', () => faulty.run('peek', ['/etc/hostname']));
await attempt('a forbidden module', () => faulty.run('smuggle', []));
await attempt('a name that is not there', () => faulty.run('forevver', []));
await attempt('a buffer that is not shared', () => faulty.run('first', [new Float64Array(3)]));
await attempt('a mistake in Python', () => faulty.run('divide', [1, 0]));

console.log('and still:', await faulty.run('divide', [1, 4]));
await engine.close();

async function attempt(what: string, act: () => Promise<unknown>): Promise<void> {
  try {
    console.log(`${what}: ${String(await act())}`);
  } catch (error) {
    if (!(error instanceof PitviperError)) throw error;
    console.log(`${what}: ${error.code}: ${error.message}`);
    if (error instanceof PythonError && error.code === 'ERR_PYTHON' && error.type === 'ZeroDivisionError')
      for (const { name, line, source } of error.frames) console.log(`  in ${name}, line ${line}: ${source}`);
  }
}
