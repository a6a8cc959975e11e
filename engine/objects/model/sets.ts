/**
 * The representation of set and frozenset, with the order of iteration that CPython has.
 *
 * A set of strs only (whose order is arbitrary in CPython) keeps them in a Map in insertion order. Any other element
 * moves the set to a table by open addressing: runs of 10 linear probes, perturbation by the 64-bit hash, deleted entries
 * left as gaps, growth by four below 50000 elements and by two above. Where an element lies decides when it is iterated, so
 * all this is visible.
 */

import { high, low } from '../numeric/words64.js';
import { hashPort } from './hash-port.js';
import { look, tick, tickAt } from './resources.js';
import { PyAstralStr } from './text.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const setType = new PyType('set');
export const frozensetType = new PyType('frozenset');

const SMALLEST = 8;
const LINEAR_PROBES = 9;

/** A table entry whose element was taken away. */
const GAP = Symbol('gap');

type Cell = Value | undefined | typeof GAP;

/** A set or frozenset, told apart by the type. Also a subclass's instance. */
export class PySet extends PyObject {
  /** Number of elements. */
  size = 0;
  /** hash() of a frozenset, once asked for. */
  cachedHash: number | bigint | null = null;
  private texts: Map<string, Value> | null = new Map();
  private cells: Cell[] = [];
  private highs: Int32Array = noHashes;
  private lows: Int32Array = noHashes;
  private mask = SMALLEST - 1;
  /** Entries that hold an element or a gap. */
  private fill = 0;
  /** Where `pop` goes on looking. */
  private finger = 0;

  constructor(type: PyType = setType) {
    super();
    this.type = type;
  }

  /** Adds an element; false if an equal one was there. Throws for an unhashable value. */
  add(element: Value): boolean {
    const texts = this.texts;
    if (texts !== null) {
      const text = textOf(element);
      if (text !== undefined) {
        if (texts.has(text)) return false;
        texts.set(text, element);
        this.size++;
        return true;
      }
      hashPort.setHash(element);
      const h = high;
      const l = low;
      this.becomeTable();
      return this.addHashed(element, h, l);
    }
    hashPort.setHash(element);
    return this.addHashed(element, high, low);
  }

  /** Whether an equal element is there. Throws for an unhashable value. */
  has(element: Value): boolean {
    if (this.texts !== null) {
      const text = textOf(element);
      if (text !== undefined) return this.texts.has(text);
    }
    hashPort.setHash(element);
    return this.hasHashed(element, high, low);
  }

  /** Takes an element away; false if it was not there. Throws for an unhashable value. */
  delete(element: Value): boolean {
    if (this.texts !== null) {
      const text = textOf(element);
      if (text !== undefined) {
        if (!this.texts.delete(text)) return false;
        this.size--;
        return true;
      }
    }
    hashPort.setHash(element);
    return this.deleteHashed(element, high, low);
  }

  /** Takes away and gives an arbitrary element; undefined for an empty set. */
  pop(): Value | undefined {
    if (this.size === 0) return undefined;
    if (this.texts !== null) {
      const [text, element] = this.texts.entries().next().value as [string, Value];
      this.texts.delete(text);
      this.size--;
      return element;
    }
    let at = this.finger & this.mask;
    while (this.cells[at] === undefined || this.cells[at] === GAP) at = (at + 1) & this.mask;
    const element = this.cells[at] as Value;
    this.dig(at);
    this.finger = at + 1;
    return element;
  }

  clear(): void {
    this.size = 0;
    this.texts = new Map();
    this.cells = [];
    this.highs = noHashes;
    this.lows = noHashes;
    this.mask = SMALLEST - 1;
    this.fill = 0;
  }

  /** Elements in a new array, in the order of iteration. */
  elements(): Value[] {
    if (this.texts !== null) return [...this.texts.values()];
    const elements: Value[] = [];
    const { cells } = this;
    for (let at = 0; at < cells.length; at++) {
      tickAt(at);
      const cell = cells[at];
      if (cell !== undefined && cell !== GAP) elements.push(cell as Value);
    }
    return elements;
  }

  /** Steps over the elements; gives undefined at the end. The set's size must not change meanwhile. */
  stepper(): () => Value | undefined {
    if (this.texts !== null) {
      const values = this.texts.values();
      return () => values.next().value;
    }
    let at = 0;
    return () => {
      while (at <= this.mask) {
        const cell = this.cells[at++];
        if (cell !== undefined && cell !== GAP) return cell as Value;
      }
      return undefined;
    };
  }

