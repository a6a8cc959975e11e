/**
 * The representation of types.SimpleNamespace.
 */
import type { AttributeHolder } from './instance.js';
import type { Shape } from './shape.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const simpleNamespaceType = new PyType('types.SimpleNamespace');

/** An object that is nothing but its attributes. */
export class PySimpleNamespace extends PyObject implements AttributeHolder {
  shape: Shape;
  slots: (Value | undefined)[] = [];

  constructor(type: PyType = simpleNamespaceType) {
    super();
    this.type = type;
    this.shape = type.rootShape;
  }
}
