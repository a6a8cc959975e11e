/**
 * Names for the values of a trace: what the program calls them, or the expression that they are.
 */
import { attributeNames } from '../dump/attribute-names.js';
import { registerName } from '../dump/describe-snapshot.js';
import { libmNames } from '../ir/libm-rows.js';
import { printClass } from '../ir/object-classes.js';
import { objectFieldRows } from '../ir/object-fields.table.js';
import { printRef } from '../ir/print.js';
import type { IrRef, Trace } from '../ir/trace.js';
import type { ResumeTemplate, ValueTemplate } from '../record/resume-template.js';

/** Names a value. */
export type NameValue = (ref: IrRef) => string;

/** Depth to which an expression is written out. */
const MAX_DEPTH = 3;

/** Names by the variables that an exit restores; what is in none of them is written out as an expression. */
export function nameValues(trace: Trace, refs: readonly IrRef[], template: ResumeTemplate): NameValue {
  const names = new Map<IrRef, string>();
  for (const { code, registers } of template.frames) {
    for (const { register, value } of registers) {
      const isVariable = register < code.unit.variableCount;
      note(names, refs, value, isVariable ? registerName(code, register) : undefined);
    }
  }
  return (ref) => nameRef(trace, names, ref, 0);
}

function note(
  names: Map<IrRef, string>,
  refs: readonly IrRef[],
  value: ValueTemplate,
  name: string | undefined,
): void {
  const set = (arg: number, text: string): void => {
    const ref = refs[arg] ?? -1;
    if (ref >= 0 && !names.has(ref)) names.set(ref, text);
  };
  switch (value.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'object':
    case 'unsigned':
      if (name !== undefined) set(value.arg, name);
      return;
    case 'range_iterator':
      set(value.next, 'the next number of the range');
      set(value.remaining, 'numbers left in the range');
      return;
    case 'sequence_iterator':
      set(value.index, 'the position of the loop');
      return;
    default:
  }
}

const signs: Readonly<Record<string, string>> = {
  lt: '<',
  le: '<=',
  eq: '==',
  ne: '!=',
  gt: '>',
  ge: '>=',
  add: '+',
  sub: '-',
  mul: '*',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  and: '&',
  or: '|',
  xor: '^',
  lshift: '<<',
  rshift: '>>',
};

function nameRef(trace: Trace, names: ReadonlyMap<IrRef, string>, ref: IrRef, depth: number): string {
  const name = names.get(ref);
  if (name !== undefined) return name;
  if (ref < 0 || depth >= MAX_DEPTH) return printRef(trace, ref);
  const operation = trace.name(ref);
  const operand = (column: number): string => nameRef(trace, names, trace.operand(ref, column), depth + 1);
  const binary = /^u?(?:int|float)_([a-z]+?)(?:_ovf)?$/.exec(operation)?.[1] ?? '';
  const sign = signs[binary];
  if (sign !== undefined) {
    const text = `${operand(0)} ${sign} ${operand(1)}`;
    return depth === 0 ? text : `(${text})`;
  }
  switch (operation) {
    case 'getfield_int': {
      const field = objectFieldRows[trace.operand(ref, 1)]?.name;
      return field === 'length' || field === 'list_length'
        ? `len(${operand(0)})`
        : `${operand(0)}${attributeNames(trace).field(ref) ?? `.${field ?? ''}`}`;
    }
    case 'getfield_float':
    case 'getfield_obj':
      return `${operand(0)}${attributeNames(trace).field(ref) ?? `.${objectFieldRows[trace.operand(ref, 1)]?.name ?? ''}`}`;
    case 'guard_class': {
      const word = trace.operand(ref, 1);
      return `${operand(0)} is ${attributeNames(trace).classOf(word) ?? printClass(word)}`;
    }
    case 'phi_int':
    case 'phi_float':
    case 'phi_bool':
    case 'phi_obj':
      return names.get(trace.operand(ref, 0)) ?? printRef(trace, ref);
    case 'getarrayitem_int':
    case 'getarrayitem_float':
    case 'getarrayitem_obj':
      return `${operand(0)}[${operand(1)}]`;
    case 'getfield_ptr':
      return operand(0);
    case 'float_abs':
      return `abs(${operand(0)})`;
    case 'call_libm_1':
      return `${libmNames[trace.operand(ref, 1)] ?? ''}(${operand(0)})`;
    case 'call_libm_2':
      return `${libmNames[trace.operand(ref, 2)] ?? ''}(${operand(0)}, ${operand(1)})`;
    case 'bool_not':
      return `not ${operand(0)}`;
    default:
      return printRef(trace, ref);
  }
}
