/**
 * Ending the process as python3 does.
 */
import { endAtOnce, type Host, type ProgramEnd } from '../../engine/index.js';

/** The status of a process that SIGINT ended, as shells count it. */
const INTERRUPTED = 130;
const SIGINT = 2;

/** Ends the process with the program's status; after an uncaught KeyboardInterrupt by the signal itself. */
export function endProcess(host: Host, end: ProgramEnd): never {
  if (!end.interrupted) {
    // Registered last, it runs last. Who watches the process by Node's own means gets a regular exit.
    if (!isWatched()) process.once('exit', endAtOnce);
    process.exit(end.status);
  }
  process.once('exit', () => {
    host.signals?.reset(SIGINT, 0);
    process.kill(process.pid, 'SIGINT');
  });
  process.exit(INTERRUPTED);
}

/** Whether profiles, coverage or the like are written when the process exits. */
function isWatched(): boolean {
  const { NODE_OPTIONS = '', NODE_V8_COVERAGE = '' } = process.env;
  return process.execArgv.length > 0 || NODE_OPTIONS !== '' || NODE_V8_COVERAGE !== '';
}
