/**
 * Checks that a trace keeps the laws of trace.ts and of the operation table. Takes any trace; gives what is wrong, a line a problem, each
 * with the operation's text; an empty list for a good trace. It never throws for a bad trace.
 */
import { elementRows } from './elements.table.js';
import { libmNames } from './libm-rows.js';
import { objectFieldRows } from './object-fields.table.js';
import { type OperandColumn, operandColumns } from './operands.js';
import type { IrType } from './operation-row.js';
import { type OperationName, operationRows } from './ops.table.js';
import { printOperation } from './print.js';
import type { IrRef, Trace } from './trace.js';

/** What is wrong with a trace. */
export function verifyTrace(trace: Trace): string[] {
  return new Verifier(trace).run();
}

const ends: ReadonlySet<OperationName> = new Set(['jump', 'close_loop', 'jump_to', 'exit']);

class Verifier {
  readonly #trace: Trace;
  readonly #problems: string[] = [];
  #label = -1;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  run(): string[] {
    const trace = this.#trace;
    for (let ref = 0; ref < trace.length; ref++) {
      if (trace.name(ref) === undefined) {
        this.#problems.push(`${ref}: no operation has code ${trace.opcode(ref)}`);
        return this.#problems;
      }
    }
    for (let ref = 0; ref < trace.length; ref++) {
      this.#checkPlace(ref);
      this.#checkOperands(ref);
      this.#checkSnapshot(ref);
      this.#checkList(ref);
    }
    this.#checkEnd();
    return this.#problems;
  }

  #checkPlace(ref: IrRef): void {
    const trace = this.#trace;
    const name = trace.name(ref);
    const isInput = operationRows[name].kind === 'input';
    if (isInput !== ref < trace.inputs.length) {
      this.#report(ref, isInput ? 'an input after the inputs' : `input slot ${ref} has no input operation`);
    } else if (isInput && trace.operand(ref, 0) !== ref) {
      this.#report(ref, `input operations stand in the order of their slots; this is slot ${ref}`);
    } else if (isInput && trace.inputs[ref] !== trace.type(ref)) {
      this.#report(ref, `slot ${ref} is declared ${trace.inputs[ref]}`);
    }
    if (name === 'label') {
      if (this.#label >= 0) this.#report(ref, 'a second label');
      this.#label = ref;
    }
    if (operationRows[name].kind === 'phi') {
      const before = ref === 0 ? undefined : trace.name(ref - 1);
      if (before !== 'label' && (before === undefined || operationRows[before].kind !== 'phi')) {
        this.#report(ref, 'a phi stands only behind the label or another phi');
      }
    }
    if (ends.has(name) && ref !== trace.length - 1) this.#report(ref, 'operations follow the end');
  }

  #checkOperands(ref: IrRef): void {
    const trace = this.#trace;
    const columns = operandColumns[trace.opcode(ref)] as readonly OperandColumn[];
    const isPhi = operationRows[trace.name(ref)].kind === 'phi';
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as OperandColumn;
      const value = trace.operand(ref, index);
      if (column.type === undefined) this.#checkNumber(ref, column, value);
      else if (isPhi && index === 1) this.#checkRef(ref, column.name, value, column.type, trace.length);
      else this.#checkRef(ref, column.name, value, column.type, isPhi ? this.#label : ref);
    }
  }

  #checkNumber(ref: IrRef, column: OperandColumn, value: number): void {
    const name = this.#trace.name(ref);
    const known =
      column.kind === 'element'
        ? elementRows[value] !== undefined && elementRows[value].type === elementTypeOf(name)
        : column.kind === 'field'
          ? objectFieldRows[value] !== undefined &&
            objectFieldRows[value].type === name.slice('getfield_'.length) &&
            !(name.startsWith('setfield_') && objectFieldRows[value].constant)
          : column.kind === 'libm'
            ? libmNames[value] !== undefined
            : column.name !== 'bytes' || value === 1 || value === 2 || value === 4;
    if (!known) this.#report(ref, `operand ${column.name} may not be ${value}`);
  }

  /** A ref that must have a type and be defined before `limit`. */
  #checkRef(ref: IrRef, what: string, value: IrRef, type: IrType | undefined, limit: number): void {
    const trace = this.#trace;
    if (value < 0 ? ~value >= trace.constants.length : value >= limit) {
      this.#report(ref, `${what} is not defined there: ${value}`);
      return;
    }
    const found = trace.type(value);
    if (found === undefined) this.#report(ref, `${what} is an operation without a result: ${value}`);
    else if (type !== undefined && found !== type) this.#report(ref, `${what} is ${found}, not ${type}`);
  }

  #checkSnapshot(ref: IrRef): void {
    const trace = this.#trace;
    const isGuard = operationRows[trace.name(ref)].kind === 'guard';
    const id = trace.snapshotOf(ref);
    if (isGuard !== id >= 0) {
      this.#report(
        ref,
        isGuard ? 'a guard without a snapshot' : 'a snapshot on an operation that is no guard',
      );
    }
    if (id < 0) return;
    const snapshot = trace.snapshots[id];
    if (snapshot === undefined) {
      this.#report(ref, `there is no snapshot ${id}`);
      return;
    }
    for (const value of snapshot.refs) {
      this.#checkRef(ref, 'a fail arg', value, undefined, ref);
      if (value >= 0 && value < ref && trace.type(value) === 'ptr') this.#report(ref, 'a fail arg is a ptr');
    }
  }

  #checkList(ref: IrRef): void {
    const trace = this.#trace;
    const name = trace.name(ref);
    if (!operationRows[name].list) return;
    const list = trace.lists[trace.operand(ref, 3)];
    if (list === undefined) {
      this.#report(ref, 'its list is missing');
      return;
    }
    if (name === 'close_loop' && list.length !== trace.inputs.length) {
      this.#report(ref, `${list.length} values for ${trace.inputs.length} inputs`);
    }
    list.forEach((value, index) => {
      this.#checkRef(
        ref,
        `value ${index}`,
        value,
        name === 'close_loop' ? trace.inputs[index] : undefined,
        ref,
      );
    });
  }

  #checkEnd(): void {
    const trace = this.#trace;
    const last = trace.length - 1;
    const name = last < 0 ? undefined : trace.name(last);
    if (name === undefined || !ends.has(name)) {
      this.#problems.push('the trace does not end in jump, close_loop, jump_to or exit');
    } else if ((name === 'jump') !== this.#label >= 0) {
      this.#report(
        last,
        name === 'jump' ? 'there is no label to jump to' : 'a trace with a label ends in jump',
      );
    }
  }

  #report(ref: IrRef, problem: string): void {
    this.#problems.push(`${describe(this.#trace, ref)}: ${problem}`);
  }
}

function elementTypeOf(name: OperationName): 'int' | 'float' {
  return name === 'getarrayitem_float' || name === 'setarrayitem_float' ? 'float' : 'int';
}

/** The operation's text, or its number where a broken operand has none. */
function describe(trace: Trace, ref: IrRef): string {
  try {
    return printOperation(trace, ref);
  } catch {
    return `operation ${ref}, ${trace.name(ref)}`;
  }
}
