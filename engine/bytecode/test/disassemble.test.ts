import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import test from 'ava';
import { disassemble } from '../index.js';
import { compileSource, dataFolder } from './compile-source.js';

for (const file of readdirSync(`${dataFolder}dis`).filter((name) => name.endsWith('.py'))) {
  test(`the code of ${file} is as recorded`, (t) => {
    const source = readFileSync(`${dataFolder}dis/${file}`, 'utf8');
    const text = disassemble(compileSource(source, { filename: file }), { nested: true });
    const golden = `${dataFolder}dis/${file.replace('.py', '.dis')}`;
    if (process.env.BLESS === '1') writeFileSync(golden, text);
    t.is(text, readFileSync(golden, 'utf8'));
  });
}
