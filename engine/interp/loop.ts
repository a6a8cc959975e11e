/**
 * The dispatch loop: runs frames until the one it was entered with returns, yields or raises, or for as long as run.ts lets it.
 *
 * Laws. Calls, returns, generator steps and exceptions change `frame` and go on at `enter`; nothing recurses.
 * `frame.pc` is written before anything that can call, raise or look at frames.
 * A case ends with `continue`. One that raises sets `raised` and ends with `break`, without a JavaScript throw; one that
 * calls sets `callee`, `start` and `argc` and ends with `break` too.
 * Case labels are literals, because V8 makes a jump table of nothing else; a test compares them with the opcode table.
 * Opcodes without a case here are cold: their handlers stand in the table of cold-opcodes.
 */
import { PyBuiltinFunction } from '../objects/model/builtin-functions.js';
import { PyDict } from '../objects/model/dict.js';
import type { PyException } from '../objects/model/exceptions.js';
import { type Frame, frameRoles } from '../objects/model/frame.js';
import { type PyCell, PyFunction, PyMethod } from '../objects/model/functions.js';
import { asyncGeneratorType, PyGenerator } from '../objects/model/generators.js';
import { PyInstance } from '../objects/model/instance.js';
import {
  type PyListIterator,
  PyRangeIterator,
  type PyTupleIterator,
  steppings,
} from '../objects/model/iterators.js';
import { listAppend } from '../objects/model/list-storage.js';
import { PyFloat } from '../objects/model/numbers.js';
import { listType, PyList, PyTuple, tupleType } from '../objects/model/sequences.js';
import type { PyStrIterator } from '../objects/model/text-iterators.js';
import { PyType } from '../objects/model/type.js';
import { dictType, objectType, typeType } from '../objects/model/type-objects.js';
import { typeOf } from '../objects/model/type-of.js';
import { MAX_SAFE, type PyObject, type Value } from '../objects/model/value.js';
import { isException, keyError, noAttribute } from '../objects/protocol/errors.js';
import { isIdentical } from '../objects/protocol/identity.js';
import { contains } from '../objects/protocol/items.js';
import { getIterator } from '../objects/protocol/iterate.js';
import { binary, unary } from '../objects/protocol/operators.js';
import { isTrue } from '../objects/protocol/truth.js';
import {
  add,
  addInPlace,
  bitAnd,
  bitOr,
  bitXor,
  divide,
  multiply,
  multiplyInPlace,
  operateInPlace,
  subtract,
  subtractInPlace,
} from './arithmetic.js';
import {
  type AttributeCache,
  findMethod,
  getAttributeCached,
  lookedUp,
  setAttributeCached,
} from './attribute-cache.js';
import {
  callBuiltinHere,
  callNative,
  callUnpacked,
  callWithKeywords,
  construct,
  enterFunction,
  initInLoop,
  makerInLoop,
  newInstance,
} from './calls.js';
import { coldOpcodes } from './cold-opcodes.js';
import { compareValues, testComparison } from './comparison.js';
import { matchesException, raisedBy } from './exceptions.js';
import { popFrame } from './frames.js';
import { initFailure, leaveFrame, sendTo, stepGenerator, suspend } from './generators.js';
import { INSTRUCTION_LENGTHS } from './instruction-lengths.js';
import { readItem, stepIterator, writeItem } from './items.js';
import { linkFunction } from './link.js';
import { loadName, missingGlobal, storeName, unboundCell, unboundLocal } from './names.js';
import { stepPair } from './pairs.js';
import { CONTROL_WORD, FUNCTION_ENTRY, NEVER_HOT, NOTHING_HOT, type ThreadState } from './thread-state.js';
import { unpackSequence } from './unpack.js';
import { stage, youth } from './youth.js';

/** 2 ** n for shifts by fewer than 32 bits. */
const SHIFT_FACTORS = Array.from({ length: 32 }, (_, bits) => 2 ** bits);

/** Back edges and calls in one go of {@link interpret}: a few microseconds' worth. */
const SLICE = 512;

/**
 * The same at the beginning. V8 decides to compile after so many bytes of its bytecode, and begins when the function is entered next.
 * If as many bytes come again before that, it compiles the running loop as well (OSR), at the same time: on two processors
 * everything then waits twice as long for code that is never used again.
 */
const YOUNG_SLICE = 8;

/** Slices after which the loop has been compiled, on a machine that is not too busy. */
const YOUNG_SLICES = 100_000;

/** Counts a call that has made the frame; whether the compiler need not be told of it. */
function isCold(thread: ThreadState, { code }: Frame): boolean {
  const isHot = ++code.entryCount >= thread.entryLimit;
  // Stored in any case: V8 must not meet the store for the first time when code has been compiled.
  thread.hotLoop = isHot ? FUNCTION_ENTRY : NOTHING_HOT;
  return !isHot;
}

/**
 * Runs frames until the entered one ends (gives its value), the slice is used up or an exception is raised (gives undefined; `thread.frame` is to go
 * on, after `thread.raised` has been handled). What an instruction calls may throw: the instruction has set the frame's pc before.
 *
 * It is left and entered anew that often because of V8: code that it compiles for a loop that is running (OSR)
 * takes the loop's variables as values of any type; only a fresh entry knows pc and base to be Int32. The `| 0` keep them so.
 */
