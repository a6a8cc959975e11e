/**
 * One instance's part in sharing: takes from the exchange what others have compiled of a code object whose loops begin to run, and gives what
 * was compiled here.
 */
import { FUNCTION_ENTRY } from '../../interp/thread-state.js';
import type { Frame } from '../../objects/model/frame.js';
import type { PyCode } from '../../objects/model/functions.js';
import type { Value } from '../../objects/model/value.js';
import type { JitCounters } from '../counters.js';
import type { ExitState, LoadedTrace, Tree } from '../loaded-trace.js';
import { codeKeyOf, placeKeyOf } from './code-key.js';
import { openTrace, type PortedTrace, packTrace, type Stack } from './portable-trace.js';
import type { SharedTrace, TraceExchange } from './shared-trace.js';

/** What sharing needs of the compiler. */
export interface SharingHost {
  /** Loads a trace of others; undefined where there is no room. */
  adopt(ported: PortedTrace, parent: ExitState | null, frame: Frame): LoadedTrace | undefined;
  constantRow(value: Value): number | undefined;
  objectAt(row: number): Value;
  traceAt(number: number): LoadedTrace | undefined;
  readonly counters: JitCounters;
}

/** Times that a trace is tried which relies on something that is not so here. */
const MAX_TRIES = 3;

/** See the file's head. */
export class TraceSharing {
  readonly #exchange: TraceExchange;
  readonly #host: SharingHost;
  readonly #byId = new Map<string, LoadedTrace>();
  readonly #ids = new Map<LoadedTrace, string>();
  readonly #tries = new Map<string, number>();
  #news: LoadedTrace[] = [];
  #met = new WeakMap<PyCode, Uint8Array>();

  constructor(exchange: TraceExchange, host: SharingHost) {
    this.#exchange = exchange;
    this.#host = host;
  }

  /** Whether the loop, or the function's entry, is met for the first time. */
  meets(code: PyCode, loop: number): boolean {
    let met = this.#met.get(code);
    if (met === undefined) {
      met = new Uint8Array(code.loopCounts.length + 1);
      this.#met.set(code, met);
    }
    const at = loop === FUNCTION_ENTRY ? code.loopCounts.length : loop;
    const isNew = met[at] === 0;
    met[at] = 1;
    return isNew;
  }

  /** Loads what others have compiled of the frame's code and is not loaded here. */
  take(frame: Frame): void {
    this.#takeAll(frame.code, (stack) => outermostOf(stack, frame));
  }

  /** Loads what others have compiled of the tree in which an exit was taken. */
  takeBridges({ trace }: ExitState, outermost: Frame): void {
    const { code, frames } = trace.tree.signature;
    this.#takeAll(code, (stack) => (stack.length === frames.length ? outermost : undefined), trace.tree);
  }

  #takeAll(code: PyCode, frameOf: (stack: Stack) => Frame | undefined, tree?: Tree): void {
    const shared = this.#exchange.find(placeKeyOf(code));
    if (shared.length === 0) return;
    const key = codeKeyOf(code);
    for (const each of shared)
      if (each.code === key && !this.#byId.has(each.id)) this.#takeOne(each, frameOf, tree);
  }

  /** `tree`: the one whose bridges are wanted; any trace if not given. */
  #takeOne(shared: SharedTrace, frameOf: (stack: Stack) => Frame | undefined, tree: Tree | undefined): void {
    const { id, needs } = shared;
    const tries = this.#tries.get(id) ?? 0;
    if (tries >= MAX_TRIES || needs.some((need) => this.#byId.get(need)?.tree.isDead !== false)) return;
    const opened = openTrace(shared.bytes);
    const { parent, target } = opened.links;
    const exit = parent === null ? null : this.#byId.get(parent.id)?.exits[parent.exit];
    if (exit === undefined || (exit !== null && exit.bridge !== null)) return;
    if (tree !== undefined && exit?.trace.tree !== tree) return;
    const frame = frameOf(opened.stack);
    if (frame === undefined) return;
    this.#tries.set(id, tries + 1);
    const goal = target === null ? null : this.#byId.get(target);
    if (goal === undefined) return;
    const rowOf = (value: Value) => this.#host.constantRow(value);
    const ported = opened.port(frame, goal?.number ?? null, rowOf);
    const loaded = ported === undefined ? undefined : this.#host.adopt(ported, exit, frame);
    if (loaded !== undefined) this.#name(loaded, id);
  }

  /** A trace has been compiled here. */
  made(trace: LoadedTrace): void {
    this.#news.push(trace);
  }

  /** Gives to the exchange what was compiled since the last time. */
  give(): void {
    if (this.#news.length === 0) return;
    const news = this.#news;
    this.#news = [];
    for (const trace of news) this.#giveOne(trace);
  }

  #giveOne(trace: LoadedTrace): void {
    const { parent, recorded, tree } = trace;
    if (tree.isDead) return;
    const { counters } = this.#host;
    const parentId = parent === null ? null : this.#ids.get(parent.trace);
    const target = recorded.target === null ? null : this.#host.traceAt(recorded.target);
    const targetId = target === null || target === undefined ? target : this.#ids.get(target);
    const packed =
      parentId === undefined || targetId === undefined
        ? undefined
        : packTrace(
            trace,
            {
              parent: parent === null || parentId === null ? null : { id: parentId, exit: parent.index },
              target: targetId,
            },
            target ?? null,
            (row) => this.#host.objectAt(row),
          );
    if (packed === undefined) {
      counters.tracesUnshared++;
      return;
    }
    counters.tracesShared++;
    this.#name(trace, packed.id);
    this.#exchange.offer(packed);
  }

  /** A tree is not entered any more. */
  retract({ root, signature }: Tree): void {
    const id = root === null ? undefined : this.#ids.get(root);
    if (id !== undefined) this.#exchange.retract(placeKeyOf(signature.code), id);
  }

  /** Traces have been freed here: they may be had again. */
  forget(traces: readonly LoadedTrace[]): void {
    for (const trace of traces) {
      const id = this.#ids.get(trace);
      if (id !== undefined) this.#byId.delete(id);
      this.#ids.delete(trace);
    }
    const freed = new Set(traces);
    this.#news = this.#news.filter((trace) => !freed.has(trace));
  }

  /** All code has been thrown away. */
  clear(): void {
    this.#byId.clear();
    this.#ids.clear();
    this.#tries.clear();
    this.#news = [];
    this.#met = new WeakMap();
  }

  #name(trace: LoadedTrace, id: string): void {
    this.#byId.set(id, trace);
    this.#ids.set(trace, id);
  }
}

/** The outermost frame of a stack whose innermost is given; undefined where the callers are others. */
function outermostOf(stack: Stack, innermost: Frame): Frame | undefined {
  let frame = innermost;
  for (let depth = stack.length - 2; depth >= 0; depth--) {
    const { back } = frame;
    const [code, pc] = stack[depth] as Stack[number];
    if (back === null || back.pc !== pc || codeKeyOf(back.code) !== code) return undefined;
    frame = back;
  }
  return frame;
}
