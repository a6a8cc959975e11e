/**
 * `module`.
 */
import { PyDict } from '../model/dict.js';
import { newDict } from '../model/dicts.js';
import { moduleType, PyModule } from '../model/functions.js';
import { PyList } from '../model/sequences.js';
import { asText, strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { findAttribute, findAttributeQuietly, genericGetAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { defineType } from '../protocol/define-type.js';
import { attributeError, isException, typeError, typeName } from '../protocol/errors.js';
import { toArray } from '../protocol/iterate.js';
import { bindArguments, signature } from '../protocol/signature.js';
import { reprText, strText } from '../protocol/text.js';
import { isTrue } from '../protocol/truth.js';
import { readOnly } from './class/read-only.js';

/** Gives modules their behaviour. */
export function defineModule(): void {
  defineType(moduleType, {
    doc: 'Create a module object.\n\nThe name must be a string; the optional docstring can have any type.',
    slots: {
      new: (type: PyType) => new PyModule(newDict(), type),
      init: initModule,
      repr: reprModule,
      getattribute: getModuleAttribute,
    },
    methods: {
      __dir__: [
        '()',
        (self: PyModule) => {
          const own = self.dict.getString('__dir__');
          if (own !== undefined) return new PyList(toArray(call(own, [])));
          const dict = findAttribute(self, '__dict__');
          if (!(dict instanceof PyDict)) throw typeError('<module>.__dict__ is not a dictionary');
          return new PyList([...dict.entries()].map(({ key }) => key));
        },
        '__dir__() -> list\nspecialized dir() implementation',
      ],
    },
    getters: {
      __dict__: readOnly((self: PyModule) => self.dict),
      __annotations__: { get: getAnnotations, set: setAnnotations },
    },
    flags: { hasDict: true, hasWeakref: true },
  });
}

const parameters = signature('(name, doc=None)');

function initModule(self: PyModule, args: Value[], kwargs: KeywordArguments): void {
  const [name = null, doc] = bindArguments('module', parameters, args, kwargs) as (Value | undefined)[];
  if (asText(name) === undefined)
    throw typeError(`module() argument 'name' must be str, not ${typeName(name)}`);
  const { dict } = self;
  dict.set('__name__', name);
  dict.set('__doc__', doc ?? null);
  for (const rest of ['__package__', '__loader__', '__spec__']) dict.set(rest, null);
}

/** The module's attribute, or what its `__getattr__` gives. */
function getModuleAttribute(self: PyModule, name: string): Value | undefined {
  const found = genericGetAttribute(self, name);
  if (found !== undefined) return found;
  const fallback = self.dict.getString('__getattr__');
  if (fallback !== undefined && !self.isLibrary) return call(fallback, [strFromText(name)]);
  if (fallback !== undefined) {
    // The library's modules load some of their names late: what they have not got is missed as anywhere.
    try {
      return call(fallback, [strFromText(name)]);
    } catch (thrown) {
      if (!isException(thrown, 'AttributeError')) throw thrown;
    }
  }
  throw attributeError(missingMessage(self, name), self, name);
}

function missingMessage(self: PyModule, name: string): string {
  const moduleName = asText(self.dict.getString('__name__') ?? null);
  if (moduleName === undefined) return `module has no attribute '${name}'`;
  if (isInitialising(self)) {
    return `partially initialized module '${moduleName}' has no attribute '${name}' (most likely due to a circular import)`;
  }
  return `module '${moduleName}' has no attribute '${name}'`;
}

/** Whether the module is still being imported. */
function isInitialising(self: PyModule): boolean {
  const spec = self.dict.getString('__spec__');
  if (spec === undefined || spec === null) return false;
  const flag = findAttributeQuietly(spec, '_initializing');
  return flag !== undefined && isTrue(flag);
}

function reprModule(self: PyModule): Value {
  const { dict } = self;
  const spec = dict.getString('__spec__') ?? null;
  const name = dict.getString('__name__');
  if (spec !== null) return strFromText(reprBySpec(spec));
  const shown = name === undefined ? "'?'" : reprText(name);
  const file = dict.getString('__file__');
  if (file !== undefined) return strFromText(`<module ${shown} from ${reprText(file)}>`);
  const loader = dict.getString('__loader__') ?? null;
  return strFromText(loader === null ? `<module ${shown}>` : `<module ${shown} (${reprText(loader)})>`);
}

function reprBySpec(spec: Value): string {
  const field = (name: string) => findAttribute(spec, name) ?? null;
  const name = field('name');
  const shown = name === null ? "'?'" : reprText(name);
  const origin = field('origin');
  if (origin === null) {
    const loader = field('loader');
    return loader === null ? `<module ${shown}>` : `<module ${shown} (${reprText(loader)})>`;
  }
  const hasLocation = findAttributeQuietly(spec, 'has_location');
  return hasLocation !== undefined && isTrue(hasLocation)
    ? `<module ${shown} from ${reprText(origin)}>`
    : `<module ${shown} (${strText(origin)})>`;
}

function getAnnotations(self: PyModule): Value {
  let known = self.dict.getString('__annotations__');
  if (known === undefined) {
    known = newDict();
    self.dict.set('__annotations__', known);
  }
  return known;
}

function setAnnotations(self: PyModule, value: Value | undefined): void {
  if (value !== undefined) self.dict.set('__annotations__', value);
  else if (self.dict.delete('__annotations__') === undefined)
    throw attributeError('__annotations__', self, '__annotations__');
}
