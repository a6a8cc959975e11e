/**
 * Events of an instance on their way to the host: in batches, and no more of them under way than the host can take. What would be too much is
 * dropped, and the host is told how much that was.
 */
import {
  type EventName,
  type EventPayloads,
  type EventSink,
  events,
  headWords,
  watchWords,
} from '../../engine/index.js';
import type { InstanceMessage } from './messages.js';

const BATCH = 256;
/** Milliseconds after which a batch is sent although it is not full. */
const BATCH_AGE = 50;
const MAX_UNDER_WAY = 20_000;

/** See the file's head. */
export class EventSender implements EventSink {
  private readonly head: Int32Array;
  private readonly watch: Int32Array;
  private readonly row: number;
  private readonly tell: (message: InstanceMessage) => void;
  private batch: (readonly [EventName, object])[] = [];
  private begun = 0;
  private dropped = 0;

  constructor(head: Int32Array, watch: Int32Array, row: number, tell: (message: InstanceMessage) => void) {
    this.head = head;
    this.watch = watch;
    this.row = row;
    this.tell = tell;
  }

  wants(name: EventName): boolean {
    return ((this.head[headWords.heard] ?? 0) & (1 << events[name].bit)) !== 0;
  }

  emit<Name extends EventName>(name: Name, payload: EventPayloads[Name]): void {
    if (!this.wants(name)) return;
    if (Atomics.load(this.watch, watchWords.eventsUnderWay) + this.batch.length >= MAX_UNDER_WAY) {
      this.dropped++;
      return;
    }
    if (this.batch.length === 0) this.begun = performance.now();
    this.batch.push([name, payload]);
    if (this.batch.length >= BATCH || performance.now() - this.begun >= BATCH_AGE) this.flush();
  }

  /** Sends what waits: at the end of each task. */
  flush(): void {
    if (this.batch.length === 0 && this.dropped === 0) return;
    Atomics.add(this.watch, watchWords.eventsUnderWay, this.batch.length);
    this.tell({ pitviper: 'events', row: this.row, events: this.batch, dropped: this.dropped });
    this.batch = [];
    this.dropped = 0;
  }
}
