/**
 * `traceback`.
 */
import { PyTraceback, tracebackType } from '../model/exceptions.js';
import { Frame } from '../model/frame.js';
import { PyList } from '../model/sequences.js';
import type { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { defineType } from '../protocol/define-type.js';
import { typeError, typeName, valueError } from '../protocol/errors.js';
import { toSize } from '../protocol/items.js';
import { bindArguments, signature } from '../protocol/signature.js';
import { readOnly } from './class/read-only.js';

/** Gives tracebacks their behaviour. */
export function defineTraceback(): void {
  defineType(tracebackType, {
    doc: 'Create a new traceback object.',
    slots: {
      new: (_type: PyType, args: Value[], kwargs: KeywordArguments) =>
        newTraceback(...(bindArguments('TracebackType', parameters, args, kwargs) as Value[])),
      init: () => undefined,
    },
    methods: {
      __dir__: ['()', () => new PyList(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno'])],
    },
    getters: {
      tb_next: { get: (self: PyTraceback) => self.next, set: setNext },
      tb_frame: readOnly((self: PyTraceback) => self.frame),
      tb_lasti: readOnly((self: PyTraceback) => self.pc),
      tb_lineno: { get: (self: PyTraceback) => self.line },
    },
    flags: { isAcceptableBase: false },
  });
}

const parameters = signature('(tb_next, tb_frame, tb_lasti, tb_lineno)');

function newTraceback(next: Value = null, frame: Value = null, pc: Value = 0, line: Value = 0): Value {
  if (next !== null && !(next instanceof PyTraceback))
    throw typeError(`expected traceback object or None, got '${typeName(next)}'`);
  if (!(frame instanceof Frame))
    throw typeError(`TracebackType() argument 'tb_frame' must be frame, not ${typeName(frame)}`);
  return new PyTraceback(next, frame, toSize(pc), toSize(line));
}

function setNext(self: PyTraceback, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete tb_next attribute");
  if (value !== null && !(value instanceof PyTraceback))
    throw typeError(`expected traceback object, got '${typeName(value)}'`);
  for (let at: PyTraceback | null = value; at !== null; at = at.next)
    if (at === self) throw valueError('traceback loop detected');
  self.next = value;
}
