/**
 * collections.deque.
 */
import { addStorage } from '../../objects/model/instance.js';
import { PyNativeIterator } from '../../objects/model/iterators.js';
import { newList } from '../../objects/model/list-storage.js';
import { tickAt } from '../../objects/model/resources.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult } from '../../objects/model/slots.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { type Comparison, isEqual } from '../../objects/protocol/compare.js';
import { defineType, type MethodDeclaration } from '../../objects/protocol/define-type.js';
import { indexError, runtimeError, typeError, valueError } from '../../objects/protocol/errors.js';
import { memoryError } from '../../objects/protocol/failures.js';
import { genericAlias, toCSize, toSize } from '../../objects/protocol/items.js';
import { getIterator, nextItem } from '../../objects/protocol/iterate.js';
import { concatenationComplaints } from '../../objects/protocol/operators.js';
import { guardRepr } from '../../objects/protocol/repr-guard.js';
import { compareArrays } from '../../objects/protocol/sequence-compare.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { reprText } from '../../objects/protocol/text.js';
import { bareTypeName } from '../../objects/types/class/type-name.js';
import { reduction } from '../../objects/types/iterator-reduction.js';
import { defineNativeIterator } from '../../objects/types/native-iterator.js';
import { clippedPosition, repeatCount } from '../../objects/types/positions.js';
import { joinTexts } from '../../objects/types/str/long-join.js';
import { dequeType, PyDeque } from './deque-representation.js';

export const dequeIteratorType = new PyType('_collections._deque_iterator');
export const dequeReverseIteratorType = new PyType('_collections._deque_reverse_iterator');

export function defineDeque(): void {
  concatenationComplaints.set(dequeType, (other) => `can only concatenate deque (not "${other}") to deque`);
  defineType(dequeType, {
    doc: 'deque([iterable[, maxlen]]) --> deque object\n\nA list-like sequence optimized for data accesses near its endpoints.',
    flags: { collection: 'sequence', hasWeakref: true },
    slots: {
      new: (type) => {
        const deque = new PyDeque(type, null);
        return type.hasStorage ? addStorage(deque) : deque;
      },
      init: initDeque,
      repr: reprDeque,
      len: (self: PyDeque) => self.length,
      iter: (self: PyDeque) => new DequeIterator(dequeIteratorType, self, 0, 1),
      getitem: (self: PyDeque, key) => self.get(positionIn(self, key)),
      setitem: (self: PyDeque, key, value) => self.set(positionIn(self, key), value),
      delitem: (self: PyDeque, key) => removeAt(self, positionIn(self, key)),
      contains: (self: PyDeque, item) => find(self, item, 0, self.length) >= 0,
      lt: comparison('lt'),
      le: comparison('le'),
      eq: comparison('eq'),
      ne: comparison('ne'),
      gt: comparison('gt'),
      ge: comparison('ge'),
      add: (self: PyDeque, other) => {
        if (!(other instanceof PyDeque)) return NotImplemented;
        const sum = copyDeque(self);
        extend(sum, other);
        return sum;
      },
      iadd: (self: PyDeque, other) => {
        extend(self, other);
        return self;
      },
      mul: (self: PyDeque, factor) => repeat(self, factor, copyDeque),
      rmul: (self: PyDeque, factor) => repeat(self, factor, copyDeque),
      imul: (self: PyDeque, factor) => repeat(self, factor, (deque) => deque),
    },
    attributes: { __hash__: null },
    getters: {
      maxlen: {
        get: (self: PyDeque) => self.maxlen,
        doc: 'maximum size of a deque or None if unbounded',
      },
    },
    methods: dequeMethods,
    classMethods: {
      __class_getitem__: [
        '(item, /)',
        (type: PyType, item: Value) => genericAlias.make(type, item),
        'See PEP 585',
      ],
    },
  });
  for (const [type, isReverse] of [
    [dequeIteratorType, false],
    [dequeReverseIteratorType, true],
  ] as const) {
    defineNativeIterator(type, {
      construct: [
        '(iterable, index=0, /)',
        (_type: PyType, deque: Value, index: Value | undefined) => {
          if (!(deque instanceof PyDeque))
            throw typeError(`argument 1 must be collections.deque, not ${typeOf(deque).name}`);
          const made = new DequeIterator(type, deque, isReverse ? deque.length - 1 : 0, isReverse ? -1 : 1);
          if (index !== undefined) made.skip(toCSize(index));
          return made;
        },
      ],
      methods: {
        ...reduction(
          (self: DequeIterator) =>
            new PyTuple([type, new PyTuple([self.deque, self.deque.length - self.left])]),
        ),
        __length_hint__: [
          '()',
          (self: DequeIterator) => self.left,
          'Private method returning an estimate of len(list(it)).',
        ],
      },
    });
  }
}