export function interpret(thread: ThreadState, first: Frame): Value | undefined {
  let frame = first;
  let raised: PyException | null = null;
  let budget = thread.slices > YOUNG_SLICES ? SLICE : YOUNG_SLICE;
  // While the loop is young, reading the stage is what keeps V8 waiting.
  if (!youth.isOver && !stage.isLast) budget = YOUNG_SLICE;
  // The call that a case begins: it is made after the switch, in one place for all kinds of call.
  let callee: Value = null;
  // Set where it is known already that a Python function is called.
  let called: PyFunction | null = null;
  let start = 0;
  let argc = 0;
  let instance: Value = null;
  const stack = thread.registers;
  const hotLimit = thread.hotLimit;
  // Looked at by each back edge and call: 500 of them may be 500 searches in long texts.
  const control = thread.control;
  const entryLimit = thread.entryLimit;
  enter: for (;;) {
    const code = frame.code;
    const words = code.words;
    const registers = frame.registers;
    const base = frame.base | 0;
    let pc = frame.pc | 0;
    for (;;) {
      switch (words[pc]) {
        case 0: {
          // NOP
          pc = (pc + 1) | 0;
          continue;
        }
        case 1: {
          // MOVE
          registers[base + words[pc + 1]] = registers[base + words[pc + 2]];
          pc = (pc + 3) | 0;
          continue;
        }
        case 2: {
          // LOAD_CONST
          registers[base + words[pc + 1]] = code.constants[words[pc + 2]];
          pc = (pc + 3) | 0;
          continue;
        }
        case 3: {
          // LOAD_INT
          registers[base + words[pc + 1]] = words[pc + 2];
          pc = (pc + 3) | 0;
          continue;
        }
        case 4: {
          // CHECK_LOCAL
          if (registers[base + words[pc + 1]] !== undefined) {
            pc = (pc + 3) | 0;
            continue;
          }
          raised = unboundLocal(code, words[pc + 2]);
          break;
        }
        case 9: {
          // LOAD_DEREF
          const value = (registers[base + words[pc + 2]] as PyCell).value;
          if (value !== undefined) {
            registers[base + words[pc + 1]] = value;
            pc = (pc + 4) | 0;
            continue;
          }
          raised = unboundCell(code, words[pc + 2], words[pc + 3]);
          break;
        }
        case 10: {
          // STORE_DEREF
          (registers[base + words[pc + 1]] as PyCell).value = registers[base + words[pc + 2]];
          pc = (pc + 3) | 0;
          continue;
        }
        case 13: {
          // LOAD_GLOBAL
          const name = words[pc + 2];
          const own = frame.linked.cells[name].value;
          const value = own !== undefined ? own : frame.linked.builtins[name].value;
          if (value !== undefined) {
            registers[base + words[pc + 1]] = value;
            pc = (pc + 3) | 0;
            continue;
          }
          raised = missingGlobal(code, name);
          break;
        }
        case 14: {
          // STORE_GLOBAL
          const cell = frame.linked.cells[words[pc + 1]];
          const value = registers[base + words[pc + 2]] as Value;
          if (cell.value !== undefined) cell.value = value;
          else frame.linked.globals.setCell(cell, value);
          pc = (pc + 3) | 0;
          continue;
        }
        case 16: {
          // LOAD_NAME
          const name = words[pc + 2];
          if (frame.namespace === frame.linked.globals) {
            const value = frame.linked.cells[name].value;
            if (value !== undefined) {
              registers[base + words[pc + 1]] = value;
              pc = (pc + 3) | 0;
              continue;
            }
          }
          frame.pc = pc;
          const value = loadName(frame, name);
          if (value !== undefined) {
            registers[base + words[pc + 1]] = value;
            pc = (pc + 3) | 0;
            continue;
          }
          raised = missingGlobal(code, name);
          break;
        }
        case 17: {
          // STORE_NAME
          const value = registers[base + words[pc + 2]] as Value;
          if (frame.namespace === frame.linked.globals) {
            const cell = frame.linked.cells[words[pc + 1]];
            if (cell.value !== undefined) cell.value = value;
            else frame.linked.globals.setCell(cell, value);
          } else {
            frame.pc = pc;
            storeName(frame, words[pc + 1], value);
          }
          pc = (pc + 3) | 0;
          continue;
        }
        case 20: // ADD
        case 33: {
          // IADD
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number') {
            const result = left + right;
            if (result <= MAX_SAFE && result >= -MAX_SAFE) {
              registers[base + words[pc + 1]] = result;
              pc = (pc + 4) | 0;
              continue;
            }
          } else if (left instanceof PyFloat && right instanceof PyFloat) {
            registers[base + words[pc + 1]] = new PyFloat(left.value + right.value);
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = words[pc] === 20 ? add(left, right) : addInPlace(left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 21: // SUB
        case 34: {
          // ISUB
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number') {
            const result = left - right;
            if (result <= MAX_SAFE && result >= -MAX_SAFE) {
              registers[base + words[pc + 1]] = result;
              pc = (pc + 4) | 0;
              continue;
            }
          } else if (left instanceof PyFloat && right instanceof PyFloat) {
            registers[base + words[pc + 1]] = new PyFloat(left.value - right.value);
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] =
            words[pc] === 21 ? subtract(left, right) : subtractInPlace(left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 22: // MUL
        case 35: {
          // IMUL
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number') {
            // Adding 0 turns -0, which is no int, into 0.
            const result = left * right + 0;
            if (result <= MAX_SAFE && result >= -MAX_SAFE) {
              registers[base + words[pc + 1]] = result;
              pc = (pc + 4) | 0;
              continue;
            }
          } else if (left instanceof PyFloat && right instanceof PyFloat) {
            registers[base + words[pc + 1]] = new PyFloat(left.value * right.value);
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] =
            words[pc] === 22 ? multiply(left, right) : multiplyInPlace(left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 23: {
          // TRUEDIV
          frame.pc = pc;
          registers[base + words[pc + 1]] = divide(
            registers[base + words[pc + 2]] as Value,
            registers[base + words[pc + 3]] as Value,
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 24: {
          // FLOORDIV
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number' && right !== 0) {
            registers[base + words[pc + 1]] = Math.floor(left / right) + 0;
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = binary('floordiv', left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 25: {
          // MOD
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number' && right !== 0) {
            const rest = left % right;
            registers[base + words[pc + 1]] = rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest + 0;
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = binary('mod', left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 30: {
          // AND
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (
            typeof left === 'number' &&
            typeof right === 'number' &&
            (left | 0) === left &&
            (right | 0) === right
          ) {
            registers[base + words[pc + 1]] = left & right;
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = bitAnd(left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 31: {
          // OR
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (
            typeof left === 'number' &&
            typeof right === 'number' &&
            (left | 0) === left &&
            (right | 0) === right
          ) {
            registers[base + words[pc + 1]] = left | right;
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = bitOr(left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 32: {
          // XOR
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (
            typeof left === 'number' &&
            typeof right === 'number' &&
            (left | 0) === left &&
            (right | 0) === right
          ) {
            registers[base + words[pc + 1]] = left ^ right;
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = bitXor(left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 28: {
          // LSHIFT
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number' && right >= 0 && right < 32) {
            const result = left * SHIFT_FACTORS[right];
            if (result <= MAX_SAFE && result >= -MAX_SAFE) {
              registers[base + words[pc + 1]] = result;
              pc = (pc + 4) | 0;
              continue;
            }
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = binary('lshift', left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 29: {
          // RSHIFT
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number' && right >= 0 && right < 32) {
            registers[base + words[pc + 1]] =
              (left | 0) === left ? left >> right : Math.floor(left / SHIFT_FACTORS[right]);
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = binary('rshift', left, right);
          pc = (pc + 4) | 0;
          continue;
        }
        case 26: {
          // POW
          frame.pc = pc;
          registers[base + words[pc + 1]] = binary(
            'pow',
            registers[base + words[pc + 2]] as Value,
            registers[base + words[pc + 3]] as Value,
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 27: {
          // MATMUL
          frame.pc = pc;
          registers[base + words[pc + 1]] = binary(
            'matmul',
            registers[base + words[pc + 2]] as Value,
            registers[base + words[pc + 3]] as Value,
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 36: {
          // INPLACE
          frame.pc = pc;
          registers[base + words[pc + 1]] = operateInPlace(
            words[pc + 4],
            registers[base + words[pc + 2]] as Value,
            registers[base + words[pc + 3]] as Value,
          );
          pc = (pc + 5) | 0;
          continue;
        }
        case 37: // ADD_IMM
        case 39: {
          // IADD_IMM
          const left = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number') {
            const result = left + words[pc + 3];
            if (result <= MAX_SAFE && result >= -MAX_SAFE) {
              registers[base + words[pc + 1]] = result;
              pc = (pc + 4) | 0;
              continue;
            }
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] =
            words[pc] === 37 ? add(left, words[pc + 3]) : addInPlace(left, words[pc + 3]);
          pc = (pc + 4) | 0;
          continue;
        }
        case 38: // SUB_IMM
        case 40: {
          // ISUB_IMM
          const left = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number') {
            const result = left - words[pc + 3];
            if (result <= MAX_SAFE && result >= -MAX_SAFE) {
              registers[base + words[pc + 1]] = result;
              pc = (pc + 4) | 0;
              continue;
            }
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] =
            words[pc] === 38 ? subtract(left, words[pc + 3]) : subtractInPlace(left, words[pc + 3]);
          pc = (pc + 4) | 0;
          continue;
        }
        case 45: {
          // LT
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            registers[base + words[pc + 1]] = left < right;
          else {
            frame.pc = pc;
            registers[base + words[pc + 1]] = compareValues('lt', left, right);
          }
          pc = (pc + 4) | 0;
          continue;
        }
        case 46: {
          // LE
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            registers[base + words[pc + 1]] = left <= right;
          else {
            frame.pc = pc;
            registers[base + words[pc + 1]] = compareValues('le', left, right);
          }
          pc = (pc + 4) | 0;
          continue;
        }
        case 47: {
          // EQ
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            registers[base + words[pc + 1]] = left === right;
          else {
            frame.pc = pc;
            registers[base + words[pc + 1]] = compareValues('eq', left, right);
          }
          pc = (pc + 4) | 0;
          continue;
        }
        case 48: {
          // NE
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            registers[base + words[pc + 1]] = left !== right;
          else {
            frame.pc = pc;
            registers[base + words[pc + 1]] = compareValues('ne', left, right);
          }
          pc = (pc + 4) | 0;
          continue;
        }
        case 49: {
          // GT
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            registers[base + words[pc + 1]] = left > right;
          else {
            frame.pc = pc;
            registers[base + words[pc + 1]] = compareValues('gt', left, right);
          }
          pc = (pc + 4) | 0;
          continue;
        }
        case 50: {
          // GE
          const left = registers[base + words[pc + 2]] as Value;
          const right = registers[base + words[pc + 3]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            registers[base + words[pc + 1]] = left >= right;
          else {
            frame.pc = pc;
            registers[base + words[pc + 1]] = compareValues('ge', left, right);
          }
          pc = (pc + 4) | 0;
          continue;
        }
        case 61: {
          // JUMP_IF_LT
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left < right ? words[pc + 3] : (pc + 4) | 0;
          else {
            frame.pc = pc;
            pc = testComparison('lt', left, right) ? words[pc + 3] : (pc + 4) | 0;
          }
          continue;
        }
        case 67: {
          // JUMP_IF_NOT_LT
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left < right ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('lt', left, right) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 73: {
          // JUMP_IF_NOT_LT_IMM
          const left = registers[base + words[pc + 1]] as Value;
          if (typeof left === 'number') pc = left < words[pc + 2] ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('lt', left, words[pc + 2]) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 62: {
          // JUMP_IF_LE
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left <= right ? words[pc + 3] : (pc + 4) | 0;
          else {
            frame.pc = pc;
            pc = testComparison('le', left, right) ? words[pc + 3] : (pc + 4) | 0;
          }
          continue;
        }
        case 68: {
          // JUMP_IF_NOT_LE
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left <= right ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('le', left, right) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 74: {
          // JUMP_IF_NOT_LE_IMM
          const left = registers[base + words[pc + 1]] as Value;
          if (typeof left === 'number') pc = left <= words[pc + 2] ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('le', left, words[pc + 2]) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 63: {
          // JUMP_IF_EQ
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left === right ? words[pc + 3] : (pc + 4) | 0;
          else {
            frame.pc = pc;
            pc = testComparison('eq', left, right) ? words[pc + 3] : (pc + 4) | 0;
          }
          continue;
        }
        case 69: {
          // JUMP_IF_NOT_EQ
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left === right ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('eq', left, right) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 75: {
          // JUMP_IF_NOT_EQ_IMM
          const left = registers[base + words[pc + 1]] as Value;
          if (typeof left === 'number') pc = left === words[pc + 2] ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('eq', left, words[pc + 2]) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 64: {
          // JUMP_IF_NE
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left !== right ? words[pc + 3] : (pc + 4) | 0;
          else {
            frame.pc = pc;
            pc = testComparison('ne', left, right) ? words[pc + 3] : (pc + 4) | 0;
          }
          continue;
        }
        case 70: {
          // JUMP_IF_NOT_NE
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left !== right ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('ne', left, right) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 76: {
          // JUMP_IF_NOT_NE_IMM
          const left = registers[base + words[pc + 1]] as Value;
          if (typeof left === 'number') pc = left !== words[pc + 2] ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('ne', left, words[pc + 2]) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 65: {
          // JUMP_IF_GT
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left > right ? words[pc + 3] : (pc + 4) | 0;
          else {
            frame.pc = pc;
            pc = testComparison('gt', left, right) ? words[pc + 3] : (pc + 4) | 0;
          }
          continue;
        }
        case 71: {
          // JUMP_IF_NOT_GT
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left > right ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('gt', left, right) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 77: {
          // JUMP_IF_NOT_GT_IMM
          const left = registers[base + words[pc + 1]] as Value;
          if (typeof left === 'number') pc = left > words[pc + 2] ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('gt', left, words[pc + 2]) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 66: {
          // JUMP_IF_GE
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left >= right ? words[pc + 3] : (pc + 4) | 0;
          else {
            frame.pc = pc;
            pc = testComparison('ge', left, right) ? words[pc + 3] : (pc + 4) | 0;
          }
          continue;
        }
        case 72: {
          // JUMP_IF_NOT_GE
          const left = registers[base + words[pc + 1]] as Value;
          const right = registers[base + words[pc + 2]] as Value;
          if (typeof left === 'number' && typeof right === 'number')
            pc = left >= right ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('ge', left, right) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 78: {
          // JUMP_IF_NOT_GE_IMM
          const left = registers[base + words[pc + 1]] as Value;
          if (typeof left === 'number') pc = left >= words[pc + 2] ? (pc + 4) | 0 : words[pc + 3];
          else {
            frame.pc = pc;
            pc = testComparison('ge', left, words[pc + 2]) ? (pc + 4) | 0 : words[pc + 3];
          }
          continue;
        }
        case 41: {
          // NEG
          const operand = registers[base + words[pc + 2]] as Value;
          if (typeof operand === 'number') registers[base + words[pc + 1]] = 0 - operand;
          else if (operand instanceof PyFloat) registers[base + words[pc + 1]] = new PyFloat(-operand.value);
          else {
            frame.pc = pc;
            registers[base + words[pc + 1]] = unary('neg', operand);
          }
          pc = (pc + 3) | 0;
          continue;
        }
        case 44: {
          // NOT
          frame.pc = pc;
          registers[base + words[pc + 1]] = !isTrue(registers[base + words[pc + 2]] as Value);
          pc = (pc + 3) | 0;
          continue;
        }
        case 51: {
          // IS
          registers[base + words[pc + 1]] = isIdentical(
            registers[base + words[pc + 2]] as Value,
            registers[base + words[pc + 3]] as Value,
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 52: {
          // IS_NOT
          registers[base + words[pc + 1]] = !isIdentical(
            registers[base + words[pc + 2]] as Value,
            registers[base + words[pc + 3]] as Value,
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 53: {
          // IN
          frame.pc = pc;
          registers[base + words[pc + 1]] = contains(
            registers[base + words[pc + 3]] as Value,
            registers[base + words[pc + 2]] as Value,
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 54: {
          // NOT_IN
          frame.pc = pc;
          registers[base + words[pc + 1]] = !contains(
            registers[base + words[pc + 3]] as Value,
            registers[base + words[pc + 2]] as Value,
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 55: {
          // JUMP
          pc = words[pc + 1];
          continue;
        }
        case 56: {
          // JUMP_BACK
          const loop = words[pc + 2];
          const count = (code.loopCounts[loop] + 1) | 0;
          code.loopCounts[loop] = count;
          pc = words[pc + 1];
          budget = (budget - 1) | 0;
          if (budget > 0 && count < hotLimit && control[CONTROL_WORD] === 0) continue;
          frame.pc = pc;
          thread.frame = frame;
          // Stored in any case: V8 must not meet the store for the first time when code has been compiled.
          thread.hotLoop = count >= hotLimit ? loop : NOTHING_HOT;
          return undefined;
        }
        case 57: {
          // JUMP_IF_TRUE
          const condition = registers[base + words[pc + 1]] as Value;
          if (condition === true) pc = words[pc + 2];
          else if (condition === false || condition === null) pc = (pc + 3) | 0;
          else {
            frame.pc = pc;
            pc = isTrue(condition) ? words[pc + 2] : (pc + 3) | 0;
          }
          continue;
        }
        case 58: {
          // JUMP_IF_FALSE
          const condition = registers[base + words[pc + 1]] as Value;
          if (condition === true) pc = (pc + 3) | 0;
          else if (condition === false || condition === null) pc = words[pc + 2];
          else {
            frame.pc = pc;
            pc = isTrue(condition) ? (pc + 3) | 0 : words[pc + 2];
          }
          continue;
        }
        case 59: {
          // JUMP_IF_NONE
          pc = registers[base + words[pc + 1]] === null ? words[pc + 2] : (pc + 3) | 0;
          continue;
        }
        case 60: {
          // JUMP_IF_NOT_NONE
          pc = registers[base + words[pc + 1]] !== null ? words[pc + 2] : (pc + 3) | 0;
          continue;
        }
        case 79: {
          // JUMP_IF_IS
          pc = isIdentical(registers[base + words[pc + 1]] as Value, registers[base + words[pc + 2]] as Value)
            ? words[pc + 3]
            : pc + 4;
          continue;
        }
        case 80: {
          // JUMP_IF_IS_NOT
          pc = isIdentical(registers[base + words[pc + 1]] as Value, registers[base + words[pc + 2]] as Value)
            ? pc + 4
            : words[pc + 3];
          continue;
        }
        case 81: {
          // GETATTR
          const object = registers[base + words[pc + 2]] as Value;
          const cache = code.caches[words[pc + 4]] as AttributeCache | null;
          if (
            cache !== null &&
            object instanceof PyInstance &&
            object.shape === cache.shape &&
            object.type.version === cache.version
          ) {
            const value = cache.index >= 0 ? object.slots[cache.index] : cache.value;
            if (value !== undefined) {
              registers[base + words[pc + 1]] = value;
              pc = (pc + 5) | 0;
              continue;
            }
            // A property: its getter is called behind the frame's own registers. The compiler knows calls by their windows only.
            if (cache.getter !== null && registers === stack && hotLimit === NEVER_HOT) {
              start = base + code.registerCount;
              if (start < stack.length) {
                stack[start] = object;
                called = cache.getter;
                argc = 1;
                frame.pc = pc;
                break;
              }
            }
          }
          frame.pc = pc;
          const name = code.names[words[pc + 3]];
          const value = getAttributeCached(object, name, code.caches, words[pc + 4]);
          if (value !== undefined) {
            registers[base + words[pc + 1]] = value;
            pc = (pc + 5) | 0;
            continue;
          }
          raised = noAttribute(object, name);
          break;
        }
        case 82: {
          // SETATTR
          const object = registers[base + words[pc + 1]] as Value;
          const value = registers[base + words[pc + 3]] as Value;
          const cache = code.caches[words[pc + 4]] as AttributeCache | null;
          if (
            cache !== null &&
            object instanceof PyInstance &&
            object.shape === cache.shape &&
            object.type.version === cache.version
          ) {
            if (cache.shape.watch !== null) cache.shape.watch.note(object);
            if (cache.next === null) object.slots[cache.index] = value;
            else {
              if (cache.index < object.slots.length) object.slots[cache.index] = value;
              else object.slots.push(value);
              object.shape = cache.next;
            }
          } else {
            frame.pc = pc;
            setAttributeCached(object, code.names[words[pc + 2]], value, code.caches, words[pc + 4]);
          }
          pc = (pc + 5) | 0;
          continue;
        }
        case 84: {
          // GETITEM
          const object = registers[base + words[pc + 2]] as Value;
          const key = registers[base + words[pc + 3]] as Value;
          if (object instanceof PyList) {
            if (typeof key === 'number' && object.type === listType) {
              const items = object.items;
              const index = key < 0 ? key + items.length : key;
              if (index >= 0 && index < items.length) {
                registers[base + words[pc + 1]] = items[index];
                pc = (pc + 4) | 0;
                continue;
              }
            }
          } else if (object instanceof PyDict) {
            if (object.type === dictType) {
              frame.pc = pc;
              const value = object.get(key);
              if (value !== undefined) {
                registers[base + words[pc + 1]] = value;
                pc = (pc + 4) | 0;
                continue;
              }
              raised = keyError(key);
              break;
            }
          } else if (object instanceof PyTuple && typeof key === 'number' && object.type === tupleType) {
            const items = object.items;
            const index = key < 0 ? key + items.length : key;
            if (index >= 0 && index < items.length) {
              registers[base + words[pc + 1]] = items[index];
              pc = (pc + 4) | 0;
              continue;
            }
          }
          frame.pc = pc;
          registers[base + words[pc + 1]] = readItem(object, key);
          pc = (pc + 4) | 0;
          continue;
        }
        case 85: {
          // SETITEM
          const object = registers[base + words[pc + 1]] as Value;
          const key = registers[base + words[pc + 2]] as Value;
          const value = registers[base + words[pc + 3]] as Value;
          if (object instanceof PyList) {
            if (typeof key === 'number' && object.type === listType) {
              const items = object.items;
              const index = key < 0 ? key + items.length : key;
              if (index >= 0 && index < items.length) {
                items[index] = value;
                pc = (pc + 4) | 0;
                continue;
              }
            }
          } else if (object instanceof PyDict && object.type === dictType) {
            frame.pc = pc;
            object.set(key, value);
            pc = (pc + 4) | 0;
            continue;
          }
          frame.pc = pc;
          writeItem(object, key, value);
          pc = (pc + 4) | 0;
          continue;
        }
        case 88: {
          // CALL
          start = base + words[pc + 2];
          argc = words[pc + 3];
          callee = registers[start] as Value;
          frame.pc = pc;
          if (callee instanceof PyFunction) {
            called = callee;
            start++;
            break;
          }
          if (callee instanceof PyBuiltinFunction) {
            registers[base + words[pc + 1]] = callBuiltinHere(callee, registers, start + 1, argc);
            pc = (pc + 4) | 0;
            continue;
          }
          if (callee instanceof PyType) {
            const init = callee.initVersion === callee.version ? callee.init : initInLoop(callee);
            if (init === null) {
              if (callee.maker !== null) {
                called = makerInLoop(callee);
                if (called !== null) {
                  instance = callee;
                  argc++;
                  break;
                }
              }
              // A metaclass may have a `__call__` written in Python.
              if (callee.type !== typeType) {
                start++;
                break;
              }
              registers[base + words[pc + 1]] = construct(callee, registers, start + 1, argc);
              pc = (pc + 4) | 0;
              continue;
            }
            instance =
              callee.layout === objectType
                ? new PyInstance(callee)
                : newInstance(callee, registers, start + 1, argc);
            registers[start] = instance;
            called = init as PyFunction;
            argc++;
            break;
          }
          if (callee instanceof PyMethod) {
            registers[start] = callee.self;
            callee = callee.callee;
            argc++;
            break;
          }
          start++;
          break;
        }
        case 89: {
          // CALL_KW
          const window = base + words[pc + 2];
          frame.pc = pc;
          const next = callWithKeywords(
            thread,
            frame,
            registers[window] as Value,
            window + 1,
            words[pc + 3],
            code.constants[words[pc + 4]],
          );
          if (next !== null) {
            frame = next;
            if (isCold(thread, frame)) continue enter;
            return undefined;
          }
          registers[base + words[pc + 1]] = thread.returned;
          pc = (pc + 5) | 0;
          continue;
        }
        case 90: {
          // CALL_EX
          const window = base + words[pc + 2];
          frame.pc = pc;
          const next = callUnpacked(
            thread,
            frame,
            registers[window] as Value,
            registers[window + 1] as Value,
            registers[window + 2] as Value,
          );
          if (next !== null) {
            frame = next;
            if (isCold(thread, frame)) continue enter;
            return undefined;
          }
          registers[base + words[pc + 1]] = thread.returned;
          pc = (pc + 3) | 0;
          continue;
        }
        case 91: {
          // CALL_METHOD
          start = base + words[pc + 2];
          argc = words[pc + 3];
          const object = registers[start] as Value;
          frame.pc = pc;
          const cache = code.caches[words[pc + 5]] as AttributeCache | null;
          if (cache !== null) {
            const implementation = cache.implementation;
            if (implementation === null) {
              if (
                object instanceof PyInstance &&
                object.shape === cache.shape &&
                object.type.version === cache.version
              ) {
                called = cache.method;
                if (called === null) callee = cache.value as Value;
                argc++;
                break;
              }
            } else {
              const type = typeOf(object);
              if (
                type === cache.type &&
                type.version === cache.version &&
                argc >= cache.fewest &&
                argc <= cache.most
              ) {
                registers[base + words[pc + 1]] =
                  argc === 1
                    ? implementation(object, registers[start + 1])
                    : argc === 0
                      ? implementation(object)
                      : implementation(object, registers[start + 1], registers[start + 2]);
                pc = (pc + 6) | 0;
                continue;
              }
            }
          }
          const name = code.names[words[pc + 4]];
          // The lookup has a position of its own, at pc + 1.
          pc = (pc + 1) | 0;
          frame.pc = pc;
          const found = findMethod(object, name, code.caches, words[pc + 4]);
          if (found === undefined) {
            raised = noAttribute(object, name);
            break;
          }
          pc = (pc - 1) | 0;
          frame.pc = pc;
          callee = found;
          if (lookedUp.takesSelf) {
            registers[start] = lookedUp.self;
            argc++;
          } else start++;
          break;
        }
        case 92: {
          // CALL_METHOD_KW
          const window = base + words[pc + 2];
          const object = registers[window] as Value;
          frame.pc = pc;
          const name = code.names[words[pc + 4]];
          pc = (pc + 1) | 0;
          frame.pc = pc;
          const callee = findMethod(object, name, code.caches, words[pc + 4]);
          if (callee === undefined) {
            raised = noAttribute(object, name);
            break;
          }
          pc = (pc - 1) | 0;
          frame.pc = pc;
          if (lookedUp.takesSelf) registers[window] = lookedUp.self;
          const next = lookedUp.takesSelf
            ? callWithKeywords(
                thread,
                frame,
                callee,
                window,
                words[pc + 3] + 1,
                code.constants[words[pc + 6]],
              )
            : callWithKeywords(
                thread,
                frame,
                callee,
                window + 1,
                words[pc + 3],
                code.constants[words[pc + 6]],
              );
          if (next !== null) {
            frame = next;
            if (isCold(thread, frame)) continue enter;
            return undefined;
          }
          registers[base + words[pc + 1]] = thread.returned;
          pc = (pc + 7) | 0;
          continue;
        }
        case 93: {
          // RETURN
          const value = registers[base + words[pc + 1]] as Value;
          if (frame.role === frameRoles.call) {
            const caller = frame.back as Frame;
            popFrame(thread, frame);
            const at = caller.pc;
            const callerWords = caller.code.instructions;
            caller.registers[caller.base + callerWords[at + 1]] = value;
            caller.pc = at + INSTRUCTION_LENGTHS[callerWords[at]];
            frame = caller;
            continue enter;
          }
          frame.pc = pc;
          const caller = leaveFrame(thread, frame, value);
          if (caller === null) return value;
          if (frame.instance !== null) {
            thread.raised = initFailure(frame, value);
            return undefined;
          }
          frame = caller;
          continue enter;
        }
        case 96: {
          // BUILD_TUPLE
          const window = base + words[pc + 2];
          registers[base + words[pc + 1]] = new PyTuple(
            words[pc + 3] === 2
              ? [registers[window] as Value, registers[window + 1] as Value]
              : (registers.slice(window, window + words[pc + 3]) as Value[]),
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 97: {
          // BUILD_LIST
          const window = base + words[pc + 2];
          registers[base + words[pc + 1]] = new PyList(
            words[pc + 3] === 0
              ? []
              : words[pc + 3] === 1
                ? [registers[window] as Value]
                : words[pc + 3] === 2
                  ? [registers[window] as Value, registers[window + 1] as Value]
                  : (registers.slice(window, window + words[pc + 3]) as Value[]),
          );
          pc = (pc + 4) | 0;
          continue;
        }
        case 101: {
          // LIST_APPEND
          listAppend(registers[base + words[pc + 1]] as PyList, registers[base + words[pc + 2]] as Value);
          pc = (pc + 3) | 0;
          continue;
        }
        case 110: {
          // GET_ITER
          frame.pc = pc;
          registers[base + words[pc + 1]] = getIterator(registers[base + words[pc + 2]] as Value);
          pc = (pc + 3) | 0;
          continue;
        }
        case 111: {
          // FOR_ITER
          const iterator = registers[base + words[pc + 2]] as PyObject;
          if (iterator instanceof PyRangeIterator) {
            if (iterator.remaining > 0) {
              const value = iterator.next;
              iterator.remaining--;
              iterator.next = value + iterator.step;
              registers[base + words[pc + 1]] = value;
              pc = (pc + 4) | 0;
            } else pc = words[pc + 3];
            continue;
          }
          const { type } = iterator;
          const { stepping } = type;
          if (stepping === steppings.list) {
            const stepped = iterator as PyListIterator;
            const list = stepped.list;
            if (list !== null && stepped.index < list.items.length) {
              registers[base + words[pc + 1]] = list.items[stepped.index++];
              pc = (pc + 4) | 0;
              continue;
            }
          } else if (stepping === steppings.tuple) {
            const stepped = iterator as PyTupleIterator;
            const tuple = stepped.tuple;
            if (tuple !== null && stepped.index < tuple.items.length) {
              registers[base + words[pc + 1]] = tuple.items[stepped.index++];
              pc = (pc + 4) | 0;
              continue;
            }
          } else if (stepping === steppings.generator) {
            frame.pc = pc;
            const next = stepGenerator(thread, iterator as PyGenerator, null);
            if (next === null) pc = words[pc + 3];
            else {
              frame = next;
              continue enter;
            }
            continue;
          } else if (stepping === steppings.pair) {
            frame.pc = pc;
            const next = stepPair(iterator, code, words, pc, registers, base);
            if (next >= 0) {
              pc = next | 0;
              continue;
            }
          }
          if (stepping === steppings.str) {
            const stepped = iterator as PyStrIterator;
            const text = stepped.str;
            if (typeof text === 'string' && stepped.index < text.length) {
              registers[base + words[pc + 1]] = text.charAt(stepped.index++);
              pc = (pc + 4) | 0;
              continue;
            }
          }
          frame.pc = pc;
          const value = stepIterator(iterator, type);
          if (value === undefined) pc = words[pc + 3];
          else {
            registers[base + words[pc + 1]] = value;
            pc = (pc + 4) | 0;
          }
          continue;
        }
        case 112: {
          // UNPACK_SEQUENCE
          const sequence = registers[base + words[pc + 2]] as Value;
          const count = words[pc + 3];
          const window = base + words[pc + 1];
          if (sequence instanceof PyTuple && sequence.items.length === count && sequence.type === tupleType) {
            const items = sequence.items;
            for (let index = 0; index < count; index++) registers[window + index] = items[index];
          } else {
            frame.pc = pc;
            unpackSequence(sequence, count, registers, window);
          }
          pc = (pc + 4) | 0;
          continue;
        }
        case 114: {
          // RAISE
          frame.pc = pc;
          const exception = words[pc + 1];
          const cause = words[pc + 2];
          raised = raisedBy(
            thread,
            exception < 0 ? undefined : (registers[base + exception] as Value),
            cause < 0 ? undefined : (registers[base + cause] as Value),
          );
          break;
        }
        case 115: {
          // RERAISE
          raised = registers[base + words[pc + 1]] as PyException;
          thread.isReraise = true;
          break;
        }
        case 116: {
          // PUSH_EXC
          const handled = thread.handled;
          registers[base + words[pc + 1]] = handled.exception;
          handled.exception = registers[base + words[pc + 2]] as PyException;
          pc = (pc + 3) | 0;
          continue;
        }
        case 117: {
          // POP_EXC
          thread.handled.exception = registers[base + words[pc + 1]] as PyException | null;
          pc = (pc + 2) | 0;
          continue;
        }
        case 118: {
          // JUMP_IF_NO_MATCH
          frame.pc = pc;
          const matches = matchesException(
            registers[base + words[pc + 1]] as Value,
            registers[base + words[pc + 2]] as Value,
          );
          pc = matches ? (pc + 4) | 0 : words[pc + 3];
          continue;
        }
        case 124: {
          // YIELD
          frame.pc = pc;
          const value = registers[base + words[pc + 2]] as Value;
          const caller = suspend(thread, frame, value);
          if (caller === null) return value;
          frame = caller;
          continue enter;
        }
        case 125: {
          // SEND
          const iterator = registers[base + words[pc + 2]] as Value;
          const sent = registers[base + words[pc + 3]] as Value;
          frame.pc = pc;
          if (
            iterator instanceof PyGenerator &&
            iterator.type !== asyncGeneratorType &&
            iterator.state !== 'running'
          ) {
            const next = stepGenerator(thread, iterator, sent);
            if (next !== null) {
              frame = next;
              continue enter;
            }
            thread.returned = null;
            registers[base + words[pc + 1]] = null;
            pc = words[pc + 4];
            continue;
          }
          const value = sendTo(thread, iterator, sent);
          if (value === undefined) {
            registers[base + words[pc + 1]] = thread.returned;
            pc = words[pc + 4];
          } else {
            registers[base + words[pc + 1]] = value;
            pc = (pc + 5) | 0;
          }
          continue;
        }
        case 130: {
          // END_ASYNC_FOR
          const exception = registers[base + words[pc + 1]] as PyException;
          if (isException(exception, 'StopAsyncIteration')) {
            pc = (pc + 2) | 0;
            continue;
          }
          raised = exception;
          thread.isReraise = true;
          break;
        }
        case 143: {
          // LOAD_METHOD
          const object = registers[base + words[pc + 2]] as Value;
          const window = base + words[pc + 1];
          const cache = code.caches[words[pc + 4]] as AttributeCache | null;
          if (
            cache !== null &&
            object instanceof PyInstance &&
            object.shape === cache.shape &&
            object.type.version === cache.version
          ) {
            registers[window] = cache.value;
            registers[window + 1] = object;
            pc = (pc + 5) | 0;
            continue;
          }
          frame.pc = pc;
          const callee = findMethod(object, code.names[words[pc + 3]], code.caches, words[pc + 4]);
          if (callee === undefined) {
            raised = noAttribute(object, code.names[words[pc + 3]]);
            break;
          }
          registers[window] = callee;
          registers[window + 1] = lookedUp.takesSelf ? lookedUp.self : undefined;
          pc = (pc + 5) | 0;
          continue;
        }
        case 144: {
          // CALL_LOADED
          start = base + words[pc + 2];
          argc = words[pc + 3];
          callee = registers[start] as Value;
          frame.pc = pc;
          if (registers[start + 1] === undefined) start += 2;
          else {
            start++;
            argc++;
          }
          break;
        }
        default: {
          frame.pc = pc;
          // Read first: RECORD puts the instruction itself in its place, to be executed next.
          const opcode = words[pc];
          const handler = coldOpcodes[opcode];
          handler(thread, frame, registers, base, words, pc);
          pc = (pc + INSTRUCTION_LENGTHS[opcode]) | 0;
          continue;
        }
      }
      // Reached by `break` only: an exception is raised, or a call begins.
      if (raised !== null) {
        frame.pc = pc;
        thread.raised = raised;
        return undefined;
      }
      if (called === null && callee instanceof PyFunction) called = callee;
      if (called !== null) {
        const target = called.code;
        let next = frame.callee;
        if (
          target.isDirect === true &&
          argc === target.argCount &&
          next !== null &&
          registers === stack &&
          next.depth <= thread.directLimit &&
          start + target.registerCount <= stack.length
        ) {
          if (next.function !== called) {
            next.function = called;
            next.code = target;
            next.linked = called.linked ?? linkFunction(called);
          }
          next.base = start;
          next.pc = 0;
          for (let index = start + argc, last = start + target.variableCount; index < last; index++) {
            stack[index] = undefined;
          }
          thread.frame = next;
        } else next = enterFunction(thread, frame, called, registers, start, argc, null);
        called = null;
        if (next !== null) {
          if (instance !== null) {
            next.role = frameRoles.constructor;
            next.instance = instance;
            instance = null;
          }
          frame = next;
          const entered = frame.code;
          const count = (entered.entryCount + 1) | 0;
          entered.entryCount = count;
          budget = (budget - 1) | 0;
          if (budget > 0 && count < entryLimit && control[CONTROL_WORD] === 0) continue enter;
          thread.hotLoop = count >= entryLimit ? FUNCTION_ENTRY : NOTHING_HOT;
          return undefined;
        }
      } else if (!callNative(thread, frame, callee, registers, start, argc)) {
        frame = thread.frame as Frame;
        if (isCold(thread, frame)) continue enter;
        return undefined;
      }
      // Not by a variable of the loop, which would keep the value alive until the next such call.
      registers[base + words[pc + 1]] = thread.returned;
      // Not from `words`: a recorder that watched the callee has put RECORD there.
      pc = (pc + INSTRUCTION_LENGTHS[code.instructions[pc]]) | 0;
    }
  }
}
