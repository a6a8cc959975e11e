/**
 * Takes a written trace; gives a new one without what nothing needs: pure operations and loads without a use, operations marked dead, phis that are
 * used by nothing or never change, and constants, snapshots and lists that are no longer referred to. Snapshots of guards count as uses.
 */
import type { LoopContract, LoopSlot } from '../ir/loop-contract.js';
import { refColumns } from '../ir/operands.js';
import { operations as op, operationRows } from '../ir/ops.table.js';
import { type IrRef, type SnapshotId, Trace } from '../ir/trace.js';
import { internConstant } from './intern-constant.js';

/** The trace without the operations of `dead` and all that only they needed. */
export function eliminateDeadCode(source: Trace, dead: readonly IrRef[]): Trace {
  const same = findUnchangingPhis(source, findVaryingPhis(source.contract));
  return compact(source, markLive(source, same, dead), same);
}

const isRoot = new Uint8Array(256);
const isPhi = new Uint8Array(256);
for (const row of Object.values(operationRows)) {
  if (row.kind !== 'pure' && row.kind !== 'load' && row.kind !== 'phi') isRoot[row.code] = 1;
  if (row.kind === 'phi') isPhi[row.code] = 1;
}

/** Phis that bridges may change. */
function findVaryingPhis(contract: LoopContract | undefined): ReadonlySet<IrRef> {
  const phis = new Set<IrRef>();
  for (const slot of contract?.slots ?? []) if (slot.kind === 'phi' && slot.varies) phis.add(slot.phi);
  return phis;
}

/** What each phi equals: itself, or its entry where it never changes. By ref; a phi that stays has its own ref. */
function findUnchangingPhis(trace: Trace, varying: ReadonlySet<IrRef>): Map<IrRef, IrRef> {
  const same = new Map<IrRef, IrRef>();
  const phis: IrRef[] = [];
  for (let ref = trace.inputs.length; ref < trace.length; ref++)
    if (isPhi[trace.opcode(ref)] === 1) phis.push(ref);
  const find = (ref: IrRef): IrRef => same.get(ref) ?? ref;
  let changed = phis.length > 0;
  while (changed) {
    changed = false;
    for (const phi of phis) {
      if (same.has(phi) || varying.has(phi)) continue;
      const next = find(trace.operand(phi, 1));
      if (next !== phi && next !== trace.operand(phi, 0)) continue;
      same.set(phi, trace.operand(phi, 0));
      changed = true;
    }
  }
  return same;
}

/** Flags of the operations that are needed. */
function markLive(trace: Trace, same: ReadonlyMap<IrRef, IrRef>, dead: readonly IrRef[]): Uint8Array {
  const live = new Uint8Array(trace.length);
  const isSeen = new Uint8Array(trace.snapshots.length);
  const pending: IrRef[] = [];
  const need = (ref: IrRef): void => {
    if (ref < 0 || live[ref] === 1) return;
    const value = same.get(ref) ?? ref;
    if (value < 0 || live[value] === 1) return;
    live[value] = 1;
    pending.push(value);
  };
  const isDead = new Uint8Array(dead.length > 0 ? trace.length : 0);
  for (const ref of dead) isDead[ref] = 1;
  for (let ref = 0; ref < trace.length; ref++)
    if (isRoot[trace.opcode(ref)] === 1 && isDead[ref] !== 1) need(ref);
  for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
    const code = trace.opcode(ref);
    const columns = refColumns[code] as number;
    for (let column = 0; column < columns; column++) need(trace.operand(ref, column));
    const snapshot = trace.snapshotOf(ref);
    if (snapshot >= 0 && isSeen[snapshot] === 0) {
      isSeen[snapshot] = 1;
      for (const value of trace.snapshots[snapshot]?.refs ?? []) need(value);
    }
    if (code === op.jump_to.code || code === op.close_loop.code)
      for (const value of trace.list(ref)) need(value);
  }
  return live;
}

function compact(source: Trace, live: Uint8Array, same: ReadonlyMap<IrRef, IrRef>): Trace {
  const target = new Trace(live.reduce((sum, each) => sum + each, 0));
  const hasSame = same.size > 0;
  target.inputs.push(...source.inputs);
  const map = new Int32Array(source.length);
  const constants = new Int32Array(source.constants.length);
  const move = (ref: IrRef): IrRef => {
    if (ref < 0) {
      let moved = constants[~ref] as number;
      if (moved === 0) {
        moved = internConstant(target, source.constant(ref));
        constants[~ref] = moved;
      }
      return moved;
    }
    if (!hasSame) return map[ref] as IrRef;
    const entry = same.get(ref);
    return entry === undefined ? (map[ref] as IrRef) : move(entry);
  };
  const snapshots = new Int32Array(source.snapshots.length).fill(-1);
  const moveSnapshot = (id: SnapshotId): SnapshotId => {
    const snapshot = source.snapshots[id];
    if (snapshot === undefined) return -1;
    let moved = snapshots[id] as SnapshotId;
    if (moved < 0) {
      moved = target.addSnapshot(snapshot.refs.map(move), snapshot.template, snapshot.facts);
      snapshots[id] = moved;
    }
    return moved;
  };
  const phis: IrRef[] = [];
  for (let ref = 0; ref < source.length; ref++) {
    const code = source.opcode(ref);
    if (live[ref] === 0 || same.has(ref)) continue;
    if (code === op.jump_to.code || code === op.close_loop.code) {
      map[ref] = target.emitList(
        source.name(ref),
        source.list(ref).map(move),
        source.operand(ref, 0),
        source.origin(ref),
      );
      continue;
    }
    const columns = refColumns[code] as number;
    if (isPhi[code] === 1) phis.push(ref);
    const operands = isPhi[code] === 1 ? 1 : columns;
    const [a, b, c] = [source.operand(ref, 0), source.operand(ref, 1), source.operand(ref, 2)];
    map[ref] = target.emitCode(
      code,
      operands > 0 ? move(a) : a,
      operands > 1 ? move(b) : b,
      operands > 2 ? move(c) : c,
      source.operand(ref, 3),
      moveSnapshot(source.snapshotOf(ref)),
      source.origin(ref),
    );
  }
  for (const phi of phis) target.setOperand(map[phi] as IrRef, 1, move(source.operand(phi, 1)));
  target.contract = source.contract && moveContract(source.contract, live, same, move);
  target.landing = source.landing;
  return target;
}

function moveContract(
  contract: LoopContract,
  live: Uint8Array,
  same: ReadonlyMap<IrRef, IrRef>,
  move: (ref: IrRef) => IrRef,
): LoopContract {
  const slots = contract.slots.map((slot): LoopSlot => {
    if (slot.kind === 'unused') return slot;
    const ref = slot.kind === 'phi' ? slot.phi : slot.ref;
    const kept = same.get(ref) ?? ref;
    if (kept >= 0 && live[kept] === 0) return { kind: 'unused' };
    return slot.kind === 'phi' && kept === ref
      ? { ...slot, phi: move(ref) }
      : { kind: 'same', ref: move(kept) };
  });
  return { ...contract, slots };
}
