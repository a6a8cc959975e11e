/**
 * What a trace relies on in a thing that a variable holds: written where the trace is made, tested where it is used.
 */
import { PyBuiltinFunction } from '../../objects/model/builtin-functions.js';
import { PyFunction, PyModule } from '../../objects/model/functions.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { describeObject } from '../record/describe-object.js';
import { codeKeyOf } from './code-key.js';
import { isLiteral, type Literal, literalOf } from './literals.js';
import type { Expected } from './symbols.js';

/** What to expect of a thing like this one; undefined for what cannot be told from others of its kind. */
export function expectedOf(value: Value): Expected | undefined {
  const literal = literalOf(value);
  if (literal !== undefined) return { kind: 'equal', literal };
  if (value instanceof PyFunction) {
    const defaults = literalOf(value.defaults);
    return defaults === undefined ? undefined : { kind: 'function', code: codeKeyOf(value.code), defaults };
  }
  if (value instanceof PyModule) {
    const name = nameOfModule(value);
    return name === undefined ? undefined : { kind: 'module', name };
  }
  if (value instanceof PyBuiltinFunction) {
    const module = literalOf(value.module);
    return module === undefined ? undefined : { kind: 'native', module, qualname: value.qualname };
  }
  if (value instanceof PyType) return value.isHeapType ? undefined : { kind: 'type', name: value.name };
  return describeObject(value).memory === undefined
    ? undefined
    : { kind: 'memory', type: typeOf(value).name };
}

/** Whether a thing is what is expected. */
export function isExpected(value: Value | undefined, expected: Expected): boolean {
  if (value === undefined) return false;
  switch (expected.kind) {
    case 'equal':
      return isLiteral(value, expected.literal);
    case 'function':
      return (
        value instanceof PyFunction &&
        codeKeyOf(value.code) === expected.code &&
        isLiteral(value.defaults, expected.defaults)
      );
    case 'module':
      return value instanceof PyModule && nameOfModule(value) === expected.name;
    case 'native':
      return (
        value instanceof PyBuiltinFunction &&
        value.qualname === expected.qualname &&
        isLiteral(value.module, expected.module)
      );
    case 'type':
      return value instanceof PyType && !value.isHeapType && value.name === expected.name;
    case 'memory':
      return describeObject(value).memory !== undefined && typeOf(value).name === expected.type;
  }
}

function nameOfModule(module: PyModule): Literal | undefined {
  const name = module.dict.getString('__name__');
  return typeof name === 'string' ? name : undefined;
}
