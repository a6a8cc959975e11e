/**
 * The module _decimal_core: decimal numbers. The Python module `decimal` adds the classes of conditions and of contexts.
 */

import { PyList, PyTuple } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { typeError } from '../objects/protocol/errors.js';
import { defineContext } from './decimal/context-type.js';
import { defineDecimal } from './decimal/decimal-type.js';
import {
  contextType,
  currentContext,
  decimalState,
  decimalType,
  PyContext,
} from './decimal/representation.js';
import { conditions, MAX_EMAX, MAX_PREC, MIN_EMIN, roundings } from './decimal/signals.table.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';

export const decimalModule: BuiltinModule = {
  name: '_decimal_core',
  doc: 'Decimal numbers and their arithmetic.',
  create() {
    defineTypes();
    return [
      ['Decimal', decimalType],
      ['ContextBase', contextType],
      ['getcontext', getContext()],
      ['setcontext', setContext()],
      ['set_classes', builtinFunction('set_classes', '(classes, /)', setClasses)],
      ['conditions', new PyList(Object.values(conditions).map(describeCondition))],
      ...roundings.map((name) => [name, name] as [string, Value]),
      ['MAX_PREC', exact(MAX_PREC)],
      ['MAX_EMAX', exact(MAX_EMAX)],
      ['MIN_EMIN', exact(MIN_EMIN)],
      ['MIN_ETINY', -1999999999999999997n],
    ] as [string, Value][];
  },
};

const defineTypes = once(() => {
  defineDecimal();
  defineContext();
});

/** The limits are not safe integers. */
function exact(limit: number): Value {
  return limit < 0 ? -999999999999999999n : 999999999999999999n;
}

function describeCondition({ bit, name, signal }: (typeof conditions)[keyof typeof conditions]): Value {
  return new PyTuple([name, bit, signal]);
}

function getContext(): Value {
  return builtinFunction('getcontext', '()', () => currentContext(), {
    module: 'decimal',
    doc: 'Get the current default context.',
  });
}

function setContext(): Value {
  const set = (context: Value) => {
    if (!(context instanceof PyContext)) throw typeError('argument must be a context');
    decimalState().context = context;
    return null;
  };
  return builtinFunction('setcontext', '(context, /)', set, {
    module: 'decimal',
    doc: 'Set a new default context.',
  });
}

function setClasses(classes: Value): Value {
  decimalState().classes = classes;
  return null;
}
