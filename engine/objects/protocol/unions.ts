/**
 * `X | Y` for types: flattening and dropping of repetitions.
 */
import { PyGenericAlias, PyUnionType, unionType } from '../model/generic-alias.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import { PyType } from '../model/type.js';
import { noneType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { isEqual } from './compare.js';

/** The `|` of types, generic aliases, unions and None. */
export function unionOf(left: Value, right: Value): BinaryResult {
  if (!isUnionable(left) || !isUnionable(right)) return NotImplemented;
  const members: Value[] = [];
  for (const member of [...membersOf(left), ...membersOf(right)]) {
    if (!members.some((known) => isSameMember(known, member))) members.push(member);
  }
  const [only] = members;
  return members.length === 1 && only !== undefined ? only : new PyUnionType(new PyTuple(members));
}

function isUnionable(value: Value): boolean {
  return (
    value === null ||
    value instanceof PyType ||
    value instanceof PyGenericAlias ||
    typeOf(value) === unionType
  );
}

function membersOf(value: Value): readonly Value[] {
  if (value === null) return [noneType];
  return value instanceof PyUnionType ? value.args.items : [value];
}

/** Classes are told apart by identity, whatever their metaclass says; aliases are compared. */
function isSameMember(left: Value, right: Value): boolean {
  if (left === right) return true;
  return left instanceof PyGenericAlias && right instanceof PyGenericAlias && isEqual(left, right);
}
