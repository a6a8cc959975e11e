// The full build: tsc checks the three projects and emits dist/{engine,sdk,hosts}; then the command line is bundled
// and runs a first program, which leaves V8's code cache beside it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeBidiClasses } from './bidi-classes.mjs';
import { bundlePrograms } from './bundle.mjs';
import { writeCharacterNames } from './character-names.mjs';
import { compileLibrary } from './compile-library.mjs';
import { copyLibrary } from './copy-library.mjs';
import { writeHtmlEntities } from './html-entities.mjs';
import { pruneOutput } from './sources.mjs';

run('node_modules/typescript/bin/tsc', ['-b', ...process.argv.slice(2)]);
await bundlePrograms();
await Promise.all([copyLibrary(), writeCharacterNames(), writeHtmlEntities(), writeBidiClasses()]);
await pruneOutput();
await compileLibrary();
if (existsSync('dist/bin/pitviper.js'))
  run('dist/bin/pitviper.js', ['--jit', 'threshold=20,trace_eagerness=5', 'scripts/first-run.py']);

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
