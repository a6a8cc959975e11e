/**
 * The texts of `-h` and `-V`.
 */
import { engineVersion, pythonVersionText } from '../../engine/index.js';
import { commands, options } from './options.table.js';

/** What `-h` prints. */
export function helpText(): string {
  const rows = options.map((row) => {
    const names = 'alias' in row ? `${row.name}, ${row.alias}` : row.name;
    return [`${names}${'takes' in row ? ` ${row.takes}` : ''}`, row.doc] as const;
  });
  const words = Object.values(commands).map(({ usage, doc }) => [usage, doc] as const);
  return [
    'usage: pitviper [option ...] [-c CODE | -m MODULE | FILE | -] [arg ...]',
    '       pitviper COMMAND ...',
    '',
    'FILE is a Python program or a folder with a __main__.py; - is standard input. Without a program:',
    'a prompt at a terminal, else the program is read from standard input.',
    '',
    'Options:',
    ...layOut(rows),
    '',
    'Commands:',
    ...layOut(words),
    '',
  ].join('\n');
}

/** What `-V` prints; given twice, more. */
export function versionText(count: number): string {
  const short = `Python ${pythonVersionText} (pitviper ${engineVersion})`;
  return `${count > 1 ? `${short} [Node.js ${process.versions.node}, V8 ${process.versions.v8}]` : short}\n`;
}

function layOut(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, doc]) => `  ${name.padEnd(width)}  ${doc}`);
}
