/**
 * Rules of moves, variables and constants.
 */
import type { DictEntry } from '../../../objects/model/dict.js';
import { PyCell } from '../../../objects/model/functions.js';
import type { Value } from '../../../objects/model/value.js';
import { Abort } from '../aborts.table.js';
import { trackConstant } from '../coerce.js';
import type { Recorder } from '../recorder.js';
import { type NewCell, type Tracked, type TrackedCell, unbound } from '../tracked.js';
import { readVariable } from '../variables.js';
import type { Rule } from './rule.js';

export const variableRules = {
  NOP: () => undefined,
  MOVE: (recorder) => recorder.write(recorder.word(1), recorder.operand(2)),
  LOAD_CONST: (recorder) => {
    const value = recorder.frame.code.constants[recorder.word(2)] as Value;
    recorder.write(recorder.word(1), trackConstant(recorder, value));
  },
  LOAD_INT: (recorder) => recorder.write(recorder.word(1), trackConstant(recorder, recorder.word(2))),
  CHECK_LOCAL: (recorder) => {
    if (recorder.operand(1).kind === 'unbound') throw new Abort('an exception was raised');
  },
  DELETE_LOCAL: (recorder) => {
    if (recorder.operand(1).kind === 'unbound') throw new Abort('an exception was raised');
    recorder.write(recorder.word(1), unbound);
  },
  CLEAR_LOCAL: (recorder) => recorder.write(recorder.word(1), unbound),
  MAKE_CELL: (recorder) => {
    const held: NewCell = { content: recorder.frame.registers[recorder.word(1)] ?? unbound };
    recorder.write(recorder.word(1), { kind: 'cell', variable: held });
  },
  COPY_FREE: (recorder) => {
    const closure = recorder.frame.function?.closure?.items ?? [];
    for (let index = 0; index < recorder.word(2); index++) {
      const cell = closure[index];
      if (!(cell instanceof PyCell)) throw new Abort('no rule for these operands');
      recorder.write(recorder.word(1) + index, { kind: 'cell', variable: recorder.variableOf(cell) });
    }
  },
  LOAD_DEREF: (recorder) => {
    const content = recorder.readShared(cellOf(recorder, 2).variable);
    if (content.kind === 'unbound') throw new Abort('an exception was raised');
    recorder.write(recorder.word(1), content);
  },
  STORE_DEREF: (recorder) => recorder.writeShared(cellOf(recorder, 1).variable, recorder.operand(2)),
  LOAD_GLOBAL: (recorder) => loadGlobal(recorder, recorder.word(1), recorder.word(2)),
  STORE_GLOBAL: (recorder) => storeGlobal(recorder, recorder.word(1), recorder.operand(2)),
  LOAD_NAME: (recorder) => {
    needModule(recorder);
    loadGlobal(recorder, recorder.word(1), recorder.word(2));
  },
  STORE_NAME: (recorder) => {
    needModule(recorder);
    storeGlobal(recorder, recorder.word(1), recorder.operand(2));
  },
} as const satisfies Partial<Record<string, Rule>>;

function cellOf(recorder: Recorder, operand: number): TrackedCell {
  const cell = recorder.operand(operand);
  if (cell.kind !== 'cell') throw new Abort('no rule for these operands');
  return cell;
}

/** Names of module code are globals; those of class bodies have no rule. */
function needModule(recorder: Recorder): void {
  if (recorder.frame.namespace !== recorder.frame.linked.globals)
    throw new Abort('no rule for this instruction');
}

function loadGlobal(recorder: Recorder, register: number, name: number): void {
  const { cells, builtins } = recorder.frame.linked;
  const own = cells[name] as DictEntry;
  if (own.value !== undefined || recorder.shared.has(own)) {
    recorder.write(register, readVariable(recorder, own));
    return;
  }
  const builtin = builtins[name] as DictEntry;
  if (builtin.value === undefined) throw new Abort('an exception was raised');
  recorder.require(own, { kind: 'variable', variable: own, value: undefined });
  recorder.write(register, readVariable(recorder, builtin));
}

function storeGlobal(recorder: Recorder, name: number, value: Tracked): void {
  const own = recorder.frame.linked.cells[name] as DictEntry;
  // The first assignment of a name adds it to the module, which the trace cannot.
  if (own.value === undefined) throw new Abort('no rule for these operands');
  if (recorder.isRequired(own)) {
    recorder.services.markMutable(own);
    throw new Abort('a shared variable changes');
  }
  recorder.writeShared(own, value);
}
