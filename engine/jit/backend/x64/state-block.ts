/**
 * The memory of one instance that machine code works on (see state-layout.table): a SharedArrayBuffer with typed views.
 *
 * Takes a buffer or allocates one; fills the table of libm's addresses, which are those of this thread's process.
 */
import { InternalError } from '../../../core/internal-error.js';
import { addressOf } from '../../../native/executable-memory.js';
import { libmAddresses } from '../../../native/libm.js';
import { STATE_BYTES, stateEntries, stateOffset, stateOffsets } from './state-layout.table.js';

const ENTRY_TARGET = stateOffset('commonExit', 1) >> 3;

/** One instance's state block. */
export class StateBlock {
  /** The block of a fresh instance, or over a buffer that another thread also sees; undefined where native code cannot be called. */
  static create(buffer = new SharedArrayBuffer(STATE_BYTES)): StateBlock | undefined {
    if (buffer.byteLength < STATE_BYTES) {
      throw new InternalError(`a state block takes ${STATE_BYTES} bytes, not ${buffer.byteLength}`);
    }
    const address = addressOf(new Uint8Array(buffer));
    const functions = libmAddresses();
    if (address === undefined || functions === undefined) return undefined;
    const block = new StateBlock(buffer, address);
    if (functions.length > stateEntries.libm) throw new InternalError('the table of libm functions is full');
    functions.forEach((target, index) => {
      block.ints[stateOffset('libm', index) >> 3] = target;
    });
    return block;
  }

  readonly buffer: SharedArrayBuffer;
  /** Where the block lies. */
  readonly address: bigint;
  /** The block as int32, index = byte offset / 4. */
  readonly words: Int32Array;
  /** The block as doubles, index = byte offset / 8. */
  readonly floats: Float64Array;
  /** The block as int64, index = byte offset / 8. */
  readonly ints: BigInt64Array;
  /** Keeps the control word's memory alive. */
  #control: Int32Array;

  private constructor(buffer: SharedArrayBuffer, address: bigint) {
    this.buffer = buffer;
    this.address = address;
    this.words = new Int32Array(buffer);
    this.floats = new Float64Array(buffer);
    this.ints = new BigInt64Array(buffer);
    this.#control = new Int32Array(new SharedArrayBuffer(4));
    this.setControl(this.#control);
  }

  /** Writes the address where exit `exit` goes on. */
  setExitTarget(exit: number, address: bigint): void {
    this.ints[stateOffset('exitTargets', exit) >> 3] = address;
  }

  /** Writes the inner entry of a trace. */
  setTraceTarget(trace: number, address: bigint): void {
    this.ints[stateOffset('traceTargets', trace) >> 3] = address;
  }

  /** Writes the address of the header of a trace's loop. */
  setLabelTarget(trace: number, address: bigint): void {
    this.ints[stateOffset('labelTargets', trace) >> 3] = address;
  }

  /** Writes the address of the code that ends every exit. */
  setCommonExit(address: bigint): void {
    this.ints[stateOffsets.commonExit >> 3] = address;
  }

  /** Writes the address of the root that the entry code goes on to. */
  setEntryTarget(address: bigint): void {
    this.ints[ENTRY_TARGET] = address;
  }

  /** Has machine code poll a control word: any thread may write it. The view's buffer must stay where it is. */
  setControl(control: Int32Array): void {
    this.#control = control;
    this.ints[stateOffsets.control >> 3] = addressOf(control) ?? 0n;
  }

  /** Asks machine code to leave, or takes the wish back. */
  interrupt(wanted: boolean): void {
    Atomics.store(this.#control, 0, wanted ? 1 : 0);
  }
}
