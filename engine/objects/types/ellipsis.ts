/**
 * The type of `...`.
 */
import { Ellipsis, ellipsisType } from '../model/singletons.js';
import type { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { defineType } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';

/** Gives Ellipsis's type its behaviour. */
export function defineEllipsis(): void {
  defineType(ellipsisType, {
    doc: null,
    slots: {
      new: (_type: PyType, args: Value[], kwargs: KeywordArguments) => {
        if (args.length > 0 || (kwargs !== null && kwargs.size > 0))
          throw typeError('EllipsisType takes no arguments');
        return Ellipsis;
      },
      init: () => undefined,
      repr: () => 'Ellipsis',
    },
    methods: { __reduce__: ['()', () => 'Ellipsis'] },
    flags: { isAcceptableBase: false },
  });
}
