/**
 * Writes the optimised trace. Every operation goes through the chain fold → bounds → memory → cse before it is appended; each link either
 * gives the ref of a value that is the same, or lets the operation pass. Operands are refs of the trace being written.
 */
import { operations as op, operationRows } from '../ir/ops.table.js';
import { type IrRef, type SnapshotId, Trace } from '../ir/trace.js';
import { decideComparison } from './bounds.js';
import { CseTable, checkedCode, NOT_FOUND, plainCode } from './cse.js';
import { Facts } from './facts.js';
import { foldRules } from './fold/fold-rules.js';
import { emitGuard } from './guards.js';
import { Heap } from './heap.js';
import { KEEP } from './keep.js';
import type { PassSwitches } from './pipeline.table.js';
import {
  differenceFits,
  narrowDifference,
  narrowProduct,
  narrowSum,
  productFits,
  rangeRules,
  sumFits,
} from './range-rules.js';

const IS_LOAD = 1;
const IS_STORE = 2;
const IS_GUARD = 3;
const IS_CHECKED = 4;
const kinds = kindsByCode();

/** The writer of one trace. */
export class Emitter {
  readonly trace: Trace;
  readonly facts: Facts;
  readonly cse: CseTable;
  readonly heap: Heap;
  readonly on: PassSwitches;
  /** The origin of what is emitted next. */
  origin = 0;
  /** Gives the snapshot for a guard that is about to be appended. */
  snapshot: () => SnapshotId = () => -1;

  /** `size`: operations of the recorded trace. */
  constructor(on: PassSwitches, size: number) {
    const room = size * 2;
    this.on = on;
    this.trace = new Trace(room);
    this.facts = new Facts(this.trace, room);
    this.cse = new CseTable(this.trace, room);
    this.heap = new Heap(this);
  }

  /** Emits an operation or finds what equals it; for an operation without a result the value means nothing. */
  emit(code: number, a = 0, b = 0, c = 0, d = 0): IrRef {
    switch (kinds[code]) {
      case IS_LOAD:
        return this.heap.load(code, a, b, c);
      case IS_STORE:
        this.heap.store(code, a, b, c, d);
        return 0;
      case IS_GUARD:
        emitGuard(this, code, a, b);
        return 0;
      case IS_CHECKED:
        return this.#emitChecked(code, a, b);
      default:
        return this.#emitPure(code, a, b, c);
    }
  }

  /** Appends an operation as it is. */
  append(code: number, a: number, b: number, c: number, d: number): IrRef {
    const snapshot = (kinds[code] as number) >= IS_GUARD ? this.snapshot() : -1;
    const ref = this.trace.emitCode(code, a, b, c, d, snapshot, this.origin);
    this.facts.admit(ref);
    if (this.on.bounds) rangeRules[code]?.(this.facts, ref, a, b, c);
    return ref;
  }

  /** Enters an operation among those that later equal ones find. */
  remember(ref: IrRef, code: number, a: number, b: number, c: number): void {
    if (this.on.cse) this.cse.add(ref, code, a, b, c);
  }

  /** The operation written before with this code and these operands. */
  find(code: number, a: number, b: number, c: number): IrRef {
    return this.on.cse ? this.cse.find(code, a, b, c) : NOT_FOUND;
  }

  /** What it gives takes back everything written since. */
  save(): () => void {
    const { length } = this.trace;
    const snapshots = this.trace.snapshots.length;
    const lists = this.trace.lists.length;
    const restoreFacts = this.facts.save(length);
    const restoreCse = this.cse.save();
    const restoreHeap = this.heap.save();
    return () => {
      this.trace.length = length;
      this.trace.snapshots.length = snapshots;
      this.trace.lists.length = lists;
      restoreFacts();
      restoreCse();
      restoreHeap();
    };
  }

  #emitPure(code: number, a: number, b: number, c: number): IrRef {
    if (this.on.fold) {
      const folded = foldRules[code]?.(this, a, b, c, code);
      if (folded !== undefined && folded !== KEEP) return folded;
    }
    if (this.on.bounds) {
      const decided = decideComparison(this, code, a, b);
      if (decided !== KEEP) return decided;
    }
    const found = this.find(code, a, b, c);
    if (found !== NOT_FOUND) return this.facts.resolve(found);
    const checked = checkedCode[code] as number;
    if (checked !== 0) {
      const same = this.find(checked, a, b, c);
      if (same !== NOT_FOUND) return this.facts.resolve(same);
    }
    const ref = this.append(code, a, b, c, 0);
    this.remember(ref, code, a, b, c);
    return this.on.bounds ? this.facts.resolve(ref) : ref;
  }

  #emitChecked(code: number, a: number, b: number): IrRef {
    if (this.on.fold) {
      const folded = foldRules[code]?.(this, a, b, 0, code);
      if (folded !== undefined && folded !== KEEP) return folded;
    }
    if (this.on.bounds && this.#fits(code, a, b)) {
      const exact = this.#emitPure(plainCode[code] as number, a, b, 0);
      this.#narrow(code, exact, a, b);
      return exact;
    }
    const found = this.find(code, a, b, 0);
    if (found !== NOT_FOUND) return this.facts.resolve(found);
    this.heap.observe();
    const ref = this.append(code, a, b, 0, 0);
    this.remember(ref, code, a, b, 0);
    return ref;
  }

  /** Emits the plain form of a checked operation whose value may wrap. */
  emitWrapping(code: number, a: number, b: number): IrRef {
    return this.#emitPure(plainCode[code] as number, a, b, 0);
  }

  /** Emits the plain form of a checked operation that is known not to overflow. */
  emitFitting(code: number, a: number, b: number): IrRef {
    const exact = this.#emitPure(plainCode[code] as number, a, b, 0);
    if (this.on.bounds) this.#narrow(code, exact, a, b);
    return exact;
  }

  #fits(code: number, a: number, b: number): boolean {
    if (code === op.int_add_ovf.code) return sumFits(this.facts, a, b);
    return code === op.int_sub_ovf.code ? differenceFits(this.facts, a, b) : productFits(this.facts, a, b);
  }

  #narrow(code: number, result: IrRef, a: IrRef, b: IrRef): void {
    if (code === op.int_add_ovf.code) narrowSum(this.facts, result, a, b);
    else if (code === op.int_sub_ovf.code) narrowDifference(this.facts, result, a, b);
    else narrowProduct(this.facts, result, a, b);
  }
}

function kindsByCode(): Uint8Array {
  const codes = new Uint8Array(256);
  for (const row of Object.values(operationRows)) {
    if (row.kind === 'load') codes[row.code] = IS_LOAD;
    else if (row.kind === 'store') codes[row.code] = IS_STORE;
    else if (row.kind === 'guard') codes[row.code] = row.result === undefined ? IS_GUARD : IS_CHECKED;
  }
  return codes;
}
