/**
 * The evaluation port: compiling for `compile`, `eval` and `exec`, and the local namespaces of frames for `locals`.
 */
import { treeToObjects } from '../modules/ast/make-objects.js';
import { objectsToTree } from '../modules/ast/read-objects.js';
import { newDict } from '../objects/model/dicts.js';
import { type CompileRequest, evaluation } from '../objects/model/evaluation.js';
import { exceptionTypes, PyException } from '../objects/model/exceptions.js';
import type { Frame } from '../objects/model/frame.js';
import { PyCell } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { strFromText } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { call } from '../objects/protocol/call.js';
import { typeError } from '../objects/protocol/errors.js';
import { compileParsed, compileSource, isIncomplete, parseQuietly, parseSource } from './evaluate.js';
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
    return compileParsed(objectsToTree(source, rootKinds[mode]), filename, mode, {
      allowTopLevelAwait: (request.flags & ALLOW_TOP_LEVEL_AWAIT) !== 0,
    });
  }
  try {
    if (wantsTree) return treeToObjects(parseSource(source, filename, mode));
    if (isUnfinishedBlock(request)) throw syntaxError('incomplete input');
    return compileSource(source, filename, mode, {
      futureFlags: futureFlagsOf(request),
      allowTopLevelAwait: (request.flags & ALLOW_TOP_LEVEL_AWAIT) !== 0,
    });
  } catch (thrown) {
    if ((request.flags & ALLOW_INCOMPLETE_INPUT) === 0) throw thrown;
    throw thrown instanceof PyException && isIncomplete(thrown) ? syntaxError('incomplete input') : thrown;
  }
}

/** PyCF_ONLY_AST: the tree is wanted and no code. */
const ONLY_AST = 0x400;
/** PyCF_ALLOW_TOP_LEVEL_AWAIT: code that awaits outside functions is a coroutine. */
const ALLOW_TOP_LEVEL_AWAIT = 0x2000;
/** PyCF_DONT_IMPLY_DEDENT: a block of an interactive statement ends with a line that ends. */
const DONT_IMPLY_DEDENT = 0x200;
/** PyCF_ALLOW_INCOMPLETE_INPUT: a source that could go on has an error of its own. */
const ALLOW_INCOMPLETE_INPUT = 0x4000;
const FUTURE_FEATURES = 0x1fe0000;

const blocks: ReadonlySet<string> = new Set(
  'If For AsyncFor While With AsyncWith Try TryStar Match FunctionDef AsyncFunctionDef ClassDef'.split(' '),
);

function isUnfinishedBlock({ source, filename, mode, flags }: CompileRequest): boolean {
  if ((flags & DONT_IMPLY_DEDENT) === 0 || mode !== 'single' || typeof source !== 'string') return false;
  if (source.endsWith('\n')) return false;
  const tree = parseQuietly(source, filename, mode);
  return tree?.kind === 'Interactive' && tree.body.some(({ kind }) => blocks.has(kind));
}

/** The future features that are asked for, and those of the code that asks unless it says otherwise. */
function futureFlagsOf({ flags, dontInherit }: CompileRequest): number {
  const inherited = dontInherit ? 0 : (runtime.current.frame?.code.unit.flags ?? 0);
  return (flags | inherited) & FUTURE_FEATURES;
}

function syntaxError(message: string): PyException {
  return call(exceptionTypes.SyntaxError, [message]) as PyException;
}

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
