/**
 * Writing classes and functions: by the names under which a reader finds them.
 */

import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../../objects/protocol/attribute.js';
import { attributeError, isException } from '../../objects/protocol/errors.js';
import { isIdentical } from '../../objects/protocol/identity.js';
import { reprText, strText } from '../../objects/protocol/text.js';
import { utf8Bytes } from '../../objects/text-codecs/utf-8.js';
import { picklingError } from './errors.js';
import { copyregTable, findPath, importedModule, renamed, whichModule } from './globals.js';
import { op } from './opcodes.table.js';
import { memoize, type Saver } from './pickler.js';
import { saveReduction } from './save-reduction.js';

/** Writes an object as the global of a name, its own unless given. */
export function saveGlobal(saver: Saver, object: Value, given?: Value): void {
  const fullName = strText(given === undefined ? nameOf(object) : given);
  const path = fullName.split('.');
  if (path.includes('<locals>'))
    throw attributeError(`Can't pickle local object ${reprText(fullName)}`, object, fullName);
  const moduleName = whichModule(object, path);
  const module = moduleOf(object, moduleName);
  const place = findIn(module, path);
  const where = strText(moduleName);
  if (place === undefined)
    throw picklingError(`Can't pickle ${reprText(object)}: attribute lookup ${fullName} on ${where} failed`);
  if (!isIdentical(place.found, object))
    throw picklingError(`Can't pickle ${reprText(object)}: it's not the same object as ${where}.${fullName}`);
  const last = path[path.length - 1] ?? fullName;
  // A way that leads back to the module is not written.
  const name = place.parent === module ? last : fullName;
  if (saver.protocol >= 2 && saveExtension(saver, moduleName, name)) return;
  if (saver.protocol >= 4) {
    saver.save(moduleName);
    saver.save(name);
    saver.out.byte(op.stackGlobal);
  } else if (place.parent !== module) {
    const getattr = runtime.current.builtins.getString('getattr') as Value;
    saveReduction(saver, new PyTuple([getattr, new PyTuple([place.parent, last])]), undefined);
  } else saveNames(saver, where, name);
  memoize(saver, object);
}

function nameOf(object: Value): Value {
  const name = findAttributeQuietly(object, '__qualname__');
  return name === undefined ? getAttribute(object, '__name__') : name;
}

function moduleOf(object: Value, name: Value): Value {
  try {
    return importedModule(asText(name) ?? '');
  } catch (thrown) {
    const isMissing = ['ImportError', 'ValueError', 'KeyError'] as const;
    if (!isMissing.some((each) => isException(thrown, each))) throw thrown;
    throw picklingError(`Can't pickle ${reprText(object)}: import of module ${reprText(name)} failed`);
  }
}

function findIn(module: Value, path: readonly string[]) {
  try {
    return findPath(module, path);
  } catch (thrown) {
    if (isException(thrown, 'AttributeError')) return undefined;
    throw thrown;
  }
}

/** Writes the code that copyreg has for a global; false where there is none. */
function saveExtension({ out }: Saver, module: Value, name: string): boolean {
  const code = copyregTable('_extension_registry').get(new PyTuple([module, name]));
  if (typeof code !== 'number') return false;
  if (code <= 0xff) out.short(op.ext1, code);
  else if (code <= 0xffff) out.sized(op.ext2, code, 2);
  else out.sized(op.ext4, code, 4);
  return true;
}

const NOT_ASCII = /[^\0-\x7f]/;

function saveNames({ out, protocol, pickler }: Saver, module: string, name: string): void {
  const [place, last] =
    protocol < 3 && pickler.fixImports
      ? renamed('reverse_name_mapping', 'reverse_import_mapping', module, name)
      : [module, name];
  if (protocol < 3) {
    for (const [what, text] of [['module', place] as const, ['global', last] as const])
      if (NOT_ASCII.test(text))
        throw picklingError(`can't pickle ${what} identifier '${text}' using pickle protocol ${protocol}`);
  }
  out.byte(op.global);
  out.raw(utf8Bytes(place));
  out.byte(10);
  out.raw(utf8Bytes(last));
  out.byte(10);
}
