/**
 * Calling functions of the host from an instance's thread: the call is told to the host, and the thread sleeps until the answer lies in its
 * mailbox. Requests to stop are answered meanwhile.
 */
import { type ErrorData, makeError } from '../errors/pitviper-error.js';
import { type InstanceMessage, MAILBOX_HEAD, mailboxStates } from './messages.js';
import { pack, unpack } from './wire.js';

const SMALL_ANSWER = 4096;
/** Milliseconds between looks whether the call is to be stopped. */
const LOOK_PERIOD = 5;

/** See the file's head. */
export class HostCaller {
  private readonly tell: (message: InstanceMessage) => void;
  private readonly watch: Int32Array;
  private readonly checkRequests: () => void;

  constructor(tell: (message: InstanceMessage) => void, watch: Int32Array, checkRequests: () => void) {
    this.tell = tell;
    this.watch = watch;
    this.checkRequests = checkRequests;
  }

  /** Calls a granted function. */
  call(name: string, args: readonly unknown[]): unknown {
    const parcel = pack(args, 'result', []);
    let capacity = SMALL_ANSWER;
    let token = 0;
    for (;;) {
      const mailbox = new SharedArrayBuffer(MAILBOX_HEAD + capacity);
      const words = new Int32Array(mailbox, 0, 2);
      words[1] = token;
      this.tell({ pitviper: 'host-call', name, args: parcel, mailbox });
      this.waitFor(words);
      const length = words[1] ?? 0;
      const state = words[0];
      if (state === mailboxStates.tooLarge) {
        // The answer is kept under the number that stands behind its length.
        token = new Int32Array(mailbox, MAILBOX_HEAD, 1)[0] ?? 0;
        capacity = length;
        continue;
      }
      const answer = unpack({ bytes: new Uint8Array(mailbox, MAILBOX_HEAD, length).slice(), buffers: [] });
      if (state === mailboxStates.answered) return answer;
      throw makeError(Object.fromEntries(answer as Map<string, unknown>) as unknown as ErrorData);
    }
  }

  private waitFor(words: Int32Array): void {
    while (Atomics.load(words, 0) === mailboxStates.waiting) {
      Atomics.wait(words, 0, mailboxStates.waiting, LOOK_PERIOD);
      if (Atomics.load(this.watch, 0) !== 0) this.checkRequests();
    }
  }
}
