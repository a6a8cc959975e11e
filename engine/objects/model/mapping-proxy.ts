/**
 * The representation of mappingproxy: a read-only view of any mapping.
 */
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const mappingProxyType = new PyType('mappingproxy');

/** A read-only view. */
export class PyMappingProxy extends PyObject {
  readonly mapping: Value;

  constructor(mapping: Value) {
    super();
    this.type = mappingProxyType;
    this.mapping = mapping;
  }
}
