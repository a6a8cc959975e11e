import test from 'ava';
import { Engine, type EngineOptions } from '../index.js';

const source = `
def evaluate(text):
    names = {name: __import__(name) for name in ('os', 'socket', 'select', 'subprocess')}
    return str(eval(text, names))
`;

/** What a program is told that tries something else. */
const refused = (grant: string) => new RegExp(`the host does not grant '${grant}' to this program`);

interface Attempt {
  readonly text: string;
  /** What it gives, or the permission that it lacks. */
  readonly gives?: RegExp;
  readonly lacks?: string;
}

const withFiles: readonly Attempt[] = [
  { text: 'open("/etc/passwd").read()', lacks: 'files' },
  { text: 'os.listdir("/")', lacks: 'files' },
  { text: 'os.stat("/etc")', lacks: 'files' },
  { text: 'os.read(0, 1)', lacks: 'files' },
  { text: 'len(os.environ)', gives: /^0$/ },
];

const withProcesses = ['os.getpid()', 'os.getcwd()', 'os.kill(os.getpid(), 0)', 'os.system("exit 3") >> 8'];
const withNetwork = ['socket.socket().fileno() >= 0', 'select.select([], [], [], 0)'];

const grants: Readonly<
  Record<string, { readonly options: EngineOptions; readonly attempts: readonly Attempt[] }>
> = {
  processes: {
    options: { permissions: { processes: true } },
    attempts: [
      ...withFiles,
      { text: 'os.getpid()', gives: new RegExp(`^${process.pid}$`) },
      { text: 'os.kill(os.getpid(), 0)', gives: /^None$/ },
      { text: 'os.system("exit 3") >> 8', gives: /^3$/ },
      { text: 'subprocess.call(["true"])', gives: /^0$/ },
      // What another program writes comes through a descriptor, as files do.
      { text: 'subprocess.check_output(["true"])', lacks: 'files' },
      ...withNetwork.map((text) => ({ text, lacks: 'network' })),
    ],
  },
  network: {
    options: { permissions: { network: true } },
    attempts: [
      ...withFiles,
      { text: 'socket.socket().fileno() >= 0', gives: /^True$/ },
      { text: 'select.select([], [], [], 0)', gives: /^\(\[\], \[\], \[\]\)$/ },
      ...withProcesses.map((text) => ({ text, lacks: 'processes' })),
      { text: 'subprocess.call(["true"])', lacks: 'processes' },
    ],
  },
};

for (const [only, { options, attempts }] of Object.entries(grants))
  test(`where only ${only} is granted everything else is refused by name, on a context and on the pool`, async (t) => {
    await using engine = await Engine.create({ ...options, instances: 1, limits: { timeMs: 20_000 } });
    const module = await engine.compile({ source, name: 'program' });
    const program = engine.createContext().load(module);
    for (const run of [
      async (text: string) => program.run('evaluate', [text]),
      (text: string) => module.run('evaluate', [text]),
    ])
      for (const { text, gives, lacks } of attempts)
        if (gives !== undefined) t.regex(String(await run(text)), gives, text);
        else
          await t.throwsAsync(async () => run(text), {
            code: 'ERR_PERMISSION',
            message: refused(lacks ?? ''),
          });
  });
