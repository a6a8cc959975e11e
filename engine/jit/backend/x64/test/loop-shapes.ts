/**
 * Makes optimised shapes out of recorded loops, as plainly as can be, for tests of the backend: `loopAtOnce` puts the label first, `peelLoop`
 * runs one round before the label and keeps what does not change.
 */
import { refColumns } from '../../../ir/operands.js';
import { operationRows, phiOperations } from '../../../ir/ops.table.js';
import { type IrRef, Trace } from '../../../ir/trace.js';

/** Inputs, label, a phi for each input, the body, jump. A trace that is no recorded loop stays as it is. */
export function loopAtOnce(recorded: Trace): Trace {
  return isLoop(recorded) ? new LoopShaper(recorded).shape(false) : recorded;
}

/** Inputs, the body, label, phis of what changes, the body again without what is invariant, jump. */
export function peelLoop(recorded: Trace): Trace {
  return isLoop(recorded) ? new LoopShaper(recorded).shape(true) : recorded;
}

function isLoop(trace: Trace): boolean {
  return trace.name(trace.length - 1) === 'close_loop';
}

class LoopShaper {
  readonly #from: Trace;
  readonly #to = new Trace();
  #map: IrRef[] = [];

  constructor(from: Trace) {
    this.#from = from;
    this.#to.inputs.push(...from.inputs);
  }

  shape(peeled: boolean): Trace {
    const [from, to] = [this.#from, this.#to];
    from.inputs.forEach((_, slot) => {
      this.#map.push(to.emit(from.name(slot), slot));
    });
    if (peeled) this.#copyBody(undefined);
    const nexts = from.list(from.length - 1);
    const firstRound = this.#map;
    const entries = peeled ? nexts.map((ref) => this.#mapped(ref)) : this.#map.slice(0, from.inputs.length);
    to.emit('label');
    this.#map = [];
    const phis = new Map<number, IrRef>();
    from.inputs.forEach((type, slot) => {
      const isInvariant = peeled && nexts[slot] === slot;
      if (isInvariant || type === 'ptr') {
        this.#map.push(entries[slot] as IrRef);
        return;
      }
      const phi = to.emit(phiOperations[type], entries[slot]);
      phis.set(slot, phi);
      this.#map.push(phi);
    });
    this.#copyBody(peeled ? firstRound : undefined);
    for (const [slot, phi] of phis) to.setOperand(phi, 1, this.#mapped(nexts[slot] as IrRef));
    to.emit('jump');
    return to;
  }

  /** Copies all but inputs and the end; pure operations on the same operands as in the first round are taken from there. */
  #copyBody(firstRound: readonly IrRef[] | undefined): void {
    const [from, to] = [this.#from, this.#to];
    for (let ref = from.inputs.length; ref < from.length - 1; ref++) {
      const name = from.name(ref);
      const row = operationRows[name];
      const columns = refColumns[row.code] as number;
      const operands = [0, 1, 2, 3].map((column) =>
        column < columns ? this.#mapped(from.operand(ref, column)) : from.operand(ref, column),
      );
      const same = firstRound?.[ref];
      const isSame =
        same !== undefined &&
        row.kind === 'pure' &&
        operands.every((operand, column) => operand === to.operand(same, column));
      if (isSame) {
        this.#map[ref] = same;
        continue;
      }
      const snapshot = from.snapshots[from.snapshotOf(ref)];
      const copied =
        snapshot === undefined
          ? -1
          : to.addSnapshot(
              snapshot.refs.map((each) => this.#mapped(each)),
              snapshot.template,
            );
      const [a = 0, b = 0, c = 0, d = 0] = operands;
      this.#map[ref] = to.emit(name, a, b, c, d, copied);
    }
  }

  #mapped(ref: IrRef): IrRef {
    if (ref >= 0) return this.#map[ref] as IrRef;
    const constant = this.#from.constant(ref);
    switch (constant.type) {
      case 'int':
        return this.#to.int(constant.value);
      case 'float':
        return this.#to.float(constant.value);
      case 'bool':
        return this.#to.bool(constant.value);
      case 'obj':
        return this.#to.object(constant.value);
    }
  }
}
