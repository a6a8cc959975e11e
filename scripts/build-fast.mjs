// Transpiles what changed to dist/ without type checking, and bundles the command line: for the inner loop of
// development, and for `npm run demo`. A file with a syntax error is reported and holds up no other file.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { formatMessages, transform } from 'esbuild';
import { writeBidiClasses } from './bidi-classes.mjs';
import { bundlePrograms } from './bundle.mjs';
import { writeCharacterNames } from './character-names.mjs';
import { compileLibrary } from './compile-library.mjs';
import { copyLibrary } from './copy-library.mjs';
import { writeHtmlEntities } from './html-entities.mjs';
import { listSources, pruneOutput } from './sources.mjs';
import { writeIfChanged } from './write-if-changed.mjs';

const sources = await listSources();
const outcomes = await Promise.allSettled([
  ...sources.map(transpile),
  bundlePrograms(),
  copyLibrary(),
  writeCharacterNames(),
  writeHtmlEntities(),
  writeBidiClasses(),
]);
await pruneOutput();
outcomes.push(...(await Promise.allSettled([compileLibrary()])));
for (const { reason } of outcomes.filter(({ status }) => status === 'rejected')) {
  process.exitCode = 1;
  if (reason.errors === undefined) throw reason;
  console.error(
    (await formatMessages(reason.errors, { kind: 'error', color: process.stderr.isTTY })).join(''),
  );
}

async function transpile(source) {
  const target = `dist/${source.slice(0, -'.ts'.length)}.js`;
  if (await isUpToDate(source, target)) return;
  const { code, map } = await transform(await readFile(source, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    sourcemap: true,
    sourcefile: `${'../'.repeat(source.split('/').length)}${source}`,
  });
  await writeIfChanged(`${target}.map`, Buffer.from(map));
  await writeIfChanged(target, Buffer.from(`${code}//# sourceMappingURL=${basename(target)}.map\n`));
}

async function isUpToDate(source, target) {
  const [before, after] = await Promise.all([stat(source), stat(target).catch(() => undefined)]);
  return after !== undefined && after.mtimeMs > before.mtimeMs;
}
