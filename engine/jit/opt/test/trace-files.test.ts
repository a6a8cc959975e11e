/**
 * Optimisations as texts: each file of traces/ has a comment that says what to look at, a recorded trace after `--in`, and what it becomes
 * after `--out`. `# passes: a, b` switches on only those. BLESS=1 writes what comes out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { parseTrace } from '../../ir/parse.js';
import { printTrace } from '../../ir/print.js';
import { verifyTrace } from '../../ir/verify.js';
import { optimizeTrace } from '../optimize.js';
import { type PassName, switchPasses } from '../pipeline.table.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..', '..');
const folder = join(root, 'engine', 'jit', 'opt', 'test', 'traces');

for (const name of readdirSync(folder).filter((file) => file.endsWith('.trace'))) {
  const file = join(folder, name);
  const [head = '', body = ''] = readFileSync(file, 'utf8').split('--in\n');
  const [input = '', expected = ''] = body.split('--out\n');
  test(`${name}: ${(head.split('\n')[0] ?? '').replace(/^# */, '')}`, (t) => {
    const recorded = parseTrace(input);
    t.deepEqual(verifyTrace(recorded), []);
    const named = /^# passes: (.*)$/m.exec(head)?.[1];
    const settings = named ? { passes: switchPasses({ only: named.split(', ') as PassName[] }) } : {};
    const optimised = optimizeTrace(recorded, settings);
    t.deepEqual(verifyTrace(optimised), []);
    const found = printTrace(optimised);
    if (process.env['BLESS'] === '1') writeFileSync(file, `${head}--in\n${input}--out\n${found}`);
    else t.is(found, expected);
  });
}
