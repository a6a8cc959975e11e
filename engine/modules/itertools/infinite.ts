/**
 * itertools: count, cycle, repeat.
 */

import { addStorage } from '../../objects/model/instance.js';
import { PyListIterator, PyNativeIterator } from '../../objects/model/iterators.js';
import { tick } from '../../objects/model/resources.js';
import { PyList, PyTuple } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, typeName } from '../../objects/protocol/errors.js';
import { toCSize } from '../../objects/protocol/items.js';
import { getIterator, nextItem, toArray } from '../../objects/protocol/iterate.js';
import { binary } from '../../objects/protocol/operators.js';
import { reprText } from '../../objects/protocol/text.js';
import { reduction, stateItems, stateReduction } from '../../objects/types/iterator-reduction.js';
import { defineNativeIterator, makeNativeIterator } from '../../objects/types/native-iterator.js';

export const countType = new PyType('itertools.count');
export const cycleType = new PyType('itertools.cycle');
export const repeatType = new PyType('itertools.repeat');

export function defineInfiniteIterators(): void {
  defineNativeIterator(countType, {
    doc: 'Return a count object whose .__next__() method returns consecutive values.',
    construct: ['(start=0, step=1)', count],
    slots: {
      repr: (self: Count) =>
        strFromText(
          self.stride === 1
            ? `count(${reprText(self.next)})`
            : `count(${reprText(self.next)}, ${reprText(self.stride)})`,
        ),
      next: advanceCount,
    },
    methods: reduction(
      (self: Count) =>
        new PyTuple([self.type, new PyTuple(self.stride === 1 ? [self.next] : [self.next, self.stride])]),
    ),
  });
  defineNativeIterator(cycleType, {
    doc: 'Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.',
    construct: ['(iterable, /)', cycle],
    methods: stateReduction,
  });
  defineNativeIterator(repeatType, {
    doc: 'repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.',
    construct: ['(object, times=None)', repeat],
    slots: {
      repr: (self: Repeat) =>
        strFromText(
          self.left === Number.POSITIVE_INFINITY
            ? `repeat(${reprText(self.object)})`
            : `repeat(${reprText(self.object)}, ${self.left})`,
        ),
      next: (self: Repeat) => {
        if (self.left <= 0) return undefined;
        tick();
        self.left--;
        return self.object;
      },
    },
    methods: {
      __length_hint__: [
        '()',
        (self: Repeat) => {
          if (self.left === Number.POSITIVE_INFINITY) throw typeError('len() of unsized object');
          return self.left;
        },
        'Private method returning an estimate of len(list(it)).',
      ],
      ...reduction(
        (self: Repeat) =>
          new PyTuple([
            self.type,
            new PyTuple(self.left === Number.POSITIVE_INFINITY ? [self.object] : [self.object, self.left]),
          ]),
      ),
    },
  });
}

/** Both are stepped by their own `next` slots. */
function unstepped(): undefined {
  return undefined;
}

class Count extends PyNativeIterator {
  next: Value;
  readonly stride: Value;

  constructor(type: PyType, next: Value, step: Value) {
    super(type, unstepped);
    this.next = next;
    this.stride = step;
  }
}

function count(type: PyType, start: Value | undefined, step: Value | undefined): Count {
  for (const number of [start, step]) {
    if (number === undefined) continue;
    const { index, float } = typeOf(number).slots;
    if (index === null && float === null && typeOf(number).lookup('__complex__') === undefined)
      throw typeError('a number is required');
  }
  const made = new Count(type, start ?? 0, step ?? 1);
  return type.hasStorage ? addStorage(made) : made;
}

function advanceCount(self: Count): Value {
  tick();
  const value = self.next;
  const step = self.stride;
  const sum = typeof value === 'number' && typeof step === 'number' ? value + step : undefined;
  self.next = sum !== undefined && Number.isSafeInteger(sum) ? sum : binary('add', value, step);
  return value;
}

function cycle(type: PyType, iterable: Value): PyNativeIterator {
  const iterator = getIterator(iterable);
  let saved: Value[] = [];
  let isSaving = true;
  let isReplaying = false;
  let at = 0;
  const step = () => {
    if (!isReplaying) {
      const item = nextItem(iterator);
      if (item !== undefined) {
        if (isSaving) saved.push(item);
        return item;
      }
      isReplaying = true;
    }
    const item = saved[at];
    at = at + 1 < saved.length ? at + 1 : 0;
    return item;
  };
  return makeNativeIterator(type, step, {
    reduce(self) {
      const all = new PyList(saved.slice());
      if (!isReplaying)
        return new PyTuple([self.type, new PyTuple([iterator]), new PyTuple([all, !isSaving])]);
      const rest = new PyListIterator(all);
      rest.index = at;
      return new PyTuple([self.type, new PyTuple([rest]), new PyTuple([all, true])]);
    },
    restore(state) {
      const [list, isSaved] = stateItems(state, 2) as [Value, Value];
      if (!(list instanceof PyList)) throw typeError(`argument 1 must be list, not ${typeName(list)}`);
      isSaving = toCSize(isSaved) === 0;
      saved = toArray(list);
      at = 0;
    },
  });
}

class Repeat extends PyNativeIterator {
  readonly object: Value;
  left: number;

  constructor(type: PyType, object: Value, left: number) {
    super(type, unstepped);
    this.object = object;
    this.left = left;
  }
}

function repeat(type: PyType, object: Value, times: Value | undefined): Repeat {
  const left = times === undefined ? Number.POSITIVE_INFINITY : Math.max(toCSize(times), 0);
  const made = new Repeat(type, object, left);
  return type.hasStorage ? addStorage(made) : made;
}
