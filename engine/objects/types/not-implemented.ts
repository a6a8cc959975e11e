/**
 * `NotImplementedType`.
 */
import { NotImplemented, notImplementedType } from '../model/singletons.js';
import type { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { defineType } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';
import { warn } from '../protocol/warn.js';

/** Gives NotImplemented's type its behaviour. */
export function defineNotImplemented(): void {
  defineType(notImplementedType, {
    doc: null,
    slots: {
      new: (_type: PyType, args: Value[], kwargs: KeywordArguments) => {
        if (args.length > 0 || (kwargs !== null && kwargs.size > 0))
          throw typeError('NotImplementedType takes no arguments');
        return NotImplemented;
      },
      init: () => undefined,
      repr: () => 'NotImplemented',
      bool: () => {
        warn('DeprecationWarning', 'NotImplemented should not be used in a boolean context');
        return true;
      },
    },
    methods: { __reduce__: ['()', () => 'NotImplemented'] },
    flags: { isAcceptableBase: false },
  });
}
