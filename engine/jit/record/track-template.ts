/**
 * What a bridge knows of the values at the exit where it begins: the reverse of template-writer.
 */
import type { Value } from '../../objects/model/value.js';
import type { IrRef } from '../ir/trace.js';
import type { ValueTemplate } from './resume-template.js';
import {
  FrameCell,
  type NewCell,
  type Tracked,
  type TrackedInstance,
  type TrackedInt,
  type TrackedTuple,
  type TrackedWide,
  unbound,
} from './tracked.js';
import type { SlotType } from './value-spec.js';
import { iteratedSequence } from './value-spec.js';

/**
 * A function that tracks the values of one template; equal ids give the same tracked object. `input` gives the ref of a fail arg. `actual` is the value
 * as the exit has restored it.
 */
export function trackTemplate(
  input: (arg: number, type: SlotType) => IrRef,
  wideLow: (operator: TrackedWide['operator'], left: IrRef, right: IrRef) => IrRef,
): (template: ValueTemplate, actual: Value | undefined) => Tracked {
  const known = new Map<number, Tracked>();
  const once = (id: number, make: () => Tracked): Tracked => {
    let tracked = known.get(id);
    if (tracked === undefined) {
      tracked = make();
      known.set(id, tracked);
    }
    return tracked;
  };
  const part = (actual: Value | undefined, name: string): Value | undefined =>
    typeof actual === 'object' && actual !== null
      ? (actual as unknown as Record<string, Value>)[name]
      : undefined;
  const track = (template: ValueTemplate, actual: Value | undefined): Tracked => {
    switch (template.kind) {
      case 'int':
      case 'unsigned':
        return { kind: 'int', ref: input(template.arg, 'int'), unsigned: template.kind === 'unsigned' };
      case 'float':
      case 'bool':
        return { kind: template.kind, ref: input(template.arg, template.kind) };
      case 'object':
        return { kind: 'object', ref: input(template.arg, 'obj'), value: actual as Value };
      case 'const':
        return { kind: 'const', value: template.value };
      case 'unbound':
        return unbound;
      case 'wide': {
        const left = track(template.left, undefined) as TrackedInt | TrackedWide;
        const right = track(template.right, undefined) as TrackedInt | TrackedWide;
        return {
          kind: 'wide',
          ref: wideLow(template.operator, left.ref, right.ref),
          operator: template.operator,
          left,
          right,
        };
      }
      case 'tuple': {
        const items = part(actual, 'items') as unknown as readonly Value[] | undefined;
        return { kind: 'tuple', items: template.items.map((item, index) => track(item, items?.[index])) };
      }
      case 'complex':
        return { kind: 'complex', real: input(template.real, 'float'), imag: input(template.imag, 'float') };
      case 'range':
        return {
          kind: 'range',
          start: input(template.start, 'int'),
          stop: input(template.stop, 'int'),
          step: input(template.step, 'int'),
          length: input(template.length, 'int'),
        };
      case 'slice': {
        const [start, stop, step] = template.parts;
        return {
          kind: 'slice',
          start: track(start, part(actual, 'start')),
          stop: track(stop, part(actual, 'stop')),
          step: track(step, part(actual, 'step')),
        };
      }
      case 'method':
        return {
          kind: 'method',
          callee: track(template.callee, part(actual, 'callee')),
          self: track(template.self, part(actual, 'self')),
        };
      case 'super':
        return {
          kind: 'super',
          start: template.start,
          type: template.type,
          self: track(template.self, part(actual, 'self')),
        };
      case 'range_iterator':
        return once(template.id, () => ({
          kind: 'range_iterator',
          next: input(template.next, 'int'),
          step: input(template.step, 'int'),
          remaining: input(template.remaining, 'int'),
        }));
      case 'sequence_iterator':
        return once(template.id, () => ({
          kind: 'sequence_iterator',
          sequence: {
            kind: 'object',
            ref: input(template.sequence, 'obj'),
            value: iteratedSequence(actual) as Value,
          },
          index: input(template.index, 'int'),
        }));
      case 'tuple_iterator':
        return once(template.id, () => ({
          kind: 'tuple_iterator',
          tuple: track(template.tuple, part(actual, 'tuple')) as TrackedTuple,
          index: template.index,
        }));
      case 'enumerate':
        return once(template.id, () => ({
          kind: 'enumerate',
          iterator: track(template.iterator, part(actual, 'iterator')),
          index: input(template.index, 'int'),
        }));
      case 'zip': {
        const iterators = part(actual, 'iterators') as unknown as readonly Value[] | undefined;
        return once(template.id, () => ({
          kind: 'zip',
          iterators: template.iterators.map((each, index) => track(each, iterators?.[index])),
        }));
      }
      case 'instance': {
        const made: TrackedInstance = { kind: 'instance', shape: template.shape, attributes: [], row: null };
        known.set(template.id, made);
        const slots = part(actual, 'slots') as unknown as readonly (Value | undefined)[] | undefined;
        template.attributes.forEach((each, index) => {
          made.attributes[index] = track(each, slots?.[index]);
        });
        return made;
      }
      case 'known':
        return known.get(template.id) as Tracked;
      case 'cell':
        if (template.cell instanceof FrameCell) throw new Error('tracked by whoever knows the frame');
        return { kind: 'cell', variable: template.cell };
      case 'new_cell':
        return once(template.id, () => {
          const cell: NewCell = { content: unbound };
          cell.content = track(template.content, part(actual, 'value'));
          return { kind: 'cell', variable: cell };
        });
    }
  };
  return track;
}
