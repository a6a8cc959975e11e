/**
 * `KeyError`: shows the missing key by its repr, so that an empty or odd one can be seen.
 */
import type { PyException } from '../../model/exceptions.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { repr } from '../../protocol/text.js';
import { strException } from './base-exception.js';

/** What KeyError is declared by. */
export const keyErrorDeclaration: TypeDeclaration = {
  slots: {
    str: (self: PyException) => {
      const [only] = self.args.items;
      return self.args.items.length === 1 && only !== undefined ? repr(only) : strException(self);
    },
  },
};
