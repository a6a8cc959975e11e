/**
 * Binding the arguments of a call to the parameters of a Python function, with CPython's error messages.
 *
 * Takes: positional arguments that lie in registers from `start` on (where the parameters are, too: position for
 * position they are in place already) and keyword arguments. Gives: all parameters set in these registers.
 */

import { codeFlags } from '../bytecode/code-unit.js';
import type { PyDict } from '../objects/model/dict.js';
import { newDict } from '../objects/model/dicts.js';
import type { PyException } from '../objects/model/exceptions.js';
import type { PyCode, PyFunction } from '../objects/model/functions.js';
import { PyTuple } from '../objects/model/sequences.js';
import { strFromText } from '../objects/model/text.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { typeError } from '../objects/protocol/errors.js';

/** Binds `argc` positional arguments at `registers[start…]` and keywords to the function's parameters, in place. */
export function bindParameters(
  callee: PyFunction,
  registers: (Value | undefined)[],
  start: number,
  argc: number,
  kwargs: KeywordArguments,
): void {
  const code = callee.code;
  const positional = code.argCount;
  const keywordOnly = code.unit.kwOnlyArgCount;
  const named = positional + keywordOnly;
  const hasVarargs = (code.unit.flags & codeFlags.varargs) !== 0;
  const hasVarkeywords = (code.unit.flags & codeFlags.varkeywords) !== 0;

  let surplus: Value[] | null = null;
  if (argc > positional) {
    if (hasVarargs) surplus = registers.slice(start + positional, start + argc) as Value[];
    else if (kwargs === null) throw tooManyPositional(callee, argc, 0);
  }
  for (let index = Math.min(argc, positional); index < named; index++) registers[start + index] = undefined;
  if (hasVarargs) registers[start + named] = new PyTuple(surplus ?? []);
  const rest = hasVarkeywords ? newDict() : null;
  if (rest !== null) registers[start + named + (hasVarargs ? 1 : 0)] = rest;
  if (kwargs !== null) bindKeywords(callee, registers, start, kwargs, rest);
  if (argc > positional && !hasVarargs) {
    throw tooManyPositional(callee, argc, countBound(registers, start + positional, keywordOnly));
  }
  if (argc < positional) fillDefaults(callee, registers, start, argc);
  if (keywordOnly > 0) fillKeywordDefaults(callee, registers, start + positional);
}

/** Fills up positional arguments with defaults; false, with nothing changed, where these are not enough. */
export function addDefaults(
  callee: PyFunction,
  registers: (Value | undefined)[],
  start: number,
  argc: number,
): boolean {
  const { defaults } = callee;
  if (defaults === null) return false;
  const items = defaults.items;
  const missing = callee.code.argCount - argc;
  if (missing < 0 || missing > items.length) return false;
  const first = items.length - missing;
  for (let index = 0; index < missing; index++) registers[start + argc + index] = items[first + index];
  return true;
}

/**
 * Binds positional arguments that lie at `values[from…]`, and behind them those that `names` name, to the parameters, which begin at
 * `registers[start]`: for functions without `*args` and `**kwargs`. False where something does not fit: {@link bindParameters} says what.
 */
export function bindNamed(
  callee: PyFunction,
  values: readonly (Value | undefined)[],
  from: number,
  positional: number,
  names: readonly Value[],
  registers: (Value | undefined)[],
  start: number,
): boolean {
  const code = callee.code;
  const argCount = code.argCount;
  const named = code.parameterCount;
  if (positional > argCount || named !== argCount + code.unit.kwOnlyArgCount) return false;
  for (let index = 0; index < positional; index++) registers[start + index] = values[from + index];
  for (let index = positional; index < named; index++) registers[start + index] = undefined;
  for (let index = 0; index < names.length; index++) {
    const parameter = parameterIndex(code, names[index] as Value, named);
    if (parameter < 0 || registers[start + parameter] !== undefined) return false;
    registers[start + parameter] = values[from + positional + index];
  }
  const firstDefault = argCount - (callee.defaults === null ? 0 : callee.defaults.items.length);
  for (let index = positional; index < named; index++) {
    if (registers[start + index] !== undefined) continue;
    let value: Value | undefined;
    if (index >= argCount) value = callee.kwdefaults?.get(keywordOnlyNames(code)[index - argCount] as Value);
    else if (index >= firstDefault) value = callee.defaults?.items[index - firstDefault];
    if (value === undefined) return false;
    registers[start + index] = value;
  }
  return true;
}

