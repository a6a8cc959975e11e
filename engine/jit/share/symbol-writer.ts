/**
 * From what a trace refers to in its instance to symbols.
 *
 * The recorder has reached everything from the frame: by a global, an attribute of a module, a closure. The conditions that it left say
 * which variables those were, so they are looked at first. What cannot be reached so gives undefined, and the trace is not shared.
 */
import { PyBuiltinFunction } from '../../objects/model/builtin-functions.js';
import type { DictEntry, PyDict } from '../../objects/model/dict.js';
import { type LinkedGlobals, PyCell, PyCode, PyFunction, PyModule } from '../../objects/model/functions.js';
import type { Value } from '../../objects/model/value.js';
import type { Condition } from '../record/recorded-trace.js';
import { FrameCell } from '../record/tracked.js';
import { expectedOf } from './expected.js';
import { literalOf } from './literals.js';
import type { DictPath, SymbolId, TraceSymbol } from './symbols.js';

/** Thrown where something has no name, and caught by whoever asked for a trace. */
export class NotPortable extends Error {}

interface KnownDict {
  readonly dict: PyDict;
  /** How it is reached; the owner is named when the dict is used. */
  readonly path:
    | 'globals'
    | 'builtins'
    | { readonly of: Value; readonly part: 'globals' | 'builtins' | 'attributes' | 'kwdefaults' };
}

/** Names what one trace refers to. */
export class SymbolWriter {
  readonly symbols: TraceSymbol[] = [];
  readonly #root: PyCode;
  readonly #dicts: KnownDict[] = [];
  /** Variables that hold a thing, and the dicts in which they are. */
  readonly #holders = new Map<Value, DictEntry>();
  /** Built-in methods that variables hold, by the objects that they are bound to. */
  readonly #boundTo = new Map<Value, PyBuiltinFunction>();
  readonly #homes = new Map<DictEntry, KnownDict>();
  readonly #ids = new Map<unknown, SymbolId>();
  readonly #codes = new Set<PyCode>();
  readonly #functionOf = new Map<PyCode, PyFunction>();

  /** `functions`: those of the frames that the trace is entered with, besides the outermost. */
  constructor(
    root: PyCode,
    linked: LinkedGlobals,
    conditions: Iterable<Condition>,
    functions: Iterable<PyFunction>,
  ) {
    this.#root = root;
    this.#codes.add(root);
    this.#addDict(linked.globals, 'globals');
    this.#addDict(linked.builtinsDict, 'builtins');
    for (const each of functions) this.#noteFunction(each);
    for (const condition of conditions) {
      if (condition.kind === 'function') this.#noteFunction(condition.function);
      else if (condition.kind === 'variable' && 'key' in condition.variable)
        this.#noteVariable(condition.variable);
    }
  }

