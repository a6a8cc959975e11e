/**
 * `id()`: an address for every value, made up but stable, as `<C object at 0x7f...>` shows it.
 *
 * Objects get one when first asked; values without an identity of their own (ints, strings, floats) have one that
 * follows from their content, so that what is identical has the same id.
 */
import { PyFloat } from './numbers.js';
import { PyAstralStr } from './text.js';
import type { Value } from './value.js';

/** `id(value)`. */
export function idOf(value: Value): number {
  switch (typeof value) {
    case 'number':
      return value >= -5 && value <= 256 ? SMALL_INTS + value * 32 : contentAddress(`i${value}`);
    case 'bigint':
      return contentAddress(`i${value}`);
    case 'string':
      return contentAddress(`s${value}`);
    case 'boolean':
      return value ? TRUE : FALSE;
    default:
      if (value === null) return NONE;
      if (value instanceof PyFloat && value.constructor === PyFloat)
        return contentAddress(`f${Object.is(value.value, -0) ? '-0' : value.value}`);
      if (value instanceof PyAstralStr) return contentAddress(`s${value.toString()}`);
      return objectAddress(value);
  }
}

/** The id as reprs write it: `0x7f4e2c0a1d50`. */
export function addressOf(value: Value): string {
  return `0x${idOf(value).toString(16)}`;
}

const SMALL_INTS = 0x955e28;
const TRUE = 0x95a0e0;
const FALSE = 0x95a100;
const NONE = 0x95b2c0;

const addresses = new WeakMap<object, number>();
let nextAddress = 0x7f4e2c0a1d50;

function objectAddress(object: object): number {
  let address = addresses.get(object);
  if (address === undefined) {
    address = nextAddress;
    nextAddress += 0x30;
    addresses.set(object, address);
  }
  return address;
}

/** Two FNV hashes of the content make 44 bits below the region of objects. */
function contentAddress(content: string): number {
  let low = 0x811c9dc5;
  let high = 0x01234567;
  for (let index = 0; index < content.length; index++) {
    const unit = content.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000197);
  }
  return 0x600000000000 + (((high >>> 0) & 0xfff) * 0x100000000 + (low >>> 0)) * 16;
}
