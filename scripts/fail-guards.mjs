// Guard-failure injection: runs each kernel of the bench once for each guard of its traces, with that guard always failing, and compares the
// results with the interpreter's. Minutes; the test engine/jit/test/guard-failures.test.ts takes a few guards of each kernel.
//   node scripts/fail-guards.mjs [kernel ...]
import { failGuards, kernelNames } from '../dist/engine/jit/test/inject-failures.js';

const names = process.argv.length > 2 ? process.argv.slice(2) : kernelNames;
let failed = 0;
for (const name of names) {
  const { tried, taken, failures } = failGuards(name);
  failed += failures.length;
  console.log(`${name}: ${tried} guards, ${taken} reached, ${failures.length} gave something else`);
  for (const failure of failures) console.log(`  ${failure}`);
}
process.exitCode = failed === 0 ? 0 : 1;
