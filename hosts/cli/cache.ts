/**
 * `pitviper cache ls [FOLDER]` and `pitviper cache clear [FOLDER]`: what compiled code lies in a cache's folder, and removing it. Without FOLDER it
 * is the one of PITVIPER_CACHE.
 */
import { type CacheEntry, clearCache, listCache } from '../../sdk/modules/cache-contents.js';

const usage = 'usage: pitviper cache ls [FOLDER]\n       pitviper cache clear [FOLDER]\n';

const verbs = { ls: listEntries, clear: clearEntries } as const;

/** Runs the command; gives the exit status. */
export function runCache(operands: readonly string[]): number {
  const [verb = '', folder = process.env['PITVIPER_CACHE'] ?? '', ...more] = operands;
  if (!Object.hasOwn(verbs, verb) || more.length > 0) return complain(usage);
  if (folder === '') return complain(`which folder? Name it, or set PITVIPER_CACHE\n${usage}`);
  try {
    process.stdout.write(verbs[verb as keyof typeof verbs](folder));
    return 0;
  } catch (thrown) {
    return complain(`${(thrown as Error).message}\n`);
  }
}

function listEntries(folder: string): string {
  const entries = listCache(folder);
  const lines = entries.map((entry) => {
    const { kind, bytes, written, of, traces } = entry;
    const time = written.toISOString().slice(0, 16).replace('T', ' ');
    const what = of ?? 'damaged, or of another version';
    const count = traces === 0 ? '' : `  ${traces} ${traces === 1 ? 'trace' : 'traces'}`;
    return `${kind.padEnd(6)}  ${formatBytes(bytes).padStart(8)}  ${time}  ${what}${count}\n`;
  });
  return `${lines.join('')}${sumUp(entries)} in ${folder}\n`;
}

function clearEntries(folder: string): string {
  return `removed ${sumUp(clearCache(folder))} from ${folder}\n`;
}

function sumUp(entries: readonly CacheEntry[]): string {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, ${formatBytes(bytes)}`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function complain(text: string): number {
  process.stderr.write(`pitviper: ${text}`);
  return 2;
}
