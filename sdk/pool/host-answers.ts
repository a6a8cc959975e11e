/**
 * The host's side of calls from instances: runs the granted function and puts its answer into the caller's mailbox.
 */
import { argumentError } from '../options/checks.js';
import { type InstanceMessage, MAILBOX_HEAD, mailboxStates } from './messages.js';
import { packBytes, unpack } from './wire.js';

type HostCall = Extract<InstanceMessage, { pitviper: 'host-call' }>;

/** See the file's head. */
export class HostAnswers {
  private readonly grants: Readonly<Record<string, unknown>>;
  /** Answers that did not fit, by the number that their caller asks with. */
  private readonly kept = new Map<number, { state: number; bytes: Uint8Array }>();
  private nextToken = 1;

  constructor(grants: Readonly<Record<string, unknown>>) {
    this.grants = grants;
  }

  /** Answers a call. Never throws: what the function throws is the answer. */
  answer(call: HostCall): void {
    const words = new Int32Array(call.mailbox, 0, 2);
    const token = words[1] ?? 0;
    const answer = this.kept.get(token) ?? this.run(call);
    this.kept.delete(token);
    const { state, bytes } = answer;
    if (bytes.length > call.mailbox.byteLength - MAILBOX_HEAD) {
      const number = this.nextToken++;
      this.kept.set(number, answer);
      new Int32Array(call.mailbox, MAILBOX_HEAD, 1)[0] = number;
      words[1] = bytes.length;
      Atomics.store(words, 0, mailboxStates.tooLarge);
    } else {
      new Uint8Array(call.mailbox, MAILBOX_HEAD).set(bytes);
      words[1] = bytes.length;
      Atomics.store(words, 0, state);
    }
    Atomics.notify(words, 0);
  }

  private run({ name, args }: HostCall): { state: number; bytes: Uint8Array } {
    try {
      const granted = Object.hasOwn(this.grants, name) ? this.grants[name] : undefined;
      if (typeof granted !== 'function') throw argumentError(`permissions.host has no function ${name}`);
      const result: unknown = granted(...(unpack(args) as unknown[]));
      if (result instanceof Promise) {
        result.catch(() => undefined);
        throw argumentError('it is asynchronous: Python calls only functions that return at once');
      }
      const bytes = packBytes(result);
      if (bytes === null)
        throw argumentError(
          'it returned a buffer, which cannot cross threads as a result; pass it as an argument',
        );
      return { state: mailboxStates.answered, bytes };
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      const bytes = packBytes({ code: 'ERR_ARGUMENT', message }) ?? new Uint8Array();
      return { state: mailboxStates.failed, bytes };
    }
  }
}
