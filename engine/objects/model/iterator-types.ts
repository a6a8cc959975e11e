/**
 * Type objects of the iterators that are PyNativeIterators: those that built-in functions make.
 */
import { PyType } from './type.js';

export const enumerateType = new PyType('enumerate');
export const zipType = new PyType('zip');
export const mapType = new PyType('map');
export const filterType = new PyType('filter');
export const reversedType = new PyType('reversed');
export const callableIteratorType = new PyType('callable_iterator');
