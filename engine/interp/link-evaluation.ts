/**
 * The evaluation port: compiling for `compile`, `eval` and `exec`, and the local namespaces of frames for `locals`.
 */
import { newDict } from '../objects/model/dicts.js';
import { type CompileRequest, evaluation } from '../objects/model/evaluation.js';
import type { Frame } from '../objects/model/frame.js';
import { PyCell } from '../objects/model/functions.js';
import { strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { typeError } from '../objects/protocol/errors.js';
import { compileSource } from './evaluate.js';
import { escapeFrame } from './frames.js';

/** Fills the port. */
export function linkEvaluation(): void {
  evaluation.compile = compileRequest;
  evaluation.locals = localsOf;
}

function compileRequest(request: CompileRequest): Value {
  const { source, filename, mode } = request;
  if (typeof source !== 'string' && !(source instanceof Uint8Array))
    throw typeError('compile() arg 1 must be a string, bytes or AST object');
  return compileSource(source, filename, mode);
}

/** The mapping that names live in; for a function a dict that is brought up to date at each call. */
function localsOf(frame: Frame): Value {
  if (frame.namespace !== null) return frame.namespace;
  // The dict stays with this activation: the frame must not serve another one.
  escapeFrame(frame);
  const { registers, base } = frame;
  const locals = frame.locals ?? newDict();
  frame.locals = locals;
  for (const { name, register } of frame.code.unit.variables) {
    const held = registers[base + register];
    const value = held instanceof PyCell ? held.value : held;
    if (value === undefined) locals.delete(strFromText(name));
    else locals.set(strFromText(name), value);
  }
  return locals;
}
