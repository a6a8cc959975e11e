/**
 * The prompt: at a terminal with editing and history, else line by line from standard input (`-i` with a pipe).
 */
import {
  engineVersion,
  finishProgram,
  type Host,
  InteractiveSession,
  isTerminal,
  type LineOutcome,
  type ProgramEnd,
  type ProgramSettings,
  type ProgramStart,
  type PythonInterpreter,
  pythonVersionText,
  runUnfinished,
} from '../../../engine/index.js';
import { endProcess } from '../end-process.js';
import { readTerminal } from './terminal.js';

/** Runs the prompt, after a program if one is given, and ends the process. */
export function runPrompt(
  interpreter: PythonInterpreter,
  settings: ProgramSettings,
  start?: ProgramStart,
): void {
  if (start !== undefined) runUnfinished(interpreter, start);
  else if (settings.flags.quiet === 0) process.stderr.write(banner());
  const session = new InteractiveSession(interpreter);
  const leave = (status: number) => finish(interpreter, { status, interrupted: false });
  if (isTerminal(0)) readTerminal(session, leave);
  else readInput(session, leave);
}

function banner(): string {
  const name = `Python ${pythonVersionText} (pitviper ${engineVersion}) [Node.js ${process.versions.node}]`;
  return `${name} on ${process.platform}\nType "exit()" or Ctrl-D to leave.\n`;
}

/** The prompt goes to standard error, which is where python3 has it when input is no terminal. */
function readInput(session: InteractiveSession, leave: (status: number) => void): void {
  for (;;) {
    process.stderr.write(session.promptText);
    const line = session.readLine();
    const outcome: LineOutcome = line === undefined ? session.end() : session.push(line);
    if (outcome.kind === 'exit') {
      leave(outcome.status);
      return;
    }
    if (line === undefined) {
      process.stderr.write('\n');
      leave(0);
      return;
    }
  }
}

function finish(interpreter: PythonInterpreter, end: ProgramEnd): void {
  const host: Host = interpreter.host;
  endProcess(host, finishProgram(interpreter, end));
}
