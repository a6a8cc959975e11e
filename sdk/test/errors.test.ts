import test from 'ava';
import {
  type Context,
  Engine,
  type LoadedModule,
  type Module,
  PitviperError,
  PythonError,
  PythonSyntaxError,
} from '../index.js';

const source = `class Diverged(Exception):
    pass

def divide(a, b):
    return a / b

def outer(b):
    é = "é"; return divide(1, b)

def diverge():
    try:
        divide(1, 0)
    except ZeroDivisionError as error:
        raise Diverged('too large') from error

def deep(n):
    return deep(n + 1)

def run(text):
    exec(text)

def call(f):
    return f()

def leave():
    import sys
    sys.exit(3)
`;

let engine: Engine;
let module: Module;
let context: Context;
let local: LoadedModule;

test.before(async () => {
  engine = await Engine.create({ instances: 1, permissions: { modules: ['math', 'sys'] } });
  module = await engine.compile({ source, name: 'faulty.py' });
  context = engine.createContext();
  local = context.load(module);
});

test.after.always(() => engine.close());

async function failures(name: string, ...args: unknown[]): Promise<PythonError[]> {
  const errors: PythonError[] = [];
  for (const call of [local.call, module.call]) {
    try {
      await call[name]?.(...args);
    } catch (error) {
      errors.push(error as PythonError);
    }
  }
  return errors;
}

test('an exception has class, text, frames and the traceback that CPython prints', async (t) => {
  for (const error of await failures('outer', 0)) {
    t.true(error instanceof PythonError);
    t.true(error instanceof PitviperError);
    t.is(error.code, 'ERR_PYTHON');
    t.is(error.type, 'ZeroDivisionError');
    t.is(error.text, 'division by zero');
    t.is(error.message, 'ZeroDivisionError: division by zero');
    t.deepEqual(error.frames, [
      {
        file: 'faulty.py',
        line: 8,
        column: 20,
        endColumn: 32,
        name: 'outer',
        source: 'é = "é"; return divide(1, b)',
      },
      { file: 'faulty.py', line: 5, column: 11, endColumn: 16, name: 'divide', source: 'return a / b' },
    ]);
    t.is(
      error.traceback,
      `Traceback (most recent call last):
  File "faulty.py", line 8, in outer
    é = "é"; return divide(1, b)
                    ^^^^^^^^^^^^
  File "faulty.py", line 5, in divide
    return a / b
           ~~^~~
ZeroDivisionError: division by zero
`,
    );
    const [first, second, third] = (error.stack ?? '').split('\n');
    t.is(first, 'PythonError: ZeroDivisionError: division by zero');
    t.is(second, '    at divide (faulty.py:5:12)');
    t.is(third, '    at outer (faulty.py:8:21)');
  }
  t.plan(2 * 11);
});

test('the stack goes on with the frames of the caller', async (t) => {
  const [error] = await failures('divide', 1, 0);
  t.regex(error?.stack ?? '', /errors\.test/);
});

test('an exception class of the module is named with it, and causes are in the traceback', async (t) => {
  for (const error of await failures('diverge')) {
    t.is(error.type, 'faulty.Diverged');
    t.regex(error.traceback, /ZeroDivisionError[\s\S]*direct cause[\s\S]*faulty\.Diverged: too large\n$/);
  }
});

test('a wrong number of arguments is TypeError with CPython words', async (t) => {
  for (const error of await failures('divide', 1))
    t.is(error.message, "TypeError: divide() missing 1 required positional argument: 'b'");
});

test('recursion without end is RecursionError', async (t) => {
  for (const error of await failures('deep', 0)) {
    t.is(error.type, 'RecursionError');
    t.true(error.frames.length <= 200);
  }
});

test('sys.exit is an exception and ends nothing', async (t) => {
  for (const error of await failures('leave')) t.is(error.type, 'SystemExit');
});

test('a syntax error says where', async (t) => {
  const error = await t.throwsAsync<PythonSyntaxError>(
    engine.compile({ source: 'def f(:\n    pass\n', name: 'wrong.py' }),
    { instanceOf: PythonSyntaxError },
  );
  t.is(error?.code, 'ERR_SYNTAX');
  t.is(error?.file, 'wrong.py');
  t.is(error?.line, 1);
  t.is(error?.column, 6);
  t.is(
    error?.traceback,
    '  File "wrong.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n',
  );
});

test('a name that is no export gives near names', async (t) => {
  for (const error of await failures('dvide', 1, 2)) {
    t.is(error.code, 'ERR_NO_SUCH_EXPORT');
    t.is(error.message, 'module faulty has no function named dvide; did you mean divide?');
  }
});

test('expected exports are checked when a module is compiled', async (t) => {
  await engine.compile({ source, name: 'faulty', exports: { divide: 2, outer: 1 } });
  await t.throwsAsync(engine.compile({ source, name: 'faulty', exports: ['devide'] }), {
    code: 'ERR_NO_SUCH_EXPORT',
  });
  await t.throwsAsync(engine.compile({ source, name: 'faulty', exports: { divide: 3 } }), {
    code: 'ERR_ARGUMENT',
    message: /divide takes 2 arguments/,
  });
});

test('what the host did not grant is ERR_PERMISSION', async (t) => {
  for (const text of ['open("/etc/passwd")', 'import os', 'import os.path', '__import__("os")'])
    for (const error of await failures('run', text)) t.is(error.code, 'ERR_PERMISSION', text);
});

test('what a host function throws is the cause', (t) => {
  const cause = new Error('mine');
  const error = t.throws<PythonError>(() =>
    local.call.call?.(function fetch() {
      throw cause;
    }),
  );
  t.is(error?.message, 'RuntimeError: host function fetch() failed: mine');
  t.is(error?.cause, cause);
});

test('a host function that is asynchronous is refused', (t) => {
  t.throws(() => local.call.call?.(async () => 1), { message: /TypeError: .*asynchronous/ });
});

test('a file that is not there', async (t) => {
  await t.throwsAsync(engine.compile({ file: '/nowhere/kernels.py' }), {
    code: 'ERR_ARGUMENT',
    message: /cannot read/,
  });
});

test('a module that raises when it is loaded fails each call, and again after that', async (t) => {
  const broken = await engine.compile({ source: 'x = 1 / 0\ndef f(): pass', name: 'broken' });
  for (let round = 0; round < 2; round++) {
    await t.throwsAsync(async () => broken.call.f?.(), { code: 'ERR_PYTHON', message: /ZeroDivisionError/ });
    t.throws(() => context.load(broken), { code: 'ERR_PYTHON' });
  }
});
