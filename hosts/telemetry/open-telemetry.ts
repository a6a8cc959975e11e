/**
 * From an engine to OpenTelemetry: its events become metrics on a Meter and spans on a Tracer, calls of its modules become spans.
 *
 * Meter and Tracer are those of `@opentelemetry/api`. Only the part of them that is used is declared here, so that neither building nor
 * loading this file needs the package.
 */
import type { AsyncExports, EventPayloads, ExportDescription, RunOptions } from '../../sdk/index.js';
import { type EventSource, listen } from './event-source.js';
import { type Instruments, makeInstruments } from './instruments.js';
import type { Attributes, Meter, Span, Tracer } from './open-telemetry-api.js';

/** Where measurements and spans go; what is left out is not made. */
export interface TelemetryOptions {
  /** `metrics.getMeter('…')` of `@opentelemetry/api`. */
  readonly meter?: Meter;
  /** `trace.getTracer('…')` of `@opentelemetry/api`. */
  readonly tracer?: Tracer;
}

/** A Module, as far as its calls are to be seen. */
export interface CallableModule<Exports> {
  readonly name: string;
  readonly exports: readonly Pick<ExportDescription, 'name'>[];
  /** Calls a function. */
  run(name: never, args: never, options?: RunOptions): Promise<unknown>;
  /** Only for the type of the functions. */
  readonly call: AsyncExports<Exports>;
}

/** `SpanStatusCode.ERROR`. */
const ERROR = 2;

/**
 * Reports an engine to OpenTelemetry until it is stopped.
 *
 * @example
 * ```ts
 * import { Engine } from 'pitviper';
 * import { OpenTelemetryBridge } from 'pitviper/telemetry';
 *
 * const measured: string[] = [];
 * const instrument = (name: string) => ({ add: () => measured.push(name), record: () => measured.push(name) });
 * const meter = { createCounter: instrument, createUpDownCounter: instrument, createHistogram: instrument };
 *
 * await using engine = await Engine.create({ instances: 1 });
 * using bridge = new OpenTelemetryBridge(engine, { meter }); // metrics.getMeter('simulation')
 * const kernels = await engine.compile<{ twice(n: number): number }>({ source: 'def twice(n): return 2 * n' });
 * console.log(await bridge.calls(kernels).twice(4), measured.includes('pitviper.call.duration')); // 8 true
 * ```
 */
export class OpenTelemetryBridge {
  private readonly instruments: Instruments;
  private readonly tracer: Tracer | undefined;
  private readonly stopListening: () => void;
  /** Exits that each guard's event told of last: an event comes with the count so far. */
  private readonly exits = new Map<string, number>();

  constructor(source: EventSource, { meter, tracer }: TelemetryOptions) {
    this.instruments = makeInstruments(meter);
    this.tracer = tracer;
    const made = this.instruments;
    this.stopListening = listen(source, {
      'module:compile': (event) => this.moduleCompiled(event),
      'instance:start': () => made.instances.add(1),
      'instance:exit': () => made.instances.add(-1),
      'instance:crash': () => {
        made.instances.add(-1);
        made.crashes.add(1);
      },
      'trace:abort': ({ reason, blacklisted }) => made.aborts.add(1, { reason, blacklisted }),
      'jit:compile': (event) => this.traceCompiled(event),
      'jit:deopt': (event) => this.exitTaken(event, event.instance),
      'jit:time': ({ us, location }) =>
        made.machineTime.add(us / 1e6, {
          'code.function.name': location.function,
          'code.file.path': location.module,
        }),
      'jit:invalidate': ({ reason }) => made.invalidations.add(1, { reason }),
      'jit:flush': ({ codeBytes, reason }) => {
        made.codeSize.add(-codeBytes);
        made.flushes.add(1, { reason });
      },
      limit: ({ which }) => made.limits.add(1, { which }),
    });
  }

  private moduleCompiled({ module, bytes, us, cached }: EventPayloads['module:compile']): void {
    this.instruments.moduleDuration.record(us / 1e6, { cached });
    this.pastSpan('pitviper.compile', us, { module, bytes, cached });
  }

  private traceCompiled(event: EventPayloads['jit:compile']): void {
    const { kind, backend, cached, codeBytes, recordUs, optimizeUs, compileUs, location } = event;
    this.instruments.compiles.add(1, { kind, backend, cached });
    this.instruments.codeSize.add(codeBytes);
    if (cached) return;
    const stages = { record: recordUs, optimize: optimizeUs, compile: compileUs };
    for (const [stage, us] of Object.entries(stages))
      this.instruments.jitDuration.record(us / 1e6, { stage, kind });
    this.pastSpan('pitviper.jit', recordUs + optimizeUs + compileUs, {
      kind,
      backend,
      'code.function.name': location.function,
      'code.file.path': location.module,
      'code.line.number': location.line,
      opsRecorded: event.opsRecorded,
      opsOptimized: event.opsOptimized,
      guards: event.guards,
      codeBytes,
    });
  }

  private exitTaken({ traceId, exitId, guard, count }: EventPayloads['jit:deopt'], instance: number): void {
    const key = `${instance}/${traceId}/${exitId}`;
    this.instruments.exits.add(Math.max(0, count - (this.exits.get(key) ?? 0)), { guard });
    this.exits.set(key, count);
  }

  /** A span that has ended now and took so long. */
  private pastSpan(name: string, us: number, attributes: Attributes): void {
    const end = Date.now();
    this.tracer?.startSpan(name, { startTime: end - us / 1000, attributes }).end(end);
  }

  /** The module's functions; each call is a span and is measured. */
  calls<Exports>(module: CallableModule<Exports>): AsyncExports<Exports> {
    const made: Record<string, (...args: unknown[]) => Promise<unknown>> = Object.create(null);
    const run = module.run.bind(module) as (name: string, args: unknown[]) => Promise<unknown>;
    for (const { name } of module.exports)
      made[name] = (...args) => this.called(module.name, name, () => run(name, args));
    return made as AsyncExports<Exports>;
  }

  private async called(module: string, name: string, act: () => Promise<unknown>): Promise<unknown> {
    const attributes = { 'code.file.path': module, 'code.function.name': name };
    const span = this.tracer?.startSpan(`pitviper.call ${name}`, { attributes });
    const begin = performance.now();
    let outcome = 'ok';
    try {
      return await act();
    } catch (thrown) {
      outcome = codeOf(thrown);
      if (span !== undefined) fail(span, thrown, outcome);
      throw thrown;
    } finally {
      const seconds = (performance.now() - begin) / 1000;
      this.instruments.callDuration.record(seconds, { ...attributes, outcome });
      span?.end();
    }
  }

  /** Reports nothing more. */
  stop(): void {
    this.stopListening();
  }

  /** Stops at the end of a `using` block. */
  [Symbol.dispose](): void {
    this.stop();
  }
}

function codeOf(thrown: unknown): string {
  const { code } = Object(thrown) as { code?: unknown };
  return typeof code === 'string' ? code : 'error';
}

function fail(span: Span, thrown: unknown, code: string): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  span.setAttribute('error.type', code);
  span.recordException(error);
  span.setStatus({ code: ERROR, message: error.message });
}
