/**
 * `__spec__` of modules: importlib's ModuleSpec.
 */
import { PyInstance } from '../objects/model/instance.js';
import { PyList } from '../objects/model/sequences.js';
import { strFromText } from '../objects/model/text.js';
import { PyType } from '../objects/model/type.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute, setAttribute } from '../objects/protocol/attribute.js';
import { defineType } from '../objects/protocol/define-type.js';
import { reprText } from '../objects/protocol/text.js';
import { isTrue } from '../objects/protocol/truth.js';

const moduleSpecType = new PyType('ModuleSpec');

/** Gives ModuleSpec its behaviour; called once. */
export function defineModuleSpec(): void {
  defineType(moduleSpecType, {
    doc: 'The specification of a module: how it was found and is loaded.',
    module: 'importlib.machinery',
    flags: { hasDict: true, hasWeakref: true },
    construct: [
      '(name, loader, *, origin=None, loader_state=None, is_package=None)',
      (
        type: PyType,
        name: Value,
        loader: Value,
        origin: Value = null,
        loaderState: Value = null,
        isPackage: Value = null,
      ) => {
        const spec = makeSpec(
          type,
          name,
          loader,
          origin,
          loaderState,
          isTrue(isPackage) ? new PyList([]) : null,
        );
        setAttribute(spec, 'has_location', false);
        return spec;
      },
    ],
    slots: {
      repr: (self: PyInstance) => {
        const origin = getAttribute(self, 'origin');
        const shown = origin === null ? '' : `, origin=${reprText(origin)}`;
        return `ModuleSpec(name=${reprText(getAttribute(self, 'name'))}, loader=${reprText(getAttribute(self, 'loader'))}${shown})`;
      },
    },
  });
}

/** The spec of a module that the engine loads. */
export function moduleSpec(name: string, loader: Value, origin: string | null, path: Value): Value {
  return makeSpec(
    moduleSpecType,
    strFromText(name),
    loader,
    origin === null ? null : strFromText(origin),
    null,
    path,
  );
}

function makeSpec(
  type: PyType,
  name: Value,
  loader: Value,
  origin: Value,
  loaderState: Value,
  path: Value,
): Value {
  const spec = new PyInstance(type);
  const text = String(name);
  const parent = path !== null ? text : text.slice(0, Math.max(0, text.lastIndexOf('.')));
  setAttribute(spec, 'name', name);
  setAttribute(spec, 'loader', loader);
  setAttribute(spec, 'origin', origin);
  setAttribute(spec, 'submodule_search_locations', path);
  setAttribute(spec, 'loader_state', loaderState);
  setAttribute(spec, 'cached', null);
  setAttribute(spec, 'has_location', origin !== null && origin !== 'built-in');
  setAttribute(spec, 'parent', strFromText(parent));
  setAttribute(spec, '_initializing', false);
  return spec;
}
