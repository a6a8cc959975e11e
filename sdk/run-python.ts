/**
 * Running one Python program from start to end on the calling thread, with its output as text.
 */
import {
  type ByteStream,
  closedHost,
  createInterpreter,
  defaultSettings,
  runProgram,
} from '../engine/index.js';

/** What a program gets besides its source. */
export interface RunPythonOptions {
  /** `sys.argv` after the program's name. Default: none. */
  readonly args?: readonly string[];
  /** What the program reads from standard input. Default: nothing. */
  readonly stdin?: string;
  /** The name that tracebacks and `sys.argv[0]` show. Default: `<string>`. */
  readonly name?: string;
}

/** How a program ended and what it wrote. */
export interface RunPythonResult {
  /** Exit status as python3 gives it: 0, 1 for an uncaught exception, or what `sys.exit` was called with. */
  readonly status: number;
  readonly stdout: string;
  /** Standard error, tracebacks included. */
  readonly stderr: string;
}

/**
 * Runs a Python program to its end. It can import the standard library; it reaches no files, no environment variables, no
 * processes.
 *
 * @param source - Python source text
 * @returns exit status and output; a Python exception that nobody catches is a status of 1 and a traceback in `stderr`
 * @example
 * ```ts
 * import { runPython } from 'pitviper';
 *
 * const { status, stdout } = runPython('print(sum(range(10)))');
 * console.log(status, stdout); // 0 45
 * ```
 */
export function runPython(source: string, options: RunPythonOptions = {}): RunPythonResult {
  const { args = [], stdin = '', name = '<string>' } = options;
  const output = new Sink();
  const error = new Sink();
  const interpreter = createInterpreter({
    host: closedHost({ streams: { input: textStream(stdin), output, error } }),
    settings: { ...defaultSettings, argv: [name, ...args], path: [] },
  });
  const { status } = runProgram(interpreter, { kind: 'text', name, source });
  return { status, stdout: output.text(), stderr: error.text() };
}

/** A stream that gives a text. */
function textStream(text: string): ByteStream {
  let rest = new TextEncoder().encode(text);
  return {
    descriptor: null,
    isTerminal: () => false,
    read: (into) => {
      const count = Math.min(into.length, rest.length);
      into.set(rest.subarray(0, count));
      rest = rest.subarray(count);
      return count;
    },
    write: () => 0,
  };
}

/** Collects what is written. */
class Sink {
  readonly descriptor = null;
  private readonly chunks: Uint8Array[] = [];

  isTerminal(): boolean {
    return false;
  }

  read(): number {
    return 0;
  }

  write(data: Uint8Array): number {
    this.chunks.push(data.slice());
    return data.length;
  }

  text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}
