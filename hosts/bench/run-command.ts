/**
 * Runs one command to its end and collects what it wrote. Never throws: a command that cannot be started, times out or
 * is killed is an outcome like any other.
 */
import { spawn } from 'node:child_process';

/** How a command ended. `status` is null where it was killed or never started; `problem` then says why. */
export interface CommandOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly problem: string | undefined;
}

/** Runs `command[0]` with the other elements as arguments; killed after `timeoutMs`. */
export function runCommand(command: readonly string[], timeoutMs: number): Promise<CommandOutcome> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let problem: string | undefined;
    const timer = setTimeout(() => {
      problem = `took longer than ${timeoutMs / 1000} s`;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ status: null, stdout, stderr, problem: error.message });
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      if (signal !== null) problem ??= `killed by ${signal}`;
      resolve({ status, stdout, stderr, problem });
    });
  });
}
