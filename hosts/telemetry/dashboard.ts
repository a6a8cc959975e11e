/**
 * A live view of an engine: on a terminal a table of functions that is drawn anew as events come, elsewhere a line for each event.
 *
 * It keeps no process alive, draws at most ten times a second, and leaves the last table standing when it is stopped. Colours and bold type
 * are left out where NO_COLOR says so.
 */
import { type EventListener, type EventName, eventNames, type PitviperEvent } from 'pitviper';
import { eventLine } from './event-line.js';
import { type CountingSource, type Listeners, listen } from './event-source.js';
import { FunctionTable } from './function-table.js';
import { tableLines } from './table-text.js';

/** Where the view is shown. A terminal has `isTTY`. */
export interface ViewStream {
  /** Writes a text. */
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** Options of a Dashboard. */
export interface DashboardOptions {
  /** Default: standard error, so that a program's output stays its own. */
  readonly stream?: ViewStream;
  /** `'table'` or `'lines'`; by default the one that the stream can show. */
  readonly view?: 'table' | 'lines';
  /** Events that are heard. Default: all. */
  readonly events?: readonly EventName[];
}

const PERIOD = 100;

/**
 * Shows an engine's events until it is stopped.
 *
 * @example
 * ```ts
 * import { Engine } from 'pitviper';
 * import { Dashboard } from 'pitviper/telemetry';
 *
 * const lines: string[] = [];
 * await using engine = await Engine.create({ instances: 1 });
 * using dashboard = new Dashboard(engine, { stream: { write: (line) => lines.push(line) } });
 * await engine.compile({ name: 'kernels', source: 'def one(): return 1' });
 * await new Promise((resolve) => setTimeout(resolve, 10));
 * console.log(lines[0]?.startsWith('[engine] module:compile  kernels: ')); // true
 * ```
 */
export class Dashboard {
  /** The figures so far. */
  readonly table = new FunctionTable();
  private readonly source: CountingSource;
  private readonly stream: ViewStream;
  private readonly isTable: boolean;
  private readonly stopListening: () => void;
  private timer: NodeJS.Timeout | null = null;
  private drawn = 0;
  private stopped = false;

  constructor(source: CountingSource, options: DashboardOptions = {}) {
    const { stream = process.stderr, events = eventNames } = options;
    this.source = source;
    this.stream = stream;
    this.isTable = (options.view ?? (stream.isTTY === true ? 'table' : 'lines')) === 'table';
    const listener: EventListener<EventName> = (event) => this.add(event);
    this.stopListening = listen(
      source,
      Object.fromEntries(events.map((name) => [name, listener])) as Listeners,
    );
  }

  private add(event: PitviperEvent): void {
    this.table.add(event);
    if (!this.isTable) this.stream.write(`${eventLine(event)}\n`);
    else if (this.timer === null) {
      this.timer = setTimeout(() => this.draw(), PERIOD);
      this.timer.unref();
    }
  }

  private draw(): void {
    this.timer = null;
    const { columns = 80, rows = 24 } = this.stream;
    const isColoured = this.stream.isTTY === true && !process.env['NO_COLOR'];
    const lines = tableLines(this.table, { columns, lines: rows - 1, isColoured }, this.source.stats?.().jit);
    // Up to where the last table began, and everything below it erased.
    const home = this.drawn === 0 ? '' : `\x1b[${this.drawn}A\r\x1b[J`;
    this.stream.write(`${home}${lines.join('\n')}\n`);
    this.drawn = lines.length;
  }

  /** Shows the last figures and hears nothing more. */
  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.stopListening();
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.isTable) this.draw();
  }

  /** Stops at the end of a `using` block. */
  [Symbol.dispose](): void {
    this.stop();
  }
}
