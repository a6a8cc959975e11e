/**
 * What a trace knows of an input at its entry: the tracked value that a spec stands for.
 */
import type { PyEnumerate, PyZip } from '../../objects/model/iterators.js';
import type { PyTuple } from '../../objects/model/sequences.js';
import type { PyObject, Value } from '../../objects/model/value.js';
import type { IrRef } from '../ir/trace.js';
import { type Tracked, unbound } from './tracked.js';
import { iteratedSequence, type PlainSpec } from './value-spec.js';

/** How refs are had while inputs are tracked. */
export interface InputRefs {
  /** The input in a slot. */
  input(slot: number): IrRef;
  constant(value: number): IrRef;
}

/** Tracks a value that the spec was made from. A cell is tracked by whoever knows its register. */
export function trackSpec(spec: PlainSpec, value: Value | undefined, refs: InputRefs): Tracked {
  switch (spec.kind) {
    case 'int':
      return { kind: 'int', ref: refs.input(spec.slot), unsigned: spec.unsigned };
    case 'float':
    case 'bool':
      return { kind: spec.kind, ref: refs.input(spec.slot) };
    case 'object':
      return { kind: 'object', ref: refs.input(spec.slot), value: value as Value };
    case 'const':
      return { kind: 'const', value: spec.value };
    case 'unbound':
      return unbound;
    case 'tuple': {
      const items = (value as unknown as PyTuple).items;
      return { kind: 'tuple', items: spec.items.map((item, index) => trackSpec(item, items[index], refs)) };
    }
    case 'complex':
      return { kind: 'complex', real: refs.input(spec.real), imag: refs.input(spec.imag) };
    case 'range_iterator':
      return {
        kind: 'range_iterator',
        step: 'value' in spec.step ? refs.constant(spec.step.value) : refs.input(spec.step.slot),
        next: refs.input(spec.next),
        remaining: refs.input(spec.remaining),
      };
    case 'enumerate': {
      const iterator = trackSpec(spec.iterator, (value as unknown as PyEnumerate).iterator, refs);
      return { kind: 'enumerate', iterator, index: refs.input(spec.index) };
    }
    case 'zip': {
      const { iterators } = value as unknown as PyZip;
      return {
        kind: 'zip',
        iterators: spec.iterators.map((each, index) => trackSpec(each, iterators[index], refs)),
      };
    }
    case 'sequence_iterator': {
      const sequence = iteratedSequence(value) as PyObject;
      return {
        kind: 'sequence_iterator',
        sequence: { kind: 'object', ref: refs.input(spec.sequence), value: sequence },
        index: refs.input(spec.index),
      };
    }
  }
}
