/**
 * Type objects of the iterators that are PyNativeIterators: those that built-in functions make.
 */
import { steppings } from './iterators.js';
import { PyType } from './type.js';

export const enumerateType = new PyType('enumerate');
export const zipType = new PyType('zip');
export const mapType = new PyType('map');
export const filterType = new PyType('filter');
export const reversedType = new PyType('reversed');
export const callableIteratorType = new PyType('callable_iterator');

enumerateType.stepping = steppings.pair;
zipType.stepping = steppings.pair;
