/**
 * The command line: `pitviper FILE [args]` and its kin.
 */
import { readFileSync } from 'node:fs';
import {
  createInterpreter,
  defaultSettings,
  PyException,
  runFileSource,
  systemHost,
} from '../../engine/index.js';

const [path = '', ...args] = process.argv.slice(2);
const interpreter = createInterpreter({
  host: systemHost(),
  settings: { ...defaultSettings, argv: [path, ...args] },
});
try {
  runFileSource(interpreter, readFileSync(path), path);
} catch (thrown) {
  if (!(thrown instanceof PyException)) throw thrown;
  console.error(thrown.type.name, thrown.args.items);
  process.exitCode = 1;
}
