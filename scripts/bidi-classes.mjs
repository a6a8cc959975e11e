// Writes the bidirectional classes of Unicode 14 beside the built engine, which reads them when a program first asks for one:
// a line a class, its short name and its ranges in hexadecimal. engine/modules/unicodedata/bidi-file.ts reads the file.
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { writeIfChanged } from './write-if-changed.mjs';

const output = 'dist/engine/modules/unicodedata/bidi-classes.br';
const packageFile = createRequire(import.meta.url).resolve('@unicode/unicode-14.0.0/package.json');

/** All but left to right, which is what remains. */
const shortNames = {
  Arabic_Letter: 'AL',
  Arabic_Number: 'AN',
  Boundary_Neutral: 'BN',
  Common_Separator: 'CS',
  European_Number: 'EN',
  European_Separator: 'ES',
  European_Terminator: 'ET',
  First_Strong_Isolate: 'FSI',
  Left_To_Right_Embedding: 'LRE',
  Left_To_Right_Isolate: 'LRI',
  Left_To_Right_Override: 'LRO',
  Nonspacing_Mark: 'NSM',
  Other_Neutral: 'ON',
  Paragraph_Separator: 'B',
  Pop_Directional_Format: 'PDF',
  Pop_Directional_Isolate: 'PDI',
  Right_To_Left: 'R',
  Right_To_Left_Embedding: 'RLE',
  Right_To_Left_Isolate: 'RLI',
  Right_To_Left_Override: 'RLO',
  Segment_Separator: 'S',
  White_Space: 'WS',
};

export async function writeBidiClasses() {
  if ((await stat(output).catch(() => undefined)) !== undefined) return;
  const lines = await Promise.all(
    Object.entries(shortNames).map(async ([name, short]) => {
      const path = join(dirname(packageFile), 'Bidi_Class', name, 'ranges.mjs');
      const ranges = (await import(pathToFileURL(path).href)).default;
      // A range's end lies behind its last character.
      return `${short} ${ranges.map(({ begin, end }) => `${begin.toString(16)}-${(end - 1).toString(16)}`).join(' ')}`;
    }),
  );
  await writeIfChanged(output, brotliCompressSync(Buffer.from(lines.join('\n'), 'latin1')));
}
