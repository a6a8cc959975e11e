/**
 * Handlers of the opcodes that the loop does not treat itself: one a row, so that the loop stays small enough for V8 to
 * optimise. A handler runs its instruction and gives nothing; the loop goes on at the next one. It raises by throwing.
 */
import { type OpcodeName, opcodes } from '../bytecode/opcodes.table.js';
import type { PyDict } from '../objects/model/dict.js';
import { newDict } from '../objects/model/dicts.js';
import { exceptionTypes, type PyException } from '../objects/model/exceptions.js';
import type { Frame } from '../objects/model/frame.js';
import { PyCell, type PyCode, PyFunction } from '../objects/model/functions.js';
import { listAppend, listItems } from '../objects/model/list-storage.js';
import { tick } from '../objects/model/resources.js';
import { type PyList, PySlice, PyTuple } from '../objects/model/sequences.js';
import { PySet } from '../objects/model/sets.js';
import { asStr } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { deleteAttribute, findAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { newException, runtimeError } from '../objects/protocol/errors.js';
import { deleteItem, lengthOf, setItem } from '../objects/protocol/items.js';
import { unary } from '../objects/protocol/operators.js';
import { ascii, format, joinStrs, repr, str } from '../objects/protocol/text.js';
import { updateSet } from '../objects/types/set-operations.js';
import { asyncIterator, asyncNext, awaitableIterator, iteratorToDelegate } from './awaiting.js';
import { combineRaised, splitException } from './except-star.js';
import { wrapAsyncItem } from './generators.js';
import { importFrom, importName, importStar } from './import-statements.js';
import { isCollection, matchClass, matchKeys, matchRest } from './matching.js';
import { deleteName, lookupNamespace, missingGlobal, unboundCell, unboundLocal } from './names.js';
import { loadSpecial } from './specials.js';
import type { ThreadState } from './thread-state.js';
import { itemsOfStar, mergeKeywords, unpackWithStar, updateFromMapping } from './unpack.js';

/** Runs one instruction. `words[pc]` is its opcode; registers of the frame begin at `base`. */
export type ColdHandler = (
  thread: ThreadState,
  frame: Frame,
  registers: (Value | undefined)[],
  base: number,
  words: Int32Array,
  pc: number,
) => void;

const handlers = {
  DELETE_LOCAL(_thread, frame, registers, base, words, pc) {
    const register = base + words[pc + 1];
    if (registers[register] === undefined) throw unboundLocal(frame.code, words[pc + 2]);
    registers[register] = undefined;
  },
  CLEAR_LOCAL(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = undefined;
  },
  MAKE_CELL(_thread, _frame, registers, base, words, pc) {
    const register = base + words[pc + 1];
    registers[register] = new PyCell(registers[register]);
  },
  COPY_FREE(_thread, frame, registers, base, words, pc) {
    const cells = frame.function?.closure?.items ?? frame.closure ?? [];
    const first = base + words[pc + 1];
    for (let index = 0; index < words[pc + 2]; index++) registers[first + index] = cells[index];
  },
  DELETE_DEREF(_thread, frame, registers, base, words, pc) {
    const cell = registers[base + words[pc + 1]] as PyCell;
    if (cell.value === undefined) throw unboundCell(frame.code, words[pc + 1], words[pc + 2]);
    cell.value = undefined;
  },
  LOAD_CLASSDEREF(_thread, frame, registers, base, words, pc) {
    const name = frame.code.globalNames[words[pc + 3]];
    const cell = registers[base + words[pc + 2]] as PyCell;
    const value = lookupNamespace(frame, name);
    const found = value === undefined ? cell.value : value;
    if (found === undefined) throw missingGlobal(frame.code, words[pc + 3]);
    registers[base + words[pc + 1]] = found;
  },
  DELETE_GLOBAL(_thread, frame, _registers, _base, words, pc) {
    const name = words[pc + 1];
    if (frame.linked.globals.delete(frame.code.globalNames[name]) === undefined)
      throw missingGlobal(frame.code, name);
  },
  DELETE_NAME(_thread, frame, _registers, _base, words, pc) {
    deleteName(frame, words[pc + 1]);
  },
  LOAD_LOCALS(_thread, frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = frame.namespace;
  },
  POS(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = unary('pos', registers[base + words[pc + 2]] as Value);
  },
  INVERT(_thread, _frame, registers, base, words, pc) {
    const operand = registers[base + words[pc + 2]] as Value;
    registers[base + words[pc + 1]] =
      typeof operand === 'number' && operand !== Number.MAX_SAFE_INTEGER
        ? -1 - operand
        : unary('invert', operand);
  },
  DELATTR(_thread, frame, registers, base, words, pc) {
    deleteAttribute(registers[base + words[pc + 1]] as Value, frame.code.names[words[pc + 2]]);
  },
  DELITEM(_thread, _frame, registers, base, words, pc) {
    deleteItem(registers[base + words[pc + 1]] as Value, registers[base + words[pc + 2]] as Value);
  },
  BUILD_SLICE(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = new PySlice(
      registers[base + words[pc + 2]] as Value,
      registers[base + words[pc + 3]] as Value,
      registers[base + words[pc + 4]] as Value,
    );
  },
  MAKE_FUNCTION(_thread, frame, registers, base, words, pc) {
    const optional = (operand: number): Value | null =>
      words[pc + operand] < 0 ? null : (registers[base + words[pc + operand]] as Value);
    const code = frame.code.constants[words[pc + 2]] as PyCode;
    const made = new PyFunction(code, frame.globals, frame.builtins, optional(5) as PyTuple | null);
    made.defaults = optional(3) as PyTuple | null;
    made.kwdefaults = optional(4) as PyDict | null;
    made.annotations = optional(6) as PyDict | null;
    registers[base + words[pc + 1]] = made;
  },
  LOAD_BUILD_CLASS(_thread, frame, registers, base, words, pc) {
    const build = frame.builtins.getString('__build_class__');
    if (build === undefined) throw missingBuildClass();
    registers[base + words[pc + 1]] = build;
  },
  BUILD_SET(_thread, _frame, registers, base, words, pc) {
    const set = new PySet();
    const window = base + words[pc + 2];
    for (let index = 0; index < words[pc + 3]; index++) set.add(registers[window + index] as Value);
    registers[base + words[pc + 1]] = set;
  },
  BUILD_MAP(_thread, _frame, registers, base, words, pc) {
    const dict = newDict();
    const window = base + words[pc + 2];
    for (let index = 0; index < 2 * words[pc + 3]; index += 2) {
      dict.set(registers[window + index] as Value, registers[window + index + 1] as Value);
    }
    registers[base + words[pc + 1]] = dict;
  },
  BUILD_STRING(_thread, _frame, registers, base, words, pc) {
    const window = base + words[pc + 2];
    const end = window + words[pc + 3];
    let text = '';
    for (let index = window; index < end; index++) {
      const part = registers[index] as Value;
      if (typeof part !== 'string') {
        const parts = registers.slice(window, end);
        registers[base + words[pc + 1]] = joinStrs(parts.map((each) => asStr(each as Value) ?? ''));
        return;
      }
      text += part;
    }
    registers[base + words[pc + 1]] = text;
  },
  SET_ADD(_thread, _frame, registers, base, words, pc) {
    (registers[base + words[pc + 1]] as PySet).add(registers[base + words[pc + 2]] as Value);
  },
  MAP_ADD(_thread, _frame, registers, base, words, pc) {
    const dict = registers[base + words[pc + 1]] as PyDict;
    dict.set(registers[base + words[pc + 2]] as Value, registers[base + words[pc + 3]] as Value);
  },
  LIST_EXTEND(_thread, _frame, registers, base, words, pc) {
    const list = registers[base + words[pc + 1]] as PyList;
    for (const item of itemsOfStar(registers[base + words[pc + 2]] as Value)) {
      tick();
      listAppend(list, item);
    }
  },
  SET_UPDATE(_thread, _frame, registers, base, words, pc) {
    updateSet(registers[base + words[pc + 1]] as PySet, registers[base + words[pc + 2]] as Value);
  },
  DICT_UPDATE(_thread, _frame, registers, base, words, pc) {
    updateFromMapping(registers[base + words[pc + 1]] as PyDict, registers[base + words[pc + 2]] as Value);
  },
  DICT_MERGE(_thread, _frame, registers, base, words, pc) {
    mergeKeywords(
      registers[base + words[pc + 1]] as PyDict,
      registers[base + words[pc + 2]] as Value,
      registers[base + words[pc + 3]] as Value,
    );
  },
  LIST_TO_TUPLE(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = new PyTuple(listItems(registers[base + words[pc + 2]] as PyList));
  },
  FORMAT_VALUE(_thread, _frame, registers, base, words, pc) {
    const converted = convert(registers[base + words[pc + 2]] as Value, words[pc + 3]);
    const spec = words[pc + 4] < 0 ? '' : (registers[base + words[pc + 4]] as Value);
    registers[base + words[pc + 1]] = format(converted, spec);
  },
  UNPACK_EX(_thread, _frame, registers, base, words, pc) {
    const sequence = registers[base + words[pc + 2]] as Value;
    unpackWithStar(sequence, words[pc + 3], words[pc + 4], registers, base + words[pc + 1]);
  },
  CHECK_EG_MATCH(thread, _frame, registers, base, words, pc) {
    const exception = registers[base + words[pc + 3]] as Value;
    const [match, rest] = splitException(exception, registers[base + words[pc + 4]] as Value);
    registers[base + words[pc + 1]] = match;
    registers[base + words[pc + 2]] = rest;
    if (match !== null) thread.handled.exception = match as PyException;
  },
  PREP_RERAISE_STAR(_thread, _frame, registers, base, words, pc) {
    const original = registers[base + words[pc + 2]] as Value;
    registers[base + words[pc + 1]] = combineRaised(original, registers[base + words[pc + 3]] as PyList);
  },
  EXC_TRIPLE(_thread, _frame, registers, base, words, pc) {
    const exception = registers[base + words[pc + 2]] as PyException;
    const window = base + words[pc + 1];
    registers[window] = typeOf(exception);
    registers[window + 1] = exception;
    registers[window + 2] = exception.traceback;
  },
  LOAD_ASSERTION_ERROR(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = exceptionTypes.AssertionError;
  },
  LOAD_SPECIAL(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = loadSpecial(registers[base + words[pc + 2]] as Value, words[pc + 3]);
  },
  GET_YIELD_FROM_ITER(_thread, frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = iteratorToDelegate(frame, registers[base + words[pc + 2]] as Value);
  },
  GET_AWAITABLE(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = awaitableIterator(
      registers[base + words[pc + 2]] as Value,
      words[pc + 3],
    );
  },
  GET_AITER(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = asyncIterator(registers[base + words[pc + 2]] as Value);
  },
  GET_ANEXT(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = asyncNext(registers[base + words[pc + 2]] as Value);
  },
  ASYNC_GEN_WRAP(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = wrapAsyncItem(registers[base + words[pc + 2]] as Value);
  },
  IMPORT_NAME(_thread, frame, registers, base, words, pc) {
    const name = frame.code.names[words[pc + 2]];
    registers[base + words[pc + 1]] = importName(
      frame,
      name,
      registers[base + words[pc + 3]] as Value,
      words[pc + 4],
    );
  },
  IMPORT_FROM(_thread, frame, registers, base, words, pc) {
    const name = frame.code.names[words[pc + 3]];
    registers[base + words[pc + 1]] = importFrom(registers[base + words[pc + 2]] as Value, name);
  },
  IMPORT_STAR(_thread, frame, registers, base, words, pc) {
    importStar(frame, registers[base + words[pc + 1]] as Value);
  },
  MATCH_SEQUENCE(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = isCollection(registers[base + words[pc + 2]] as Value, 'sequence');
  },
  MATCH_MAPPING(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = isCollection(registers[base + words[pc + 2]] as Value, 'mapping');
  },
  MATCH_KEYS(_thread, _frame, registers, base, words, pc) {
    const subject = registers[base + words[pc + 2]] as Value;
    registers[base + words[pc + 1]] = matchKeys(subject, registers[base + words[pc + 3]] as PyTuple);
  },
  MATCH_CLASS(_thread, frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = matchClass(
      registers[base + words[pc + 2]] as Value,
      registers[base + words[pc + 3]] as Value,
      words[pc + 4],
      frame.code.constants[words[pc + 5]] as PyTuple,
    );
  },
  MATCH_REST(_thread, _frame, registers, base, words, pc) {
    const subject = registers[base + words[pc + 2]] as Value;
    registers[base + words[pc + 1]] = matchRest(subject, registers[base + words[pc + 3]] as PyTuple);
  },
  GET_LEN(_thread, _frame, registers, base, words, pc) {
    registers[base + words[pc + 1]] = lengthOf(registers[base + words[pc + 2]] as Value);
  },
  SETUP_ANNOTATIONS(_thread, frame) {
    setUpAnnotations(frame);
  },
  RECORD(thread, frame, _registers, _base, words, pc) {
    thread.jit?.record(frame, words, pc);
  },
  PRINT_EXPR(thread, _frame, registers, base, words, pc) {
    displayExpression(thread, registers[base + words[pc + 1]] as Value);
  },
} as const satisfies Partial<Record<OpcodeName, ColdHandler>>;

/** Names of the opcodes that are handled here; the others have a case in the loop. */
export type ColdOpcode = keyof typeof handlers;

/** Handlers by opcode number; the places of the loop's own opcodes are never reached. */
export const coldOpcodes: readonly ColdHandler[] = Object.entries(opcodes).reduce<ColdHandler[]>(
  (table, [name, row]) => {
    table[row.code] = (handlers as Partial<Record<string, ColdHandler>>)[name] ?? notCold;
    return table;
  },
  [],
);

/** Names of {@link ColdOpcode} as data, for the test that compares loop, table and handlers. */
export const coldOpcodeNames: readonly string[] = Object.keys(handlers);

function notCold(): never {
  throw new Error('an opcode of the loop was dispatched to the cold handlers');
}

function convert(value: Value, conversion: number): Value {
  switch (conversion) {
    case 1:
      return str(value);
    case 2:
      return repr(value);
    case 3:
      return ascii(value);
    default:
      return value;
  }
}

function missingBuildClass() {
  return newException('NameError', '__build_class__ not found');
}

function setUpAnnotations(frame: Frame): void {
  const name = '__annotations__';
  if (lookupNamespace(frame, name) === undefined) setItem(frame.namespace, name, newDict());
}

function displayExpression(thread: ThreadState, value: Value): void {
  const sys = thread.modules.getString('sys');
  const hook = sys === undefined ? undefined : findAttribute(sys, 'displayhook');
  if (hook === undefined) throw runtimeError('lost sys.displayhook');
  call(hook, [value]);
}
