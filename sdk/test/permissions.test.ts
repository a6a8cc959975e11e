import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { type Context, Engine, type EngineOptions, type LoadedModule, type Module } from '../index.js';
import { escapeExpressions, escapeStatements } from './escape-attempts.table.js';

const source = `
def evaluate(text): return eval(text)
def execute(text):
    names = {}
    exec(text, names)
    return names.get('r')
def attempt(text): return str(execute(text))[:2000]
def call(f): return f()
def describe(f): return [type(f).__name__, repr(f)[:20], sorted(n for n in dir(f) if not n.startswith('__'))]
def attribute(f, name): return getattr(f, name)
def take(x, **names): return names
`;

const secret = 'pitviper-secret-7f3a';

let engine: Engine;
let module: Module;
let context: Context;
let local: LoadedModule;

test.before(async () => {
  process.env['PITVIPER_TEST_SECRET'] = secret;
  engine = await Engine.create({
    instances: 1,
    limits: { timeMs: 5000 },
    output: 'ignore',
    permissions: { host: { rank: () => 3, twice: (x: number) => x * 2, size: 4, table: { a: [1] } } },
  });
  module = await engine.compile({ source, name: 'program' });
  context = engine.createContext();
  local = context.load(module);
});

test.after.always(() => engine.close({ force: true }));

/** Words that only the outside knows, or that a JavaScript object would show. */
const telltales = [
  secret,
  'root:x:0',
  '[object ',
  'function (',
  '=> ',
  'native code',
  'node:internal',
  process.cwd(),
  'uid=',
];

const installed = fileURLToPath(new URL('../..', import.meta.url));

/** How a program may be told to stop trying. */
const refusals = ['ERR_PYTHON', 'ERR_PERMISSION', 'ERR_RESULT', 'ERR_SYNTAX', 'ERR_MEMORY_LIMIT'];

const grants: Readonly<Record<string, EngineOptions>> = {
  nothing: {},
  'the network': { permissions: { network: true } },
  'a folder, with hot loops compiled early': {
    permissions: { files: { read: [tmpdir()] } },
    jit: { threshold: 3, functionThreshold: 3, traceEagerness: 2 },
  },
};

for (const [what, options] of Object.entries(grants))
  for (const where of ['a context', 'the pool'] as const)
    test.serial(`no attempt to escape from ${where} gets anywhere where ${what} is granted`, async (t) => {
      const engine = await Engine.create({
        ...options,
        instances: 1,
        // For what would never end; a busy machine may stand still for seconds.
        limits: { timeMs: 30_000 },
        output: 'ignore',
        permissions: {
          ...options.permissions,
          host: { rank: () => 3, twice: (x: number) => x * 2, table: { a: [1] } },
        },
      });
      const module = await engine.compile({ source, name: 'program' });
      const calls = where === 'the pool' ? module.call : engine.createContext().load(module).call;
      const attempt = async (act: () => unknown, text: string): Promise<void> => {
        let seen: string;
        try {
          seen = String(await act());
        } catch (thrown) {
          const { code, message } = thrown as { code: string; message: string };
          t.true(refusals.includes(code), `${text}: ${code} ${message}`);
          seen = message;
        }
        // Where the engine is installed, modules of its library say themselves.
        seen = seen.replaceAll(installed, '');
        for (const telltale of telltales)
          t.false(seen.includes(telltale), `${text} shows ${telltale}: ${seen}`);
      };
      for (const text of escapeExpressions)
        await attempt(() => calls.evaluate?.(`str(${text})[:2000]`), text);
      for (const text of escapeStatements) await attempt(() => calls.attempt?.(text), text);
      t.is(({} as Record<string, unknown>)['x'], undefined);
      t.is(await calls.evaluate?.('str(1 + 1)'), '2');
      await engine.close({ force: true });
    });

test.serial('host functions and values are what they are granted as, and nothing else', async (t) => {
  for (const each of [local.call, module.call]) {
    t.is(await each.evaluate?.("__import__('host').rank()"), 3);
    t.is(await each.evaluate?.("__import__('host').twice(21)"), 42);
    t.is(await each.evaluate?.("__import__('host').size"), 4);
    t.deepEqual(await each.execute?.('from host import table as r'), new Map([['a', [1]]]));
    t.deepEqual(await each.evaluate?.("sorted(n for n in dir(__import__('host')) if n[0] != '_')"), [
      'rank',
      'size',
      'table',
      'twice',
    ]);
  }
});

test.serial('a host function is a built-in function without attributes of its own', (t) => {
  const [type, , names] = local.run('describe', [() => 1]) as [string, string, string[]];
  t.is(type, 'builtin_function_or_method');
  t.deepEqual(names, []);
  for (const name of ['constructor', 'prototype', '__proto__', 'call', 'apply', 'bind', 'implementation'])
    t.throws(() => local.call.attribute?.(() => 1, name), { message: /AttributeError/ }, name);
});

