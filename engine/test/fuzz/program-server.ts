/**
 * A long-lived child process that runs one program after the other (serve.py), on this engine or on CPython.
 *
 * Gives what a program printed and the exception that left it, as one text; a child that dies or does not answer in time is
 * an outcome too, and the next program gets a new one.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, findCPython, PITVIPER } from '../python-programs.js';

const folder = fileURLToPath(new URL('../../../../engine/test/fuzz/', import.meta.url));
const MAX_ERROR = 3000;

/** What stands before every random program. */
export const prelude = readFileSync(`${folder}prelude.py`, 'utf8');

/** A process that runs programs. */
export class ProgramServer {
  private readonly command: Command;
  private readonly timeLimitMs: number;
  private child: ChildProcessWithoutNullStreams | null = null;
  private received = '';
  private errors = '';
  private answer: ((text: string) => void) | null = null;

  constructor(command: Command, timeLimitMs = 10_000) {
    this.command = command;
    this.timeLimitMs = timeLimitMs;
  }

  /** Runs one program to its end. One at a time. */
  async run(source: string): Promise<string> {
    const child = this.child ?? this.start();
    let timer: NodeJS.Timeout | undefined;
    const outcome = await new Promise<string>((resolve) => {
      this.answer = resolve;
      timer = setTimeout(() => {
        resolve('no answer in time');
        this.stop();
      }, this.timeLimitMs);
      child.stdin.write(`${JSON.stringify(source)}\n`);
    });
    this.answer = null;
    clearTimeout(timer);
    return outcome.replace(/0x[0-9a-f]{6,}/g, '0x…');
  }

  /** Ends the process. */
  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = spawn(this.command.file, [...this.command.flags, '-W', 'ignore', `${folder}serve.py`], {
      env: { ...process.env, PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' },
    });
    this.child = child;
    this.received = '';
    this.errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => this.receive(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (this.errors.length < MAX_ERROR) this.errors += text;
    });
    child.stdin.on('error', () => {});
    child.on('close', (status, signal) => {
      if (this.child !== child) return;
      this.child = null;
      this.answer?.(`ended with ${signal ?? status}\n${this.errors}`);
    });
    return child;
  }

  private receive(text: string): void {
    this.received += text;
    if (!text.includes('\n')) return;
    const end = this.received.indexOf('\n');
    const line = this.received.slice(0, end);
    this.received = this.received.slice(end + 1);
    this.answer?.(line);
  }
}

/** Both engines, or why there is only one. */
export function startServers():
  | { kind: 'started'; ours: ProgramServer; reference: ProgramServer }
  | { kind: 'missing'; reason: string } {
  const cpython = findCPython();
  if (cpython.kind === 'missing') return cpython;
  return {
    kind: 'started',
    ours: new ProgramServer(PITVIPER),
    reference: new ProgramServer(cpython.command),
  };
}
