/**
 * bool: the two ints with a name. `&`, `|` and `^` of two bools give a bool; everything else is int's.
 */
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import type { PyType } from '../model/type.js';
import { boolType, intType } from '../model/type-objects.js';
import type { Value } from '../model/value.js';
import { defineType } from '../protocol/define-type.js';
import { isTrue } from '../protocol/truth.js';

/** To be called after int is defined. */
export function defineBool(): void {
  const { and, or, xor } = intType.slots;
  const both = (joinBools: (a: boolean, b: boolean) => boolean, joinInts: typeof and) => {
    return (self: boolean, other: Value): BinaryResult => {
      if (typeof other === 'boolean') return joinBools(self, other);
      return joinInts === null ? NotImplemented : joinInts(self, other);
    };
  };
  const joinByAnd = both((a, b) => a && b, and);
  const joinByOr = both((a, b) => a || b, or);
  const joinByXor = both((a, b) => a !== b, xor);
  defineType(boolType, {
    base: intType,
    doc: 'bool(x) -> bool\n\nReturns True when the argument x is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.',
    flags: { isAcceptableBase: false, matchesSelf: true },
    construct: ['(x=False, /)', (_type: PyType, x: Value | undefined) => x !== undefined && isTrue(x)],
    slots: {
      repr: (self: boolean) => (self ? 'True' : 'False'),
      and: joinByAnd,
      rand: joinByAnd,
      or: joinByOr,
      ror: joinByOr,
      xor: joinByXor,
      rxor: joinByXor,
    },
  });
}
