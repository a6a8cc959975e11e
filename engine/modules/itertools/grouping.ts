/**
 * itertools: groupby and tee.
 */
import { InternalError } from '../../core/internal-error.js';
import type { PyException } from '../../objects/model/exceptions.js';
import { addStorage } from '../../objects/model/instance.js';
import { PyNativeIterator } from '../../objects/model/iterators.js';
import { tick } from '../../objects/model/resources.js';
import { emptyTuple, listType, PyList, PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { callOne, callSpecial, lookupSpecial } from '../../objects/protocol/call.js';
import { isEqual } from '../../objects/protocol/compare.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { runtimeError, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toCSize, toSize } from '../../objects/protocol/items.js';
import { getIterator, nextItem, toArray } from '../../objects/protocol/iterate.js';
import { exhausted, reduction, restoration, stateItems } from '../../objects/types/iterator-reduction.js';
import { defineNativeIterator } from '../../objects/types/native-iterator.js';

export const groupbyType = new PyType('itertools.groupby');
export const grouperType = new PyType('itertools._grouper');
export const teeType = new PyType('itertools._tee');
export const teeDataType = new PyType('itertools._tee_dataobject');

export function defineGroupingIterators(): void {
  defineNativeIterator(groupbyType, {
    doc: 'make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.',
    construct: [
      '(iterable, key=None)',
      (type: PyType, iterable: Value, key: Value | undefined) => makeGroupby(type, iterable, key),
    ],
    slots: { next: (self: Groupby) => self.nextGroup() },
    methods: {
      ...reduction((self: Groupby) => self.reduce()),
      ...restoration((self: Groupby, state) => self.restore(state)),
    },
  });
  defineNativeIterator(grouperType, {
    construct: [
      '(parent, key, /)',
      (_type: PyType, parent: Value, key: Value) => {
        if (!(parent instanceof Groupby)) throw wrongArgument('_grouper() argument 1', groupbyType, parent);
        return parent.openGroup(key);
      },
    ],
    slots: { next: (self: Group) => self.parent.nextMember(self) },
    methods: reduction((self: Group) =>
      self.parent.isOpen(self)
        ? new PyTuple([grouperType, new PyTuple([self.parent, self.key])])
        : exhausted(),
    ),
    flags: { isAcceptableBase: false },
  });
  defineType(teeDataType, {
    doc: 'teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.',
    construct: ['(it, values, next, /)', makeTeeData],
    methods: reduction((self: TeeData) => self.reduce()),
    flags: { isAcceptableBase: false },
  });
  defineNativeIterator(teeType, {
    doc: 'Iterator wrapped to make it copyable.',
    construct: [
      '(iterable, /)',
      (_type: PyType, iterable: Value) =>
        iterable instanceof Tee ? iterable.copy() : new Tee(new TeeData(getIterator(iterable)), 0),
    ],
    slots: { next: (self: Tee) => self.advance() },
    methods: {
      __copy__: ['()', (self: Tee) => self.copy(), 'Returns an independent iterator.'],
      ...reduction(
        (self: Tee) =>
          new PyTuple([teeType, new PyTuple([emptyTuple]), new PyTuple([self.data, self.index])]),
      ),
      ...restoration((self: Tee, state) => self.restore(state)),
    },
    flags: { hasWeakref: true, isAcceptableBase: false },
  });
}

/** Groups of neighbours with one key; only the group that was given last gives members. */
class Groupby extends PyNativeIterator {
  readonly iterator: Value;
  readonly keyOf: Value;
  private item: Value | undefined;
  private itemKey: Value | undefined;
  private targetKey: Value | undefined;
  private current: Group | undefined;

  constructor(type: PyType, iterator: Value, keyOf: Value) {
    super(type, stepsBySlot);
    this.iterator = iterator;
    this.keyOf = keyOf;
  }

  nextGroup(): Value | undefined {
    tick();
    this.current = undefined;
    while (
      this.itemKey === undefined ||
      this.item === undefined ||
      (this.targetKey !== undefined && isEqual(this.targetKey, this.itemKey))
    )
      if (!this.advance()) return undefined;
    this.targetKey = this.itemKey;
    return new PyTuple([this.itemKey, this.openGroup(this.itemKey)]);
  }

  openGroup(key: Value): Group {
    this.current = new Group(this, key);
    return this.current;
  }

  isOpen(group: Group): boolean {
    return this.current === group;
  }

  nextMember(group: Group): Value | undefined {
    if (this.current !== group) return undefined;
    if (this.item === undefined && !this.advance()) return undefined;
    if (this.itemKey === undefined || !isEqual(group.key, this.itemKey)) return undefined;
    const member = this.item;
    this.item = undefined;
    return member;
  }

  reduce(): Value {
    const made = [this.type, new PyTuple([this.iterator, this.keyOf])];
    const { item, targetKey, itemKey } = this;
    if (item === undefined || targetKey === undefined || itemKey === undefined) return new PyTuple(made);
    return new PyTuple([...made, new PyTuple([item, targetKey, itemKey])]);
  }

  restore(state: Value): void {
    [this.item, this.targetKey, this.itemKey] = stateItems(state, 3);
  }

  private advance(): boolean {
    const item = nextItem(this.iterator);
    this.item = item;
    if (item === undefined) return false;
    this.itemKey = this.keyOf === null ? item : callOne(this.keyOf, item);
    return true;
  }
}

/** Groups and their members have `next` slots of their own: no function is made for each of them. */
function stepsBySlot(): undefined {
  throw new InternalError('iterators of groupby are stepped through their slots');
}

/** The members of one group. */
class Group extends PyNativeIterator {
  readonly parent: Groupby;
  readonly key: Value;

  constructor(parent: Groupby, key: Value) {
    super(grouperType, stepsBySlot);
    this.parent = parent;
    this.key = key;
  }
}

function makeGroupby(type: PyType, iterable: Value, key: Value | undefined): Groupby {
  const made = new Groupby(type, getIterator(iterable), key ?? null);
  return type.hasStorage ? addStorage(made) : made;
}

/** How many items stand in one part of what a tee has read, as in CPython: copies of iterators show it. */
const TEE_ITEMS = 57;

/** Items that several iterators will give, and what follows them; read when the first of them comes there. */
class TeeData extends PyObject {
  private readonly iterator: Value;
  private readonly values: Value[];
  private rest: TeeData | undefined;
  private isReading = false;

  constructor(iterator: Value, values: Value[] = [], rest?: TeeData) {
    super();
    this.type = teeDataType;
    this.iterator = iterator;
    this.values = values;
    this.rest = rest;
  }

  /** The item at an index up to {@link TEE_ITEMS}; undefined at the end. */
  read(index: number): Value | undefined {
    if (index < this.values.length) return this.values[index];
    if (this.isReading) throw runtimeError('cannot re-enter the tee iterator');
    this.isReading = true;
    try {
      const item = nextItem(this.iterator);
      if (item !== undefined) this.values.push(item);
      return item;
    } finally {
      this.isReading = false;
    }
  }

  next(): TeeData {
    this.rest ??= new TeeData(this.iterator);
    return this.rest;
  }

  reduce(): Value {
    const parts = [this.iterator, new PyList(this.values.slice()), this.rest ?? null];
    return new PyTuple([teeDataType, new PyTuple(parts)]);
  }
}

function makeTeeData(_type: PyType, iterator: Value, values: Value, rest: Value): TeeData {
  if (!(values instanceof PyList)) throw wrongArgument('teedataobject() argument 2', listType, values);
  const items = toArray(values);
  const isPart = rest instanceof TeeData && items.length === TEE_ITEMS;
  if (items.length > TEE_ITEMS || (rest !== null && !isPart)) throw valueError('Invalid arguments');
  return new TeeData(iterator, items, isPart ? rest : undefined);
}

class Tee extends PyNativeIterator {
  data: TeeData;
  index: number;

  constructor(data: TeeData, index: number) {
    super(teeType, () => this.advance());
    this.data = data;
    this.index = index;
  }

  advance(): Value | undefined {
    if (this.index === TEE_ITEMS) {
      this.data = this.data.next();
      this.index = 0;
    }
    const item = this.data.read(this.index);
    if (item !== undefined) this.index++;
    return item;
  }

  copy(): Tee {
    return new Tee(this.data, this.index);
  }

  restore(state: Value): void {
    const [data, at] = stateItems(state, 2) as [Value, Value];
    if (!(data instanceof TeeData)) throw wrongArgument('argument 1', teeDataType, data);
    const index = toCSize(at);
    if (index < 0 || index > TEE_ITEMS) throw valueError('Index out of range');
    this.data = data;
    this.index = index;
  }
}

/** `tee(iterable, n=2, /)` */
export function tee(iterable: Value, count: Value | undefined): PyTuple {
  const copies = count === undefined ? 2 : toSize(count);
  if (copies < 0) throw valueError('n must be >= 0');
  if (copies === 0) return new PyTuple([]);
  const iterator = getIterator(iterable);
  const first =
    lookupSpecial(iterator, '__copy__') === undefined ? new Tee(new TeeData(iterator), 0) : iterator;
  const results: Value[] = [first];
  while (results.length < copies) results.push(callSpecial(first, '__copy__') ?? null);
  return new PyTuple(results);
}

function wrongArgument(what: string, wanted: PyType, given: Value): PyException {
  return typeError(`${what} must be ${wanted.name}, not ${typeName(given)}`);
}
