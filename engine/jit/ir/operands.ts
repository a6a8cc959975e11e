/**
 * Operand columns of each operation, taken apart once: the name, kind and column of every operand, by operation code.
 * What walks the operands of a trace (printer, parser, verifier, passes) reads these instead of the table's texts.
 */
import type { IrOperandKind, IrType } from './operation-row.js';
import { type OperationName, operationNames, operationRows } from './ops.table.js';

/** An operand of an operation. */
export interface OperandColumn {
  readonly name: string;
  readonly kind: IrOperandKind;
  /** The type of the ref that it holds; undefined where the column holds a number. `any` is never in a column. */
  readonly type: IrType | undefined;
}

const refTypes: ReadonlySet<string> = new Set(['int', 'float', 'bool', 'ptr', 'obj']);

/** The operand columns by operation code. */
export const operandColumns: readonly (readonly OperandColumn[])[] = operationNames.map((name) =>
  name === undefined ? [] : operationRows[name].operands.map(splitOperand),
);

/** Number of leading columns that hold refs, by operation code: numbers always come after refs. */
export const refColumns: Uint8Array = Uint8Array.from(operationNames, (_, code) => countRefs(code));

/** The operand columns of an operation. */
export function columnsOf(name: OperationName): readonly OperandColumn[] {
  return operandColumns[operationRows[name].code] as readonly OperandColumn[];
}

function splitOperand(text: string): OperandColumn {
  const [name, kind] = text.split(':') as [string, IrOperandKind];
  return { name, kind, type: refTypes.has(kind) ? (kind as IrType) : undefined };
}

function countRefs(code: number): number {
  return operandColumns[code]?.filter((column) => column.type !== undefined).length ?? 0;
}
