/**
 * The short form of `node scripts/soak.mjs`, whose long form is a million calls and a thousand aborts.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';

const script = fileURLToPath(new URL('../../../scripts/soak.mjs', import.meta.url));

test('calls and aborts, on a context and on the pool, leave memory flat', async (t) => {
  const args = [script, '--calls', '12000', '--aborts', '30', '--looks', '9'];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  t.regex(stdout, /^100 % .*\n(.*\n)*growth: heap -?[\d.]+ MB, process -?[\d.]+ MB; wrong results: 0$/m);
});
