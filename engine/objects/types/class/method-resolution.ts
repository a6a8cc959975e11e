/**
 * The method resolution order of a class: C3 linearisation (Python reference, "The standard type hierarchy", and
 * "The Python 2.3 Method Resolution Order").
 */
import type { PyType } from '../../model/type.js';
import { typeError } from '../../protocol/errors.js';

/** The order of a class with these bases, itself first. Throws TypeError where there is none. */
export function linearise(type: PyType, bases: readonly PyType[]): PyType[] {
  checkDuplicates(bases);
  const [only] = bases;
  if (only !== undefined && bases.length === 1) return [type, ...only.mro];
  return [type, ...merge([...bases.map((base) => base.mro), bases])];
}

/** Merges orders: the next class is the first head that is in no other order's tail. */
function merge(orders: readonly (readonly PyType[])[]): PyType[] {
  const result: PyType[] = [];
  const position = orders.map(() => 0);
  for (;;) {
    const heads = orders.map((order, index) => order[position[index] ?? 0]);
    if (heads.every((head) => head === undefined)) return result;
    const next = heads.find((head) => head !== undefined && !isInTail(head, orders, position));
    if (next === undefined) throw noConsistentOrder(heads);
    result.push(next);
    heads.forEach((head, index) => {
      if (head === next) position[index] = (position[index] ?? 0) + 1;
    });
  }
}

function isInTail(
  type: PyType,
  orders: readonly (readonly PyType[])[],
  position: readonly number[],
): boolean {
  return orders.some((order, index) => order.indexOf(type, (position[index] ?? 0) + 1) >= 0);
}

function noConsistentOrder(heads: readonly (PyType | undefined)[]) {
  const names = [...new Set(heads)].flatMap((head) => (head === undefined ? [] : [head.name]));
  return typeError(`Cannot create a consistent method resolution\norder (MRO) for bases ${names.join(', ')}`);
}

function checkDuplicates(bases: readonly PyType[]): void {
  const seen = new Set<PyType>();
  for (const base of bases) {
    if (seen.has(base)) throw typeError(`duplicate base class ${base.name}`);
    seen.add(base);
  }
}
