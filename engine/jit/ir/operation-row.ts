/**
 * The shape of a row of the operation table. An operand is written `name:kind`.
 */

/**
 * The type of a value in a trace.
 * - `int`: 64 bits in a general register. Python's int, or a machine quantity such as a length.
 * - `float`: a double. `bool`: 0 or 1 in a general register.
 * - `ptr`: an address of numeric memory; it never reaches Python.
 * - `obj`: the number of a row in the object table: the only form in which machine code knows a Python object.
 */
export type IrType = 'int' | 'float' | 'bool' | 'ptr' | 'obj';

/**
 * What an operand column holds: a ref of a type (`any`: of whatever type), or a number:
 * - `immediate`: an integer; `element`: a row of elements.table; `field`: a row of object-fields.table;
 * - `class`: an object class word (see object-classes); `libm`: a row of libm-functions.table; `trace`: number of another trace.
 */
export type IrOperandKind = IrType | 'any' | 'immediate' | 'element' | 'field' | 'class' | 'libm' | 'trace';

/**
 * - `input`: a value given from outside. `phi`: a value of a loop header.
 * - `pure`: depends on its operands only, may be removed, moved, and merged with an equal one.
 * - `guard`: leaves the trace through its snapshot where what it says does not hold; its result, if any, is then not defined.
 * - `load`, `store`: of memory that other operations change or see. `control`: the shape of the trace.
 */
export type IrKind = 'input' | 'phi' | 'pure' | 'guard' | 'load' | 'store' | 'control';

/** One operation. */
export interface OperationRow {
  readonly code: number;
  readonly operands: readonly `${string}:${IrOperandKind}`[];
  readonly result?: IrType;
  readonly kind: IrKind;
  /** a OP b is b OP a. */
  readonly commutes?: true;
  /** Takes a list of refs of any number and types. */
  readonly list?: true;
  readonly doc: string;
}
