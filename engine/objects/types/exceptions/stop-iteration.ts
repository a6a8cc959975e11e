/**
 * `StopIteration`: the value that a generator returned.
 */
import type { PyException } from '../../model/exceptions.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { initException } from './base-exception.js';
import { fieldAttribute, setField } from './exception-fields.js';

/** What StopIteration is declared by. */
export const stopIterationDeclaration: TypeDeclaration = {
  slots: {
    init: (self: PyException, args: Value[], kwargs: KeywordArguments) => {
      initException(self, args, kwargs);
      setField(self, 'value', args[0] ?? null);
    },
  },
  getters: { value: fieldAttribute('value', 'generator return value') },
};
