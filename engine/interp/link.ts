/**
 * Linking: from code units to `code` objects, and from a code object's global names to the cells of a module.
 */
import type { CodeConstant, CodeUnit } from '../bytecode/code-unit.js';
import type { DictEntry, PyDict } from '../objects/model/dict.js';
import { type LinkedGlobals, PyCode, type PyFunction } from '../objects/model/functions.js';
import { PyComplex, PyFloat } from '../objects/model/numbers.js';
import { tickAt } from '../objects/model/resources.js';
import { PyTuple } from '../objects/model/sequences.js';
import { makeFrozenSet } from '../objects/model/sets.js';
import { Ellipsis } from '../objects/model/singletons.js';
import { PyBytes, strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';

/** The `code` object of a unit, and those of the units within. */
export function linkCode(unit: CodeUnit): PyCode {
  return new PyCode(unit, linkConstants(unit.constants));
}

function linkConstants(constants: readonly CodeConstant[]): Value[] {
  return constants.map((constant, index) => {
    tickAt(index);
    return linkConstant(constant);
  });
}

function linkConstant(constant: CodeConstant): Value {
  switch (typeof constant) {
    case 'number':
    case 'bigint':
    case 'boolean':
      return constant;
    case 'string':
      return strFromText(constant);
    default:
      return constant === null ? null : linkObject(constant);
  }
}

function linkObject(constant: Extract<CodeConstant, { kind: string }>): Value {
  switch (constant.kind) {
    case 'float':
      return new PyFloat(constant.value);
    case 'complex':
      return new PyComplex(constant.real, constant.imag);
    case 'bytes':
      return new PyBytes(constant.value);
    case 'ellipsis':
      return Ellipsis;
    case 'tuple':
      return new PyTuple(linkConstants(constant.items));
    case 'frozenset':
      return makeFrozenSet(linkConstants(constant.items));
    case 'code':
      return linkCode(constant.unit);
  }
}

/** Links of each code object by module: a code object may run in several modules (exec). */
const links = new WeakMap<PyCode, WeakMap<PyDict, LinkedGlobals>>();

/** The cells of the code's global names in a module and its builtins. */
export function linkGlobals(code: PyCode, globals: PyDict, builtins: PyDict): LinkedGlobals {
  let byModule = links.get(code);
  if (byModule === undefined) {
    byModule = new WeakMap();
    links.set(code, byModule);
  }
  const known = byModule.get(globals);
  if (known !== undefined && known.builtinsDict === builtins) return known;
  const names = code.unit.globalNames;
  const linked: LinkedGlobals = {
    globals,
    builtinsDict: builtins,
    cells: cellsOf(names, globals),
    builtins: cellsOf(names, builtins),
  };
  byModule.set(globals, linked);
  return linked;
}

/** The array is made by pushing: what `map` gives differs in kind from function to function, for V8. */
function cellsOf(names: readonly string[], namespace: PyDict): DictEntry[] {
  const cells: DictEntry[] = [];
  for (const name of names) cells.push(namespace.cell(name));
  return cells;
}

/** The function's links, made on its first call: most often those that the last function of the same code got. */
export function linkFunction(callee: PyFunction): LinkedGlobals {
  if (callee.linked !== null) return callee.linked;
  const { code, globals, builtins } = callee;
  let linked = code.lastLinked;
  if (linked === null || linked.globals !== globals || linked.builtinsDict !== builtins) {
    linked = linkGlobals(code, globals, builtins);
    code.lastLinked = linked;
  }
  callee.linked = linked;
  return linked;
}
