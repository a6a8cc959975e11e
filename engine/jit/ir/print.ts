/**
 * A trace as text, in the manner of PyPy's logs, which parseTrace reads back:
 *
 *     [i0, i1, o2]
 *          guard_not_interrupted()       [i0, i1, o2] {template 0}
 *     b4 = int_gt(i1, 0)
 *
 * A value is its type's letter and its ref; operations without a result count too, so numbers have gaps. Constants stand inline.
 */
import { printConstant } from './constants.js';
import { elementRows } from './elements.table.js';
import { libmNames } from './libm-rows.js';
import { parseClass, printClass } from './object-classes.js';
import { objectFieldRows } from './object-fields.table.js';
import { type OperandColumn, operandColumns } from './operands.js';
import type { IrType } from './operation-row.js';
import { operationRows } from './ops.table.js';
import type { IrRef, Trace } from './trace.js';

/** Names that say more than those of the tables: what is undefined is printed as it is. Such a text is not read back. */
export interface PrintNames {
  /** The field that an operation reads or writes. */
  readonly field: (ref: IrRef) => string | undefined;
  /** The class that a word stands for. */
  readonly classOf: (word: number) => string | undefined;
}

/** What printTrace adds. */
export interface PrintOptions {
  readonly names?: PrintNames;
  /** A comment to stand before the first operation of an origin, such as the source line and instruction. */
  readonly origin?: (origin: number) => string;
  /** Shows `@N`, the origin's number, after each operation, so that it survives parsing. */
  readonly originNumbers?: boolean;
}

/** The letter that a value's name begins with. */
export const typeLetters = { int: 'i', float: 'f', bool: 'b', ptr: 'p', obj: 'o' } as const satisfies Record<
  IrType,
  string
>;

const SNAPSHOT_COLUMN = 44;

/** The whole trace, a line an operation. */
export function printTrace(trace: Trace, options: PrintOptions = {}): string {
  const inputCount = trace.inputs.length;
  const lines = [`[${trace.inputs.map((_, slot) => printRef(trace, slot)).join(', ')}]`];
  const nameWidth = String(Math.max(trace.length - 1, 10)).length + 1;
  let origin = -1;
  for (let ref = inputCount; ref < trace.length; ref++) {
    if (options.origin && trace.origin(ref) !== origin) {
      origin = trace.origin(ref);
      for (const line of options.origin(origin).split('\n')) lines.push(`# ${line}`);
    }
    lines.push(printLine(trace, ref, nameWidth, options));
  }
  return `${lines.join('\n')}\n`;
}

/** One operation without its snapshot: `i5 = int_add(i3, 1)`. */
export function printOperation(trace: Trace, ref: IrRef, names?: PrintNames): string {
  const call = printCall(trace, ref, names);
  return trace.type(ref) === undefined ? call : `${printRef(trace, ref)} = ${call}`;
}

/** A value's name, or the constant's text. */
export function printRef(trace: Trace, ref: IrRef): string {
  if (ref < 0) return printConstant(trace.constant(ref));
  const type = trace.type(ref);
  return `${type === undefined ? '?' : typeLetters[type]}${ref}`;
}

function printLine(trace: Trace, ref: IrRef, nameWidth: number, options: PrintOptions): string {
  const isLabel = trace.name(ref) === 'label';
  const named = trace.type(ref) !== undefined;
  const head = named
    ? `${printRef(trace, ref).padEnd(nameWidth)} = `
    : isLabel
      ? ''
      : ' '.repeat(nameWidth + 3);
  let line = head + printCall(trace, ref, options.names);
  const id = trace.snapshotOf(ref);
  if (id >= 0) {
    const snapshot = trace.snapshots[id];
    const refs = snapshot?.refs.map((value) => printRef(trace, value)).join(', ');
    line = `${line.padEnd(SNAPSHOT_COLUMN)} [${refs}] {template ${snapshot?.template}}`;
  }
  return options.originNumbers && trace.origin(ref) !== 0 ? `${line} @${trace.origin(ref)}` : line;
}

function printCall(trace: Trace, ref: IrRef, names: PrintNames | undefined): string {
  const name = trace.name(ref);
  if (name === 'label') return 'label';
  const columns = operandColumns[trace.opcode(ref)] as readonly OperandColumn[];
  const texts = columns.map((column, index) =>
    printOperand(trace, ref, column, trace.operand(ref, index), names),
  );
  if (operationRows[name].list) texts.push(...trace.list(ref).map((value) => printRef(trace, value)));
  return `${name}(${texts.join(', ')})`;
}

function printOperand(
  trace: Trace,
  ref: IrRef,
  column: OperandColumn,
  value: number,
  names: PrintNames | undefined,
): string {
  switch (column.kind) {
    case 'immediate':
      return String(value);
    case 'element':
      return elementRows[value]?.name ?? String(value);
    case 'field':
      return names?.field(ref) ?? objectFieldRows[value]?.name ?? String(value);
    case 'class':
      return names?.classOf(value) ?? printClassOperand(value);
    case 'libm':
      return libmNames[value] ?? String(value);
    case 'trace':
      return `trace ${value}`;
    default:
      return printRef(trace, value);
  }
}

function printClassOperand(word: number): string {
  const text = printClass(word);
  return parseClass(text) === word ? `"${text}"` : `0x${word.toString(16)}`;
}
