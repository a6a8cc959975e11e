/**
 * The evaluation port: compiling for `compile`, `eval` and `exec`, and the local namespaces of frames for `locals`.
 */
import { treeToObjects } from '../modules/ast/make-objects.js';
import { objectsToTree } from '../modules/ast/read-objects.js';
import { newDict } from '../objects/model/dicts.js';
import { type CompileRequest, evaluation } from '../objects/model/evaluation.js';
import type { Frame } from '../objects/model/frame.js';
import { PyCell } from '../objects/model/functions.js';
import { strFromText } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { typeError } from '../objects/protocol/errors.js';
import { compileParsed, compileSource, parseSource } from './evaluate.js';
import { escapeFrame } from './frames.js';
import { linkCode } from './link.js';

/** Fills the port. */
export function linkEvaluation(): void {
  evaluation.compile = compileRequest;
  evaluation.locals = localsOf;
  evaluation.link = linkCode;
}

function compileRequest(request: CompileRequest): Value {
  const { source, filename, mode } = request;
  const wantsTree = (request.flags & ONLY_AST) !== 0;
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    if (!isNode(source)) throw typeError('compile() arg 1 must be a string, bytes or AST object');
    if (wantsTree) return source;
    return compileParsed(objectsToTree(source, rootKinds[mode]), filename, mode);
  }
  if (wantsTree) return treeToObjects(parseSource(source, filename, mode));
  return compileSource(source, filename, mode);
}

/** PyCF_ONLY_AST: the tree is wanted and no code. */
const ONLY_AST = 0x400;

const rootKinds = { exec: ['Module'], eval: ['Expression'], single: ['Interactive'] } as const;

function isNode(value: Value): boolean {
  return typeOf(value).mro.some(({ name }) => name === 'AST');
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
