import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import fc from 'fast-check';
import { Engine, type LoadedModule, type Module, PitviperError, shared } from '../index.js';

const sdk = fileURLToPath(new URL('../index.js', import.meta.url));

/** Runs a host program; gives its status and output. It must end by itself. */
function runHost(body: string): { status: number | null; stdout: string; stderr: string } {
  const program = `import { Engine, shared } from ${JSON.stringify(sdk)};\n${body}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 60_000,
  });
}

test('a process ends after its engine is closed', (t) => {
  const { status, stdout } = runHost(`
    const engine = await Engine.create({ instances: 2 });
    const module = await engine.compile({ source: 'def f(x): return x', name: 'm' });
    const context = engine.createContext();
    console.log(await module.call.f(1), context.load(module).call.f(2));
    await engine.close();`);
  t.is(stdout, '1 2\n');
  t.is(status, 0);
});

test('an engine that is forgotten does not keep the process', (t) => {
  const { status, stdout } = runHost(`
    const engine = await Engine.create({ instances: 2 });
    const module = await engine.compile({ source: 'def f(x): return x', name: 'm' });
    engine.createContext().load(module);
    console.log(await module.call.f(1));`);
  t.is(stdout, '1\n');
  t.is(status, 0);
});

test('compiled modules are taken from the cache, and a damaged entry is replaced', async (t) => {
  const cache = mkdtempSync(join(tmpdir(), 'pitviper-cache-'));
  const compile = async (): Promise<boolean> => {
    const engine = await Engine.create({ instances: 1, minInstances: 0, cache });
    let cached = false;
    engine.on('module:compile', (event) => {
      cached = event.cached;
    });
    const module = await engine.compile({ source: 'def f(x): return x + 1', name: 'cached' });
    const context = engine.createContext();
    t.is(context.load(module).call.f?.(1), 2);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await engine.close();
    return cached;
  };
  t.false(await compile());
  t.true(await compile());
  const [entry = ''] = readdirSync(join(cache, 'modules'));
  const path = join(cache, 'modules', entry);
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
  t.false(await compile());
  t.true(await compile());
  rmSync(cache, { recursive: true });
  t.false(existsSync(cache));
});

/** What a host may do in any order. Each gives an answer or a documented error. */
type Step =
  | {
      readonly kind:
        | 'call'
        | 'local'
        | 'fail'
        | 'abort'
        | 'slow'
        | 'broadcast'
        | 'parallel'
        | 'compile'
        | 'load'
        | 'context';
    }
  | { readonly kind: 'buffer'; readonly how: 'shared' | 'plain' };

test('random sequences of operations end, with answers or documented errors', async (t) => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc
      .constantFrom(
        'call',
        'local',
        'fail',
        'abort',
        'slow',
        'broadcast',
        'parallel',
        'compile',
        'load',
        'context',
      )
      .map((kind) => ({ kind }) as Step),
    fc.constantFrom('shared', 'plain').map((how) => ({ kind: 'buffer', how }) as Step),
  );
  const engine = await Engine.create({ instances: 2, limits: { timeMs: 2000 } });
  const source =
    'def f(x): return x\ndef fail(): return 1 / 0\ndef loop():\n    while True: pass\ndef row(a, b): return b - a\ndef put(x): x[0] = 7.0';
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      let module: Module = await engine.compile({ source, name: 'm' });
      let context = engine.createContext();
      let local: LoadedModule = context.load(module);
      const pending: Promise<unknown>[] = [];
      const note = (promise: Promise<unknown>) => pending.push(promise.catch(checkError));
      const checkError = (error: unknown) => t.true(error instanceof PitviperError, String(error));
      for (const { kind, ...rest } of steps) {
        switch (kind) {
          case 'call':
            note(module.run('f', [1]));
            break;
          case 'local':
            t.is(local.call.f?.(3), 3);
            break;
          case 'fail':
            note(module.run('fail', []));
            t.throws(() => local.call.fail?.(), { code: 'ERR_PYTHON' });
            break;
          case 'abort': {
            const controller = new AbortController();
            note(module.run('loop', [], { signal: controller.signal }));
            setTimeout(() => controller.abort(), 5);
            break;
          }
          case 'slow':
            note(module.run('loop', [], { timeMs: 10 }));
            break;
          case 'broadcast':
            note(module.broadcast('f', [2]));
            break;
          case 'parallel':
            note(module.parallelFor('row', { start: 0, stop: 100, chunk: 7 }));
            break;
          case 'compile':
            module = await engine.compile({ source: `${source}\nn = ${pending.length}`, name: 'm' });
            break;
          case 'load':
            local = context.load(module);
            break;
          case 'context':
            context.close();
            context = engine.createContext();
            local = context.load(module);
            break;
          case 'buffer': {
            const x = 'how' in rest && rest.how === 'plain' ? new Float64Array(1) : shared(Float64Array, 1);
            note(module.run('put', [x]));
            break;
          }
        }
      }
      await Promise.all(pending);
      context.close();
      t.is(await module.call.f?.('end'), 'end');
    }),
    { seed: 4, numRuns: 12, endOnFailure: true },
  );
  t.is(engine.stats().contexts, 0);
  await engine.close();
});
