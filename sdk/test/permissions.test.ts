import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { type Context, Engine, type LoadedModule, type Module } from '../index.js';

const source = `
def evaluate(text): return eval(text)
def execute(text):
    names = {}
    exec(text, names)
    return names.get('r')
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

/** Attempts to reach what was not granted. Each must raise, or give something harmless: never the secret, never a host object. */
const attempts = [
  "open('/proc/self/environ').read()",
  "open('/etc/passwd').read()",
  'open(0)',
  'open(1, "w").write("x")',
  "__import__('os').environ['PITVIPER_TEST_SECRET']",
  "__import__('os').getenv('PITVIPER_TEST_SECRET')",
  "dict(__import__('os').environ)",
  "__import__('os').listdir('/')",
  "__import__('os').system('id')",
  "__import__('os').popen('id').read()",
  "__import__('socket').socketpair()",
  "__import__('socket').create_connection(('127.0.0.1', 1))",
  "__import__('socket').getaddrinfo('localhost', 1)",
  "__import__('socket').gethostname()",
  "__import__('select').select([0], [], [], 0)",
  "__import__('os').getpid()",
  "__import__('os').kill(1, 0)",
  "__import__('os')._exit(3)",
  "__import__('os').getcwd()",
  "__import__('os').stat('/etc/passwd')",
  "__import__('os').open('/etc/passwd', 0)",
  "__import__('os').fstat(0)",
  "__import__('os').read(0, 10)",
  "__import__('os').write(1, b'x')",
  "__import__('posix').open('/etc/passwd', 0)",
  "__import__('io').open('/etc/passwd')",
  "__import__('io').FileIO('/etc/passwd')",
  "__import__('io').FileIO(0)",
  "__import__('io').open_code('/etc/passwd')",
  "__import__('_io').FileIO(1, 'w')",
  "__import__('subprocess').run(['id'])",
  "__import__('socket').socket()",
  "__import__('ctypes')",
  "__import__('sys').modules['os'].environ",
  "__import__('sys').stdin.read()",
  "__import__('sys').stdin.buffer.raw",
  "__import__('sys')._getframe(0).f_globals['__builtins__']",
  "__import__('sys').path.append('/etc') or __import__('passwd')",
  "__import__('signal').raise_signal(9)",
  "__import__('signal').signal(2, lambda *a: None)",
  '().__class__.__bases__[0].__subclasses__()',
  "[c for c in ().__class__.__base__.__subclasses__() if 'Host' in c.__name__ or 'Popen' in c.__name__]",
  "(lambda: 0).__globals__['__builtins__']",
  '(lambda: 0).__code__.replace(co_consts=())',
  "type(lambda: 0)(compile('1', '/etc/passwd', 'eval'), {})()",
  "'{0.__class__.__mro__}'.format(1)",
  "'{0.__init__.__globals__}'.format(__import__('host').rank)",
  "'{.__self__}'.format(__import__('host').rank)",
  "__import__('host').rank.__self__",
  "__import__('host').rank.__globals__",
  "__import__('host').rank.constructor",
  "__import__('host').rank.prototype",
  "__import__('host').rank.__proto__",
  "__import__('host').rank.implementation",
  "__import__('host').rank.call",
  "__import__('host').constructor",
  "__import__('host').__proto__",
  "__import__('host').table.__proto__",
  "type(__import__('host').rank)('x', (), {})",
  "type(__import__('host').rank)()",
  "setattr(type(__import__('host').rank), 'x', 1)",
  "vars(__import__('host').rank)",
  '{}.__proto__',
  "{}['__proto__']",
  '[].constructor',
  "'x'.constructor",
  "(1).constructor.constructor('return process')()",
  "getattr([], 'constructor')",
  "getattr('', '__proto__')",
  'object().toString',
  "type('X', (), {'__proto__': 1, 'constructor': 2})().constructor",
  "type('X', (), {})().__proto__",
  "__builtins__['__import__']('os').environ['PITVIPER_TEST_SECRET']",
  "__import__('builtins').open('/etc/passwd')",
  "__import__('codecs').open('/etc/passwd')",
  "__import__('linecache').getlines('/etc/passwd')",
  "__import__('importlib').import_module('os').environ['PATH']",
  "__import__('traceback').format_stack()",
  "__import__('inspect').getsource(__import__('inspect'))",
  "__import__('runpy').run_path('/etc/passwd')",
  "__import__('pathlib').Path('/etc/passwd').read_text()",
  "__import__('tempfile').mkdtemp()",
  "__import__('shutil').copy('/etc/passwd', '/tmp/x')",
  "__import__('glob').glob('/*')",
  "__import__('pickle').loads(b\"cos\\nsystem\\n(S'id'\\ntR.\")",
  "compile('open(\"/etc/passwd\")', 'x', 'eval').co_consts",
  'exec(\'import os; os.unlink("/etc/passwd")\')',
  'input()',
  'breakpoint()',
  'help()',
  'exit()',
  "memoryview(b'abc').obj.constructor",
] as const;

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
];

for (const [where, call] of [
  ['a context', (text: string) => local.call.evaluate?.(`str(${text})[:2000]`)],
  ['the pool', (text: string) => module.call.evaluate?.(`str(${text})[:2000]`)],
] as const)
  test.serial(`no attempt to escape from ${where} gets anywhere`, async (t) => {
    for (const attempt of attempts) {
      let seen: string;
      try {
        seen = String(await call(attempt));
      } catch (thrown) {
        const { code, message } = thrown as { code: string; message: string };
        t.true(
          ['ERR_PYTHON', 'ERR_PERMISSION', 'ERR_RESULT'].includes(code),
          `${attempt}: ${code} ${message}`,
        );
        seen = message;
      }
      for (const telltale of telltales)
        t.false(seen.includes(telltale), `${attempt} shows ${telltale}: ${seen}`);
    }
    t.is(({} as Record<string, unknown>)['x'], undefined);
    t.is(await call('1 + 1'), '2');
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
