/**
 * Lines from a terminal: Node's line editor with a history kept in the user's home folder.
 *
 * While a statement runs, the terminal is as a program expects it (no raw mode), so that Ctrl-C is a signal and `input()`
 * reads whole lines.
 */
import { createInterface, type Interface } from 'node:readline';
import type { InteractiveSession, LineOutcome } from '../../../engine/index.js';
import { loadHistory, saveHistory } from './history.js';

/** Reads and runs lines until the program leaves or Ctrl-D is typed. */
export function readTerminal(session: InteractiveSession, leave: (status: number) => void): void {
  const editor = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: true,
    history: loadHistory(),
    historySize: HISTORY_SIZE,
    removeHistoryDuplicates: false,
    tabSize: 4,
  });
  let history: readonly string[] = [];
  editor.on('history', (lines: string[]) => {
    history = [...lines];
  });
  let isLeaving = false;
  const end = (status: number) => {
    if (isLeaving) return;
    isLeaving = true;
    editor.close();
    if (history.length > 0) saveHistory(history);
    leave(status);
  };
  const ask = () => {
    editor.setPrompt(session.promptText);
    editor.prompt();
  };
  editor.on('line', (line) => {
    if (isLeaving) return;
    const outcome = asProgram(editor, () => session.push(line));
    if (outcome.kind === 'exit') end(outcome.status);
    else ask();
  });
  editor.on('SIGINT', () => {
    process.stdout.write('\nKeyboardInterrupt\n');
    session.interrupt();
    clearLine(editor);
    ask();
  });
  editor.on('close', () => {
    if (isLeaving) return;
    process.stdout.write('\n');
    const outcome = session.end();
    end(outcome.kind === 'exit' ? outcome.status : 0);
  });
  ask();
}

const HISTORY_SIZE = 1000;

/** Runs a statement with the terminal in its usual mode. */
function asProgram(editor: Interface, run: () => LineOutcome): LineOutcome {
  editor.pause();
  process.stdin.setRawMode(false);
  try {
    return run();
  } finally {
    process.stdin.setRawMode(true);
    editor.resume();
  }
}

/** Throws away what was typed on the line. */
function clearLine(editor: Interface): void {
  editor.write(null, { ctrl: true, name: 'e' });
  editor.write(null, { ctrl: true, name: 'u' });
}
