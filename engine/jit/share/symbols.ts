/**
 * How a trace names what belongs to an instance: its code objects, functions, variables and other objects.
 *
 * A symbol says how the thing is reached from the frame in which the trace is entered: the globals of its module, what they hold, and so on.
 * It also says what must be found there, as far as the trace relies on it. Symbols are numbered; one that others refer to comes before them.
 */
import type { Literal } from './literals.js';

/** Number of a symbol. */
export type SymbolId = number;

/** A dict of variables: of the frame's module, or a part of something that has been found. */
export type DictPath =
  | 'globals'
  | 'builtins'
  | { readonly of: SymbolId; readonly part: 'globals' | 'builtins' | 'attributes' | 'kwdefaults' };

/** What a variable must hold. */
export type Expected =
  | { readonly kind: 'equal'; readonly literal: Literal }
  | { readonly kind: 'function'; readonly code: string; readonly defaults: Literal }
  | { readonly kind: 'module'; readonly name: Literal }
  | { readonly kind: 'native'; readonly module: Literal; readonly qualname: string }
  | { readonly kind: 'type'; readonly name: string }
  /** An object that machine code looks into; its guards test what it is. */
  | { readonly kind: 'memory'; readonly type: string };

/** See the file's head. */
export type TraceSymbol =
  | { readonly kind: 'literal'; readonly literal: Literal }
  /** A code object: the frame's own, or a function's. */
  | { readonly kind: 'code'; readonly of: SymbolId | null }
  /** A constant of a code object, by its position. */
  | { readonly kind: 'constant'; readonly code: SymbolId; readonly index: number }
  | { readonly kind: 'variable'; readonly dict: DictPath; readonly name: string }
  | { readonly kind: 'content'; readonly variable: SymbolId; readonly expected: Expected }
  /** A variable of a closure. */
  | { readonly kind: 'cell'; readonly of: SymbolId; readonly index: number }
  | { readonly kind: 'frame_cell'; readonly register: number }
  /** The object to which a built-in method is bound. */
  | { readonly kind: 'self'; readonly of: SymbolId }
  | { readonly kind: 'defaults' | 'kwdefaults'; readonly of: SymbolId };

/** Where plain data refers to a symbol. */
export interface SymbolReference {
  readonly $: SymbolId;
}

/** Whether a part of plain data refers to a symbol. */
export function isSymbolReference(node: object): node is SymbolReference {
  return '$' in node;
}
