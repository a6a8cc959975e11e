/**
 * The module itertools, as of Python 3.11.
 */
import type { Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { bareTypeName } from '../objects/types/class/type-name.js';
import {
  combinationsType,
  defineCombinatoricIterators,
  permutationsType,
  productType,
  replacementType,
} from './itertools/combinatoric.js';
import {
  accumulateType,
  chainType,
  defineCombiningIterators,
  starmapType,
  zipLongestType,
} from './itertools/combining.js';
import {
  defineGroupingIterators,
  groupbyType,
  grouperType,
  tee,
  teeDataType,
  teeType,
} from './itertools/grouping.js';
import { countType, cycleType, defineInfiniteIterators, repeatType } from './itertools/infinite.js';
import {
  compressType,
  defineSelectingIterators,
  dropwhileType,
  filterfalseType,
  isliceType,
  pairwiseType,
  takewhileType,
} from './itertools/selecting.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';

export const itertoolsModule: BuiltinModule = {
  name: 'itertools',
  doc: 'Functional tools for creating and using iterators.',
  create() {
    defineTypes();
    return [
      ...types.map((type): [string, Value] => [bareTypeName(type), type]),
      [
        'tee',
        builtinFunction('tee', '(iterable, n=2, /)', tee, {
          module: 'itertools',
          doc: 'Returns a tuple of n independent iterators.',
        }),
      ],
    ];
  },
};

const defineTypes = once(() => {
  defineInfiniteIterators();
  defineSelectingIterators();
  defineCombiningIterators();
  defineGroupingIterators();
  defineCombinatoricIterators();
});

const types = [
  accumulateType,
  combinationsType,
  replacementType,
  compressType,
  countType,
  cycleType,
  dropwhileType,
  filterfalseType,
  groupbyType,
  grouperType,
  teeType,
  teeDataType,
  isliceType,
  chainType,
  pairwiseType,
  permutationsType,
  productType,
  repeatType,
  starmapType,
  takewhileType,
  zipLongestType,
];
