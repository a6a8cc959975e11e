// Imports of Python files in processes of their own, on this Node and those that PITVIPER_TEST_NODES names.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { runCommand } from '../../bench/run-command.js';
import { nodes } from '../../test/run-example.js';

const register = new URL('../register.js', import.meta.url).href;

/** Runs main.mjs of some files. */
async function run(
  t: ExecutionContext,
  node: string,
  files: Readonly<Record<string, string>>,
  preload = register,
) {
  const folder = mkdtempSync(join(tmpdir(), 'pitviper-loader-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const flag = preload.startsWith('file:') ? preload : join(folder, preload);
  return { folder, ...(await runCommand([node, '--import', flag, join(folder, 'main.mjs')], 120_000)) };
}

const sdk = new URL('../../../bin/sdk.mjs', import.meta.url).href;
const scale = 'def scale(x, by=2):\n    for i in range(len(x)):\n        x[i] *= by\n\ndef _hidden(): ...\n';

for (const node of nodes) {
  const where = node === process.execPath ? '' : ` (${node})`;

  test.serial(`functions of a Python file are imported and work on the host's memory${where}`, async (t) => {
    const main = `
      import { scale } from './kernels.py';
      import * as all from './kernels.py';
      const x = new Float64Array([1, 2]);
      scale(x);
      scale(x, 10);
      console.log(x.join(), Object.keys(all).join());`;
    const { stdout, stderr, status } = await run(t, node, { 'main.mjs': main, 'kernels.py': scale });
    t.deepEqual([stdout, stderr, status], ['20,40 scale\n', '', 0]);
  });

  test.serial(`Python files and the package are imported at the same time${where}`, async (t) => {
    const main = `
      const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const [{ scale }, , { scale: other }] = await Promise.all([
        import('./kernels.py'),
        import('${sdk}'),
        later(20).then(() => import('./others.py')),
      ]);
      console.log(typeof scale, typeof other, scale === other);`;
    const files = { 'main.mjs': main, 'kernels.py': scale, 'others.py': scale };
    const { stdout, stderr, status } = await run(t, node, files);
    t.deepEqual([stdout, stderr, status], ['function function false\n', '', 0]);
  });

  test.serial(`a worker thread imports Python files too${where}`, async (t) => {
    const main = `
      import { isMainThread, Worker } from 'node:worker_threads';
      import { twice } from './kernels.py';
      console.log(isMainThread, twice(4));
      if (isMainThread) new Worker(new URL(import.meta.url));`;
    const { stdout, stderr, status } = await run(t, node, {
      'main.mjs': main,
      'kernels.py': 'def twice(n: int) -> int:\n    return 2 * n\n',
    });
    t.deepEqual([stdout, stderr, status], ['true 8\nfalse 8\n', '', 0]);
  });

  test.serial(`a syntax error names file and line${where}`, async (t) => {
    const { stderr, status } = await run(t, node, {
      'main.mjs': "import './kernels.py';",
      'kernels.py': 'x = 1\ndef f(:\n',
    });
    t.regex(stderr, /SyntaxError: invalid syntax \(kernels\.py, line 2\)/);
    t.is(status, 1);
  });

  test.serial(`a name that the file does not define is refused by name${where}`, async (t) => {
    const { stderr, status } = await run(t, node, {
      'main.mjs': "import { scael } from './kernels.py';",
      'kernels.py': scale,
    });
    t.regex(stderr, /'\.\/kernels\.py' does not provide an export named 'scael'/);
    t.is(status, 1);
  });

  test.serial(`an exception at the top level comes with Python's traceback${where}`, async (t) => {
    const { stdout, status } = await run(t, node, {
      'main.mjs': "await import('./kernels.py').catch((error) => console.log(error.code, error.traceback));",
      'kernels.py': 'def f(): ...\n1 / 0\n',
    });
    t.regex(
      stdout,
      /^ERR_PYTHON Traceback[\s\S]*kernels\.py", line 2[\s\S]*ZeroDivisionError: division by zero/,
    );
    t.is(status, 0);
  });

  test.serial(`require() of a Python file says to use import${where}`, async (t) => {
    const main = `
      import { createRequire } from 'node:module';
      try { createRequire(import.meta.url)('./kernels.py'); } catch ({ code, message }) { console.log(code, message); }`;
    const { stdout, status } = await run(t, node, { 'main.mjs': main, 'kernels.py': scale });
    t.regex(stdout, /^ERR_REQUIRE_ASYNC_MODULE require\(\) cannot .*import\(\)/);
    t.is(status, 0);
  });

  test.serial(`a path may have any characters, and a file need not define anything${where}`, async (t) => {
    const main =
      "import { scale } from './k%20%C3%A9%23.py'; import './empty.py'; console.log(typeof scale);";
    const files = { 'main.mjs': main, 'k é#.py': scale, 'empty.py': '' };
    const { stdout, stderr, status } = await run(t, node, files);
    t.deepEqual([stdout, stderr, status], ['function\n', '', 0]);
  });

  test.serial(`options of the engine are set by a file of one's own${where}`, async (t) => {
    const main = `
      import { forever } from './kernels.py';
      try { forever(); } catch (error) { console.log(error.code); }`;
    const own = `
      import { configure } from '${register}';
      configure({ limits: { timeMs: 50 } });`;
    const files = {
      'main.mjs': main,
      'own.mjs': own,
      'kernels.py': 'def forever():\n    while True: pass\n',
    };
    const { stdout, stderr, status } = await run(t, node, files, 'own.mjs');
    t.deepEqual([stdout, stderr, status], ['ERR_TIME_LIMIT\n', '', 0]);
  });

  test.serial(`options that come too late are refused${where}`, async (t) => {
    const main = `
      import { configure } from '${register}';
      import './kernels.py';
      try { configure({}); } catch (error) { console.log(error.message); }`;
    const { stdout } = await run(t, node, { 'main.mjs': main, 'kernels.py': scale });
    t.regex(stdout, /^configure\(\) comes too late/);
  });
}

test('the loader is found by its public name', (t) => {
  t.is(fileURLToPath(import.meta.resolve('pitviper/register')), fileURLToPath(register));
});