function bindKeywords(
  callee: PyFunction,
  registers: (Value | undefined)[],
  start: number,
  kwargs: ReadonlyMap<string, Value>,
  rest: PyDict | null,
): void {
  const code = callee.code;
  const named = code.argCount + code.unit.kwOnlyArgCount;
  for (const [name, value] of kwargs) {
    const index = parameterIndex(code, name, named);
    if (index < 0) {
      if (rest === null) throw unexpectedKeyword(callee, name, kwargs);
      rest.set(strFromText(name), value);
    } else if (registers[start + index] !== undefined) {
      throw typeError(`${nameOf(callee)}() got multiple values for argument '${name}'`);
    } else registers[start + index] = value;
  }
}

/** Index of the parameter that a keyword names, or -1. Positional-only ones have no name. */
function parameterIndex(code: PyCode, name: Value, named: number): number {
  const variables = code.unit.variables;
  for (let index = code.unit.posOnlyArgCount; index < named; index++)
    if (variables[index]?.name === name) return index;
  return -1;
}

function fillDefaults(
  callee: PyFunction,
  registers: (Value | undefined)[],
  start: number,
  argc: number,
): void {
  const positional = callee.code.argCount;
  const defaults = callee.defaults?.items ?? [];
  const firstDefault = positional - defaults.length;
  const missing: string[] = [];
  for (let index = argc; index < positional; index++) {
    if (registers[start + index] !== undefined) continue;
    if (index >= firstDefault) registers[start + index] = defaults[index - firstDefault];
    else missing.push(callee.code.unit.variables[index]?.name ?? '');
  }
  if (missing.length > 0) throw missingArguments(callee, missing, 'positional');
}

function fillKeywordDefaults(callee: PyFunction, registers: (Value | undefined)[], start: number): void {
  const code = callee.code;
  const names = keywordOnlyNames(code);
  const missing: string[] = [];
  for (let index = 0; index < names.length; index++) {
    if (registers[start + index] !== undefined) continue;
    const name = names[index] as Value;
    const value = callee.kwdefaults?.get(name);
    if (value === undefined) missing.push(String(name));
    else registers[start + index] = value;
  }
  if (missing.length > 0) throw missingArguments(callee, missing, 'keyword-only');
}

function keywordOnlyNames(code: PyCode): readonly Value[] {
  code.keywordOnlyNames ??= code.unit.variables
    .slice(code.argCount, code.argCount + code.unit.kwOnlyArgCount)
    .map((variable) => strFromText(variable.name));
  return code.keywordOnlyNames;
}

function nameOf(callee: PyFunction): string {
  return String(callee.qualname);
}

function missingArguments(callee: PyFunction, names: string[], kind: string): PyException {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop() ?? '';
  const list = quoted.length === 0 ? last : `${quoted.join(', ')}${quoted.length > 1 ? ',' : ''} and ${last}`;
  const count = names.length;
  return typeError(
    `${nameOf(callee)}() missing ${count} required ${kind} argument${count === 1 ? '' : 's'}: ${list}`,
  );
}

function countBound(registers: readonly (Value | undefined)[], start: number, count: number): number {
  return registers.slice(start, start + count).filter((value) => value !== undefined).length;
}

function tooManyPositional(callee: PyFunction, given: number, keywordOnly: number): PyException {
  const max = callee.code.argCount;
  const min = max - (callee.defaults?.items.length ?? 0);
  const takes = min === max ? `${max}` : `from ${min} to ${max}`;
  const isPlural = min !== max || max !== 1;
  const mixed =
    keywordOnly === 0
      ? ''
      : ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`;
  const verb = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  return typeError(
    `${nameOf(callee)}() takes ${takes} positional argument${isPlural ? 's' : ''} but ${given}${mixed} ${verb} given`,
  );
}

function unexpectedKeyword(
  callee: PyFunction,
  name: string,
  kwargs: ReadonlyMap<string, Value>,
): PyException {
  const code = callee.code;
  const positionalOnly = code.unit.variables
    .slice(0, code.unit.posOnlyArgCount)
    .map((variable) => variable.name);
  const passed = positionalOnly.filter((each) => kwargs.has(each));
  if (passed.length > 0) {
    return typeError(
      `${nameOf(callee)}() got some positional-only arguments passed as keyword arguments: '${passed.join(', ')}'`,
    );
  }
  return typeError(`${nameOf(callee)}() got an unexpected keyword argument '${name}'`);
}
