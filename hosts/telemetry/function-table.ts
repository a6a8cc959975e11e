/**
 * What events say about each Python function, added up over all instances: loops and bridges, exits taken, recordings given up, code bytes and
 * the time that compiling took.
 */
import type { EventLocation, EventPayloads, PitviperEvent } from '../../sdk/index.js';

/** The figures of a function. */
export interface FunctionRow {
  readonly module: string;
  readonly function: string;
  loops: number;
  bridges: number;
  exits: number;
  aborts: number;
  codeBytes: number;
  compileUs: number;
  /** In machine code that begins at its loops. */
  machineUs: number;
  /** Why its last recording was given up. */
  lastAbort: string | null;
}

/** See the file's head. */
export class FunctionTable {
  /** Events that were counted. */
  events = 0;
  instances = 0;
  crashes = 0;
  limits = 0;
  private readonly byFunction = new Map<string, FunctionRow>();
  /** By instance and trace: what a trace's invalidation or an instance's flush takes away again. */
  private readonly codeOf = new Map<
    number,
    Map<number, { readonly row: FunctionRow; readonly bytes: number }>
  >();
  /** By instance and exit: events come with the count so far. */
  private readonly exitCounts = new Map<string, number>();

  /** The rows, those with most code first. */
  rows(): readonly FunctionRow[] {
    return [...this.byFunction.values()].sort((a, b) => b.codeBytes - a.codeBytes || b.exits - a.exits);
  }

  /** Counts an event. */
  add(event: PitviperEvent): void {
    this.events++;
    switch (event.name) {
      case 'jit:compile':
        this.compiled(event, event.instance);
        break;
      case 'jit:deopt':
        this.exitTaken(event, event.instance);
        break;
      case 'jit:time':
        this.rowOf(event.location).machineUs += event.us;
        break;
      case 'trace:abort': {
        const row = this.rowOf(event.location);
        row.aborts++;
        row.lastAbort = event.reason;
        break;
      }
      case 'jit:invalidate':
        this.drop(event.instance, event.traceId);
        break;
      case 'jit:flush':
        for (const trace of [...(this.codeOf.get(event.instance)?.keys() ?? [])])
          this.drop(event.instance, trace);
        break;
      case 'instance:start':
        this.instances++;
        break;
      case 'instance:exit':
        this.ended(event.instance);
        break;
      case 'instance:crash':
        this.crashes++;
        this.ended(event.instance);
        break;
      case 'limit':
        this.limits++;
        break;
      default:
    }
  }

  private compiled(event: EventPayloads['jit:compile'], instance: number): void {
    const { kind, traceId, location, codeBytes } = event;
    const row = this.rowOf(location);
    if (kind === 'bridge') row.bridges++;
    else row.loops++;
    row.codeBytes += codeBytes;
    row.compileUs += event.recordUs + event.optimizeUs + event.compileUs;
    const traces = this.codeOf.get(instance) ?? new Map();
    this.codeOf.set(instance, traces.set(traceId, { row, bytes: codeBytes }));
  }

  private exitTaken(event: EventPayloads['jit:deopt'], instance: number): void {
    const { traceId, exitId, location, count } = event;
    const key = `${instance}/${traceId}/${exitId}`;
    this.rowOf(location).exits += Math.max(0, count - (this.exitCounts.get(key) ?? 0));
    this.exitCounts.set(key, count);
  }

  private drop(instance: number, trace: number): void {
    const traces = this.codeOf.get(instance);
    const code = traces?.get(trace);
    if (code === undefined) return;
    code.row.codeBytes -= code.bytes;
    traces?.delete(trace);
  }

  private ended(instance: number): void {
    this.instances = Math.max(0, this.instances - 1);
    for (const trace of [...(this.codeOf.get(instance)?.keys() ?? [])]) this.drop(instance, trace);
  }

  private rowOf(location: EventLocation): FunctionRow {
    const key = `${location.module}\0${location.function}`;
    let row = this.byFunction.get(key);
    if (row === undefined) {
      row = {
        module: location.module,
        function: location.function,
        loops: 0,
        bridges: 0,
        exits: 0,
        aborts: 0,
        codeBytes: 0,
        compileUs: 0,
        machineUs: 0,
        lastAbort: null,
      };
      this.byFunction.set(key, row);
    }
    return row;
  }
}