  /** Plain data for what may hold things of the instance; everything else is copied. */
  write(node: unknown): unknown {
    if (node === null || typeof node !== 'object') return typeof node === 'function' ? this.#fail() : node;
    if (Array.isArray(node)) return node.map((item) => this.write(item));
    const prototype: unknown = Object.getPrototypeOf(node);
    if (prototype !== Object.prototype) return { $: this.idOf(node) };
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) copy[key] = this.write(value);
    return copy;
  }

  /** The symbol of a thing. */
  idOf(thing: object): SymbolId {
    const known = this.#ids.get(thing);
    if (known !== undefined) return known;
    const symbol = this.#symbolOf(thing);
    const id = this.symbols.push(symbol) - 1;
    this.#ids.set(thing, id);
    return id;
  }

  #symbolOf(thing: object): TraceSymbol {
    if (thing instanceof PyCode) return { kind: 'code', of: this.#ownerOf(thing) };
    if (thing instanceof FrameCell) return { kind: 'frame_cell', register: thing.register };
    if (thing instanceof PyCell) return this.#symbolOfCell(thing);
    if (this.#isVariable(thing)) return this.#symbolOfVariable(thing);
    const value = thing as unknown as Value;
    return (
      this.#symbolOfDefaults(thing) ??
      this.#symbolOfContent(value) ??
      this.#symbolOfSelf(value) ??
      this.#symbolOfConstant(value) ??
      this.#literal(value)
    );
  }

  #ownerOf(code: PyCode): SymbolId | null {
    if (code === this.#root) return null;
    const owner = this.#functionOf.get(code);
    return owner === undefined ? this.#fail() : this.idOf(owner);
  }

  #isVariable(thing: object): thing is DictEntry {
    return 'key' in thing && 'chained' in thing;
  }

  #symbolOfVariable(variable: DictEntry): TraceSymbol {
    const home = this.#homeOf(variable);
    if (home === undefined) return this.#fail();
    return { kind: 'variable', dict: this.#pathOf(home), name: variable.key as string };
  }

  #symbolOfCell(cell: PyCell): TraceSymbol {
    for (const owner of this.#functionOf.values()) {
      const index = owner.closure?.items.indexOf(cell as unknown as Value) ?? -1;
      if (index >= 0) return { kind: 'cell', of: this.idOf(owner), index };
    }
    return this.#fail();
  }

  #symbolOfDefaults(thing: object): TraceSymbol | undefined {
    for (const owner of this.#functionOf.values()) {
      if (owner.defaults === thing) return { kind: 'defaults', of: this.idOf(owner) };
      if (owner.kwdefaults === thing) return { kind: 'kwdefaults', of: this.idOf(owner) };
    }
    return undefined;
  }

  #symbolOfContent(value: Value): TraceSymbol | undefined {
    const variable = this.#holderOf(value);
    if (variable === undefined) return undefined;
    const expected = expectedOf(value);
    return expected === undefined ? undefined : { kind: 'content', variable: this.idOf(variable), expected };
  }

  #symbolOfSelf(value: Value): TraceSymbol | undefined {
    const method = this.#boundTo.get(value);
    return method === undefined ? undefined : { kind: 'self', of: this.idOf(method) };
  }

  #symbolOfConstant(value: Value): TraceSymbol | undefined {
    for (const code of this.#codes) {
      const index = code.constants.indexOf(value);
      if (index >= 0) return { kind: 'constant', code: this.idOf(code), index };
    }
    return undefined;
  }

  #literal(value: Value): TraceSymbol {
    const literal = literalOf(value);
    return literal === undefined ? this.#fail() : { kind: 'literal', literal };
  }

  #pathOf({ path }: KnownDict): DictPath {
    return typeof path === 'string' ? path : { of: this.idOf(path.of as object), part: path.part };
  }

  /** The variable that holds a thing: one that was noted, or the global under which a function was defined. */
  #holderOf(value: Value): DictEntry | undefined {
    const noted = this.#holders.get(value);
    if (noted !== undefined && noted.value === value) return noted;
    if (!(value instanceof PyFunction)) return undefined;
    const variable = value.globals.find(value.name);
    return variable?.value === value && this.#homeOf(variable) !== undefined ? variable : undefined;
  }

  #homeOf(variable: DictEntry): KnownDict | undefined {
    const noted = this.#homes.get(variable);
    if (noted !== undefined) return noted;
    const home = this.#dicts.find(({ dict }) => dict.find(variable.key) === variable);
    if (home !== undefined && typeof variable.key === 'string') this.#homes.set(variable, home);
    return home;
  }

  #noteVariable(variable: DictEntry): void {
    if (this.#homeOf(variable) === undefined) return;
    const { value } = variable;
    if (typeof value !== 'object' || value === null) return;
    if (!this.#holders.has(value)) this.#holders.set(value, variable);
    if (value instanceof PyBuiltinFunction && value.self !== undefined) this.#boundTo.set(value.self, value);
    if (value instanceof PyFunction) this.#noteFunction(value);
    else if (value instanceof PyModule) this.#addDict(value.dict, { of: value, part: 'attributes' });
  }

  #noteFunction(callee: PyFunction): void {
    if (this.#functionOf.has(callee.code)) return;
    this.#functionOf.set(callee.code, callee);
    this.#codes.add(callee.code);
    this.#addDict(callee.globals, { of: callee, part: 'globals' });
    this.#addDict(callee.builtins, { of: callee, part: 'builtins' });
    if (callee.kwdefaults !== null) this.#addDict(callee.kwdefaults, { of: callee, part: 'kwdefaults' });
  }

  #addDict(dict: PyDict, path: KnownDict['path']): void {
    if (!this.#dicts.some((each) => each.dict === dict)) this.#dicts.push({ dict, path });
  }

  #fail(): never {
    throw new NotPortable();
  }
}