const dequeMethods: Record<string, MethodDeclaration> = {
  append: [
    '(object, /)',
    (self: PyDeque, item: Value) => {
      self.append(item);
      return null;
    },
    'Add an element to the right side of the deque.',
  ],
  appendleft: [
    '(object, /)',
    (self: PyDeque, item: Value) => {
      self.appendleft(item);
      return null;
    },
    'Add an element to the left side of the deque.',
  ],
  clear: [
    '()',
    (self: PyDeque) => {
      self.replace([]);
      return null;
    },
    'Remove all elements from the deque.',
  ],
  copy: ['()', copyDeque, 'Return a shallow copy of a deque.'],
  __copy__: ['()', copyDeque, 'Return a shallow copy of a deque.'],
  count: [
    '(value, /)',
    (self: PyDeque, value: Value) => {
      let count = 0;
      const { changes, length } = self;
      for (let index = 0; index < length; index++) {
        tickAt(index);
        if (isEqual(self.get(index), value)) count++;
        if (self.changes !== changes) throw mutated();
      }
      return count;
    },
    'D.count(value) -- return number of occurrences of value',
  ],
  extend: [
    '(iterable, /)',
    (self: PyDeque, iterable: Value) => {
      extend(self, iterable);
      return null;
    },
    'Extend the right side of the deque with elements from the iterable',
  ],
  extendleft: [
    '(iterable, /)',
    (self: PyDeque, iterable: Value) => {
      const iterator = getIterator(iterable === self ? newList(self.items()) : iterable);
      for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
        self.appendleft(item);
      return null;
    },
    'Extend the left side of the deque with elements from the iterable',
  ],
  index: [
    '(value, start=0, stop=9223372036854775807, /)',
    (self: PyDeque, value: Value, start: Value | undefined, stop: Value | undefined) => {
      const from = clippedPosition(start, self.length, 0);
      const to = Math.min(clippedPosition(stop, self.length, self.length), self.length);
      const at = find(self, value, from, to);
      if (at < 0) throw valueError(`${reprText(value)} is not in deque`);
      return at;
    },
    'D.index(value, [start, [stop]]) -- return first index of value.\nRaises ValueError if the value is not present.',
  ],
  insert: [
    '(index, object, /)',
    (self: PyDeque, index: Value, item: Value) => {
      if (self.length === self.maxlen) throw indexError('deque already at its maximum size');
      const given = toCSize(index);
      const at = given < 0 ? Math.max(given + self.length, 0) : Math.min(given, self.length);
      self.rotate(-at);
      self.appendleft(item);
      self.rotate(at);
      return null;
    },
    'D.insert(index, object) -- insert object before index',
  ],
  pop: [
    '()',
    (self: PyDeque) => {
      const item = self.pop();
      if (item === undefined) throw indexError('pop from an empty deque');
      return item;
    },
    'Remove and return the rightmost element.',
  ],
  popleft: [
    '()',
    (self: PyDeque) => {
      const item = self.popleft();
      if (item === undefined) throw indexError('pop from an empty deque');
      return item;
    },
    'Remove and return the leftmost element.',
  ],
  remove: [
    '(value, /)',
    (self: PyDeque, value: Value) => {
      const { length } = self;
      for (let index = 0; index < length; index++) {
        const found = isEqual(self.get(index), value);
        if (self.length !== length) throw indexError('deque mutated during remove().');
        if (!found) continue;
        removeAt(self, index);
        return null;
      }
      throw valueError(`${reprText(value)} is not in deque`);
    },
    'D.remove(value) -- remove first occurrence of value.',
  ],
  reverse: [
    '()',
    (self: PyDeque) => {
      self.replace(self.items().reverse());
      return null;
    },
    'D.reverse() -- reverse *IN PLACE*',
  ],
  rotate: [
    '(n=1, /)',
    (self: PyDeque, count: Value | undefined) => {
      self.rotate(count === undefined ? 1 : toCSize(count));
      return null;
    },
    'Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left.',
  ],
  __reversed__: [
    '()',
    (self: PyDeque) => new DequeIterator(dequeReverseIteratorType, self, self.length - 1, -1),
    'D.__reversed__() -- return a reverse iterator over the deque',
  ],
  __reduce__: [
    '()',
    (self: PyDeque) =>
      new PyTuple([
        self.type,
        self.maxlen === null ? new PyTuple([]) : new PyTuple([new PyTuple([]), self.maxlen]),
        call(getAttribute(self, '__getstate__'), []),
        new DequeIterator(dequeIteratorType, self, 0, 1),
      ]),
    'Return state information for pickling.',
  ],
};

