import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { checkTypes } from '../../sdk/types/test/check-types.js';
import { root } from './run-example.js';

test('the examples pass the type checker', (t) => {
  const files = readdirSync(join(root, 'examples'))
    .map((name) => join(root, 'examples', name, 'main.ts'))
    .filter((file) => existsSync(file));
  t.deepEqual(checkTypes(files), []);
});
