/**
 * `__slots__`: which members a class declares, checked and mangled, and the descriptors that show them.
 */
import { mangleName } from '../../../resolve/mangle-name.js';
import { PyMember } from '../../model/descriptors.js';
import type { PyDict } from '../../model/dict.js';
import { asText } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import type { Value } from '../../model/value.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { toArray } from '../../protocol/iterate.js';
import { isIdentifier } from '../../unicode/predicates.js';
import { hasFixedSize, mayAddDict } from './class-layout.js';

/** What `__slots__` asks for. */
export interface DeclaredSlots {
  readonly names: readonly string[];
  readonly wantsDict: boolean;
  readonly wantsWeakref: boolean;
}

/** Reads `__slots__` of a class body; without it a dict and weak references are added where they can be. */
export function readSlots(className: string, base: PyType, namespace: PyDict): DeclaredSlots {
  const declared = namespace.getString('__slots__');
  if (declared === undefined) {
    return { names: [], wantsDict: mayAddDict(base), wantsWeakref: !base.hasWeakref && hasFixedSize(base) };
  }
  const items = asText(declared) === undefined ? toArray(declared) : [declared];
  if (items.length > 0 && !hasFixedSize(base))
    throw typeError(`nonempty __slots__ not supported for subtype of '${base.name}'`);
  let wantsDict = false;
  let wantsWeakref = false;
  const names: string[] = [];
  for (const item of items) {
    const name = checkSlotName(item);
    if (name === '__dict__') {
      if (wantsDict || !mayAddDict(base)) throw typeError('__dict__ slot disallowed: we already got one');
      wantsDict = true;
    } else if (name === '__weakref__') {
      if (wantsWeakref || base.hasWeakref)
        throw typeError('__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0');
      wantsWeakref = true;
    } else {
      const mangled = mangleName(className, name);
      if (!exempt.has(mangled) && namespace.getString(mangled) !== undefined)
        throw valueError(`'${name}' in __slots__ conflicts with class variable`);
      names.push(mangled);
    }
  }
  return { names: [...new Set(names)].sort(), wantsDict, wantsWeakref };
}

/** Puts a descriptor for each member into the class. */
export function addMembers(type: PyType, names: readonly string[]): void {
  type.slotNames = names;
  for (const name of names) {
    type.dict.set(name, new PyMember(type, name, memberKey(type, name)));
  }
}

const exempt = new Set(['__qualname__', '__classcell__']);

/** A key that no base uses for a member of the same name. */
function memberKey(type: PyType, name: string): string {
  const used = type.mro.filter((each) => each !== type && each.slotNames.includes(name)).length;
  return `\0${name}${'\0'.repeat(used)}`;
}

function checkSlotName(item: Value): string {
  const name = asText(item);
  if (name === undefined) throw typeError(`__slots__ items must be strings, not '${typeName(item)}'`);
  // V8 takes milliseconds to compile the expression for all letters, and nearly all names are ASCII.
  if (!/^[A-Za-z_]\w*$/.test(name) && !isIdentifier(name)) throw typeError('__slots__ must be identifiers');
  return name;
}
