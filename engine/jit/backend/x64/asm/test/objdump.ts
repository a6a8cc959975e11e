/**
 * Asks GNU objdump what bytes mean, for comparison with our own listing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is objdump there? */
export const objdumpAvailable = spawnSync('objdump', ['--version']).status === 0;

/** The instructions in the bytes: offset in hexadecimal and text, one a line, in the spacing of {@link normalise}. */
export function disassemble(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pitviper-asm-'));
  try {
    const file = join(folder, 'code.bin');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync(
      'objdump',
      ['-D', '-b', 'binary', '-m', 'i386:x86-64', '-M', 'intel', '--no-show-raw-insn', file],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return stdout.split('\n').flatMap((line) => {
      const [, offset, text] = /^\s*([0-9a-f]+):\s+(.*)$/.exec(line) ?? [];
      return offset === undefined || text === undefined ? [] : [`${offset}: ${normalise(text)}`];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One space where there are several. */
export function normalise(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
