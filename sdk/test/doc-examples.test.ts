// Every `@example` of a public declaration runs and prints what it says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { exampleBlocks, root, runBlock } from './doc-blocks.js';

for (const folder of ['sdk', 'hosts/loader', 'hosts/telemetry']) {
  const sources = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!.*\btest\b).*\.ts$/.test(name),
  );
  for (const name of sources.sort())
    for (const { code, line } of exampleBlocks(readFileSync(join(root, folder, name), 'utf8')))
      test.serial(`the example at ${folder}/${name}:${line} runs`, (t) => runBlock(t, code));
}
