/**
 * The module math, as of Python 3.11. Functions of doubles are the C library's, the exact ones lie in the room math/.
 */
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import { PyFloat } from '../objects/model/numbers.js';
import type { Value } from '../objects/model/value.js';
import { aggregateFunctions } from './math/aggregates.js';
import { doubleFunctions } from './math/double-functions.js';
import { integerFunctions } from './math/integer-functions.js';
import type { BuiltinModule } from './module-declaration.js';

const functions: FunctionDeclarations = { ...doubleFunctions, ...integerFunctions, ...aggregateFunctions };

export const mathModule: BuiltinModule = {
  name: 'math',
  doc: 'This module provides access to the mathematical functions\ndefined by the C standard.',
  create() {
    return [...declareFunctions('math', functions), ...constants()];
  },
};

function constants(): [string, Value][] {
  return [
    ['pi', new PyFloat(Math.PI)],
    ['e', new PyFloat(Math.E)],
    ['tau', new PyFloat(2 * Math.PI)],
    ['inf', new PyFloat(Number.POSITIVE_INFINITY)],
    ['nan', new PyFloat(Number.NaN)],
  ];
}
