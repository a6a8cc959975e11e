// Runs ava and says how it went in lines that a person and a machine can read: failures as they happen with their
// details, progress, and as the last line alone `N passed, N failed`. Arguments go to ava (files, --match, ...).
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const resultLine = /^(not )?ok (\d+) - (.*?)(?: # (SKIP|TODO).*)?$/;
const count = { passed: 0, failed: 0, skipped: 0 };
let shown = 'passing';
let results = 0;

const ava = spawn(
  process.execPath,
  ['node_modules/ava/entrypoints/cli.mjs', '--tap', ...process.argv.slice(2)],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const ended = new Promise((resolve) => ava.once('close', resolve));
for await (const line of createInterface({ input: ava.stdout })) readLine(line);
const status = await ended;

clearProgress();
if (status !== 0 && count.failed === 0) {
  count.failed = 1;
  console.log(`not ok: the test runner ended with status ${status}`);
}
if (results === 0) console.log('no tests were run');
if (count.skipped > 0) console.log(`${count.skipped} skipped`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 || results === 0 ? 1 : 0;

/** A result is one only with the next number in turn: a tested program may print "ok 1" itself. */
function readLine(line) {
  const match = resultLine.exec(line);
  if (match === null || Number(match[2]) !== results + 1) return showDetail(line);
  const [, not, , title, directive] = match;
  results += 1;
  if (directive !== undefined) count.skipped += 1;
  else if (not === undefined) count.passed += 1;
  else count.failed += 1;
  shown = directive === undefined && not !== undefined ? 'failing' : 'passing';
  if (shown === 'failing') {
    clearProgress();
    console.log(`FAILED ${title}`);
  }
  showProgress(title);
}

/** What a failing test said follows its result line; all else in the stream is TAP's own framing or log output. */
function showDetail(line) {
  if (shown !== 'failing' || !/^( {2}|#)/.test(line) || /^# (tests|pass|skip|fail) \d+$/.test(line)) return;
  clearProgress();
  console.log(line);
}

function showProgress(title) {
  if (process.stdout.isTTY) {
    const text = `${results} ${title}`.slice(0, (process.stdout.columns ?? 80) - 1);
    process.stdout.write(`\r\x1b[K${text}`);
  } else if (results % 100 === 0) console.log(`${results} tests run, ${count.failed} failed`);
}

function clearProgress() {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
}
