/**
 * abs, divmod, pow, round, sum.
 */

import { PyGenerator } from '../objects/model/generators.js';
import { listFloats } from '../objects/model/list-storage.js';
import { PyFloat } from '../objects/model/numbers.js';
import { tick, tickAt } from '../objects/model/resources.js';
import { listType, PyList } from '../objects/model/sequences.js';
import { asStr, PyByteArray, PyBytes } from '../objects/model/text.js';
import { floatType } from '../objects/model/type-objects.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { call, lookupSpecial } from '../objects/protocol/call.js';
import { typeError } from '../objects/protocol/errors.js';
import { getIterator, nextBeyond, nextItem } from '../objects/protocol/iterate.js';
import { binary, power } from '../objects/protocol/operators.js';
import type { FunctionDeclarations } from './declare-functions.js';

export const numberFunctions: FunctionDeclarations = {
  abs: ['(x, /)', absolute, 'Return the absolute value of the argument.'],
  divmod: [
    '(x, y, /)',
    (x: Value, y: Value) => binary('divmod', x, y),
    'Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.',
  ],
  pow: [
    '(base, exp, mod=None)',
    (base: Value, exponent: Value, modulus: Value | undefined) => power(base, exponent, modulus ?? null),
    'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.',
  ],
  round: ['(number, ndigits=None)', round, 'Round a number to a given precision in decimal digits.'],
  sum: [
    '(iterable, /, start=0)',
    sum,
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.",
  ],
};

function absolute(x: Value): Value {
  if (typeof x === 'number') return Math.abs(x);
  const slot = typeOf(x).slots.abs;
  if (slot === null) throw typeError(`bad operand type for abs(): '${typeOf(x).name}'`);
  return slot(x);
}

function round(number: Value, digits: Value | undefined): Value {
  const method = lookupSpecial(number, '__round__');
  if (method === undefined) throw typeError(`type ${typeOf(number).name} doesn't define __round__ method`);
  return call(method, digits === undefined || digits === null ? [] : [digits]);
}

function sum(iterable: Value, start: Value | undefined): Value {
  const total = start === undefined ? 0 : start;
  checkSummable(total);
  if (iterable instanceof PyList && iterable.type === listType) {
    const floats = listFloats(iterable);
    if (floats !== undefined && (total === 0 || isPlainFloat(total))) return sumFloats(floats, total);
  }
  return sumItems(getIterator(iterable), total);
}

/** From left to right, as written: no compensation. */
function sumFloats(floats: Float64Array, start: 0 | PyFloat): PyFloat {
  let total = start === 0 ? 0 : start.value;
  for (let index = 0; index < floats.length; index++) {
    tickAt(index);
    total += floats[index] as number;
  }
  return new PyFloat(total);
}

/** Runs of ints and floats are added as numbers, everything else by its `+`. */
function sumItems(iterator: Value, start: Value): Value {
  if (iterator instanceof PyGenerator) return sumGenerated(iterator, start);
  const next = typeOf(iterator).slots.next ?? nextItem;
  let total = start;
  let item = next(iterator);
  while (item !== undefined) {
    if (typeof total === 'number') {
      let subtotal = total;
      while (typeof item === 'number' && Number.isSafeInteger(subtotal + item)) {
        tick();
        subtotal += item;
        item = next(iterator);
      }
      total = subtotal;
    } else if (isPlainFloat(total)) {
      let subtotal = total.value;
      while (isPlainFloat(item) || typeof item === 'number') {
        tick();
        subtotal += typeof item === 'number' ? item : item.value;
        item = next(iterator);
      }
      total = new PyFloat(subtotal);
    }
    if (item === undefined) break;
    tick();
    total = binary('add', total, item);
    item = next(iterator);
  }
  return total;
}

/** As {@link sumItems}, of a generator: ints and floats are added as it yields them. */
function sumGenerated(generator: PyGenerator, start: Value): Value {
  let total = start;
  for (;;) {
    const isWhole = typeof total === 'number';
    let subtotal = isWhole ? (total as number) : isPlainFloat(total) ? total.value : Number.NaN;
    const isFloat = !isWhole && isPlainFloat(total);
    const item = nextBeyond(generator, (each) => {
      if (typeof each === 'number') {
        const sum = subtotal + each;
        if (isWhole ? !Number.isSafeInteger(sum) : !isFloat) return false;
        subtotal = sum;
        return true;
      }
      if (isFloat && isPlainFloat(each)) subtotal += each.value;
      else if (isWhole && typeof each === 'boolean' && subtotal < Number.MAX_SAFE_INTEGER)
        subtotal += each ? 1 : 0;
      else return false;
      return true;
    });
    if (isWhole) total = subtotal;
    else if (isFloat) total = new PyFloat(subtotal);
    if (item === undefined) return total;
    total = binary('add', total, item);
  }
}

function isPlainFloat(value: Value | undefined): value is PyFloat & Value {
  return value instanceof PyFloat && value.type === floatType;
}

function checkSummable(start: Value): void {
  if (asStr(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
}
