/**
 * `cell`: a variable that closures share.
 */
import { cellType, PyCell } from '../model/functions.js';
import { addressOf } from '../model/object-ids.js';
import { NotImplemented } from '../model/singletons.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { type Comparison, compare } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { valueError } from '../protocol/errors.js';

/** Gives cells their behaviour. */
export function defineCell(): void {
  defineType(cellType, {
    doc: 'Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.',
    slots: {
      repr: (self: PyCell) =>
        self.value === undefined
          ? `<cell at ${addressOf(self)}: empty>`
          : `<cell at ${addressOf(self)}: ${typeOf(self.value).name} object at ${addressOf(self.value)}>`,
      eq: comparing('eq'),
      ne: comparing('ne'),
      lt: comparing('lt'),
      le: comparing('le'),
      gt: comparing('gt'),
      ge: comparing('ge'),
    },
    construct: ['(contents=None, /)', (_type: unknown, contents: Value | undefined) => new PyCell(contents)],
    getters: {
      cell_contents: {
        get: (self: PyCell) => {
          if (self.value === undefined) throw valueError('Cell is empty');
          return self.value;
        },
        set: (self: PyCell, value: Value | undefined) => {
          self.value = value;
        },
      },
    },
    attributes: { __hash__: null },
    flags: { isAcceptableBase: false },
  });
}

/** Cells compare by their contents; an empty one comes before all others. */
function comparing(operator: Comparison) {
  return (self: PyCell, other: Value): Value => {
    if (!(other instanceof PyCell)) return NotImplemented;
    if (self.value !== undefined && other.value !== undefined)
      return compare(operator, self.value, other.value);
    return compare(operator, self.value === undefined ? 0 : 1, other.value === undefined ? 0 : 1);
  };
}
