/**
 * Ending the process as python3 does.
 */
import type { ProgramEnd } from '../../engine/index.js';

/** The status of a process that SIGINT ended, as shells count it. */
const INTERRUPTED = 130;

/** Ends the process with the program's status; after an uncaught KeyboardInterrupt by the signal itself. */
export function endProcess(end: ProgramEnd): void {
  if (!end.interrupted) {
    process.exit(end.status);
  }
  process.exitCode = INTERRUPTED;
  process.once('exit', () => {
    process.removeAllListeners('SIGINT');
    process.kill(process.pid, 'SIGINT');
  });
  process.exit();
}