const initSignature = signature('(iterable=(), maxlen=None)');

function initDeque(self: PyDeque, args: Value[], kwargs: KeywordArguments): void {
  const [iterable, maxlen] = bindArguments('deque', initSignature, args, kwargs) as (Value | undefined)[];
  self.maxlen = null;
  if (maxlen !== undefined && maxlen !== null) {
    if (typeof maxlen !== 'number' && typeOf(maxlen).slots.index === null)
      throw typeError('an integer is required');
    const limit = toCSize(maxlen);
    if (limit < 0) throw valueError('maxlen must be non-negative');
    self.maxlen = limit;
  }
  if (self.length > 0) self.replace([]);
  if (iterable !== undefined) extend(self, iterable);
}

function extend(self: PyDeque, iterable: Value): void {
  const iterator = getIterator(iterable === self ? newList(self.items()) : iterable);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) self.append(item);
}

function copyDeque(self: PyDeque): PyDeque {
  if (self.type === dequeType) {
    const copy = new PyDeque(dequeType, self.maxlen);
    copy.replace(self.items());
    return copy;
  }
  const args: Value[] = self.maxlen === null ? [self] : [self, self.maxlen];
  const made = call(self.type, args);
  if (!(made instanceof PyDeque)) throw typeError(`${self.type.name}() must return a deque`);
  return made;
}

/** JavaScript arrays hold fewer than 2 ** 32 items. */
const LONGEST = 2 ** 32 - 1;

function repeat(self: PyDeque, factor: Value, target: (self: PyDeque) => PyDeque): BinaryResult {
  const count = repeatCount(factor);
  if (count === undefined) return NotImplemented;
  const deque = target(self);
  const items = self.items();
  const limit = deque.maxlen ?? Number.POSITIVE_INFINITY;
  const rounds = items.length === 0 ? 0 : Math.min(count, Math.ceil(limit / items.length) + 1);
  if (rounds * items.length > LONGEST) throw memoryError();
  deque.replace([]);
  for (let round = 0; round < rounds; round++) for (const item of items) deque.append(item);
  return deque;
}

function reprDeque(self: PyDeque): Value {
  const end = self.maxlen === null ? ')' : `, maxlen=${self.maxlen})`;
  return strFromText(
    guardRepr(
      self,
      '[...]',
      () => `${bareTypeName(self.type)}([${joinTexts(self.items().map(reprText), ', ')}]${end}`,
    ),
  );
}

/** Goes through a deque in either direction. */
class DequeIterator extends PyNativeIterator {
  readonly deque: PyDeque;
  left: number;
  private index: number;
  private readonly direction: 1 | -1;

  constructor(type: PyType, deque: PyDeque, start: number, step: 1 | -1) {
    const { changes } = deque;
    super(type, () => this.advance(deque, changes, step));
    this.deque = deque;
    this.index = start;
    this.left = deque.length;
    this.direction = step;
  }

  /** Passes over items, at most all. */
  skip(count: number): void {
    const passed = Math.max(0, Math.min(count, this.left));
    this.index += passed * this.direction;
    this.left -= passed;
  }

  private advance(deque: PyDeque, changes: number, step: 1 | -1): Value | undefined {
    if (deque.changes !== changes) {
      this.left = 0;
      throw mutated();
    }
    if (this.left === 0) return undefined;
    const item = deque.get(this.index);
    this.index += step;
    this.left--;
    return item;
  }
}

function mutated() {
  return runtimeError('deque mutated during iteration');
}

function positionIn(self: PyDeque, key: Value): number {
  if (typeof key !== 'number' && typeof key !== 'bigint' && typeOf(key).slots.index === null)
    throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
  const index = toSize(key, 'IndexError');
  const at = index < 0 ? index + self.length : index;
  if (at < 0 || at >= self.length) throw indexError('deque index out of range');
  return at;
}

function removeAt(self: PyDeque, at: number): void {
  self.rotate(-at);
  self.popleft();
  self.rotate(at);
}

function find(self: PyDeque, value: Value, start: number, stop: number): number {
  const { changes } = self;
  for (let index = start; index < stop; index++) {
    tickAt(index);
    const found = isEqual(self.get(index), value);
    if (self.changes !== changes) throw mutated();
    if (found) return index;
  }
  return -1;
}

function comparison(operator: Comparison) {
  return (self: PyDeque, other: Value) =>
    other instanceof PyDeque ? compareArrays(operator, self.items(), other.items()) : NotImplemented;
}
