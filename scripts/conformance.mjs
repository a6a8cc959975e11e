// Runs CPython 3.11's own tests on this engine and writes docs/conformance.md. Arguments: names of test modules, none for
// all; `--jit-threshold N` and other options of the engine after `--`. `--keep FILE` keeps what was found, and does not run again what
// the file has: a run can be broken off and gone on with. With `--page` too, nothing is run: the page is written of what the file has.
// Skips with a reason where CPython's tests are absent.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conformanceModules, cpythonReasons } from '../dist/engine/test/conformance/conformance.table.js';

const library = '/usr/lib/python3.11';
const runner = 'engine/test/conformance/run_tests.py';
const page = 'docs/conformance.md';
const DEFAULT_SECONDS = 120;
const RESTARTS = 12;

const cut = process.argv.indexOf('--');
const engineOptions = cut < 0 ? [] : process.argv.slice(cut + 1);
const wanted = process.argv.slice(2, cut < 0 ? undefined : cut);
const isVerbose = wanted.includes('-v');
const keepAt = wanted.indexOf('--keep');
const kept = keepAt < 0 ? null : wanted[keepAt + 1];
const isPageOnly = wanted.includes('--page');
const names = wanted.filter(
  (each, index) => each !== '-v' && each !== '--page' && (keepAt < 0 || index < keepAt || index > keepAt + 1),
);
/** Times are multiplied by this: on a busy machine tests take longer. */
const slowness = Number(process.env.CONFORMANCE_SLOWNESS ?? 1);

if (!existsSync(join(library, 'test/test_grammar.py'))) {
  console.log(
    `conformance: skipped, ${library}/test is absent (Debian's package libpython3.11-testsuite has it)`,
  );
  process.exit(0);
}

const scratch = mkdtempSync(join(tmpdir(), 'conformance-'));
try {
  const known = readKept();
  const results = [];
  const left = [];
  for (const name of names.length > 0 ? names : Object.keys(conformanceModules)) {
    if (!isThere(name)) continue;
    if (isPageOnly && !known.has(name)) {
      left.push(name);
      continue;
    }
    const row = conformanceModules[name] ?? {};
    const result = known.get(name) ?? (await runModule(name, row));
    known.set(name, result);
    if (kept !== null) writeKept(known);
    const judged = { ...result, outcomes: judgeAll(result.outcomes, row) };
    results.push(judged);
    report(judged);
  }
  if (names.length === 0) await writeFile(page, describe(results, left));
  const sum = total(results);
  console.log(`${sum.passed} of ${sum.passed + sum.failed} methods pass (${percent(sum)})`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function isThere(name) {
  const path = join(library, 'test', name);
  return existsSync(`${path}.py`) || (existsSync(path) && readdirSync(path).includes('__init__.py'));
}

/** Runs a module; after a crash or a method that does not end, goes on with the methods that are left. */
async function runModule(name, row) {
  const outcomes = new Map();
  const deadline = Date.now() + (row.seconds ?? DEFAULT_SECONDS) * 1000 * slowness;
  let note = '';
  for (let attempt = 0; attempt <= RESTARTS; attempt++) {
    const run = await runOnce(name, [...outcomes.keys()], deadline, row.without ?? {});
    for (const [test, outcome] of run.outcomes) outcomes.set(test, outcome);
    if (run.note !== '') note = run.note;
    if (run.hasEnded) break;
    if (run.running === null || Date.now() >= deadline) {
      note = Date.now() >= deadline ? 'out of time' : run.crash;
      if (run.running !== null) outcomes.set(run.running, { kind: 'failed', reason: note });
      break;
    }
    outcomes.set(run.running, { kind: 'failed', reason: run.crash });
  }
  return { name, note, outcomes };
}

function judgeAll(outcomes, row) {
  return new Map([...outcomes].map(([test, each]) => [test, judge(test, each, row)]));
}

/** What an earlier run has found, by module. */
function readKept() {
  if (kept === null || !existsSync(kept)) return new Map();
  const found = JSON.parse(readFileSync(kept, 'utf8'));
  return new Map(found.map((each) => [each.name, { ...each, outcomes: new Map(each.outcomes) }]));
}

function writeKept(known) {
  const plain = [...known.values()].map((each) => ({ ...each, outcomes: [...each.outcomes] }));
  writeFileSync(kept, JSON.stringify(plain));
}

/** A method that takes a third of the module's time is given up. */
function runOnce(name, done, deadline, without) {
  const skipped = join(scratch, 'done');
  const reasons = Object.entries(without).map(([pattern, why]) => `${pattern}\t${why}`);
  writeFileSync(skipped, [...done, ...reasons].join('\n'));
  const child = spawn(
    process.execPath,
    ['dist/bin/pitviper.js', ...engineOptions, runner, `test.${name}`, skipped],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: scratch, PYTHONPATH: '' },
    },
  );
  const outcomes = new Map();
  let [running, rest, errors, note, hasEnded] = [null, '', '', '', false];
  const patience = Math.max(20_000, (deadline - Date.now()) / 3);
  let timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const takeLine = (line) => {
    const mark = line.indexOf('\x1e');
    if (mark < 0) return;
    const [kind, test, reason = ''] = line.slice(mark + 1).split('\t');
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), Math.max(0, Math.min(patience, deadline - Date.now())));
    if (kind === 'start') running = test;
    else if (kind === 'module') [note, hasEnded] = [reason, true];
    else if (kind === 'end') hasEnded = true;
    else if (kind !== 'total') {
      if (outcomes.get(test)?.kind !== 'failed') outcomes.set(test, { kind, reason });
      if (running === test) running = null;
    }
  };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) takeLine(line);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors = (errors + text).slice(-2000);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const crash =
        signal === 'SIGKILL' ? 'does not end' : `ended with ${code ?? signal}: ${lastLine(errors)}`;
      resolve({ outcomes, running, note, hasEnded, crash });
    });
  });
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}

