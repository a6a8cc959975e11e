/**
 * The representation of dict: entries in a doubly linked list (insertion order) with an index over them.
 *
 * The index is a JavaScript Map by identity for keys that have one (str, int, float, bool, None, and objects that
 * compare by identity), and chains by hash for tuples, frozensets and the like. A key whose class, or the class of anything in it, defines
 * its own equality could equal any other key, so it moves the whole dict to chains by hash.
 *
 * Entries are stable: module globals are linked to them (see `cell`). An entry without a value is a placeholder,
 * in the index but neither in the list nor counted.
 */
import { hashPort } from './hash-port.js';
import type { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

/** A key with its value. `value` is undefined for a placeholder and for an entry that was deleted. */
export class DictEntry {
  readonly key: Value;
  value: Value | undefined;
  /** Int32 hash; only meaningful for entries in chains. */
  readonly hash: number;
  /** Next entry of the same hash. */
  chained: DictEntry | undefined = undefined;
  before: DictEntry | null = null;
  after: DictEntry | null = null;

  constructor(key: Value, value: Value | undefined, hash: number) {
    this.key = key;
    this.value = value;
    this.hash = hash;
  }
}

/** A Python dict. The type is a parameter because dict's type object is itself made of dicts. */
export class PyDict extends PyObject {
  /** Number of items. */
  size = 0;
  first: DictEntry | null = null;
  last: DictEntry | null = null;
  private byIdentity: Map<unknown, DictEntry> = new Map();
  private byHash: Map<number, DictEntry> | null = null;
  /** All keys are in `byHash`. */
  private foreign = false;
  /** Entries have been handed out as cells and must keep their identity. */
  private hasCells = false;

  constructor(type: PyType) {
    super();
    this.type = type;
  }

  /** The value at a str key. */
  getString(key: string): Value | undefined {
    if (this.foreign) return this.find(key)?.value;
    const entry = this.byIdentity.get(key);
    return entry === undefined ? undefined : entry.value;
  }

  /** The value at the key, or undefined. Throws for an unhashable key. */
  get(key: Value): Value | undefined {
    return this.find(key)?.value;
  }

  has(key: Value): boolean {
    return this.find(key)?.value !== undefined;
  }

  set(key: Value, value: Value): void {
    const entry = this.findOrAdd(key);
    if (entry.value === undefined) this.link(entry);
    entry.value = value;
  }

  /** The value of the key, which is set to the one given where it was not there. */
  setDefault(key: Value, value: Value): Value {
    const entry = this.findOrAdd(key);
    if (entry.value === undefined) {
      this.link(entry);
      entry.value = value;
    }
    return entry.value;
  }

  /** The entry of a str key, which stays the same object whatever happens to the item: the cell of a global. */
  cell(key: string): DictEntry {
    this.hasCells = true;
    return this.findOrAdd(key);
  }

  /** Stores through a cell of this dict. */
  setCell(cell: DictEntry, value: Value): void {
    if (cell.value === undefined) this.link(cell);
    cell.value = value;
  }

  /** Deletes the key and gives its value, or undefined if it was not there. */
  delete(key: Value): Value | undefined {
    const entry = this.find(key);
    return entry === undefined ? undefined : this.deleteEntry(entry);
  }

  /** Deletes an entry of this dict and gives its value, or undefined if it was not live. */
  deleteEntry(entry: DictEntry): Value | undefined {
    const { value } = entry;
    if (value === undefined) return undefined;
    this.unlink(entry);
    if (!this.hasCells) this.unindex(entry);
    return value;
  }

  clear(): void {
    let entry = this.first;
    while (entry !== null) {
      const after: DictEntry | null = entry.after;
      entry.value = undefined;
      entry = after;
    }
    this.first = null;
    this.last = null;
    this.size = 0;
    if (this.hasCells) return;
    this.byIdentity = new Map();
    this.byHash = null;
    this.foreign = false;
  }

  /** Entries in insertion order. Do not change the dict's size meanwhile. */
  *entries(): IterableIterator<DictEntry> {
    for (let entry = this.first; entry !== null; entry = entry.after)
      if (entry.value !== undefined) yield entry;
  }

  /** The live entry that follows `entry` (also when that one was deleted), or the first for null. */
  following(entry: DictEntry | null): DictEntry | null {
    let next = entry === null ? this.first : entry.after;
    if (next !== null && next.value !== undefined) return next;
    let at = entry;
    while (next !== null && next.value === undefined) {
      at = next;
      next = next.after;
    }
    if (next !== null || at === null || at.value !== undefined) return next;
    // The last entry was deleted; what was added since follows the one that was before it.
    while (at !== null && at.value === undefined) at = at.before;
    return at === null ? this.first : at.after;
  }

  /** The live entry before `entry`, or the last for null. */
  preceding(entry: DictEntry | null): DictEntry | null {
    let next = entry === null ? this.last : entry.before;
    while (next !== null && next.value === undefined) next = next.before;
    return next;
  }

  /** Moves an entry of this dict to one end (OrderedDict.move_to_end). */
  move(entry: DictEntry, toEnd: boolean): void {
    const value = entry.value;
    if (value === undefined) return;
    this.unlink(entry);
    if (toEnd) this.link(entry);
    else this.linkFirst(entry);
    entry.value = value;
  }

  /** The entry of the key, live or not, or undefined. */
  find(key: Value): DictEntry | undefined {
    if (!this.foreign) {
      const identity = typeof key === 'string' || typeof key === 'number' ? key : hashPort.identify(key);
      if (identity !== undefined) return this.byIdentity.get(identity);
      const hash = this.quickHash(key);
      if (hash !== undefined) return this.findByHash(key, hash);
    }
    return this.findByHash(key, hashPort.hash(key));
  }

  /** What {@link findHashed} and {@link setHashed} take along, so that a key is hashed once; undefined for a key with an identity. It holds as long as {@link isForeign} does. */
  hashKey(key: Value): number | undefined {
    if (!this.foreign) {
      const identity = typeof key === 'string' || typeof key === 'number' ? key : hashPort.identify(key);
      if (identity !== undefined) return undefined;
      const hash = this.quickHash(key);
      if (hash !== undefined) return hash;
    }
    return hashPort.hash(key);
  }

  /** Whether keys are hashed by Python's hashes. */
  get isForeign(): boolean {
    return this.foreign;
  }

  /** As {@link find}. */
  findHashed(key: Value, hash: number | undefined): DictEntry | undefined {
    return hash === undefined ? this.find(key) : this.findByHash(key, hash);
  }

  /** As {@link set}. */
  setHashed(key: Value, hash: number | undefined, value: Value): void {
    const entry = hash === undefined ? this.findOrAdd(key) : this.findOrChain(key, hash);
    if (entry.value === undefined) this.link(entry);
    entry.value = value;
  }

  /** The hash of a key without identity while the dict is not foreign; undefined where the key makes it so. */
  private quickHash(key: Value): number | undefined {
    if (!hashPort.isForeign(key)) {
      const hash = hashPort.hashQuickly(key);
      if (hash !== undefined) return hash;
    }
    this.becomeForeign();
    return undefined;
  }

  private findByHash(key: Value, hash: number): DictEntry | undefined {
    let entry = this.byHash?.get(hash);
    while (entry !== undefined && !(entry.key === key || hashPort.equal(entry.key, key)))
      entry = entry.chained;
    return entry;
  }

  private findOrAdd(key: Value): DictEntry {
    let hash: number | undefined;
    if (!this.foreign) {
      const identity = typeof key === 'string' || typeof key === 'number' ? key : hashPort.identify(key);
      if (identity !== undefined) {
        let entry = this.byIdentity.get(identity);
        if (entry === undefined) {
          entry = new DictEntry(key, undefined, 0);
          this.byIdentity.set(identity, entry);
        }
        return entry;
      }
      hash = this.quickHash(key);
    }
    return this.findOrChain(key, hash === undefined ? hashPort.hash(key) : hash);
  }

  private findOrChain(key: Value, hash: number): DictEntry {
    const found = this.findByHash(key, hash);
    if (found !== undefined) return found;
    const entry = new DictEntry(key, undefined, hash);
    this.chain(entry);
    return entry;
  }

  private chain(entry: DictEntry): void {
    this.byHash ??= new Map();
    let last = this.byHash.get(entry.hash);
    if (last === undefined) {
      this.byHash.set(entry.hash, entry);
      return;
    }
    // At the end, so that older keys are asked first.
    while (last.chained !== undefined) last = last.chained;
    last.chained = entry;
  }

  private unindex(entry: DictEntry): void {
    if (!this.foreign) {
      const identity = hashPort.identify(entry.key);
      if (identity !== undefined) {
        this.byIdentity.delete(identity);
        return;
      }
    }
    const head = this.byHash?.get(entry.hash);
    if (head === entry) {
      if (entry.chained === undefined) this.byHash?.delete(entry.hash);
      else this.byHash?.set(entry.hash, entry.chained);
      return;
    }
    for (let at = head; at !== undefined; at = at.chained)
      if (at.chained === entry) at.chained = entry.chained;
  }

  private becomeForeign(): void {
    if (this.foreign) return;
    this.foreign = true;
    const entries: DictEntry[] = [];
    for (const head of this.byHash?.values() ?? [])
      for (let entry: DictEntry | undefined = head; entry !== undefined; entry = entry.chained)
        entries.push(entry);
    for (const entry of this.byIdentity.values()) entries.push(entry);
    this.byIdentity = new Map();
    this.byHash = null;
    for (const entry of entries) {
      // The hash is computed only now: keys with an identity do not carry one, others a quick one.
      (entry as { hash: number }).hash = hashPort.hash(entry.key);
      entry.chained = undefined;
      this.chain(entry);
    }
  }

  private link(entry: DictEntry): void {
    entry.before = this.last;
    entry.after = null;
    if (this.last === null) this.first = entry;
    else this.last.after = entry;
    this.last = entry;
    this.size++;
  }

  private linkFirst(entry: DictEntry): void {
    entry.after = this.first;
    entry.before = null;
    if (this.first === null) this.last = entry;
    else this.first.before = entry;
    this.first = entry;
    this.size++;
  }

  /** Takes the entry out of the list; its own links stay, so that an iterator standing on it finds its way on. */
  private unlink(entry: DictEntry): void {
    entry.value = undefined;
    if (entry.before === null) this.first = entry.after;
    else entry.before.after = entry.after;
    if (entry.after === null) this.last = entry.before;
    else entry.after.before = entry.before;
    this.size--;
  }
}