  /** Adds all elements of another set. */
  merge(other: PySet): void {
    if (other === this || other.size === 0) return;
    if (other.texts !== null && this.texts !== null) {
      for (const [text, element] of other.texts) {
        tick();
        if (this.texts.has(text)) continue;
        this.texts.set(text, element);
        this.size++;
      }
      this.size = this.texts.size;
      return;
    }
    this.becomeTable();
    this.makeRoom(other.size);
    if (other.texts !== null) {
      for (const element of other.texts.values()) {
        tick();
        this.add(element);
      }
      return;
    }
    if (this.fill === 0 && this.mask === other.mask && other.fill === other.size) {
      const cells = other.cells.slice();
      look();
      const highs = other.highs.slice();
      const lows = other.lows.slice();
      look();
      this.adoptTable({ cells, highs, lows, mask: other.mask });
      this.fill = other.fill;
      this.size = other.size;
      return;
    }
    const clean = this.fill === 0;
    const table: Table = { cells: this.cells, highs: this.highs, lows: this.lows, mask: this.mask };
    const { cells, highs, lows, mask } = other;
    for (let at = 0; at <= mask; at++) {
      tickAt(at);
      const cell = cells[at];
      if (cell === undefined || cell === GAP) continue;
      if (clean) {
        place(table, cell as Value, highs[at] as number, lows[at] as number);
        // One by one: who is stopped here leaves a set that is whole.
        this.fill++;
        this.size++;
      } else this.addHashed(cell as Value, highs[at] as number, lows[at] as number);
    }
  }

  /** Grows the table at once when `count` more elements are about to come. */
  makeRoom(count: number): void {
    if (this.texts !== null && this.size === 0 && count === 0) return;
    if (this.texts === null && (this.fill + count) * 5 >= this.mask * 3) this.resize((this.size + count) * 2);
  }

  /** Moves a set that lost many elements to a table that fits. */
  compact(): void {
    if (this.texts === null && this.fill - this.size > this.mask >> 2) this.resize(this.roomToGrow());
  }

  /** Calls back for each element, with its hash left in the registers before each call. Stops where it gives false. */
  everyHashed(visit: (element: Value, hashHigh: number, hashLow: number) => boolean): boolean {
    if (this.texts !== null) {
      for (const element of this.texts.values()) {
        tick();
        hashPort.setHash(element);
        if (!visit(element, high, low)) return false;
      }
      return true;
    }
    for (let at = 0; at <= this.mask; at++) {
      tickAt(at);
      const cell = this.cells[at];
      if (cell === undefined || cell === GAP) continue;
      if (!visit(cell as Value, this.highs[at] as number, this.lows[at] as number)) return false;
    }
    return true;
  }

  /** Takes over the elements of another set, which is left to be dropped. */
  takeOver(other: PySet): void {
    this.size = other.size;
    this.texts = other.texts;
    this.cells = other.cells;
    this.highs = other.highs;
    this.lows = other.lows;
    this.mask = other.mask;
    this.fill = other.fill;
  }

  /** {@link add} with the hash known. */
  addHashed(element: Value, h: number, l: number): boolean {
    if (this.texts !== null) {
      const text = textOf(element);
      if (text !== undefined) return this.add(element);
      this.becomeTable();
    }
    const at = this.find(element, h, l);
    if (at >= 0) return false;
    const free = ~at;
    const isGap = this.cells[free] === GAP;
    this.cells[free] = element;
    this.highs[free] = h;
    this.lows[free] = l;
    this.size++;
    if (isGap) return true;
    this.fill++;
    if (this.fill * 5 >= this.mask * 3) this.resize(this.roomToGrow());
    return true;
  }

  /** {@link has} with the hash known. */
  hasHashed(element: Value, h: number, l: number): boolean {
    if (this.texts !== null) {
      const text = textOf(element);
      if (text !== undefined) return this.texts.has(text);
      if (this.size === 0 || !hashPort.isForeign(element)) return false;
      this.becomeTable();
    }
    return this.size !== 0 && this.find(element, h, l) >= 0;
  }

  /** {@link delete} with the hash known. */
  deleteHashed(element: Value, h: number, l: number): boolean {
    if (this.texts !== null) {
      if (textOf(element) !== undefined) return this.delete(element);
      if (this.size === 0 || !hashPort.isForeign(element)) return false;
      this.becomeTable();
    }
    const at = this.find(element, h, l);
    if (at < 0) return false;
    this.dig(at);
    return true;
  }

