/**
 * Rules of GET_ITER and FOR_ITER: ranges, lists, arrays, views, bytes, tuples, enumerate and zip.
 */
import type { OpcodeName } from '../../../bytecode/opcodes.table.js';
import type { PyEnumerate, PyZip } from '../../../objects/model/iterators.js';
import { PyTuple, tupleType } from '../../../objects/model/sequences.js';
import type { Value } from '../../../objects/model/value.js';
import { objectFields } from '../../ir/object-fields.table.js';
import { Abort } from '../aborts.table.js';
import { hasNextNow } from '../actual-iterators.js';
import { needMemory, readAt } from '../array-access.js';
import { itemsOfTuple } from '../coerce.js';
import { describeObject } from '../describe-object.js';
import type { Recorder } from '../recorder.js';
import { type Tracked, type TrackedConst, type TrackedTuple, trackedInt } from '../tracked.js';
import { isSequenceIterator } from '../value-spec.js';
import type { Rule } from './rule.js';

export const iterationRules = {
  GET_ITER: (recorder) => recorder.write(recorder.word(1), iteratorOf(recorder, recorder.operand(2))),
  FOR_ITER: (recorder) => {
    const exhausted = recorder.word(3);
    const item = step(recorder, recorder.operand(2), exhausted);
    if (item === undefined) recorder.nextPc = exhausted;
    else recorder.write(recorder.word(1), item);
  },
} as const satisfies Partial<Record<OpcodeName, Rule>>;

/** `iter(value)` of a value that the for loop alone holds. */
export function iteratorOf(recorder: Recorder, iterable: Tracked): Tracked {
  switch (iterable.kind) {
    case 'range':
      return {
        kind: 'range_iterator',
        next: iterable.start,
        step: iterable.step,
        remaining: iterable.length,
      };
    case 'tuple':
      return { kind: 'tuple_iterator', tuple: iterable, index: 0 };
    case 'enumerate':
    case 'zip':
      return iterable;
    case 'object':
      if (describeObject(iterable.value).memory === undefined) throw new Abort('no rule for these operands');
      // The iterator of a tuple is made anew behind an exit, and knows nothing of its position.
      if (iterable.value instanceof PyTuple) throw new Abort('no rule for these operands');
      needMemory(recorder, iterable);
      return { kind: 'sequence_iterator', sequence: iterable, index: recorder.int(0) };
    case 'const':
      return { kind: 'tuple_iterator', tuple: constantTuple(recorder, iterable), index: 0 };
    default:
      throw new Abort('no rule for these operands');
  }
}

function constantTuple(recorder: Recorder, iterable: TrackedConst): TrackedTuple {
  const { value } = iterable;
  const items = itemsOfTuple(recorder, iterable);
  if (items === undefined || !(value instanceof PyTuple) || value.type !== tupleType)
    throw new Abort('no rule for these operands');
  return { kind: 'tuple', items };
}

/**
 * The iterator's next item; undefined where it is exhausted now. The other case is an exit: to `exhausted`, or to this
 * instruction.
 */
function step(recorder: Recorder, iterator: Tracked, exhausted: number): Tracked | undefined {
  for (const state of hasNext(recorder, iterator, recorder.actualOf(recorder.word(2)))) {
    if (state.condition !== undefined) {
      if (state.holds) recorder.expectOrGo(state.condition, true, exhausted);
      // Where the loop went on, its variable is written: that is the instruction's business.
      else recorder.expect(state.condition, false);
    }
    if (!state.holds) return undefined;
  }
  return take(recorder, iterator, recorder.actualOf(recorder.word(2)));
}

interface NextState {
  /** Undefined: known for good. */
  readonly condition: number | undefined;
  readonly holds: boolean;
}

/** Whether each of the iterators that make up this one has another item; `actual` is the iterator that the interpreter has. */
function hasNext(recorder: Recorder, iterator: Tracked, actual: Value): readonly NextState[] {
  switch (iterator.kind) {
    case 'range_iterator': {
      const condition = recorder.emit('int_gt', iterator.remaining, recorder.int(0));
      return [{ condition, holds: hasNextNow(actual) }];
    }
    case 'sequence_iterator': {
      const { kind } = needMemory(recorder, iterator.sequence);
      const name = kind === 'list' ? 'list_length' : 'length';
      const length = recorder.emit('getfield_int', iterator.sequence.ref, objectFields[name].code);
      const condition = recorder.emit('int_lt', iterator.index, length);
      return [{ condition, holds: hasNextNow(actual) }];
    }
    case 'tuple_iterator':
      return [{ condition: undefined, holds: iterator.index < iterator.tuple.items.length }];
    case 'enumerate':
      return hasNext(recorder, iterator.iterator, (actual as unknown as PyEnumerate).iterator);
    case 'zip': {
      const { iterators } = actual as unknown as PyZip;
      return iterator.iterators.flatMap((each, index) => hasNext(recorder, each, iterators[index] as Value));
    }
    default:
      throw new Abort('no rule for these operands');
  }
}

/** The next item, which there is; `actual` is the iterator that the interpreter has. */
function take(recorder: Recorder, iterator: Tracked, actual: Value): Tracked {
  switch (iterator.kind) {
    case 'range_iterator': {
      const item = trackedInt(iterator.next);
      iterator.next = recorder.emit('int_add', iterator.next, iterator.step);
      iterator.remaining = recorder.emit('int_sub', iterator.remaining, recorder.int(1));
      return item;
    }
    case 'sequence_iterator': {
      const description = needMemory(recorder, iterator.sequence);
      const now = isSequenceIterator(actual) ? actual.index : 0;
      const item = readAt(recorder, iterator.sequence, description, iterator.index, now);
      iterator.index = recorder.emit('int_add', iterator.index, recorder.int(1));
      return item;
    }
    case 'tuple_iterator':
      return iterator.tuple.items[iterator.index++] as Tracked;
    case 'enumerate': {
      const item = take(recorder, iterator.iterator, (actual as unknown as PyEnumerate).iterator);
      const pair: Tracked = { kind: 'tuple', items: [trackedInt(iterator.index), item] };
      iterator.index = recorder.emit('int_add', iterator.index, recorder.int(1));
      return pair;
    }
    case 'zip': {
      const { iterators } = actual as unknown as PyZip;
      const items = iterator.iterators.map((each, index) => take(recorder, each, iterators[index] as Value));
      return { kind: 'tuple', items };
    }
    default:
      throw new Abort('no rule for these operands');
  }
}
