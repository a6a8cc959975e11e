/**
 * Python's names as TypeScript may declare them: any but the reserved words, which get an underscore (as PEP 8 does the other way round).
 */
import { importedTypes } from './type-names.table.js';

/** Words that no function or parameter of a module of TypeScript can be named. */
const reserved = new Set(
  `break case catch class const continue debugger default delete do else enum export extends false finally for
  function if import in instanceof new null return super switch this throw true try typeof var void while with
  implements interface let package private protected public static yield await eval arguments`.split(/\s+/),
);

/** A name that can be declared, unlike all that are taken; it is taken from now on. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name;
  while (isReserved(free) || taken.has(free)) free += '_';
  taken.add(free);
  return free;
}

/** Whether nothing of this name can be declared beside the types that declarations import. */
export function isReserved(name: string): boolean {
  return reserved.has(name) || importedTypes.includes(name);
}
