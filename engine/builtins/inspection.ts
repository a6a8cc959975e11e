/**
 * isinstance, issubclass, callable, hash, id, getattr and its kin, dir, vars, globals, locals.
 */
import { PyDict } from '../objects/model/dict.js';
import { evaluation } from '../objects/model/evaluation.js';
import type { Frame } from '../objects/model/frame.js';
import { newList } from '../objects/model/list-storage.js';
import { idOf } from '../objects/model/object-ids.js';
import { runtime } from '../objects/model/runtime.js';
import { dictType } from '../objects/model/type-objects.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import {
  deleteAttribute,
  findAttribute,
  findAttributeQuietly,
  getAttribute,
  setAttribute,
} from '../objects/protocol/attribute.js';
import { call, lookupSpecial } from '../objects/protocol/call.js';
import { isException, newException, typeError } from '../objects/protocol/errors.js';
import { hashOf } from '../objects/protocol/hash.js';
import { isInstance, isSubclass } from '../objects/protocol/instance-check.js';
import { toArray } from '../objects/protocol/iterate.js';
import { expectAttributeName } from '../objects/protocol/slot-dispatch.js';
import { sortItems } from '../objects/types/sorting/sort.js';
import type { FunctionDeclarations } from './declare-functions.js';

export const inspectionFunctions: FunctionDeclarations = {
  callable: [
    '(obj, /)',
    (object: Value) => typeOf(object).slots.call !== null,
    'Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.',
  ],
  delattr: [
    '(obj, name, /)',
    (object: Value, name: Value) => {
      deleteAttribute(object, nameOf(name));
      return null;
    },
    "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
  ],
  dir: [
    '(object=None, /)',
    (object: Value | undefined) =>
      newList(sortItems(object === undefined ? localNames() : namesOf(object), null, false)),
    'Show attributes of an object: without an argument, the names in the current scope; else an\nalphabetized list of names comprising (some of) the attributes of the given object.',
  ],
  getattr: [
    '(object, name, default=None, /)',
    (object: Value, name: Value, fallback: Value | undefined) => {
      if (fallback === undefined) return getAttribute(object, nameOf(name));
      const found = findAttributeQuietly(object, nameOf(name));
      return found === undefined ? fallback : found;
    },
    "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.",
  ],
  globals: [
    '()',
    () => currentFrame('globals').globals,
    "Return the dictionary containing the current scope's global variables.\n\nNOTE: Updates to this dictionary *will* affect name lookups in the current\nglobal scope and vice-versa.",
  ],
  hasattr: [
    '(obj, name, /)',
    (object: Value, name: Value) => {
      const text = nameOf(name);
      try {
        return findAttribute(object, text) !== undefined;
      } catch (thrown) {
        if (isException(thrown, 'AttributeError')) return false;
        throw thrown;
      }
    },
    'Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.',
  ],
  hash: [
    '(obj, /)',
    hashOf,
    'Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.',
  ],
  id: [
    '(obj, /)',
    idOf,
    'Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.',
  ],
  isinstance: [
    '(obj, class_or_tuple, /)',
    isInstance,
    'Return whether an object is an instance of a class or of a subclass thereof.',
  ],
  issubclass: [
    '(cls, class_or_tuple, /)',
    isSubclass,
    "Return whether 'cls' is derived from another class or is the same class.",
  ],
  locals: [
    '()',
    () => evaluation.locals(currentFrame('locals')),
    "Return a dictionary containing the current scope's local variables.",
  ],
  setattr: [
    '(obj, name, value, /)',
    (object: Value, name: Value, value: Value) => {
      setAttribute(object, nameOf(name), value);
      return null;
    },
    "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
  ],
  vars: [
    '(object=None, /)',
    (object: Value | undefined) => {
      if (object === undefined) return evaluation.locals(currentFrame('locals'));
      const dict = findAttributeQuietly(object, '__dict__');
      if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
      return dict;
    },
    'Show vars.\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.',
  ],
};

/** The innermost Python frame, on whose behalf a built-in function looks around. */
export function currentFrame(what: string): Frame {
  const { frame } = runtime.current;
  if (frame === null) throw newException('SystemError', `frame does not exist for ${what}()`);
  return frame;
}

function nameOf(name: Value): string {
  return typeof name === 'string' ? name : expectAttributeName(name);
}

function localNames(): Value[] {
  const locals = evaluation.locals(currentFrame('locals'));
  if (locals instanceof PyDict && locals.type === dictType) return toArray(locals);
  return toArray(call(getAttribute(locals, 'keys'), []));
}

function namesOf(object: Value): Value[] {
  const method = lookupSpecial(object, '__dir__');
  if (method === undefined) throw typeError('object does not provide __dir__');
  return toArray(call(method, []));
}
