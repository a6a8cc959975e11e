/**
 * `NoneType`.
 */
import type { PyType } from '../model/type.js';
import { noneType } from '../model/type-objects.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { defineType } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';

/** Gives None's type its behaviour. */
export function defineNone(): void {
  defineType(noneType, {
    doc: null,
    slots: {
      new: (_type: PyType, args: Value[], kwargs: KeywordArguments) => {
        if (args.length > 0 || (kwargs !== null && kwargs.size > 0))
          throw typeError('NoneType takes no arguments');
        return null;
      },
      init: () => undefined,
      repr: () => 'None',
      bool: () => false,
      hash: () => 0x95b2c,
    },
    flags: { isAcceptableBase: false },
  });
}
