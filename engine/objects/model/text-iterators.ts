/**
 * Representations of the iterators of str, bytes and bytearray.
 */
import { LoopIterator, steppings } from './iterators.js';
import type { PyByteArray, PyBytes, PyStr } from './text.js';
import { PyType } from './type.js';
import { PyObject } from './value.js';

export const strIteratorType = new PyType('str_iterator');
export const bytesIteratorType = new PyType('bytes_iterator');
export const bytearrayIteratorType = new PyType('bytearray_iterator');

strIteratorType.stepping = steppings.str;

/** Iterator of a str; `str` becomes null when exhausted. */
export class PyStrIterator extends PyObject {
  str: PyStr | null;
  index = 0;

  constructor(str: PyStr) {
    super();
    this.type = strIteratorType;
    this.str = str;
  }
}

/** Iterator of a bytes or bytearray; `bytes` becomes null when exhausted. */
export class PyBytesIterator extends LoopIterator {
  bytes: PyBytes | PyByteArray | null;
  index = 0;

  constructor(bytes: PyBytes | PyByteArray, type: PyType) {
    super();
    this.type = type;
    this.bytes = bytes;
  }
}
