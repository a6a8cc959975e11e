// Runs the programs of engine/test/python on the built engine and shows what fails: a line a chapter, then
// the first differences.
//   node scripts/python-programs.mjs [filter ...] [--diffs N] [--jobs N] [--seconds N] [--names N]
//                                     [--flags "--jit off"]
import { parseArgs } from 'node:util';
import {
  compareOutcomes,
  formatMismatches,
  listPrograms,
  mapConcurrently,
  PITVIPER,
  readRecording,
  runProgram,
} from '../dist/engine/test/python-programs.js';

const { values, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: {
    diffs: { type: 'string', default: '3' },
    names: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '10' },
    jobs: { type: 'string', default: '2' },
    flags: { type: 'string', default: '' },
  },
});
const command = {
  file: PITVIPER.file,
  flags: [...PITVIPER.flags, ...values.flags.split(' ').filter((flag) => flag !== '')],
};

const options = { timeLimitMs: Number(values.seconds) * 1000 };
const started = performance.now();
const programs = listPrograms(filters);
const results = await mapConcurrently(programs, Number(values.jobs), async (path) => {
  const mismatches = compareOutcomes(readRecording(path), await runProgram(command, path, options));
  return { path, mismatches };
});

const failures = results.filter(({ mismatches }) => mismatches.length > 0);
printChapters();
for (const { path, mismatches } of failures.slice(0, Number(values.diffs))) {
  console.log(`\n✗ ${path}\n${formatMismatches(mismatches)}`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const stderrOnly = failures.filter(({ mismatches }) => differsInStderrOnly(mismatches)).length;
console.log(
  `\n${results.length - failures.length} of ${results.length} pass, ${stderrOnly} differ in stderr only (†), ${seconds} s`,
);
if (failures.length > 0) process.exitCode = 1;

function printChapters() {
  for (const [chapter, members] of groupByChapter()) {
    const failed = members.filter(({ mismatches }) => mismatches.length > 0);
    const names = nameSome(failed.map((result) => nameResult(result, chapter)));
    const count = `${members.length - failed.length}/${members.length}`;
    console.log(
      `${failed.length === 0 ? '✓' : '✗'} ${chapter.padEnd(20)} ${count.padStart(7)}  ${names}`.trimEnd(),
    );
  }
}

/** A dagger marks a program whose output and status are right: only its stderr, the traceback, differs. */
function nameResult({ path, mismatches }, chapter) {
  return path.slice(chapter.length + 1, -'.py'.length) + (differsInStderrOnly(mismatches) ? '†' : '');
}

function differsInStderrOnly(mismatches) {
  return mismatches.length === 1 && mismatches[0].part === 'err';
}

function nameSome(names) {
  const shown = names.slice(0, Number(values.names));
  return shown.length < names.length
    ? `${shown.join(' ')} … ${names.length - shown.length} more`
    : shown.join(' ');
}

function groupByChapter() {
  const chapters = new Map();
  for (const result of results) {
    const chapter = chapterOf(result);
    if (!chapters.has(chapter)) chapters.set(chapter, []);
    chapters.get(chapter).push(result);
  }
  return chapters;
}

function chapterOf({ path }) {
  return path.slice(0, path.indexOf('/'));
}
