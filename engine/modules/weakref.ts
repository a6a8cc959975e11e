/**
 * The module _weakref: references that keep nothing alive. `weakref` builds its collections on them.
 */
import { PyList } from '../objects/model/sequences.js';
import { typeOf } from '../objects/model/type-of.js';
import { PyObject, type Value } from '../objects/model/value.js';
import {
  callableProxyType,
  collectNow,
  referencesTo,
  weakProxyType,
  weakrefType,
} from '../objects/model/weakrefs.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { makeProxy } from '../objects/types/weakref.js';
import type { BuiltinModule } from './module-declaration.js';

export const weakrefModule: BuiltinModule = {
  name: '_weakref',
  doc: 'Weak-reference support module.',
  create() {
    const define = (name: string, signature: string, doc: string, call: (...args: never[]) => Value) =>
      [name, builtinFunction(name, signature, call, { module: '_weakref', doc })] as const;
    return [
      ['ref', weakrefType],
      ['ReferenceType', weakrefType],
      ['ProxyType', weakProxyType],
      ['CallableProxyType', callableProxyType],
      define(
        'proxy',
        '(object, callback=None, /)',
        'An object that stands for another without keeping it alive.',
        (object: Value, callback: Value | undefined) => makeProxy(object, callback ?? null),
      ),
      define(
        'getweakrefcount',
        '(object, /)',
        'The number of weak references to an object.',
        (object: Value) => referencesOf(object).length,
      ),
      define(
        'getweakrefs',
        '(object, /)',
        'A list of all weak references to an object.',
        (object: Value) => new PyList(referencesOf(object)),
      ),
      define(
        '_collect_garbage',
        '()',
        'Collect what nobody refers to, and call back the references to it.',
        () => {
          collectNow();
          return null;
        },
      ),
    ];
  },
};

function referencesOf(object: Value): Value[] {
  return object instanceof PyObject && typeOf(object).hasWeakref ? referencesTo(object) : [];
}
