import test from 'ava';
import { runJitted } from './run-jitted.js';

const onMachine = process.arch === 'x64' && process.platform === 'linux' ? test : test.skip;

const WORK = `import pitviper
def work(n):
    s = 0
    for i in range(n):
        if i % 3: s += i
        else: s -= 1
    return s
`;

function outOf(program: string, settings?: string): string {
  const { out, err } = runJitted(WORK + program, settings);
  return out + err;
}

test('set_param takes a text or names, and get_param gives the values', (t) => {
  const out = outOf(`
pitviper.set_param("threshold=50,trace_eagerness=5")
pitviper.set_param(trace_limit=3000)
print([pitviper.get_param(name) for name in ('threshold', 'trace_eagerness', 'trace_limit')])
pitviper.set_param("default")
print(pitviper.get_params()['threshold'])
`);
  t.is(out, process.arch === 'x64' ? '[50, 5, 3000]\n1039\n' : '[1039, 200, 6000]\n1039\n');
});

test('wrong parameters are refused and change nothing', (t) => {
  const out = outOf(`
for wrong in ("nope=1", "threshold=0", "threshold", "trace_limit=9,nope=1"):
    try: pitviper.set_param(wrong)
    except ValueError as e: print(e)
for wrong in ({'nope': 1}, {'threshold': 0}):
    try: pitviper.set_param(**wrong)
    except ValueError as e: print(e)
try: pitviper.set_param(3)
except TypeError as e: print(e)
try: pitviper.set_param(threshold='x')
except TypeError as e: print('TypeError')
print(pitviper.get_param('trace_limit'))
`);
  t.regex(
    out,
    /^unknown parameter 'nope'; .*\nthreshold takes an integer of at least 1\nthreshold takes an integer of at least 1\nunknown parameter 'nope'; .*\nunknown parameter 'nope'; .*\nthreshold takes an integer of at least 1\nset_param\(\) argument 1 must be str, not int\nTypeError\n6000\n$/,
  );
});

onMachine('a compile hook is told of loops and bridges, later and in order', (t) => {
  const out = outOf(`
seen = []
pitviper.set_param("threshold=50,trace_eagerness=5")
pitviper.set_compile_hook(lambda info: seen.append((info.kind, info.trace_id, info.parent_id, info.location.line, info.link)))
print(work(5000))
print(seen)
`);
  t.is(out, "8330000\n[('loop', 0, None, 4, 'loop'), ('bridge', 1, 0, 6, 'trace')]\n");
});

onMachine('an abort hook is told of reason and place', (t) => {
  const out = outOf(`
seen = []
def names(n):
    d = {}
    for i in range(n):
        d[str(i)] = i
pitviper.set_abort_hook(seen.append)
names(3000)
info = seen[0]
print(info.reason, info.start.line, info.location.line, info.blacklisted, info.hint)
`);
  t.is(out, 'no rule for this call 12 13 False call it outside of the hot loop, or write it out\n');
});

onMachine('what a hook raises is unraisable, and the program goes on', (t) => {
  const { out, err } = runJitted(`${WORK}
def hook(info): raise ValueError('in hook')
pitviper.set_compile_hook(hook)
print(work(5000))
`);
  t.is(out, '8330000\n');
  t.regex(err, /^Exception ignored in: <function hook at .*>\n[\s\S]*ValueError: in hook\n$/);
});

onMachine('a hook may compile code itself', (t) => {
  const out = outOf(`
depth = []
def hook(info):
    depth.append(len(depth))
    if len(depth) < 3:
        exec("t = 0\\nfor i in range(3000): t += i", {})
pitviper.set_compile_hook(hook)
print(work(5000), len(depth) >= 3)
`);
  t.is(out, '8330000 True\n');
});

onMachine('get_stats counts, and releaseall throws code away', (t) => {
  const out = outOf(`
print(pitviper.get_stats()['total_compiled_loops'])
work(5000)
stats = pitviper.get_stats()
print(stats['total_compiled_loops'], stats['code_bytes'] > 0, stats['aborts'])
pitviper.releaseall()
stats = pitviper.get_stats()
print(stats['flushes'], stats['total_freed_loops'])
print(work(5000), pitviper.get_stats()['total_compiled_loops'])
`);
  t.is(out, '0\n1 True {}\n1 1\n8330000 2\n');
});

onMachine('off stops the compiler until on', (t) => {
  const out = outOf(`
pitviper.set_param("off")
print(work(5000), pitviper.get_stats()['total_compiled_loops'])
pitviper.set_param("on")
print(work(5000), pitviper.get_stats()['total_compiled_loops'])
`);
  t.is(out, '8330000 0\n8330000 1\n');
});

test('without a compiler the module is there and does nothing', (t) => {
  const out = outOf(
    `
pitviper.set_param("threshold=2")
pitviper.set_compile_hook(print)
pitviper.releaseall()
print(pitviper.is_available(), pitviper.get_param('threshold'), pitviper.get_stats(), work(5000))
try: pitviper.set_abort_hook(3)
except TypeError as e: print(e)
`,
    'off',
  );
  t.is(out, 'False 1039 {} 8330000\na hook must be callable or None, not int\n');
});
