/**
 * The representation of deque: a ring in an array whose length is a power of two.
 */
import { tickAt } from '../../objects/model/resources.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';

export const dequeType = new PyType('collections.deque');

const SMALLEST = 8;

/** A deque. Positions given to its methods are in range. */
export class PyDeque extends PyObject {
  length = 0;
  /** Grows with every change of length or order: iterators compare it. */
  changes = 0;
  maxlen: number | null;
  private ring: (Value | undefined)[] = new Array(SMALLEST).fill(undefined);
  private head = 0;

  constructor(type: PyType, maxlen: number | null) {
    super();
    this.type = type;
    this.maxlen = maxlen;
  }

  get(index: number): Value {
    return this.ring[(this.head + index) & (this.ring.length - 1)] as Value;
  }

  set(index: number, value: Value): void {
    this.ring[(this.head + index) & (this.ring.length - 1)] = value;
  }

  append(value: Value): void {
    this.changes++;
    if (this.length === this.maxlen && (this.length === 0 || this.popleft() === undefined)) return;
    if (this.length === this.ring.length) this.grow();
    this.ring[(this.head + this.length) & (this.ring.length - 1)] = value;
    this.length++;
  }

  appendleft(value: Value): void {
    this.changes++;
    if (this.length === this.maxlen && (this.length === 0 || this.pop() === undefined)) return;
    if (this.length === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = value;
    this.length++;
  }

  /** Undefined for an empty deque. */
  pop(): Value | undefined {
    if (this.length === 0) return undefined;
    this.changes++;
    this.length--;
    const at = (this.head + this.length) & (this.ring.length - 1);
    const value = this.ring[at];
    this.ring[at] = undefined;
    return value;
  }

  /** Undefined for an empty deque. */
  popleft(): Value | undefined {
    if (this.length === 0) return undefined;
    this.changes++;
    this.length--;
    const value = this.ring[this.head];
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    return value;
  }

  /** The items in a new array. */
  items(): Value[] {
    const items: Value[] = new Array(this.length);
    for (let index = 0; index < this.length; index++) {
      tickAt(index);
      items[index] = this.get(index);
    }
    return items;
  }

  /** Replaces all items; there are no more of them than `maxlen`. */
  replace(items: readonly Value[]): void {
    let size = SMALLEST;
    while (size < items.length) size *= 2;
    const ring: (Value | undefined)[] = items.slice();
    while (ring.length < size) {
      tickAt(ring.length);
      ring.push(undefined);
    }
    this.ring = ring;
    this.head = 0;
    this.length = items.length;
    this.changes++;
  }

  /** Moves items from the right end to the left, or the other way for a negative count. */
  rotate(count: number): void {
    if (this.length < 2) return;
    let steps = count % this.length;
    if (steps > this.length / 2) steps -= this.length;
    else if (steps < -this.length / 2) steps += this.length;
    const mask = this.ring.length - 1;
    for (; steps > 0; steps--) {
      tickAt(steps);
      const last = (this.head + this.length - 1) & mask;
      const value = this.ring[last];
      this.ring[last] = undefined;
      this.head = (this.head - 1) & mask;
      this.ring[this.head] = value;
    }
    for (; steps < 0; steps++) {
      tickAt(-steps);
      const value = this.ring[this.head];
      this.ring[this.head] = undefined;
      this.ring[(this.head + this.length) & mask] = value;
      this.head = (this.head + 1) & mask;
    }
    this.changes++;
  }

  private grow(): void {
    const { ring, head } = this;
    const grown = head === 0 ? ring.slice() : [...ring.slice(head), ...ring.slice(0, head)];
    for (let left = ring.length; left > 0; left--) {
      tickAt(left);
      grown.push(undefined);
    }
    this.ring = grown;
    this.head = 0;
  }
}
