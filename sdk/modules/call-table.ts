/**
 * The object whose properties are a module's functions. Functions that the source defines are properties of their own; others (imported ones,
 * classes) are made when first asked for. A name that is no function gives one too, which fails when it is called, so that the error says
 * what there is instead.
 */

/** A function of a module. */
export type Callable = (...args: unknown[]) => unknown;

/** Names that are asked of any object, not of a module. */
const foreign = new Set(['then', 'toJSON', 'constructor', 'toString', 'valueOf', 'inspect', 'nodeType']);

/** Makes the object. `make` gives the function of a name. */
export function makeCallTable(names: readonly string[], make: (name: string) => Callable): object {
  const later = new Proxy(Object.create(null) as object, {
    get(_, name, receiver: object) {
      if (typeof name !== 'string' || foreign.has(name)) return undefined;
      const made = make(name);
      Object.defineProperty(receiver, name, { value: made, enumerable: false });
      return made;
    },
    has: () => false,
    getPrototypeOf: () => null,
  });
  const table = Object.create(later) as object;
  for (const name of names) Object.defineProperty(table, name, { value: make(name), enumerable: true });
  return table;
}
