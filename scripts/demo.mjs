// `npm run demo`: a Python kernel over a numeric buffer, run by this engine, and by python3 where there is one.
import { spawnSync } from 'node:child_process';

const program = 'examples/heat/heat.py';
const ours = run(process.execPath, ['dist/bin/pitviper.js', program]);
if (ours.status !== 0) {
  process.stderr.write(ours.stderr);
  process.exit(ours.status ?? 1);
}
console.log(`pitviper ${program}: ${ours.milliseconds.toFixed(0)} ms\n\n${ours.stdout}`);

const theirs = run('python3', [program]);
if (theirs.status === 0) {
  const verdict = theirs.stdout === ours.stdout ? 'the same output' : 'OTHER OUTPUT';
  console.log(`python3 ${program}: ${theirs.milliseconds.toFixed(0)} ms, ${verdict}`);
  if (theirs.stdout !== ours.stdout) process.exitCode = 1;
}

function run(command, args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { status, stdout, stderr, milliseconds: performance.now() - start };
}
