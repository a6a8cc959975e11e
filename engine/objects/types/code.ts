/**
 * `code`: compiled code as an object, shown from its code unit.
 */
import { checkParameters } from '../../bytecode/check-parameters.js';
import { type CodeUnit, type CodeVariable, codeFlags } from '../../bytecode/code-unit.js';
import { codeType, PyCode } from '../model/functions.js';
import { addressOf } from '../model/object-ids.js';
import { PyList, PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { asText, PyBytes, strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { isEqual } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { typeError, typeName, valueError } from '../protocol/errors.js';
import { toSize } from '../protocol/items.js';
import { getIterator, toArray } from '../protocol/iterate.js';
import { readOnly } from './class/read-only.js';

/** Gives code objects their behaviour. */
export function defineCode(): void {
  defineType(codeType, {
    doc: 'Create a code object.  Not for mere mortals.',
    slots: {
      new: (_type: PyType, args: Value[]) => {
        if (args.length < 16) throw typeError(`code expected at least 16 arguments, got ${args.length}`);
        throw valueError('code: instructions of CPython cannot be run');
      },
      init: () => undefined,
      repr: (self: PyCode) =>
        strFromText(
          `<code object ${self.unit.name} at ${addressOf(self)}, file "${self.unit.filename}", line ${self.unit.firstLine}>`,
        ),
      eq: (self: PyCode, other: Value) =>
        other instanceof PyCode ? isSameCode(self, other) : NotImplemented,
      hash: (self: PyCode) => self.unit.words.length * 1000003 + self.unit.firstLine,
    },
    methods: {
      co_positions: ['()', (self: PyCode) => getIterator(new PyList([...positionsOf(self)]))],
      co_lines: ['()', (self: PyCode) => getIterator(new PyList([...linesOf(self)]))],
      replace: [
        '(**changes)',
        replaceCode,
        'Return a copy of the code object with new values for the specified fields.',
      ],
    },
    getters: {
      co_argcount: readOnly((self: PyCode) => self.unit.argCount),
      co_posonlyargcount: readOnly((self: PyCode) => self.unit.posOnlyArgCount),
      co_kwonlyargcount: readOnly((self: PyCode) => self.unit.kwOnlyArgCount),
      co_nlocals: { get: (self: PyCode) => localNames(self.unit).length },
      co_stacksize: readOnly((self: PyCode) => self.unit.registerCount - self.unit.variableCount),
      co_flags: readOnly((self: PyCode) => self.unit.flags),
      co_firstlineno: readOnly((self: PyCode) => self.unit.firstLine),
      co_name: readOnly((self: PyCode) => strFromText(self.unit.name)),
      co_qualname: readOnly((self: PyCode) => strFromText(self.unit.qualname)),
      co_filename: readOnly((self: PyCode) => strFromText(self.unit.filename)),
      co_consts: readOnly((self: PyCode) => new PyTuple(self.constants)),
      co_names: readOnly((self: PyCode) => namesTuple([...self.unit.globalNames, ...self.unit.names])),
      co_varnames: { get: (self: PyCode) => namesTuple(localNames(self.unit)) },
      co_cellvars: { get: (self: PyCode) => namesTuple(namesOfKind(self.unit, 'cell')) },
      co_freevars: { get: (self: PyCode) => namesTuple(namesOfKind(self.unit, 'free')) },
      co_code: { get: (self: PyCode) => new PyBytes(new Uint8Array(self.unit.words.slice().buffer)) },
      co_linetable: readOnly(
        (self: PyCode) => new PyBytes(new Uint8Array(self.unit.positions.slice().buffer)),
      ),
      co_lnotab: { get: () => new PyBytes(new Uint8Array(0)) },
      co_exceptiontable: readOnly(() => new PyBytes(new Uint8Array(0))),
    },
    flags: { isAcceptableBase: false, hasWeakref: true },
  });
}

/** Parameters (cells too) and local variables, in register order. */
function localNames(unit: CodeUnit): string[] {
  return unit.variables
    .filter((variable, index) => isLocalName(unit, variable, index))
    .map(({ name }) => name);
}

function isLocalName(unit: CodeUnit, { kind }: CodeVariable, index: number): boolean {
  const parameters = unit.argCount + unit.kwOnlyArgCount + ((unit.flags >> 2) & 1) + ((unit.flags >> 3) & 1);
  return kind === 'local' || index < parameters;
}

function namesOfKind(unit: CodeUnit, kind: CodeVariable['kind']): string[] {
  return unit.variables.filter((variable) => variable.kind === kind).map(({ name }) => name);
}

function namesTuple(names: readonly string[]): PyTuple {
  return new PyTuple([...new Set(names)].map(strFromText));
}

/** A row an instruction: line, end line, column, end column. */
function* positionsOf({ unit: { positions } }: PyCode): Generator<Value> {
  for (let row = 0; row < positions.length; row += 5) {
    const [line = 0, endLine = 0, column = -1, endColumn = -1] = positions.subarray(row + 1, row + 5);
    const place = line === 0 ? [null, null, null, null] : [line, endLine, column, endColumn];
    yield new PyTuple(place.map((each) => (each === -1 ? null : each)));
  }
}

/** Ranges of code that share a line: start, end, line. */
function* linesOf({ unit: { positions, words } }: PyCode): Generator<Value> {
  let start = 0;
  let line: number | undefined;
  for (let row = 0; row < positions.length; row += 5) {
    const next = positions[row + 1] ?? 0;
    const pc = positions[row] ?? 0;
    if (line !== undefined && next !== line) {
      yield new PyTuple([start, pc, line === 0 ? null : line]);
      start = pc;
    }
    line = next;
  }
  if (line !== undefined) yield new PyTuple([start, words.length, line === 0 ? null : line]);
}

function isSameCode(left: PyCode, right: PyCode): boolean {
  if (left === right) return true;
  const [one, two] = [left.unit, right.unit];
  return (
    one.name === two.name &&
    one.flags === two.flags &&
    one.firstLine === two.firstLine &&
    one.argCount === two.argCount &&
    one.words.length === two.words.length &&
    one.words.every((word, index) => word === two.words[index]) &&
    one.names.join('\0') === two.names.join('\0') &&
    localNames(one).join('\0') === localNames(two).join('\0') &&
    one.globalNames.join('\0') === two.globalNames.join('\0') &&
    left.constants.length === right.constants.length &&
    left.constants.every((each, index) => isSameConstant(each, right.constants[index] ?? null))
  );
}

/** Constants are equal and of one type: `1`, `1.0` and `True` are not the same code. */
function isSameConstant(left: Value, right: Value): boolean {
  return typeOf(left) === typeOf(right) && isEqual(left, right);
}

type Change = (unit: CodeUnit, value: Value, name: string) => CodeUnit;

const changes: Readonly<Record<string, Change>> = {
  co_name: (unit, value, name) => ({ ...unit, name: expectStr(value, name) }),
  co_qualname: (unit, value, name) => ({ ...unit, qualname: expectStr(value, name) }),
  co_filename: (unit, value, name) => ({ ...unit, filename: expectStr(value, name) }),
  co_firstlineno: (unit, value) => ({ ...unit, firstLine: toSize(value) }),
  co_flags: (unit, value) => ({ ...unit, flags: toSize(value) }),
  co_argcount: (unit, value) => ({ ...unit, argCount: toSize(value) }),
  co_posonlyargcount: (unit, value) => ({ ...unit, posOnlyArgCount: toSize(value) }),
  co_kwonlyargcount: (unit, value) => ({ ...unit, kwOnlyArgCount: toSize(value) }),
  co_varnames: (unit, value, name) => ({ ...unit, variables: renamedLocals(unit, toArray(value), name) }),
};

/** The variables, with other names for those that `co_varnames` shows. */
function renamedLocals(unit: CodeUnit, given: readonly Value[], name: string): CodeVariable[] {
  const names = given.map((each) => expectStr(each, name));
  if (names.length !== localNames(unit).length) throw valueError('code: co_nlocals != len(co_varnames)');
  if (new Set(names).size !== names.length) throw valueError('code: co_varnames must differ from each other');
  let next = 0;
  return unit.variables.map((variable, index) =>
    isLocalName(unit, variable, index) ? { ...variable, name: names[next++] as string } : variable,
  );
}

function replaceCode(self: PyCode, given: KeywordArguments): Value {
  let unit = self.unit;
  let constants = self.constants;
  for (const [name, value] of given ?? []) {
    const change = changes[name];
    if (change !== undefined) unit = change(unit, value, name);
    else if (name === 'co_consts') constants = constantsLike(self.constants, toArray(value));
    else throw typeError(`'${name}' is an invalid keyword argument for replace()`);
  }
  if ((unit.flags ^ self.unit.flags) & GENERATORS)
    throw valueError('code: co_flags change the kind of function');
  const complaint = checkParameters(unit);
  if (complaint !== undefined) throw valueError(`code: ${complaint}`);
  return new PyCode(unit, constants);
}

/** What decides how a function is entered: its instructions are made for it. */
const GENERATORS = codeFlags.generator | codeFlags.coroutine | codeFlags.asyncGenerator;

/** Constants in place of others. Instructions take them as they are: code where there was code, names where there were names. */
function constantsLike(former: readonly Value[], given: Value[]): Value[] {
  if (given.length < former.length)
    throw valueError(`code: co_consts must have ${former.length} items or more, got ${given.length}`);
  former.forEach((constant, index) => {
    const isSame =
      constant instanceof PyTuple
        ? hasTextsLike(constant, given[index])
        : constant instanceof PyCode === given[index] instanceof PyCode;
    if (!isSame) throw valueError(`code: item ${index} of co_consts cannot take the place of the former one`);
  });
  return given;
}

function hasTextsLike({ items }: PyTuple, given: Value | undefined): boolean {
  const isText = (each: Value): boolean => asText(each) !== undefined;
  if (!items.every(isText)) return !(given instanceof PyCode);
  return given instanceof PyTuple && given.items.length === items.length && given.items.every(isText);
}

function expectStr(value: Value, name: string): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`replace() argument '${name}' must be str, not ${typeName(value)}`);
  return text;
}
