/**
 * The history of the prompt: `~/.pitviper_history`, oldest line first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The lines, newest first, as the line editor wants them. */
export function loadHistory(): string[] {
  try {
    return readFileSync(historyFile(), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .reverse();
  } catch {
    return [];
  }
}

/** Keeps the lines, given newest first. A home folder that cannot be written has no history. */
export function saveHistory(lines: readonly string[]): void {
  try {
    writeFileSync(historyFile(), `${[...lines].reverse().join('\n')}\n`, { mode: 0o600 });
  } catch {
    // Nothing to keep it in.
  }
}

function historyFile(): string {
  return join(homedir(), '.pitviper_history');
}
