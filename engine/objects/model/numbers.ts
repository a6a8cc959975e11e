/**
 * Representations of float and complex, and of instances of subclasses of int and float.
 */
import { PyType } from './type.js';
import { floatType } from './type-objects.js';
import { PyObject, type Value } from './value.js';

/**
 * A float: a box around a double. Its type lies on the prototype, so that a box is as small as can be;
 * it does not extend PyObject, so that `instanceof PyFloat` is decided after one step.
 */
export class PyFloat {
  declare type: PyType;
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}
Object.defineProperty(PyFloat.prototype, 'type', { value: floatType, writable: true });

/** An instance of a subclass of float. No PyFloat, so that `instanceof PyFloat` means float itself. */
export class PyFloatInstance extends PyObject {
  readonly value: number;

  constructor(type: PyType, value: number) {
    super();
    this.type = type;
    this.value = value;
  }
}

/** An instance of a subclass of int (never of bool, which has no subclasses). */
export class PyIntInstance extends PyObject {
  readonly value: number | bigint;

  constructor(type: PyType, value: number | bigint) {
    super();
    this.type = type;
    this.value = value;
  }
}

export const complexType = new PyType('complex');

/** A complex number. */
export class PyComplex extends PyObject {
  readonly real: number;
  readonly imag: number;

  constructor(real: number, imag: number, type: PyType = complexType) {
    super();
    this.type = type;
    this.real = real;
    this.imag = imag;
  }
}

/** The int that an int, bool or instance of a subclass of int stands for; undefined for anything else. */
export function asInt(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof PyIntInstance ? value.value : undefined;
}

/** The double behind a float or an instance of a subclass of float; undefined for anything else. */
export function asFloat(value: Value): number | undefined {
  return value instanceof PyFloat || value instanceof PyFloatInstance ? value.value : undefined;
}
