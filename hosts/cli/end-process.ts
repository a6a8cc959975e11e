/**
 * Ending the process as python3 does.
 */
import type { Host, ProgramEnd } from '../../engine/index.js';

/** The status of a process that SIGINT ended, as shells count it. */
const INTERRUPTED = 130;
const SIGINT = 2;

/** Ends the process with the program's status; after an uncaught KeyboardInterrupt by the signal itself. */
export function endProcess(host: Host, end: ProgramEnd): never {
  if (!end.interrupted) process.exit(end.status);
  process.once('exit', () => {
    host.signals?.reset(SIGINT, 0);
    process.kill(process.pid, 'SIGINT');
  });
  process.exit(INTERRUPTED);
}
