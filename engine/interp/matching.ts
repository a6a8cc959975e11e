/**
 * Pattern matching (Python reference 8.6): what the MATCH opcodes ask of a subject.
 */
import { PyDict } from '../objects/model/dict.js';
import { PyTuple } from '../objects/model/sequences.js';
import { asText } from '../objects/model/text.js';
import { PyType } from '../objects/model/type.js';
import { dictType } from '../objects/model/type-objects.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { typeError, valueError } from '../objects/protocol/errors.js';
import { isInstance } from '../objects/protocol/instance-check.js';
import { reprText } from '../objects/protocol/text.js';
import { updateFromMapping } from './unpack.js';

/** Values at the keys of a mapping pattern, or None if one is missing. */
export function matchKeys(subject: Value, keys: PyTuple): Value {
  const seen = new PyDict(dictType);
  const values: Value[] = [];
  for (const key of keys.items) {
    if (seen.has(key)) throw valueError(`mapping pattern checks duplicate key (${reprText(key)})`);
    seen.set(key, true);
    const value = valueAt(subject, key);
    if (value === undefined) return null;
    values.push(value);
  }
  return new PyTuple(values);
}

/** `subject.get(key)`, so that a defaultdict does not grow; undefined where the key is missing. */
function valueAt(subject: Value, key: Value): Value | undefined {
  if (subject instanceof PyDict && subject.type === dictType) return subject.get(key);
  const marker = new PyTuple([]);
  const found = call(getAttribute(subject, 'get'), [key, marker]);
  return found === marker ? undefined : found;
}

/** The attributes that a class pattern looks at, or None if it does not match. */
export function matchClass(subject: Value, cls: Value, positional: number, names: PyTuple): Value {
  if (!(cls instanceof PyType)) throw typeError('called match pattern must be a type');
  if (!isInstance(subject, cls)) return null;
  const attributes: Value[] = [];
  const seen = new Set<string>();
  if (positional > 0 && !matchPositional(subject, cls, positional, attributes, seen)) return null;
  for (const name of names.items) {
    const value = attributeOnce(subject, cls, asText(name) ?? '', seen);
    if (value === undefined) return null;
    attributes.push(value);
  }
  return new PyTuple(attributes);
}

function matchPositional(
  subject: Value,
  cls: PyType,
  positional: number,
  attributes: Value[],
  seen: Set<string>,
): boolean {
  const declared = findAttributeQuietly(cls, '__match_args__');
  if (declared !== undefined && !(declared instanceof PyTuple)) {
    throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(declared).name})`);
  }
  const matchesSelf = declared === undefined && cls.matchesSelf;
  const allowed = matchesSelf ? 1 : (declared?.items.length ?? 0);
  if (allowed < positional) {
    throw typeError(
      `${cls.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${positional} given)`,
    );
  }
  if (matchesSelf) {
    attributes.push(subject);
    return true;
  }
  for (const name of declared?.items.slice(0, positional) ?? []) {
    const text = asText(name);
    if (text === undefined)
      throw typeError(`__match_args__ elements must be strings (got ${typeOf(name).name})`);
    const value = attributeOnce(subject, cls, text, seen);
    if (value === undefined) return false;
    attributes.push(value);
  }
  return true;
}

function attributeOnce(subject: Value, cls: PyType, name: string, seen: Set<string>): Value | undefined {
  if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
  seen.add(name);
  return findAttributeQuietly(subject, name);
}

/** `**rest` of a mapping pattern. */
export function matchRest(subject: Value, keys: PyTuple): Value {
  const rest = new PyDict(dictType);
  updateFromMapping(rest, subject);
  for (const key of keys.items) rest.delete(key);
  return rest;
}

/** Whether sequence or mapping patterns apply. */
export function isCollection(subject: Value, kind: 'sequence' | 'mapping'): boolean {
  return typeOf(subject).collection === kind;
}
