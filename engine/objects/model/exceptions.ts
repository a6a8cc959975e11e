/**
 * The representation of exceptions and tracebacks. A PyException is also what TypeScript code throws.
 */
import { type ExceptionName, exceptionRows } from './exceptions.table.js';
import type { Frame } from './frame.js';
import type { AttributeHolder } from './instance.js';
import { emptyTuple, type PyTuple } from './sequences.js';
import type { Shape } from './shape.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const tracebackType = new PyType('traceback');

/** A step of a traceback: the frame, and where in it the exception passed. */
export class PyTraceback extends PyObject {
  next: PyTraceback | null;
  readonly frame: Frame;
  /** pc of the instruction. */
  readonly pc: number;
  /** Line of the instruction. */
  readonly line: number;

  constructor(next: PyTraceback | null, frame: Frame, pc: number, line: number) {
    super();
    this.type = tracebackType;
    this.next = next;
    this.frame = frame;
    this.pc = pc;
    this.line = line;
  }
}

/**
 * An exception. What single classes have beyond this (OSError.errno, StopIteration.value, …) lies in `fields`, which
 * computed attributes of these classes show.
 */
export class PyException extends PyObject implements AttributeHolder {
  shape: Shape;
  slots: (Value | undefined)[] = [];
  args: PyTuple;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  traceback: PyTraceback | null = null;
  fields: Map<string, Value> | null = null;

  constructor(type: PyType, args: PyTuple = emptyTuple) {
    super();
    this.type = type;
    this.args = args;
    this.shape = type.rootShape;
  }
}

function makeExceptionTypes(): Record<ExceptionName, PyType> {
  const types = new Map<string, PyType>();
  for (const [name] of exceptionRows) types.set(name, new PyType(name));
  types.set('ExceptionGroup', new PyType('ExceptionGroup'));
  return Object.fromEntries(types) as Record<ExceptionName, PyType>;
}

/** The built-in exception classes by name. */
export const exceptionTypes: Record<ExceptionName, PyType> = makeExceptionTypes();
