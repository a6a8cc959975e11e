/**
 * Questions about constants of code.
 */
import type { CodeConstant } from './code-unit.js';

/** Whether a constant is an int that an immediate operand can hold. */
export function isSmallInt(constant: CodeConstant | undefined): constant is number {
  return typeof constant === 'number' && (constant | 0) === constant;
}

/** The truth of a constant. */
export function truthOf(constant: CodeConstant): boolean {
  if (constant === null || typeof constant !== 'object') return Boolean(constant);
  switch (constant.kind) {
    case 'float':
      return constant.value !== 0;
    case 'complex':
      return constant.real !== 0 || constant.imag !== 0;
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    case 'ellipsis':
    case 'code':
      return true;
  }
}

/** The name of the Python type of a constant. */
export function typeNameOf(constant: CodeConstant): string {
  if (constant === null) return 'NoneType';
  switch (typeof constant) {
    case 'boolean':
      return 'bool';
    case 'number':
    case 'bigint':
      return 'int';
    case 'string':
      return 'str';
    default:
      return constant.kind;
  }
}