/** What counts: a skip or failure that is about CPython is set aside, with its reason. */
function judge(test, outcome, row) {
  if (outcome.kind === 'passed') return outcome;
  for (const [name, why] of Object.entries(row.without ?? {}))
    if (new RegExp(`(^|\\.)${name.replaceAll('*', '.*')}$`).test(test)) return { kind: 'aside', reason: why };
  const known = cpythonReasons.find(({ text }) => text.test(outcome.reason));
  if (outcome.kind === 'skipped') return { kind: 'aside', reason: known?.why ?? outcome.reason };
  const isOfC = /_testcapi|_testinternalcapi|starts another interpreter|can't start new thread/.test(
    outcome.reason,
  );
  return isOfC ? { kind: 'aside', reason: known?.why ?? outcome.reason } : outcome;
}

function total(results) {
  const sum = { passed: 0, failed: 0, aside: 0 };
  for (const { outcomes } of results) for (const { kind } of outcomes.values()) sum[kind]++;
  return sum;
}

function percent({ passed, failed }) {
  return passed + failed === 0 ? '–' : `${((100 * passed) / (passed + failed)).toFixed(1)} %`;
}

function report(result) {
  const sum = total([result]);
  console.log(
    `${result.name.padEnd(28)} ${percent(sum).padStart(8)}  ${sum.passed} passed, ${sum.failed} failed, ${sum.aside} aside ${result.note}`,
  );
  if (!isVerbose) return;
  for (const [test, { kind, reason }] of result.outcomes)
    if (kind === 'failed') console.log(`    ${test}: ${reason}`);
}

function describe(results, left) {
  const sum = total(results);
  const reasons = new Map();
  for (const { outcomes } of results)
    for (const { kind, reason } of outcomes.values())
      if (kind === 'aside') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const rows = results.map((result) => {
    const { passed, failed, aside } = total([result]);
    return `| ${result.name} | ${passed + failed} | ${passed} | ${percent({ passed, failed })} | ${aside} | ${result.note} |`;
  });
  const sorted = [...reasons].sort((a, b) => b[1] - a[1]);
  const common = sorted
    .filter(([, count]) => count > 2)
    .map(([reason, count]) => `| ${escapeBars(reason)} | ${count} |`);
  return `# Conformance

CPython 3.11's own tests, run by \`npm run conformance\` on this engine: **${sum.passed} of ${sum.passed + sum.failed} methods pass
(${percent(sum)})**. ${sum.aside} methods are set aside: they test CPython and not Python, or what this machine has not got.
Written by \`scripts/conformance.mjs\`; what is run is \`engine/test/conformance/conformance.table.ts\`.
${left.length === 0 ? '' : `\nNot run yet: ${left.join(', ')}.\n`}
| module | methods | pass | | set aside | |
|---|---|---|---|---|---|
${rows.join('\n')}

## Why methods are set aside

| reason | methods |
|---|---|
${common.join('\n')}
| others | ${sorted.filter(([, count]) => count <= 2).reduce((sum, [, count]) => sum + count, 0)} |
`;
}

function escapeBars(text) {
  return text.replaceAll('|', '\\|');
}
