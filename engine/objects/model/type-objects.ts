/**
 * The types that everything else needs: `object`, `type`, and those whose values are JavaScript primitives.
 * Here they are bare; engine/objects/types gives them their behaviour.
 */
import { adoptTypes, PyType } from './type.js';

export const objectType = new PyType('object');
export const typeType = new PyType('type');
export const dictType = new PyType('dict');
adoptTypes(typeType, dictType);

export const intType = new PyType('int');
export const boolType = new PyType('bool');
export const noneType = new PyType('NoneType');
export const strType = new PyType('str');
export const floatType = new PyType('float');
