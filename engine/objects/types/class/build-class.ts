/**
 * `__build_class__`: what a class statement does around its body (Python reference 3.3.3).
 */
import { PyDict } from '../../model/dict.js';
import { newDict } from '../../model/dicts.js';
import { PyCell, PyFunction } from '../../model/functions.js';
import { runtime } from '../../model/runtime.js';
import { PyTuple } from '../../model/sequences.js';
import { asText } from '../../model/text.js';
import { PyType } from '../../model/type.js';
import { typeType } from '../../model/type-objects.js';
import { typeOf } from '../../model/type-of.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import { findAttributeQuietly } from '../../protocol/attribute.js';
import { call } from '../../protocol/call.js';
import { runtimeError, typeError, typeName } from '../../protocol/errors.js';
import { setItem } from '../../protocol/items.js';
import { reprText } from '../../protocol/text.js';
import { calculateMetaclass } from './make-class.js';

/** Runs a class body and makes the class: arguments are the body, the name, the bases. */
export function buildClass(args: readonly Value[], kwargs: KeywordArguments): Value {
  const [body, name, ...givenBases] = args;
  if (body === undefined || name === undefined) throw typeError('__build_class__: not enough arguments');
  if (!(body instanceof PyFunction)) throw typeError('__build_class__: func must be a function');
  if (asText(name) === undefined) throw typeError('__build_class__: name is not a string');
  const bases = resolveBases(givenBases);
  const keywords = new Map(kwargs ?? []);
  let metaclass = keywords.get('metaclass');
  keywords.delete('metaclass');
  if (metaclass === undefined) metaclass = bases[0] === undefined ? typeType : typeOf(bases[0]);
  if (metaclass instanceof PyType) metaclass = calculateMetaclass(metaclass, bases);
  const baseTuple = new PyTuple(bases);
  const namespace = prepare(metaclass, name, baseTuple, keywords);
  const cell = runtime.current.runCode(
    body.code,
    body.globals,
    namespace,
    body.closure === null ? null : body.closure.items,
  );
  if (bases !== givenBases) setItem(namespace, '__orig_bases__', new PyTuple(givenBases));
  const made = call(metaclass, [name, baseTuple, namespace], keywords.size === 0 ? null : keywords);
  if (made instanceof PyType && cell instanceof PyCell) checkClassCell(cell, name, made);
  return made;
}

/** Replaces bases that are no types by what their `__mro_entries__` gives; the same array if there are none. */
export function resolveBases(bases: Value[]): Value[] {
  let resolved: Value[] | null = null;
  bases.forEach((base, index) => {
    const method = base instanceof PyType ? undefined : findAttributeQuietly(base, '__mro_entries__');
    if (method === undefined) {
      resolved?.push(base);
      return;
    }
    const entries = call(method, [new PyTuple(bases)]);
    if (!(entries instanceof PyTuple)) throw typeError('__mro_entries__ must return a tuple');
    resolved ??= bases.slice(0, index);
    resolved.push(...entries.items);
  });
  return resolved ?? bases;
}

function prepare(metaclass: Value, name: Value, bases: PyTuple, keywords: ReadonlyMap<string, Value>): Value {
  if (metaclass === typeType) return newDict();
  const method = findAttributeQuietly(metaclass, '__prepare__');
  if (method === undefined) return newDict();
  const namespace = call(method, [name, bases], keywords.size === 0 ? null : new Map(keywords));
  if (namespace instanceof PyDict || typeOf(namespace).slots.getitem !== null) return namespace;
  const owner = metaclass instanceof PyType ? metaclass.name : '<metaclass>';
  throw typeError(`${owner}.__prepare__() must return a mapping, not ${typeName(namespace)}`);
}

function checkClassCell(cell: PyCell, name: Value, made: PyType): void {
  if (cell.value === made) return;
  if (cell.value === undefined) {
    throw runtimeError(
      `__class__ not set defining ${reprText(name)} as ${reprText(made)}. Was __classcell__ propagated to type.__new__?`,
    );
  }
  throw typeError(`__class__ set to ${reprText(cell.value)} defining ${reprText(name)} as ${reprText(made)}`);
}
