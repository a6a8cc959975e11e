/**
 * `SystemExit`: the exit status.
 */
import type { PyException } from '../../model/exceptions.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { initException } from './base-exception.js';
import { fieldAttribute, setField } from './exception-fields.js';

/** What SystemExit is declared by. */
export const systemExit: TypeDeclaration = {
  slots: {
    init: (self: PyException, args: Value[], kwargs: KeywordArguments) => {
      initException(self, args, kwargs);
      setField(self, 'code', args.length > 1 ? self.args : (args[0] ?? null));
    },
  },
  getters: { code: fieldAttribute('code', 'exception code') },
};
