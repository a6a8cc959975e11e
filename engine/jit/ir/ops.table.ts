/**
 * The operations of a trace: the one place where an operation is declared. Printer, parser, verifier, evaluator,
 * folding, backend and documentation derive from these rows. Names are PyPy's where PyPy has the operation.
 *
 * Laws.
 * 1. int is int64 and wraps, but for the `_ovf` rows. Those are guards: one operation computes and leaves the trace on overflow
 *    (PyPy has two, int_add_ovf and guard_no_overflow; one keeps result and exit together for every pass and the allocator).
 * 2. What a row calls a precondition was made true by a guard before it; the evaluator fails where it does not hold.
 * 3. float is IEEE double, exact; nothing is reassociated or contracted.
 * 4. Operand number i lies in column i, ref or number; there are four columns. The number of a list lies in column 3.
 */
import type { IrType, OperationRow } from './operation-row.js';

// biome-ignore format: a row is a line
export const operations = {
  // Values from outside: slot `index` of the trace's input area
  input_int: { code: 0, operands: ['index:immediate'], result: 'int', kind: 'input', doc: 'The int that the entry put into input slot `index`.' },
  input_float: { code: 1, operands: ['index:immediate'], result: 'float', kind: 'input', doc: 'The float in input slot `index`.' },
  input_bool: { code: 2, operands: ['index:immediate'], result: 'bool', kind: 'input', doc: 'The bool in input slot `index`.' },
  input_obj: { code: 3, operands: ['index:immediate'], result: 'obj', kind: 'input', doc: 'The object row in input slot `index`.' },

  // Shape
  label: { code: 4, operands: [], kind: 'control', doc: 'The header of the trace\'s loop; its phis follow at once.' },
  phi_int: { code: 5, operands: ['entry:int', 'next:int'], result: 'int', kind: 'phi', doc: '`entry` on the way in, `next` after each jump. `next` is a later operation, a constant, or a phi.' },
  phi_float: { code: 6, operands: ['entry:float', 'next:float'], result: 'float', kind: 'phi', doc: 'As phi_int.' },
  phi_bool: { code: 7, operands: ['entry:bool', 'next:bool'], result: 'bool', kind: 'phi', doc: 'As phi_int.' },
  phi_obj: { code: 8, operands: ['entry:obj', 'next:obj'], result: 'obj', kind: 'phi', doc: 'As phi_int.' },
  jump: { code: 9, operands: [], kind: 'control', doc: 'Back to the label. Last operation of an optimised loop.' },
  close_loop: { code: 10, operands: [], kind: 'control', list: true, doc: 'Last operation of a recorded loop: the list has the next value of each input, in order of their operations. The optimiser turns it into label, phis and jump.' },
  jump_to: { code: 11, operands: ['target:trace'], kind: 'control', list: true, doc: 'Last operation: goes on at the entry of another trace, the list being its inputs in order.' },
  exit: { code: 12, operands: [], kind: 'guard', doc: 'Last operation: leaves the trace always.' },

  // Guards
  guard_true: { code: 16, operands: ['condition:bool'], kind: 'guard', doc: 'The condition holds.' },
  guard_false: { code: 17, operands: ['condition:bool'], kind: 'guard', doc: 'The condition does not hold.' },
  guard_class: { code: 18, operands: ['object:obj', 'class:class'], kind: 'guard', doc: 'The object\'s class word is `class`.' },
  guard_same: { code: 19, operands: ['object:obj', 'expected:obj'], kind: 'guard', doc: 'Both are the same object.' },
  guard_not_interrupted: { code: 20, operands: [], kind: 'guard', doc: 'The control word is 0: nobody wants the run to stop. One stands at each loop header.' },
  int_add_ovf: { code: 21, operands: ['a:int', 'b:int'], result: 'int', kind: 'guard', commutes: true, doc: 'a + b, which fits 64 bits.' },
  int_sub_ovf: { code: 22, operands: ['a:int', 'b:int'], result: 'int', kind: 'guard', doc: 'a - b, which fits 64 bits.' },
  int_mul_ovf: { code: 23, operands: ['a:int', 'b:int'], result: 'int', kind: 'guard', commutes: true, doc: 'a * b, which fits 64 bits.' },

  // int
  int_add: { code: 32, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', commutes: true, doc: 'a + b modulo 2**64.' },
  int_sub: { code: 33, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', doc: 'a - b modulo 2**64.' },
  int_mul: { code: 34, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', commutes: true, doc: 'a * b modulo 2**64.' },
  int_and: { code: 35, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', commutes: true, doc: 'a & b.' },
  int_or: { code: 36, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', commutes: true, doc: 'a | b.' },
  int_xor: { code: 37, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', commutes: true, doc: 'a ^ b.' },
  int_lshift: { code: 38, operands: ['a:int', 'count:int'], result: 'int', kind: 'pure', doc: 'a << count modulo 2**64; precondition 0 <= count < 64.' },
  int_rshift: { code: 39, operands: ['a:int', 'count:int'], result: 'int', kind: 'pure', doc: 'a >> count with sign; precondition 0 <= count < 64.' },
  uint_rshift: { code: 40, operands: ['a:int', 'count:int'], result: 'int', kind: 'pure', doc: 'a >> count of the unsigned a; precondition 0 <= count < 64.' },
  int_neg: { code: 41, operands: ['a:int'], result: 'int', kind: 'pure', doc: '-a modulo 2**64.' },
  int_invert: { code: 42, operands: ['a:int'], result: 'int', kind: 'pure', doc: '~a.' },
  int_floordiv: { code: 43, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', doc: 'a // b rounded down, as Python; precondition b != 0 and not (a == -2**63 and b == -1).' },
  int_mod: { code: 44, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', doc: 'a % b with the sign of b, as Python; precondition as int_floordiv.' },
  uint_floordiv: { code: 45, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', doc: 'a // b, both unsigned; precondition b != 0.' },
  uint_mod: { code: 46, operands: ['a:int', 'b:int'], result: 'int', kind: 'pure', doc: 'a % b, both unsigned; precondition b != 0.' },
  int_sign_extend: { code: 47, operands: ['a:int', 'bytes:immediate'], result: 'int', kind: 'pure', doc: 'The low 1, 2 or 4 bytes of a, signed.' },
  int_zero_extend: { code: 48, operands: ['a:int', 'bytes:immediate'], result: 'int', kind: 'pure', doc: 'The low 1, 2 or 4 bytes of a, unsigned.' },
  int_select: { code: 49, operands: ['condition:bool', 'a:int', 'b:int'], result: 'int', kind: 'pure', doc: 'a if condition else b.' },
  int_lt: { code: 50, operands: ['a:int', 'b:int'], result: 'bool', kind: 'pure', doc: 'a < b.' },
  int_le: { code: 51, operands: ['a:int', 'b:int'], result: 'bool', kind: 'pure', doc: 'a <= b.' },
  int_eq: { code: 52, operands: ['a:int', 'b:int'], result: 'bool', kind: 'pure', commutes: true, doc: 'a == b.' },
  int_ne: { code: 53, operands: ['a:int', 'b:int'], result: 'bool', kind: 'pure', commutes: true, doc: 'a != b.' },
  int_gt: { code: 54, operands: ['a:int', 'b:int'], result: 'bool', kind: 'pure', doc: 'a > b.' },
  int_ge: { code: 55, operands: ['a:int', 'b:int'], result: 'bool', kind: 'pure', doc: 'a >= b.' },
  uint_lt: { code: 56, operands: ['a:int', 'b:int'], result: 'bool', kind: 'pure', doc: 'a < b, both unsigned. With a length as b it is the bounds check.' },
  uint_le: { code: 57, operands: ['a:int', 'b:int'], result: 'bool', kind: 'pure', doc: 'a <= b, both unsigned.' },

  // float
  float_add: { code: 64, operands: ['a:float', 'b:float'], result: 'float', kind: 'pure', commutes: true, doc: 'a + b.' },
  float_sub: { code: 65, operands: ['a:float', 'b:float'], result: 'float', kind: 'pure', doc: 'a - b.' },
  float_mul: { code: 66, operands: ['a:float', 'b:float'], result: 'float', kind: 'pure', commutes: true, doc: 'a * b.' },
  float_truediv: { code: 67, operands: ['a:float', 'b:float'], result: 'float', kind: 'pure', doc: 'a / b, as IEEE: also by 0.' },
  float_neg: { code: 68, operands: ['a:float'], result: 'float', kind: 'pure', doc: '-a: the sign changes, of nan too.' },
  float_abs: { code: 69, operands: ['a:float'], result: 'float', kind: 'pure', doc: 'abs(a).' },
  float_sqrt: { code: 70, operands: ['a:float'], result: 'float', kind: 'pure', doc: 'Square root, as IEEE: nan for a < 0.' },
  float_floor: { code: 71, operands: ['a:float'], result: 'float', kind: 'pure', doc: 'Rounded down to an integral float.' },
  float_ceil: { code: 72, operands: ['a:float'], result: 'float', kind: 'pure', doc: 'Rounded up to an integral float.' },
  float_trunc: { code: 73, operands: ['a:float'], result: 'float', kind: 'pure', doc: 'Rounded towards zero to an integral float.' },
  float_rint: { code: 74, operands: ['a:float'], result: 'float', kind: 'pure', doc: 'Rounded to the nearest integral float, halves to even.' },
  float_min: { code: 75, operands: ['a:float', 'b:float'], result: 'float', kind: 'pure', doc: 'a if a < b else b: the operation of minsd. Python\'s min(x, y) is float_min(y, x).' },
  float_max: { code: 76, operands: ['a:float', 'b:float'], result: 'float', kind: 'pure', doc: 'a if a > b else b: the operation of maxsd.' },
  float_select: { code: 77, operands: ['condition:bool', 'a:float', 'b:float'], result: 'float', kind: 'pure', doc: 'a if condition else b.' },
  float_lt: { code: 78, operands: ['a:float', 'b:float'], result: 'bool', kind: 'pure', doc: 'a < b; false with nan.' },
  float_le: { code: 79, operands: ['a:float', 'b:float'], result: 'bool', kind: 'pure', doc: 'a <= b; false with nan.' },
  float_eq: { code: 80, operands: ['a:float', 'b:float'], result: 'bool', kind: 'pure', commutes: true, doc: 'a == b; false with nan.' },
  float_ne: { code: 81, operands: ['a:float', 'b:float'], result: 'bool', kind: 'pure', commutes: true, doc: 'a != b; true with nan.' },
  float_gt: { code: 82, operands: ['a:float', 'b:float'], result: 'bool', kind: 'pure', doc: 'a > b; false with nan.' },
  float_ge: { code: 83, operands: ['a:float', 'b:float'], result: 'bool', kind: 'pure', doc: 'a >= b; false with nan.' },
  call_libm_1: { code: 84, operands: ['a:float', 'function:libm'], result: 'float', kind: 'pure', doc: 'A function of the system\'s libm of one double.' },
  call_libm_2: { code: 85, operands: ['a:float', 'b:float', 'function:libm'], result: 'float', kind: 'pure', doc: 'A function of the system\'s libm of two doubles.' },

  // bool, object, conversions
  bool_not: { code: 96, operands: ['a:bool'], result: 'bool', kind: 'pure', doc: 'not a.' },
  cast_bool_to_int: { code: 97, operands: ['a:bool'], result: 'int', kind: 'pure', doc: '0 or 1.' },
  cast_int_to_float: { code: 98, operands: ['a:int'], result: 'float', kind: 'pure', doc: 'The nearest double.' },
  cast_uint_to_float: { code: 99, operands: ['a:int'], result: 'float', kind: 'pure', doc: 'The double nearest to the unsigned a.' },
  cast_float_to_int: { code: 100, operands: ['a:float'], result: 'int', kind: 'pure', doc: 'Truncated; precondition -2**63 <= a < 2**63.' },
  float_to_single: { code: 101, operands: ['a:float'], result: 'float', kind: 'pure', doc: 'Rounded to the nearest float32, as a double.' },
  obj_same: { code: 102, operands: ['a:obj', 'b:obj'], result: 'bool', kind: 'pure', commutes: true, doc: 'a is b.' },

  cast_int_to_obj: { code: 103, operands: ['a:int'], result: 'obj', kind: 'pure', doc: 'The object with this row: a new one, whose row the trace fills.' },

  // Memory. Objects are reached through their row of the object table, which the entry filled
  getfield_int: { code: 112, operands: ['object:obj', 'field:field'], result: 'int', kind: 'load', doc: 'A field of the object\'s row: a length, size or stride.' },
  getfield_ptr: { code: 113, operands: ['object:obj', 'field:field'], result: 'ptr', kind: 'load', doc: 'An address in the object\'s row.' },
  setfield_int: { code: 114, operands: ['object:obj', 'value:int', 'field:field'], kind: 'store', doc: 'Sets a field of the object\'s row (the length of a list); the exit takes it over.' },
  getfield_float: { code: 121, operands: ['object:obj', 'field:field'], result: 'float', kind: 'load', doc: 'A float attribute in an instance\'s row.' },
  getfield_obj: { code: 122, operands: ['object:obj', 'field:field'], result: 'obj', kind: 'load', doc: 'The row of the object that an attribute in an instance\'s row refers to.' },
  setfield_float: { code: 123, operands: ['object:obj', 'value:float', 'field:field'], kind: 'store', doc: 'Sets a float attribute in an instance\'s row; the exit takes it over.' },
  setfield_obj: { code: 124, operands: ['object:obj', 'value:obj', 'field:field'], kind: 'store', doc: 'Has an attribute in an instance\'s row refer to another object.' },
  getarrayitem_int: { code: 115, operands: ['base:ptr', 'index:int', 'element:element'], result: 'int', kind: 'load', doc: 'Element `index` of an array of integers, extended to 64 bits. Precondition: in bounds.' },
  getarrayitem_float: { code: 116, operands: ['base:ptr', 'index:int', 'element:element'], result: 'float', kind: 'load', doc: 'Element `index` of an array of doubles or singles (widened).' },
  setarrayitem_int: { code: 117, operands: ['base:ptr', 'index:int', 'value:int', 'element:element'], kind: 'store', doc: 'Stores the low bytes of value.' },
  setarrayitem_float: { code: 118, operands: ['base:ptr', 'index:int', 'value:float', 'element:element'], kind: 'store', doc: 'Stores the double, or rounded as a single.' },
  getarrayitem_obj: { code: 120, operands: ['base:ptr', 'index:int'], result: 'obj', kind: 'pure', doc: 'Element `index` of a table of rows: the row of an item of a list of objects. Such tables stay as they are from entry to exit. Precondition: in bounds.' },
  ptr_add: { code: 119, operands: ['base:ptr', 'bytes:int'], result: 'ptr', kind: 'pure', doc: 'The address `bytes` further on: part of a strided access.' },
} as const satisfies Record<string, OperationRow>;

/** The name of an operation. */
export type OperationName = keyof typeof operations;

/** The rows by name, as rows. */
export const operationRows: Readonly<Record<OperationName, OperationRow>> = operations;

/** The names by code; undefined where there is no such code. */
export const operationNames: readonly (OperationName | undefined)[] = namesByCode();

/** The rows by code; undefined where there is no such code. */
export const rowsByCode: readonly (OperationRow | undefined)[] = operationNames.map((name) =>
  name === undefined ? undefined : operationRows[name],
);

/** Input operation of each type; there is none for ptr. */
export const inputOperations = {
  int: 'input_int',
  float: 'input_float',
  bool: 'input_bool',
  obj: 'input_obj',
} as const satisfies Record<Exclude<IrType, 'ptr'>, OperationName>;

/** Phi operation of each type; there is none for ptr. */
export const phiOperations = {
  int: 'phi_int',
  float: 'phi_float',
  bool: 'phi_bool',
  obj: 'phi_obj',
} as const satisfies Record<Exclude<IrType, 'ptr'>, OperationName>;

function namesByCode(): (OperationName | undefined)[] {
  const names: (OperationName | undefined)[] = [];
  for (const [name, row] of Object.entries(operations)) names[row.code] = name as OperationName;
  return names;
}
