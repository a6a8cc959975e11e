/**
 * Classes that a program changes again and again while its loops run (a count kept on the class, say): code that relies on them would be
 * thrown away as often.
 */
import type { PyType } from '../objects/model/type.js';

/** Changes after which a class is not relied on any more. */
const MOST_CHANGES = 4;

/** How often code was thrown away because of each class. */
export class ChangingClasses {
  readonly #changes = new WeakMap<PyType, number>();

  noteChange(type: PyType): void {
    this.#changes.set(type, (this.#changes.get(type) ?? 0) + 1);
  }

  has(type: PyType): boolean {
    return (this.#changes.get(type) ?? 0) >= MOST_CHANGES;
  }
}
