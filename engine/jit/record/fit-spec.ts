/**
 * Whether a tracked value fits what a trace's entry expects, and its parts as refs in the entry's slots.
 */
import type { IrRef } from '../ir/trace.js';
import { forceInstance } from './force-instance.js';
import type { Recorder } from './recorder.js';
import type { Tracked } from './tracked.js';
import type { ValueSpec } from './value-spec.js';

/** Where the parts go. */
export interface SpecFit {
  readonly refs: IrRef[];
  readonly recorder: Recorder;
}

/** Fills the spec's slots from the value; false where it does not fit. May emit guards and conversions. */
export function fitSpec(tracked: Tracked, spec: ValueSpec, fit: SpecFit): boolean {
  switch (spec.kind) {
    case 'int':
      return tracked.kind === 'int' && fitInt(tracked.ref, tracked.unsigned, spec, fit);
    case 'float':
    case 'bool':
      if (tracked.kind !== spec.kind) return false;
      fit.refs[spec.slot] = tracked.ref;
      return true;
    case 'object':
      if (tracked.kind === 'object') fit.refs[spec.slot] = tracked.ref;
      else if (tracked.kind === 'instance') fit.refs[spec.slot] = forceInstance(fit.recorder, tracked);
      else if (tracked.kind === 'const') fit.refs[spec.slot] = fit.recorder.constantObject(tracked.value);
      else return false;
      return true;
    case 'const':
      return tracked.kind === 'const' && tracked.value === spec.value;
    case 'unbound':
      return tracked.kind === 'unbound';
    case 'tuple':
      return (
        tracked.kind === 'tuple' &&
        tracked.items.length === spec.items.length &&
        spec.items.every((item, index) => fitSpec(tracked.items[index] as Tracked, item, fit))
      );
    case 'complex':
      if (tracked.kind !== 'complex') return false;
      fit.refs[spec.real] = tracked.real;
      fit.refs[spec.imag] = tracked.imag;
      return true;
    case 'range_iterator':
      if (tracked.kind !== 'range_iterator') return false;
      if (!('value' in spec.step)) fit.refs[spec.step.slot] = tracked.step;
      else if (tracked.step !== fit.recorder.int(spec.step.value)) return false;
      fit.refs[spec.next] = tracked.next;
      fit.refs[spec.remaining] = tracked.remaining;
      return true;
    case 'enumerate':
      if (tracked.kind !== 'enumerate') return false;
      fit.refs[spec.index] = tracked.index;
      return fitSpec(tracked.iterator, spec.iterator, fit);
    case 'zip':
      return (
        tracked.kind === 'zip' &&
        tracked.iterators.length === spec.iterators.length &&
        spec.iterators.every((each, index) => fitSpec(tracked.iterators[index] as Tracked, each, fit))
      );
    case 'sequence_iterator':
      if (tracked.kind !== 'sequence_iterator') return false;
      fit.refs[spec.sequence] = tracked.sequence.ref;
      fit.refs[spec.index] = tracked.index;
      return true;
    case 'cell':
      return tracked.kind === 'cell' && spec.identity === null;
  }
}

function fitInt(
  ref: IrRef,
  unsigned: boolean,
  spec: Extract<ValueSpec, { kind: 'int' }>,
  fit: SpecFit,
): boolean {
  if (unsigned !== spec.unsigned) {
    if (unsigned) return false;
    fit.recorder.expect(fit.recorder.emit('int_ge', ref, fit.recorder.int(0)), true);
  }
  fit.refs[spec.slot] = ref;
  return true;
}