  private dig(at: number): void {
    this.cells[at] = GAP;
    this.size--;
  }

  private roomToGrow(): number {
    return this.size > 50000 ? this.size * 2 : this.size * 4;
  }

  /** Position of the element, or the complement of the position where it belongs: the last gap passed, or the free end of the search. */
  private find(element: Value, h: number, l: number): number {
    for (;;) {
      const found = this.probe(element, h, l);
      if (found !== undefined) return found;
    }
  }

  /** One search; undefined when comparing has changed the table, so that the search must start again. */
  private probe(element: Value, h: number, l: number): number | undefined {
    const { cells, highs, lows, mask } = this;
    let at = l & mask;
    let perturbHigh = h;
    let perturbLow = l;
    let gap = -1;
    for (;;) {
      const last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
      for (let probe = at; probe <= last; probe++) {
        const cell = cells[probe];
        if (cell === undefined) return ~(gap < 0 ? probe : gap);
        if (cell === GAP) gap = probe;
        if (cell === GAP || lows[probe] !== l || highs[probe] !== h) continue;
        if (cell === element) return probe;
        const same = hashPort.equal(cell as Value, element);
        if (this.cells !== cells || cells[probe] !== cell) return undefined;
        if (same) return probe;
      }
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
      perturbHigh >>>= 5;
      at = (at * 5 + 1 + perturbLow) & mask;
    }
  }

  /** A table of the smallest power of two above `atLeast`, without gaps. */
  private resize(atLeast: number): void {
    let length = SMALLEST;
    while (length <= atLeast) length *= 2;
    const { cells, highs, lows, mask } = this;
    // Whoever is stopped before the new table is whole keeps the old one.
    const table = newTable(length);
    for (let at = 0; at <= mask; at++) {
      tickAt(at);
      const cell = cells[at];
      if (cell !== undefined && cell !== GAP)
        place(table, cell as Value, highs[at] as number, lows[at] as number);
    }
    this.adoptTable(table);
    this.fill = this.size;
  }

  private adoptTable({ cells, highs, lows, mask }: Table): void {
    this.cells = cells;
    this.highs = highs;
    this.lows = lows;
    this.mask = mask;
  }

  private becomeTable(): void {
    const texts = this.texts;
    if (texts === null) return;
    const made = new PySet(this.type);
    made.texts = null;
    made.adoptTable(newTable(SMALLEST));
    for (const element of texts.values()) {
      tick();
      made.add(element);
    }
    this.takeOver(made);
  }
}

/** Elements with their hashes, by open addressing. */
interface Table {
  readonly cells: Cell[];
  readonly highs: Int32Array;
  readonly lows: Int32Array;
  /** The length, a power of two, less one. */
  readonly mask: number;
}

/** Cells of a new table that are filled at once. */
const FILLED = 2 ** 16;

function newTable(length: number): Table {
  const cells: Cell[] = new Array(length);
  for (let at = 0; at < length; at += FILLED) {
    if (at > 0) look();
    cells.fill(undefined, at, at + FILLED);
  }
  return {
    cells,
    highs: new Int32Array(length),
    lows: new Int32Array(length),
    mask: length - 1,
  };
}

/** Puts an element that is not there yet into a table without gaps. */
function place({ cells, highs, lows, mask }: Table, element: Value, h: number, l: number): void {
  let at = l & mask;
  let perturbHigh = h;
  let perturbLow = l;
  for (;;) {
    const last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
    for (let probe = at; probe <= last; probe++) {
      if (cells[probe] !== undefined) continue;
      cells[probe] = element;
      highs[probe] = h;
      lows[probe] = l;
      return;
    }
    perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
    perturbHigh >>>= 5;
    at = (at * 5 + 1 + perturbLow) & mask;
  }
}

/** A frozenset of the elements, added in their order. */
export function makeFrozenSet(elements: Iterable<Value>): PySet {
  const set = new PySet(frozensetType);
  for (const element of elements) set.add(element);
  return set;
}

const noHashes = new Int32Array(0);

/** The text that stands for a str (or an instance of a subclass that compares as one); undefined for other values. */
function textOf(element: Value): string | undefined {
  if (typeof element === 'string') return element;
  if (typeof element !== 'object' || element === null) return undefined;
  if (element instanceof PyAstralStr) return element.toString();
  const identity = hashPort.identify(element);
  return typeof identity === 'string' ? identity : undefined;
}
