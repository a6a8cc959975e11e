/**
 * The import statement: IMPORT_NAME, IMPORT_FROM, IMPORT_STAR.
 */
import type { Frame } from '../objects/model/frame.js';
import { moduleType, PyModule } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { PyTuple } from '../objects/model/sequences.js';
import { asText, strFromText } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { newException, typeError } from '../objects/protocol/errors.js';
import { setItem } from '../objects/protocol/items.js';
import { iterate } from '../objects/protocol/iterate.js';
import { originalImport } from './import-modules.js';

/** `import name` and `from name import …`, by `__import__` of the frame's builtins. */
export function importName(frame: Frame, name: string, fromList: Value, level: number): Value {
  const hook = frame.builtins.getString('__import__');
  if (hook === undefined) throw newException('ImportError', '__import__ not found');
  if (hook === originalImport.value)
    return runtime.current.importModule(name, frame.globals, fromList, level, true);
  return call(hook, [strFromText(name), frame.globals, frame.namespace, fromList, level]);
}

/** `module.name`, or the submodule of that name. */
export function importFrom(module: Value, name: string): Value {
  if (module instanceof PyModule && module.type === moduleType && !name.startsWith('__')) {
    const own = module.dict.getString(name);
    if (own !== undefined) return own;
  }
  const found = findAttributeQuietly(module, name);
  if (found !== undefined) return found;
  const packageName = findAttributeQuietly(module, '__name__');
  const text = packageName === undefined ? undefined : asText(packageName);
  if (text !== undefined) {
    const submodule = runtime.current.modules.getString(`${text}.${name}`);
    if (submodule !== undefined) return submodule;
  }
  throw cannotImport(module, name, text);
}

function cannotImport(module: Value, name: string, moduleName: string | undefined) {
  const file = module instanceof PyModule ? module.dict.getString('__file__') : undefined;
  const path = file === undefined ? undefined : asText(file);
  const label = moduleName ?? '<unknown module name>';
  const spec = module instanceof PyModule ? module.dict.getString('__spec__') : undefined;
  const isPartial = spec !== undefined && findAttributeQuietly(spec, '_initializing') === true;
  const where = isPartial
    ? `partially initialized module '${label}' (most likely due to a circular import)`
    : `'${label}'`;
  const exception = newException(
    'ImportError',
    `cannot import name '${name}' from ${where} (${path ?? 'unknown location'})`,
  );
  exception.fields = new Map<string, Value>([
    ['name', strFromText(label)],
    ['path', path === undefined ? null : strFromText(path)],
    ['name_from', strFromText(name)],
  ]);
  return exception;
}

/** Binds the module's public names: those in `__all__`, or all that do not begin with an underscore. */
export function importStar(frame: Frame, module: Value): void {
  const all = findAttributeQuietly(module, '__all__');
  const names = all === undefined ? publicNames(module) : declaredNames(module, all);
  for (const name of names) setItem(frame.namespace, strFromText(name), getAttribute(module, name));
}

function publicNames(module: Value): string[] {
  const dict = getAttribute(module, '__dict__');
  const names: string[] = [];
  for (const key of iterate(dict)) {
    const name = asText(key);
    if (name !== undefined && !name.startsWith('_')) names.push(name);
  }
  return names;
}

function declaredNames(module: Value, all: Value): string[] {
  const names: string[] = [];
  const items = all instanceof PyTuple ? all.items : iterate(all);
  for (const item of items) {
    const name = asText(item);
    if (name === undefined) {
      const label = asText(findAttributeQuietly(module, '__name__') ?? '') ?? '';
      throw typeError(`Item in ${label}.__all__ must be str, not ${typeOf(item).name}`);
    }
    names.push(name);
  }
  return names;
}