test.serial('names of JavaScript objects are plain names as keywords', (t) => {
  const kwargs = JSON.parse('{"x": 1, "__proto__": 2, "constructor": 3, "toString": 4}') as Record<
    string,
    unknown
  >;
  t.deepEqual(
    local.run('take', [], { kwargs }),
    new Map([
      ['__proto__', 2],
      ['constructor', 3],
      ['toString', 4],
    ]),
  );
});

test.serial('modules are an allow-list where the host gives one', async (t) => {
  const narrow = await Engine.create({
    instances: 1,
    permissions: { modules: ['math', 'random', 'collections'] },
  });
  const program = await narrow.compile({ source, name: 'program' });
  const loaded = narrow.createContext().load(program);
  for (const each of [loaded.call, program.call]) {
    t.is(await each.evaluate?.("__import__('math').sqrt(4)"), 2);
    t.is(await each.execute?.('import random, collections.abc\nr = 1'), 1);
    for (const text of [
      'import os',
      'from os import path',
      'import sys',
      "__import__('os')",
      "import random\nexec('import os', random.__dict__)",
      "exec(compile('import os', __import__('random').__file__, 'exec'))",
      'import json',
    ])
      await t.throwsAsync(async () => each.execute?.(text), { code: 'ERR_PERMISSION' }, text);
  }
  await narrow.close();
});

test.serial('files are granted by folder, and links and dots do not lead out', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'pitviper-'));
  const open = join(root, 'open');
  const other = join(root, 'open-not');
  for (const folder of [open, other]) (await import('node:fs')).mkdirSync(folder);
  writeFileSync(join(open, 'a.txt'), 'inside');
  writeFileSync(join(other, 'b.txt'), 'outside');
  symlinkSync(join(other, 'b.txt'), join(open, 'link'));
  symlinkSync(join(other, 'new.txt'), join(open, 'dangling'));
  const granted = await Engine.create({
    instances: 1,
    permissions: { files: { read: [open], write: [join(open)] } },
  });
  const loaded = granted.createContext().load(await granted.compile({ source, name: 'program' }));
  const read = (path: string) => loaded.call.evaluate?.(`open(${JSON.stringify(path)}).read()`);
  t.is(read(join(open, 'a.txt')), 'inside');
  loaded.call.execute?.(`with open(${JSON.stringify(join(open, 'c.txt'))}, 'w') as f: f.write('new')`);
  t.is(readFileSync(join(open, 'c.txt'), 'utf8'), 'new');
  for (const path of [
    join(open, 'link'),
    join(open, '../open-not/b.txt'),
    join(other, 'b.txt'),
    '/proc/self/environ',
  ])
    t.throws(() => read(path), { message: /PermissionError/ }, path);
  t.throws(() => loaded.call.evaluate?.(`open(${JSON.stringify(join(open, 'dangling'))}, 'w')`), {
    message: /Error/,
  });
  t.throws(() =>
    loaded.call.evaluate?.(`__import__('os').symlink('/etc/passwd', ${JSON.stringify(join(open, 'l2'))})`),
  );
  t.throws(() =>
    loaded.call.evaluate?.(`__import__('os').rename(${JSON.stringify(join(open, 'a.txt'))}, '/tmp/x')`),
  );
  t.throws(() => loaded.call.evaluate?.("open(1, 'w').write('x')"));
  await granted.close();
  rmSync(root, { recursive: true });
});

test.serial('environment variables are granted by name', async (t) => {
  const granted = await Engine.create({
    instances: 1,
    permissions: { environment: ['PITVIPER_TEST_SECRET'] },
  });
  const loaded = granted.createContext().load(await granted.compile({ source, name: 'program' }));
  t.is(loaded.call.evaluate?.("__import__('os').environ['PITVIPER_TEST_SECRET']"), secret);
  t.is(loaded.call.evaluate?.("len(__import__('os').environ)"), 1);
  t.throws(() => loaded.call.evaluate?.("__import__('os').putenv('A', 'b')"));
  await granted.close();
});

test.serial('what is printed goes where the host wants it', async (t) => {
  const texts: string[] = [];
  const told = await Engine.create({
    instances: 1,
    output: (text, stream) => texts.push(`${stream}: ${text}`),
  });
  const program = await told.compile({
    source: "import sys\ndef f():\n    print('hé')\n    print('x', file=sys.stderr)",
    name: 'p',
  });
  told.createContext().load(program).call.f?.();
  await program.call.f?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const lines = 'stdout: hé|stderr: xstderr: |stdout: hé|stderr: xstderr: |';
  t.is(texts.join('').replaceAll(String.fromCharCode(10), '|'), lines);
  await told.close();
});
