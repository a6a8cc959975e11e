/**
 * `NameError` and `AttributeError`: the name that was not found, from which suggestions are made.
 */
import type { PyException } from '../../model/exceptions.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { bindArguments, signature } from '../../protocol/signature.js';
import { initException } from './base-exception.js';
import { fieldAttribute, setField } from './exception-fields.js';

/** What NameError is declared by. */
export const nameErrorDeclaration: TypeDeclaration = {
  slots: {
    init: (self: PyException, args: Value[], kwargs: KeywordArguments) =>
      initWithFields(self, 'NameError', ['name'], args, kwargs),
  },
  getters: { name: fieldAttribute('name', 'name') },
};

/** What AttributeError is declared by. */
export const attributeErrorDeclaration: TypeDeclaration = {
  slots: {
    init: (self: PyException, args: Value[], kwargs: KeywordArguments) =>
      initWithFields(self, 'AttributeError', ['name', 'obj'], args, kwargs),
  },
  getters: {
    name: fieldAttribute('name', 'attribute name'),
    obj: fieldAttribute('obj', 'object'),
  },
};

/** Initialises an exception whose class takes these keywords and keeps them as fields. */
export function initWithFields(
  self: PyException,
  className: string,
  names: readonly string[],
  args: Value[],
  kwargs: KeywordArguments,
): void {
  initException(self, args, null);
  const keywords = signature(`(*, ${names.map((name) => `${name}=None`).join(', ')})`);
  const bound = bindArguments(className, keywords, [], kwargs) as (Value | undefined)[];
  names.forEach((name, index) => {
    setField(self, name, bound[index]);
  });
}
