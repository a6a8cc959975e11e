/**
 * `function`: what `def` and lambda make.
 */
import { PyDict } from '../model/dict.js';
import { newDict } from '../model/dicts.js';
import { functionType, PyCell, PyCode, PyFunction, PyMethod } from '../model/functions.js';
import { addressOf } from '../model/object-ids.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { asText, strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { defineType, type GetSetDeclaration } from '../protocol/define-type.js';
import { typeError, typeName, valueError } from '../protocol/errors.js';
import { strText } from '../protocol/text.js';
import { getDict, setDict } from './class/make-class.js';
import { readOnly } from './class/read-only.js';

/** Gives functions their behaviour. */
export function defineFunction(): void {
  defineType(functionType, {
    doc: 'Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    a tuple that supplies the bindings for free variables',
    slots: {
      call: (self: PyFunction, args: Value[], kwargs: KeywordArguments) =>
        runtime.current.callFunction(self, args, kwargs),
      get: (self: PyFunction, instance: Value | undefined) =>
        instance === undefined || instance === null ? self : new PyMethod(self, instance),
      repr: (self: PyFunction) => strFromText(`<function ${strText(self.qualname)} at ${addressOf(self)}>`),
    },
    construct: ['(code, globals, name=None, argdefs=None, closure=None)', newFunction],
    getters: {
      __code__: { get: (self: PyFunction) => self.code, set: setCode },
      __defaults__: { get: (self: PyFunction) => self.defaults, set: setDefaults },
      __kwdefaults__: { get: (self: PyFunction) => self.kwdefaults, set: setKwdefaults },
      __annotations__: { get: getAnnotations, set: setAnnotations },
      __dict__: { get: getDict, set: setDict },
      __name__: nameAttribute('name'),
      __qualname__: nameAttribute('qualname'),
      __closure__: readOnly((self: PyFunction) => self.closure),
      __globals__: readOnly((self: PyFunction) => self.globals),
      __builtins__: readOnly((self: PyFunction) => self.builtins),
      __doc__: plainAttribute('doc'),
      __module__: plainAttribute('module'),
    },
    flags: { isAcceptableBase: false, hasDict: true, hasWeakref: true },
  });
}

function newFunction(
  _type: PyType,
  code: Value,
  globals: Value,
  name: Value = null,
  defaults: Value = null,
  closure: Value = null,
): Value {
  if (!(code instanceof PyCode))
    throw typeError(`function() argument 'code' must be code, not ${typeName(code)}`);
  if (!(globals instanceof PyDict))
    throw typeError(`function() argument 'globals' must be dict, not ${typeName(globals)}`);
  if (name !== null && asText(name) === undefined) throw typeError('arg 3 (name) must be None or string');
  if (defaults !== null && !(defaults instanceof PyTuple))
    throw typeError('arg 4 (defaults) must be None or tuple');
  const made = new PyFunction(code, globals, builtinsOf(globals), checkClosure(code, closure));
  made.defaults = defaults;
  if (name !== null) made.name = name;
  return made;
}

function builtinsOf(globals: PyDict): PyDict {
  const builtins = globals.getString('__builtins__');
  if (builtins === undefined) return runtime.current.builtins;
  if (builtins instanceof PyDict) return builtins;
  const dict =
    builtins !== null && typeof builtins === 'object' && 'dict' in builtins ? builtins.dict : undefined;
  return dict instanceof PyDict ? dict : newDict();
}

function checkClosure(code: PyCode, closure: Value): PyTuple | null {
  const free = freeCount(code);
  if (closure === null) {
    if (free > 0) throw typeError('arg 5 (closure) must be tuple');
    return null;
  }
  if (!(closure instanceof PyTuple))
    throw typeError(free > 0 ? 'arg 5 (closure) must be tuple' : 'arg 5 (closure) must be None or tuple');
  if (closure.items.length !== free)
    throw valueError(`${code.unit.name} requires closure of length ${free}, not ${closure.items.length}`);
  for (const item of closure.items) {
    if (!(item instanceof PyCell)) throw typeError(`arg 5 (closure) expected cell, found ${typeName(item)}`);
  }
  return closure;
}

function freeCount(code: PyCode): number {
  return code.unit.variables.filter((variable) => variable.kind === 'free').length;
}

function setCode(self: PyFunction, value: Value | undefined): void {
  if (!(value instanceof PyCode)) throw typeError('__code__ must be set to a code object');
  const closure = self.closure?.items.length ?? 0;
  const free = freeCount(value);
  if (free !== closure)
    throw valueError(`${strText(self.name)}() requires a code object with ${closure} free vars, not ${free}`);
  self.code = value;
  self.linked = null;
}

function setDefaults(self: PyFunction, value: Value | undefined): void {
  const given = value ?? null;
  if (given !== null && !(given instanceof PyTuple))
    throw typeError('__defaults__ must be set to a tuple object');
  self.defaults = given;
}

function setKwdefaults(self: PyFunction, value: Value | undefined): void {
  const given = value ?? null;
  if (given !== null && !(given instanceof PyDict))
    throw typeError('__kwdefaults__ must be set to a dict object');
  self.kwdefaults = given;
}

function getAnnotations(self: PyFunction): Value {
  self.annotations ??= newDict();
  return self.annotations;
}

function setAnnotations(self: PyFunction, value: Value | undefined): void {
  const given = value ?? null;
  if (given !== null && !(given instanceof PyDict))
    throw typeError('__annotations__ must be set to a dict object');
  self.annotations = given;
}

function nameAttribute(field: 'name' | 'qualname'): GetSetDeclaration {
  return {
    get: (self: PyFunction) => self[field],
    set: (self: PyFunction, value: Value | undefined) => {
      if (value === undefined || asText(value) === undefined)
        throw typeError(`__${field}__ must be set to a string object`);
      self[field] = value;
    },
  };
}

function plainAttribute(field: 'doc' | 'module'): GetSetDeclaration {
  return {
    get: (self: PyFunction) => self[field],
    set: (self: PyFunction, value: Value | undefined) => {
      self[field] = value ?? null;
    },
  };
}
