// Writes a build product only where its bytes differ, and by rename: a program that is just being started by someone
// else never sees half a file.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export async function writeIfChanged(file, contents) {
  const before = await readFile(file).catch(() => undefined);
  if (before?.equals(contents)) return false;
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, contents);
  await rename(temporary, file);
  return true;
}
