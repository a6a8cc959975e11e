import { readFileSync } from 'node:fs';
import test from 'ava';
import { operations } from '../operations.table.js';

const source = readFileSync(new URL('../../../../../engine/modules/re/match.ts', import.meta.url), 'utf8');

test("the matcher's case labels are the table's numbers", (t) => {
  for (const [name, { code }] of Object.entries(operations)) {
    const labelled = new RegExp(
      `case ${code}:\\s*(\\{\\s*)?// (\\w+, )?${name}\\b|case ${code}:\\s*case \\d+: \\{\\s*// ${name}\\b`,
    );
    t.regex(source, labelled, name);
  }
});

test('operations are numbered without gaps', (t) => {
  const codes = Object.values(operations).map(({ code }) => code);
  t.deepEqual(codes, codes.map((_, index) => index) as typeof codes);
});
