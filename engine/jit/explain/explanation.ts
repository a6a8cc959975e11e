/**
 * What became of a program's hot loops, as plain data: made after the run from what a watcher saw, shown by renderers that know nothing of the
 * engine. JSON-safe, so that it crosses threads.
 */
import type { TraceKind } from '../../core/events.table.js';

/** A line of Python. `file` is a name as tracebacks show it. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A line with its text; the text is empty where there is no source. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** Lines of one function: the loop's own, or those of a function that it calls. */
export interface SourceBlock {
  readonly file: string;
  readonly function: string;
  readonly lines: readonly SourceLine[];
}

/** One instruction of the interpreter's. */
export interface BytecodeRow {
  readonly pc: number;
  readonly line: number;
  /** Jumps lead here. */
  readonly isTarget: boolean;
  readonly text: string;
}

/** One operation of a trace. */
export interface OperationRow {
  readonly ref: number;
  readonly text: string;
  readonly place: Place;
  /** Depth of inlined calls. */
  readonly depth: number;
  /** `before`: once, before the loop; `loop`: each iteration; `straight`: in a trace without a loop. */
  readonly part: 'before' | 'loop' | 'straight';
  /** The exit of a guard; null for what is none, and in recorded traces. */
  readonly exit: number | null;
}

/** One instruction of machine code. */
export interface CodeRow {
  readonly offset: number;
  readonly bytes: string;
  readonly text: string;
  /** The operation that it is part of; null for entry and exit stubs. */
  readonly ref: number | null;
  readonly place: Place | null;
  /** `entry`: the way in. `vector`: several iterations at a time. `exits`: where guards jump that fail. */
  readonly part: 'entry' | 'before' | 'vector' | 'loop' | 'straight' | 'exits';
  /** The exit that a jump leads to. */
  readonly exit: number | null;
}

/** One guard, and how it has fared. */
export interface ExitRow {
  readonly exit: number;
  readonly guard: string;
  readonly place: Place;
  readonly part: OperationRow['part'];
  /** What makes it fail, in plain words. */
  readonly why: string;
  /** Times that it failed and the interpreter took over. */
  readonly count: number;
  /** Where the interpreter goes on. */
  readonly resume: Place & {
    readonly function: string;
    readonly text: string;
    /** Behind the function's last statement. */
    readonly isEnd: boolean;
  };
  /** What is put back: a line a frame. */
  readonly restores: readonly string[];
  /** The trace that was recorded from here and takes over now. */
  readonly bridge: number | null;
}

/** One trace. */
export interface ExplainedTrace {
  readonly number: number;
  readonly kind: TraceKind;
  /** Where a bridge begins. */
  readonly parent: { readonly trace: number; readonly exit: number } | null;
  readonly begins: Place;
  /** How it ends: around its own loop, in another trace, in the interpreter. */
  readonly link: 'loop' | 'trace' | 'interpreter';
  readonly linkTo: number | null;
  /** The values that it begins with: `total = f1`. */
  readonly inputs: readonly string[];
  readonly recorded: readonly OperationRow[];
  readonly optimized: readonly OperationRow[];
  readonly codeBytes: number;
  readonly code: readonly CodeRow[];
  readonly exits: readonly ExitRow[];
}

/** A recording that was given up. */
export interface ExplainedAbort {
  /** The trace and exit at which it had begun; null for the loop itself. */
  readonly parent: { readonly trace: number; readonly exit: number } | null;
  readonly place: Place & { readonly text: string };
  readonly reason: string;
  readonly doc: string;
  readonly hint: string;
  /** How often the same happened. */
  readonly times: number;
  /** Nothing is tried here any more. */
  readonly isFinal: boolean;
}

/** When recording began. */
export interface ExplainedStart {
  readonly kind: TraceKind;
  readonly parent: { readonly trace: number; readonly exit: number } | null;
  readonly place: Place;
  /** The count at which it became hot: iterations of the loop, calls of the function, or times that the guard had failed. */
  readonly count: number;
  readonly attempt: number;
}

/** A loop that became hot, or a function that did so by being called. */
export interface ExplainedLoop {
  readonly kind: Exclude<TraceKind, 'bridge'>;
  readonly file: string;
  readonly function: string;
  readonly line: number;
  /** The loop's, or function's, lines first, then those of functions whose calls were recorded. */
  readonly source: readonly SourceBlock[];
  readonly bytecode: readonly BytecodeRow[];
  readonly starts: readonly ExplainedStart[];
  /** Roots and bridges in the order in which they were made. */
  readonly traces: readonly ExplainedTrace[];
  readonly aborts: readonly ExplainedAbort[];
}

/** All of it. */
export interface Explanation {
  readonly program: string;
  /** Only loops of this function were asked for. */
  readonly function: string | null;
  /** Why there is no machine code; null where there is. */
  readonly unavailable: string | null;
  readonly threshold: number;
  readonly traceEagerness: number;
  readonly loops: readonly ExplainedLoop[];
  readonly totals: {
    readonly loops: number;
    readonly bridges: number;
    readonly aborts: number;
    readonly entries: number;
    readonly exits: number;
    readonly codeBytes: number;
    readonly recordUs: number;
    readonly optimizeUs: number;
    readonly backendUs: number;
  };
}
