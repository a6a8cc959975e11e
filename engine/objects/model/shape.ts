/**
 * Shapes: the attribute layout of instances. Instances of a class that got the same attributes in the same
 * order share a shape, so that compiled code and inline caches find an attribute by comparing one pointer.
 *
 * A shape belongs to one class. An object leaves shapes for good when its `__dict__` is asked for, when an attribute is deleted or
 * when it has too many: then its shape is the class's `dictShape` and `slots[0]` is the dict.
 */
import type { PyType } from './type.js';

/** More attributes than this are kept in a dict. */
const SHAPE_LIMIT = 96;

const noIndices: ReadonlyMap<string, number> = new Map();

/** Objects that are remembered one by one. */
const MOST_WRITTEN = 8;

/**
 * Which objects of a shape have been written to: their attributes, or which shape they have. So a compiler knows of thousands of objects at
 * once that they are as it has left them.
 */
export class WriteWatch {
  readonly #shape: Shape;
  readonly written: object[] = [];

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  /** From now on is noted what is written to. */
  begin(): void {
    this.written.length = 0;
    this.#shape.watch = this;
  }

  /** Whether it is known which objects have been written to: not so where there were too many, or nobody watched. */
  get isExact(): boolean {
    return this.#shape.watch === this;
  }

  /** No longer exact. */
  end(): void {
    this.written.length = 0;
    this.#shape.watch = null;
  }

  note(object: object): void {
    const { written } = this;
    const { length } = written;
    if (length > 0 && written[length - 1] === object) return;
    if (length === MOST_WRITTEN) this.end();
    else written.push(object);
  }
}

/** An attribute layout. Immutable but for its transitions. */
export class Shape {
  readonly owner: PyType;
  /** Names in slot order. */
  readonly names: readonly string[];
  /** True for the shape of objects whose attributes live in a dict. */
  readonly isDict: boolean;
  /** Who is told of objects of this shape that are written to; null where nobody wants to know. */
  watch: WriteWatch | null = null;
  private readonly indices: ReadonlyMap<string, number>;
  /** Made with the first transition: each class has two shapes, and few of these get any. */
  private transitions: Map<string, Shape> | null = null;

  private constructor(owner: PyType, names: readonly string[], isDict: boolean) {
    this.owner = owner;
    this.names = names;
    this.isDict = isDict;
    this.indices = names.length === 0 ? noIndices : new Map(names.map((name, index) => [name, index]));
  }

  static root(owner: PyType): Shape {
    return new Shape(owner, [], false);
  }

  static dict(owner: PyType): Shape {
    return new Shape(owner, ['\0dict'], true);
  }

  /** Slot of the attribute, or undefined. */
  indexOf(name: string): number | undefined {
    return this.indices.get(name);
  }

  /** The shape after adding the attribute at the end, or null when the object should change to a dict. */
  adding(name: string): Shape | null {
    const known = this.transitions?.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= SHAPE_LIMIT) return null;
    return this.addingMember(name);
  }

  /** The shape after adding a `__slots__` member, which has a slot in objects with a dict too. */
  addingMember(name: string): Shape {
    const known = this.transitions?.get(name);
    if (known !== undefined) return known;
    const next = new Shape(this.owner, [...this.names, name], this.isDict);
    this.owner.slotEstimate = Math.max(this.owner.slotEstimate, next.names.length);
    this.transitions ??= new Map();
    this.transitions.set(name, next);
    return next;
  }
}
