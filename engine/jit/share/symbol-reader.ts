/**
 * From symbols to the things of this instance, seen from a frame that stands at the loop's header. Undefined where something is not there or
 * is not what the trace relies on.
 */

import { PyBuiltinFunction } from '../../objects/model/builtin-functions.js';
import type { PyDict } from '../../objects/model/dict.js';
import type { Frame } from '../../objects/model/frame.js';
import { PyCell, PyCode, PyFunction, PyModule } from '../../objects/model/functions.js';
import type { Value } from '../../objects/model/value.js';
import { FrameCell } from '../record/tracked.js';
import { isExpected } from './expected.js';
import { valueOfLiteral } from './literals.js';
import { type DictPath, isSymbolReference, type TraceSymbol } from './symbols.js';

/** The things that the symbols of one trace stand for. */
export class SymbolReader {
  /** The reader, if all that the symbols name is there. */
  static open(symbols: readonly TraceSymbol[], frame: Frame): SymbolReader | undefined {
    const reader = new SymbolReader(frame);
    const distinct = new Set<unknown>();
    for (const symbol of symbols) {
      const thing = reader.#find(symbol);
      if (thing === undefined) return undefined;
      // What were two things where the trace was made must be two here.
      if (hasIdentity(symbol) && distinct.size === distinct.add(thing).size) return undefined;
      reader.#things.push(thing);
    }
    return reader;
  }

  readonly #frame: Frame;
  readonly #things: unknown[] = [];

  private constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** The data with things in place of symbols. */
  read(node: unknown): unknown {
    if (node === null || typeof node !== 'object') return node;
    if (Array.isArray(node)) return node.map((item) => this.read(item));
    if (isSymbolReference(node)) return this.#things[node.$];
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) copy[key] = this.read(value);
    return copy;
  }

  #find(symbol: TraceSymbol): unknown {
    switch (symbol.kind) {
      case 'literal':
        return valueOfLiteral(symbol.literal);
      case 'code':
        return symbol.of === null ? this.#frame.code : this.#function(symbol.of)?.code;
      case 'constant': {
        const code = this.#things[symbol.code];
        return code instanceof PyCode ? code.constants[symbol.index] : undefined;
      }
      case 'variable':
        return this.#dict(symbol.dict)?.cell(symbol.name);
      case 'content': {
        const { value } = this.#things[symbol.variable] as { readonly value: Value | undefined };
        return isExpected(value, symbol.expected) ? value : undefined;
      }
      case 'cell': {
        const cell: unknown = this.#function(symbol.of)?.closure?.items[symbol.index];
        return cell instanceof PyCell ? cell : undefined;
      }
      case 'self': {
        const method = this.#things[symbol.of];
        return method instanceof PyBuiltinFunction ? method.self : undefined;
      }
      case 'frame_cell':
        return new FrameCell(symbol.register);
      case 'defaults':
        return this.#function(symbol.of)?.defaults ?? undefined;
      case 'kwdefaults':
        return this.#function(symbol.of)?.kwdefaults ?? undefined;
    }
  }

  #function(id: number): PyFunction | undefined {
    const thing = this.#things[id];
    return thing instanceof PyFunction ? thing : undefined;
  }

  #dict(path: DictPath): PyDict | undefined {
    if (path === 'globals') return this.#frame.linked.globals;
    if (path === 'builtins') return this.#frame.linked.builtinsDict;
    const owner = this.#things[path.of];
    if (owner instanceof PyModule) return path.part === 'attributes' ? owner.dict : undefined;
    if (!(owner instanceof PyFunction)) return undefined;
    switch (path.part) {
      case 'globals':
        return owner.globals;
      case 'builtins':
        return owner.builtins;
      case 'kwdefaults':
        return owner.kwdefaults ?? undefined;
      case 'attributes':
        return undefined;
    }
  }
}

function hasIdentity(symbol: TraceSymbol): boolean {
  return (
    symbol.kind === 'variable' ||
    symbol.kind === 'cell' ||
    symbol.kind === 'self' ||
    (symbol.kind === 'content' && symbol.expected.kind !== 'equal')
  );
}
