/**
 * Globals by name: finding the module that an object belongs to, and what a dotted name leads to.
 */
import { PyDict } from '../../objects/model/dict.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../../objects/protocol/attribute.js';
import { attributeError, isException, typeError } from '../../objects/protocol/errors.js';
import { reprText } from '../../objects/protocol/text.js';

/** What a dotted name leads to and what holds it; undefined where there is none. */
export function findPath(root: Value, path: readonly string[]): { found: Value; parent: Value } | undefined {
  let parent: Value = root;
  let found: Value = root;
  for (const name of path) {
    parent = found;
    const next = findAttributeQuietly(found, name);
    if (next === undefined) return undefined;
    found = next;
  }
  return { found, parent };
}

/** `sys.modules[name]` after importing it. Throws what importing throws. */
export function importedModule(name: string): Value {
  const { modules } = runtime.current;
  const known = modules.getString(name);
  if (known !== undefined && known !== null && !isInitialising(known)) return known;
  runtime.current.importModule(name, null, name.includes('.') ? new PyTuple(['__name__']) : null, 0);
  const module = modules.getString(name);
  return module === undefined ? null : module;
}

function isInitialising(module: Value): boolean {
  const spec = findAttributeQuietly(module, '__spec__');
  return spec !== undefined && spec !== null && findAttributeQuietly(spec, '_initializing') === true;
}

/** The name of the module that an object belongs to: it says so, or one of those imported has it. */
export function whichModule(object: Value, path: readonly string[]): Value {
  const own = findAttributeQuietly(object, '__module__');
  if (own !== undefined && own !== null) return own;
  for (const { key, value } of [...runtime.current.modules.entries()]) {
    if (value === undefined || value === null || key === '__main__' || key === '__mp_main__') continue;
    try {
      if (findPath(value, path)?.found === object) return key;
    } catch (thrown) {
      if (!isException(thrown, 'AttributeError')) throw thrown;
    }
  }
  return '__main__';
}

/** The global that a reader is asked for; dotted names from protocol 4 on. Throws AttributeError. */
export function findGlobal(moduleName: string, name: string, isDotted: boolean): Value {
  const module = importedModule(moduleName);
  const path = isDotted ? name.split('.') : [name];
  if (path.includes('<locals>'))
    throw attributeError(`Can't get local attribute ${reprText(name)} on ${reprText(module)}`, module, name);
  const found = findPath(module, path)?.found;
  if (found === undefined)
    throw attributeError(`Can't get attribute ${reprText(name)} on ${reprText(module)}`, module, name);
  return found;
}

/** Where Python 2 kept what has another place now, and the other way round. */
export function renamed(
  table: 'name_mapping' | 'reverse_name_mapping',
  modules: 'import_mapping' | 'reverse_import_mapping',
  module: string,
  name: string,
): [module: string, name: string] {
  const tables = runtime.current.importModule('pickle._renamed', null, new PyTuple([table]), 0);
  const both = lookUp(getAttribute(tables, table), new PyTuple([module, name]));
  if (both instanceof PyTuple)
    return [asText(both.items[0] as Value) ?? module, asText(both.items[1] as Value) ?? name];
  const other = lookUp(getAttribute(tables, modules), module);
  return [(other === undefined ? undefined : asText(other)) ?? module, name];
}

function lookUp(table: Value, key: Value): Value | undefined {
  return table instanceof PyDict ? table.get(key) : undefined;
}

/** A table of the module copyreg. */
export function copyregTable(name: string): PyDict {
  const table = getAttribute(importedModule('copyreg'), name);
  if (!(table instanceof PyDict)) throw typeError(`copyreg.${name} should be a dict`);
  return table;
}
