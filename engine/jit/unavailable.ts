/**
 * Why machine code cannot run: for the one who wonders about the speed.
 */

/** What is missing, in words that say what would help. */
export function whyUnavailable(): string {
  if (process.arch !== 'x64') return `machine code is made for x86-64; this is ${process.arch}`;
  if (process.platform === 'win32') return 'machine code takes a POSIX system; this is Windows';
  return 'no executable memory: the package koffi is not installed, or the system refuses the pages';
}
