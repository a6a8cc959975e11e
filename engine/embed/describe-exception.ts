/**
 * A Python exception as plain data for the host: class, message, frames, and the text that CPython would print.
 */
import { PyException } from '../objects/model/exceptions.js';
import { asInt } from '../objects/model/numbers.js';
import { positionAt } from '../objects/model/positions.js';
import { forgetSourceLines, sourceLine } from '../objects/model/source-lines.js';
import { asText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { findAttributeQuietly } from '../objects/protocol/attribute.js';
import { isException } from '../objects/protocol/errors.js';
import { strText } from '../objects/protocol/text.js';
import { formatException } from '../objects/traceback-text/format-exception.js';
import { typeModule, typeQualname } from '../objects/types/class/type-name.js';
import { hostCauseOf } from './host-functions.js';

/** A step of a Python traceback. Lines count from 1, columns from 0 in UTF-16 units; -1 where there is none. */
export interface PythonFrame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** The function; `<module>` for a module's own code. */
  readonly name: string;
  /** The source line without its indentation; null where the source is not known. */
  readonly source: string | null;
}

/** See the file's head. */
export interface ExceptionDescription {
  readonly kind: 'exception' | 'syntax' | 'memory';
  /** The class, qualified by its module where that is not `builtins`. */
  readonly type: string;
  readonly message: string;
  /** Outermost first. */
  readonly frames: readonly PythonFrame[];
  readonly traceback: string;
  /** Where the syntax is wrong. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null;
  /** What a function of the host threw, where that is the reason; does not leave the thread. */
  readonly hostCause?: unknown;
}

/** Frames of deeper recursion are left out in the middle. */
const MAX_FRAMES = 200;

/** Describes an exception. */
export function describeException(exception: PyException): ExceptionDescription {
  // Another module of the same name may have been shown before.
  forgetSourceLines();
  const hostCause = hostCauseOf(exception);
  const isSyntax = isException(exception, 'SyntaxError');
  return {
    kind: isSyntax ? 'syntax' : isException(exception, 'MemoryError') ? 'memory' : 'exception',
    type: className(exception),
    message: attempt(() => strText(exception), '<exception str() failed>'),
    frames: framesOf(exception),
    traceback: attempt(() => formatException(exception), `${className(exception)}\n`),
    place: isSyntax ? placeOf(exception) : null,
    ...(hostCause === undefined ? {} : { hostCause }),
  };
}

function className(exception: PyException): string {
  const module = typeModule(exception.type);
  const text = module === undefined ? undefined : asText(module);
  const name = String(typeQualname(exception.type));
  return text === undefined || text === 'builtins' ? name : `${text}.${name}`;
}

function framesOf(exception: PyException): PythonFrame[] {
  const frames: PythonFrame[] = [];
  for (let at = exception.traceback; at !== null; at = at.next) {
    const { unit } = at.frame.code;
    const line = sourceLine(unit.filename, at.line);
    const { column, endColumn, endLine } = positionAt(unit, at.pc);
    frames.push({
      file: unit.filename,
      line: at.line,
      column: characters(line, column),
      endColumn: endLine === at.line ? characters(line, endColumn) : (line?.length ?? -1),
      name: unit.name,
      source: line === undefined ? null : line.trim(),
    });
  }
  if (frames.length <= MAX_FRAMES) return frames;
  return [...frames.slice(0, MAX_FRAMES / 2), ...frames.slice(-MAX_FRAMES / 2)];
}

/** UTF-16 units before a column that counts UTF-8 bytes. */
function characters(line: string | undefined, column: number): number {
  if (line === undefined || column < 0) return column;
  return Buffer.from(line).subarray(0, column).toString().length;
}

function placeOf(exception: PyException): ExceptionDescription['place'] {
  const read = (name: string): Value => findAttributeQuietly(exception, name) ?? null;
  const [file, line, column] = [read('filename'), read('lineno'), read('offset')];
  return {
    file: file === null ? '<unknown>' : strText(file),
    line: Number(asInt(line) ?? 0),
    column: Math.max(0, Number(asInt(column) ?? 1) - 1),
  };
}

/** The program's own `__str__` may raise. */
function attempt(make: () => string, otherwise: string): string {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof PyException) return otherwise;
    throw thrown;
  }
}
