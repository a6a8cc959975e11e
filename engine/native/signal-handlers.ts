/**
 * Signal handlers that run while JavaScript is busy: a few bytes of machine code that mark the signal as pending and set the
 * interpreter's control word. Node's own handlers only run when the event loop does, which a Python program never lets.
 *
 * Without executable memory there is no handler, and the system's default action stands. A handler is installed without
 * SA_RESTART, so that a blocking read gives up with EINTR.
 */
import { addressOf, ExecutableMemory } from './executable-memory.js';
import { openNativeDoor } from './koffi.js';

/** Where handlers leave their marks. Both lie in shared memory that lives as long as the handlers. */
export interface SignalMarks {
  /** Word 0 becomes 1 when any signal arrives. */
  readonly control: Int32Array;
  /** Word N becomes 1 when signal N arrives. */
  readonly pending: Int32Array;
}

/** Installs the handler for a signal; false where that cannot be done. */
export function installSignalHandler(signal: number, marks: SignalMarks): boolean {
  const system = open();
  if (system === undefined) return false;
  code ??= makeCode(marks) ?? null;
  return code !== null && system.act(signal, code.address);
}

/** Gives a signal its default action (0) or has it ignored (1); false where that cannot be done. */
export function resetSignal(signal: number, action: 0 | 1): boolean {
  return open()?.act(signal, BigInt(action)) ?? false;
}

/** The handler's code; kept for good, since a signal may come at any time. */
let code: ExecutableMemory | null | undefined;

/** `handler(signal in edi)`: pending[signal] = 1; control[0] = 1. */
function makeCode(marks: SignalMarks): ExecutableMemory | undefined {
  const control = addressOf(marks.control);
  const pending = addressOf(marks.pending);
  if (control === undefined || pending === undefined) return undefined;
  const bytes = new Uint8Array(37);
  const view = new DataView(bytes.buffer);
  bytes.set([0x48, 0xb8], 0); // mov rax, pending
  view.setBigUint64(2, pending, true);
  bytes.set([0x48, 0x63, 0xff], 10); // movsxd rdi, edi
  bytes.set([0xc7, 0x04, 0xb8, 1, 0, 0, 0], 13); // mov dword [rax + rdi*4], 1
  bytes.set([0x48, 0xb8], 20); // mov rax, control
  view.setBigUint64(22, control, true);
  bytes.set([0xc7, 0x00, 1, 0, 0, 0], 30); // mov dword [rax], 1
  bytes[36] = 0xc3; // ret
  const memory = ExecutableMemory.reserve(bytes.length);
  memory?.write(0, bytes);
  return memory?.seal() === true ? memory : undefined;
}

interface SignalSystem {
  act(signal: number, handler: bigint): boolean;
}

let system: SignalSystem | null | undefined;

function open(): SignalSystem | undefined {
  if (system === undefined) system = bind() ?? null;
  return system ?? undefined;
}

/** Bytes of `struct sigaction`: handler, mask, flags and, on Linux, restorer. All but the handler stay 0. */
const actionSizes: Partial<Record<NodeJS.Platform, number>> = { linux: 152, darwin: 16, freebsd: 32 };

function bind(): SignalSystem | undefined {
  const size = actionSizes[process.platform];
  const door = openNativeDoor();
  if (size === undefined || door === undefined) return undefined;
  const sigaction = door.c.func('sigaction', 'int', ['int', 'void *', 'void *']);
  // FreeBSD's structure begins with the handler too; its flags lie before the mask, which makes no difference to zeros.
  return {
    act: (signal, handler) => {
      const action = new Uint8Array(size);
      new DataView(action.buffer).setBigUint64(0, handler, true);
      return sigaction(signal, action, null) === 0;
    },
  };
}
