import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { Engine } from '../../../sdk/index.js';
import { runCli, temporaryFolder } from './run-cli.js';

const source = `
def total(n):
    s = 0
    for i in range(n):
        s += i
    return s
`;

/** A folder in which a cache lies beside a file of somebody else's. */
async function filledCache(t: ExecutionContext): Promise<{ cwd: string; compiles: boolean }> {
  const cwd = temporaryFolder(t);
  const cache = join(cwd, 'cache');
  const engine = await Engine.create({ instances: 1, cache, jit: { threshold: 20 } });
  const module = await engine.compile({ source, name: 'totals' });
  await module.call.total?.(5000);
  const compiles = engine.stats().events['jit:unavailable'] === undefined;
  await engine.close();
  writeFileSync(join(cache, 'notes.txt'), 'mine');
  return { cwd, compiles };
}

test('the cache is listed with what its entries belong to, and cleared without touching other files', async (t) => {
  const { cwd, compiles } = await filledCache(t);
  const listed = runCli(['cache', 'ls', 'cache'], { cwd });
  t.is(listed.status, 0, listed.err);
  t.regex(listed.out, /^module +[\d.]+ k?B {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}totals\.py$/m);
  if (compiles) t.regex(listed.out, /^traces +[\d.]+ k?B .* {2}totals\.py:2:total {2}\d+ traces?$/m);
  t.regex(listed.out, /^\d+ (entry|entries), [\d.]+ k?B in cache$/m);
  const count = listed.out.trim().split('\n').length - 1;
  const cleared = runCli(['cache', 'clear'], { cwd, env: { PITVIPER_CACHE: 'cache' } });
  t.regex(cleared.out, new RegExp(`^removed ${count} (entry|entries), [\\d.]+ k?B from cache\n$`));
  t.deepEqual(readdirSync(join(cwd, 'cache')), ['notes.txt']);
  t.is(runCli(['cache', 'ls', 'cache'], { cwd }).out, '0 entries, 0 B in cache\n');
});

test('a damaged entry is listed as such and removed', (t) => {
  const cwd = temporaryFolder(t);
  mkdirSync(join(cwd, 'c', 'modules'), { recursive: true });
  mkdirSync(join(cwd, 'c', 'traces', 'e'), { recursive: true });
  writeFileSync(join(cwd, 'c', 'modules', 'a.module'), 'no module');
  writeFileSync(join(cwd, 'c', 'traces', 'e', 'b.traces'), 'no traces');
  const { out } = runCli(['cache', 'ls', 'c'], { cwd });
  t.is(out.match(/damaged, or of another version/g)?.length, 2);
  t.is(runCli(['cache', 'clear', 'c'], { cwd }).status, 0);
  t.false(existsSync(join(cwd, 'c', 'modules')));
  t.false(existsSync(join(cwd, 'c', 'traces')));
});

test('what is wrong with the command is said', (t) => {
  const cwd = temporaryFolder(t);
  for (const [args, message] of [
    [['cache'], /^pitviper: usage: pitviper cache ls/],
    [['cache', 'rm', 'x'], /^pitviper: usage: pitviper cache ls/],
    [['cache', 'ls'], /^pitviper: which folder\? Name it, or set PITVIPER_CACHE/],
    [['cache', 'ls', 'none'], /^pitviper: ENOENT: no such file or directory/],
  ] as const) {
    const { out, err, status } = runCli(args, { cwd });
    t.regex(err, message);
    t.deepEqual([out, status], ['', 2]);
  }
});
