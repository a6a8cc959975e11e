/**
 * What an instruction does with the value that a special method has returned to it, when the method ran in a frame of the loop's own: the compiler leaves such frames
 * behind where machine code is left within an inlined method. Everywhere else operators call special methods themselves.
 */
import { opcodeNames } from '../bytecode/opcode-facts.js';
import type { OpcodeName } from '../bytecode/opcodes.table.js';
import {
  binaryOpcodes,
  comparingJumps,
  comparingOpcodes,
  truthJumps,
} from '../bytecode/operator-opcodes.table.js';
import { type Frame, frameRoles } from '../objects/model/frame.js';
import { NotImplemented } from '../objects/model/singletons.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { compareByIdentity, compareReflected } from '../objects/protocol/compare.js';
import { typeError } from '../objects/protocol/errors.js';
import { binaryReflected, inplace, refuseBinary } from '../objects/protocol/operators.js';
import { checkLength } from '../objects/protocol/slot-dispatch.js';
import { isTrue } from '../objects/protocol/truth.js';
import { INSTRUCTION_LENGTHS } from './instruction-lengths.js';

/** The method of the instruction at which `caller` stands has returned `value`: the caller goes on behind the instruction, or jumps. */
export function finishSpecial(caller: Frame, role: number, value: Value): void {
  const { pc } = caller;
  const words = caller.code.instructions;
  const name = opcodeNames[words[pc] as number] as OpcodeName;
  const next = pc + (INSTRUCTION_LENGTHS[words[pc] as number] as number);
  if (role === frameRoles.dropped) {
    caller.pc = next;
    return;
  }
  const result = resultOf(caller, name, role, value);
  const jump = truthJumps[name];
  if (jump !== undefined) {
    caller.pc = isTrue(result) === jump.jumpsIf ? (words[pc + jump.target] as number) : next;
    return;
  }
  const isNegated = name === 'NOT' || name === 'NOT_IN';
  caller.registers[caller.base + (words[pc + 1] as number)] = isNegated ? !isTrue(result) : result;
  caller.pc = next;
}

/** What the operator gives, the other operand asked where the first did not know. */
function resultOf(caller: Frame, name: OpcodeName, role: number, value: Value): Value {
  switch (role) {
    case frameRoles.tested:
      return isTrue(value);
    case frameRoles.truth:
      if (typeof value === 'boolean') return value;
      throw typeError(`__bool__ should return bool, returned ${typeOf(value).name}`);
    case frameRoles.length:
      return checkLength(value);
    case frameRoles.negated:
      return value === NotImplemented ? compareAgain(caller, name, compareReflected) : !isTrue(value);
    case frameRoles.compared:
      return value === NotImplemented ? compareAgain(caller, name, compareReflected) : value;
    case frameRoles.reflected:
      return value === NotImplemented ? compareAgain(caller, name, compareByIdentity) : value;
    default:
      return value === NotImplemented ? computeAgain(caller, name, role) : value;
  }
}

function compareAgain(caller: Frame, name: OpcodeName, compare: typeof compareReflected): Value {
  const jump = comparingJumps[name];
  if (jump === undefined)
    return compare(comparingOpcodes[name] ?? 'eq', operand(caller, 2), operand(caller, 3));
  const right = jump.isImmediate === true ? wordOf(caller, 2) : operand(caller, 2);
  return compare(jump.comparison, operand(caller, 1), right);
}

function computeAgain(caller: Frame, name: OpcodeName, role: number): Value {
  const row = binaryOpcodes[name === 'INPLACE' ? (opcodeNames[wordOf(caller, 4)] as OpcodeName) : name];
  if (row === undefined) return NotImplemented as Value;
  const isInPlace = name === 'INPLACE' || row.isInPlace === true;
  const left = operand(caller, 2);
  const right = row.isImmediate === true ? wordOf(caller, 3) : operand(caller, 3);
  // The method for `OP=` is not asked again: it is the one that did not know.
  if (role === frameRoles.inPlace) return inplace(row.operator, left, right, false);
  if (role === frameRoles.right) return refuseBinary(row.operator, isInPlace, left, right);
  return binaryReflected(row.operator, isInPlace, left, right);
}

function wordOf({ code, pc }: Frame, index: number): number {
  return code.instructions[pc + index] as number;
}

function operand(caller: Frame, index: number): Value {
  return caller.registers[caller.base + wordOf(caller, index)] as Value;
}
