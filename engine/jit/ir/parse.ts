/**
 * Reads the text of printTrace. Names may be any letter and number; the trace's refs are given in order of the lines, so that
 * a text may leave numbers out. `#` begins a comment. What is wrong is told with its line by a TraceSyntaxError.
 */
import { parseConstant } from './constants.js';
import { type ElementName, elements } from './elements.table.js';
import { libmNames } from './libm-rows.js';
import { parseClass } from './object-classes.js';
import { type ObjectField, objectFields } from './object-fields.table.js';
import { columnsOf, type OperandColumn } from './operands.js';
import type { IrType } from './operation-row.js';
import { inputOperations, type OperationName, operationRows, operations } from './ops.table.js';
import { typeLetters } from './print.js';
import { type IrRef, Trace } from './trace.js';

/** A text that is no trace. */
export class TraceSyntaxError extends Error {
  readonly line: number;

  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.line = line;
  }
}

const LINE =
  /^(?:(?<result>[a-z]\d+)\s*=\s*)?(?<name>\w+)\s*(?:\((?<operands>.*?)\))?\s*(?:\[(?<refs>[^\]]*)\]\s*(?:\{template (?<template>\d+)\})?)?\s*(?:@(?<origin>\d+))?$/;

const typesByLetter = new Map<string, IrType>(
  (Object.keys(typeLetters) as IrType[]).map((type) => [typeLetters[type], type]),
);

/** The trace of a text. */
export function parseTrace(text: string): Trace {
  return new TraceReader().read(text);
}

/** A reference to a value whose line is still to come: the `next` of a phi. */
interface Forward {
  readonly ref: IrRef;
  readonly column: number;
  readonly name: string;
  readonly line: number;
}

class TraceReader {
  readonly #trace = new Trace();
  readonly #names = new Map<string, IrRef>();
  readonly #forwards: Forward[] = [];
  #line = 0;

  read(text: string): Trace {
    let headerRead = false;
    for (const full of text.split('\n')) {
      this.#line++;
      const line = full.replace(/#.*$/, '').trim();
      if (line === '') continue;
      if (headerRead) this.#readOperation(line);
      else this.#readInputs(line);
      headerRead = true;
    }
    if (!headerRead)
      throw this.#problem('an empty text is no trace: it begins with its inputs, such as [i0, f1] or []');
    for (const { ref, column, name, line } of this.#forwards) {
      const value = this.#names.get(name);
      if (value === undefined) throw new TraceSyntaxError(line, `${name} is defined nowhere`);
      this.#trace.setOperand(ref, column, value);
    }
    return this.#trace;
  }

  #readInputs(line: string): void {
    const list = /^\[(.*)\]$/.exec(line);
    if (!list) throw this.#problem('a trace begins with its inputs, such as [i0, f1] or []');
    for (const name of splitList(list[1] as string)) {
      const type = typesByLetter.get(name[0] as string);
      if (type === undefined || type === 'ptr') throw this.#problem(`${name} is no name of an input`);
      const slot = this.#trace.inputs.length;
      this.#define(name, this.#trace.emit(inputOperations[type], slot));
      this.#trace.inputs.push(type);
    }
  }

  #readOperation(line: string): void {
    const parts = LINE.exec(line)?.groups;
    const name = parts?.['name'];
    if (!parts || name === undefined || !Object.hasOwn(operations, name)) {
      throw this.#problem(`no operation: ${line}`);
    }
    const operation = name as OperationName;
    const row = operationRows[operation];
    const texts = splitList(parts['operands'] ?? '');
    const columns = columnsOf(operation);
    if (row.list ? texts.length < columns.length : texts.length !== columns.length) {
      throw this.#problem(`${name} takes ${columns.length} operands, not ${texts.length}`);
    }
    const ref = this.#trace.length;
    const values = columns.map((column, index) =>
      this.#readOperand(column, texts[index] as string, row.kind === 'phi' && index === 1 ? ref : undefined),
    );
    const snapshot = this.#readSnapshot(parts['refs'], parts['template']);
    const origin = Number(parts['origin'] ?? 0);
    const [a = 0, b = 0, c = 0, d = 0] = values;
    if (row.list) {
      const list = texts.slice(columns.length).map((text) => this.#readRef(text));
      this.#trace.emitList(operation, list, a, origin);
    } else {
      this.#trace.emit(operation, a, b, c, d, snapshot, origin);
    }
    this.#nameResult(parts['result'], operation, ref);
  }

  #nameResult(name: string | undefined, operation: OperationName, ref: IrRef): void {
    const type = operationRows[operation].result;
    if ((name === undefined) !== (type === undefined)) {
      throw this.#problem(
        `${operation} gives ${type === undefined ? 'no result' : `a result: ${typeLetters[type]}N = ...`}`,
      );
    }
    if (name === undefined || type === undefined) return;
    if (name[0] !== typeLetters[type])
      throw this.#problem(`${operation} gives ${type}: its name begins with ${typeLetters[type]}`);
    this.#define(name, ref);
  }

  #readSnapshot(refs: string | undefined, template: string | undefined): number {
    if (refs === undefined) return -1;
    return this.#trace.addSnapshot(
      splitList(refs).map((text) => this.#readRef(text)),
      Number(template ?? 0),
    );
  }

  /** `forwardFrom` is the phi whose next value this is. */
  #readOperand(column: OperandColumn, text: string, forwardFrom: IrRef | undefined): number {
    switch (column.kind) {
      case 'immediate':
        return this.#number(text, /^-?\d+$/.test(text) ? Number(text) : undefined);
      case 'element':
        return this.#number(
          text,
          Object.hasOwn(elements, text) ? elements[text as ElementName].code : undefined,
        );
      case 'field':
        return this.#number(
          text,
          Object.hasOwn(objectFields, text) ? objectFields[text as ObjectField].code : undefined,
        );
      case 'class':
        return this.#number(text, readClass(text));
      case 'libm': {
        const number = (libmNames as readonly string[]).indexOf(text);
        return this.#number(text, number < 0 ? undefined : number);
      }
      case 'trace':
        return this.#number(text, /^trace \d+$/.test(text) ? Number(text.slice(6)) : undefined);
      default:
        if (forwardFrom !== undefined && isName(text) && !this.#names.has(text)) {
          this.#forwards.push({ ref: forwardFrom, column: 1, name: text, line: this.#line });
          return 0;
        }
        return this.#readRef(text);
    }
  }

  #readRef(text: string): IrRef {
    const ref = isName(text) ? this.#names.get(text) : parseConstant(this.#trace, text);
    if (ref === undefined) {
      throw this.#problem(
        isName(text) ? `${text} is not defined above` : `neither a value nor a constant: ${text}`,
      );
    }
    return ref;
  }

  #number(text: string, value: number | undefined): number {
    if (value === undefined) throw this.#problem(`not an operand that belongs here: ${text}`);
    return value;
  }

  #define(name: string, ref: IrRef): void {
    if (this.#names.has(name)) throw this.#problem(`${name} is defined twice`);
    this.#names.set(name, ref);
  }

  #problem(text: string): TraceSyntaxError {
    return new TraceSyntaxError(this.#line, text);
  }
}

function isName(text: string): boolean {
  return /^[ifbpo]\d+$/.test(text);
}

function readClass(text: string): number | undefined {
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return parseClass(quoted[1] as string);
  return /^0x[0-9a-f]+$/.test(text) ? Number(text) : undefined;
}

function splitList(text: string): string[] {
  return text.trim() === '' ? [] : text.split(',').map((part) => part.trim());
}
