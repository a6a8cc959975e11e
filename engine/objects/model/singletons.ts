/**
 * NotImplemented and Ellipsis.
 */
import { PyType } from './type.js';
import { PyObject } from './value.js';

export const notImplementedType = new PyType('NotImplementedType');
export const ellipsisType = new PyType('ellipsis');

/** The class of {@link NotImplemented}. */
export class NotImplementedType extends PyObject {
  constructor() {
    super();
    this.type = notImplementedType;
  }
}

/** What a binary special method gives when it does not know the other operand. */
export const NotImplemented = new NotImplementedType();

/** The class of {@link Ellipsis}. */
export class PyEllipsis extends PyObject {
  constructor() {
    super();
    this.type = ellipsisType;
  }
}

/** `...` */
export const Ellipsis = new PyEllipsis();
