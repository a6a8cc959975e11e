// The TypeScript of the guides runs: each block by itself, beside the page's Python files (blocks that begin with `# name.py`).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { fencedBlocks, root, runBlock } from '../../sdk/test/doc-blocks.js';

const folder = join(root, 'docs', 'guides');

for (const page of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
  const blocks = fencedBlocks(readFileSync(join(folder, page), 'utf8'));
  const files: Record<string, string> = {};
  for (const { language, code } of blocks) {
    const name = /^# (\w+\.py)\n/.exec(code)?.[1];
    if (language === 'python' && name !== undefined) files[name] = code;
  }
  for (const { language, code, line } of blocks)
    if (language === 'ts')
      test.serial(`the code at docs/guides/${page}:${line} runs`, (t) => runBlock(t, code, files));
}
