import test from 'ava';
import { builtinModules } from '../index.js';

/** Names under which a module is found besides its own. */
const aliases = new Set(['json._native', 're._compiler']);

test('modules stand under their own names in the table of all', (t) => {
  const wrong = Object.entries(builtinModules).filter(
    ([name, module]) => !aliases.has(name) && module.name !== name,
  );
  t.deepEqual(
    wrong.map(([name, module]) => `${name}: ${module.name}`),
    [],
  );
});
