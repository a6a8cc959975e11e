/**
 * `errno`: the names of error numbers.
 */
import { dictOf } from '../objects/model/dicts.js';
import type { Value } from '../objects/model/value.js';
import type { BuiltinModule } from './module-declaration.js';
import { errorRows } from './system/errors.table.js';

export const errnoModule: BuiltinModule = {
  name: 'errno',
  doc: 'This module makes available standard errno system symbols.',
  create: function* (): Iterable<readonly [string, Value]> {
    const codes: [Value, Value][] = [];
    for (const [number, names] of errorRows) {
      const [first = '', ...aliases] = names.split(' ');
      codes.push([number, first]);
      for (const name of [first, ...aliases]) yield [name, number];
    }
    yield ['errorcode', dictOf(codes)];
  },
};
