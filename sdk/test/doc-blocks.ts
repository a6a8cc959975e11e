/**
 * Code in documentation, run as its reader would run it: `@example` blocks of TSDoc, and fenced blocks of Markdown pages. What a line
 * `console.log(…); // text` prints must be the text.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExecutionContext } from 'ava';
import { transformSync } from 'esbuild';

/** The root of the repository, seen from dist/sdk/test. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A fenced block, and the line that it begins at. */
export interface Block {
  readonly language: string;
  readonly code: string;
  readonly line: number;
}

/** The fenced blocks of a text of Markdown. */
export function fencedBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; lines: string[]; line: number } | null = null;
  text.split('\n').forEach((line, index) => {
    if (open !== null && line.trim() === '```') {
      blocks.push({ language: open.language, code: `${open.lines.join('\n')}\n`, line: open.line });
      open = null;
    } else if (open !== null) open.lines.push(line);
    else if (line.startsWith('```')) open = { language: line.slice(3).trim(), lines: [], line: index + 1 };
  });
  return blocks;
}

/** The TypeScript of the `@example` tags in a source's comments. */
export function exampleBlocks(source: string): Block[] {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const at = comment.indexOf('@example');
    if (at < 0) return [];
    const text = comment
      .slice(at)
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n');
    const line = source.slice(0, index + at).split('\n').length;
    return fencedBlocks(text)
      .filter(({ language }) => language === 'ts')
      .map((block) => ({ ...block, line: line + block.line }));
  });
}

/** Runs TypeScript beside some files, with the loader for Python files; fails where it fails or prints something else than it says. */
export async function runBlock(
  t: ExecutionContext,
  code: string,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  // Within the repository, where the package finds itself by its name.
  const parent = join(root, 'dist', 'examples');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'docs-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { code: script } = transformSync(code, { loader: 'ts', format: 'esm', target: 'node20' });
  writeFileSync(join(folder, 'main.mjs'), script);
  const { output, status } = await runNode(folder, ['--import', 'pitviper/register', 'main.mjs']);
  t.is(status, 0, output);
  const printed = output.split('\n');
  let at = 0;
  for (const wanted of expectedLines(code)) {
    const found = printed.indexOf(wanted, at);
    if (found < 0) {
      t.is(printed.slice(at).join('\n'), wanted, 'a line does not print what its comment says');
      return;
    }
    at = found + 1;
  }
}

function expectedLines(code: string): string[] {
  return code.split('\n').flatMap((line) => /console\.log\(.*\);? \/\/ (.*)$/.exec(line)?.[1]?.trim() ?? []);
}

function runNode(cwd: string, args: readonly string[]): Promise<{ output: string; status: number | null }> {
  const child = spawn(process.execPath, args, { cwd, timeout: 120_000 });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ output, status }));
  });
}
