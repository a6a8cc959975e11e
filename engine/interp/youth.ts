/**
 * Keeping V8 from compiling the loop before it has seen everything.
 *
 * V8 compiles a function that has run for a while without anything new: some hundred instructions of ours. Nothing new means that no
 * property access of it met an object or a holder that it had not met before. So while the loop is young each slice begins with one access that does:
 * the property read lies on a prototype that has changed since. Other functions are compiled as ever.
 */

/** The phases of a thread: V8 is kept waiting, and then no more. */
interface Youth {
  isOver: boolean;
}

/** What each slice asks: a plain field, since the loop is entered for each call from TypeScript code, too. */
export const youth: Youth = { isOver: false };

class Stage {}

/** What the loop reads at the beginning of each slice while it is young. */
export const stage = new Stage() as { readonly isLast: boolean };

let isListed = false;

/** The loop stays young for another slice. */
export function stayYoung(): void {
  // What changes is the attributes of the property: V8 forgets all that it knows of where it is found.
  isListed = !isListed;
  define(false, isListed);
}

/** From now on V8 may compile the loop. */
export function endYouth(): void {
  define(true, true);
  youth.isOver = true;
}

function define(value: boolean, enumerable: boolean): void {
  Object.defineProperty(Stage.prototype, 'isLast', { value, enumerable, configurable: true });
}

stayYoung();
