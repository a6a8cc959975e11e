/**
 * print, input, open.
 */

import { fileOpening } from '../objects/model/file-opening.js';
import { PyModule } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { standardOutput } from '../objects/model/standard-output.js';
import { asStr, asText, type PyStr, strFromText } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { isException, newException, runtimeError, typeError } from '../objects/protocol/errors.js';
import { str, strText } from '../objects/protocol/text.js';
import { isTrue } from '../objects/protocol/truth.js';
import type { FunctionDeclarations } from './declare-functions.js';

export const printingFunctions: FunctionDeclarations = {
  input: [
    "(prompt='', /)",
    input,
    'Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.',
  ],
  open: [
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    openByPort,
    'Open file and return a stream.  Raise OSError upon failure.',
  ],
  print: [
    "(*args, sep=' ', end='\\n', file=None, flush=False)",
    print,
    'Prints the values to a stream, or to sys.stdout by default.',
  ],
};

/** `print(*args, sep, end, file, flush)` */
export function print(
  args: readonly Value[],
  sep: Value | undefined,
  end: Value | undefined,
  file: Value | undefined,
  flush: Value | undefined,
): null {
  const separator = textOption(sep, 'sep', ' ');
  const ending = textOption(end, 'end', '\n');
  const target = file === undefined || file === null ? systemStream('stdout') : file;
  if (target === null) return null;
  if (target === undefined) throw runtimeError('lost sys.stdout');
  const flushes = flush !== undefined && isTrue(flush);
  if (target === standardOutput.object) printFast(args, separator, ending);
  else printTo(target, args, separator, ending);
  if (!flushes) return null;
  if (target === standardOutput.object) standardOutput.flush();
  else call(getAttribute(target, 'flush'), []);
  return null;
}

/** In one write; what was made before an item's `__str__` raised is written too. */
function printFast(args: readonly Value[], separator: PyStr, ending: PyStr): void {
  let text = '';
  try {
    for (let index = 0; index < args.length; index++) {
      if (index > 0) text += separator;
      text += strText(args[index] as Value);
    }
    text += ending;
  } finally {
    if (text !== '') standardOutput.write(text);
  }
}

function printTo(target: Value, args: readonly Value[], separator: PyStr, ending: PyStr): void {
  const write = getAttribute(target, 'write');
  args.forEach((item, index) => {
    if (index > 0) call(write, [separator]);
    call(write, [str(item)]);
  });
  call(write, [ending]);
}

function textOption(value: Value | undefined, name: string, fallback: string): PyStr {
  if (value === undefined || value === null) return fallback;
  const text = asStr(value);
  if (text === undefined) throw typeError(`${name} must be None or a string, not ${typeOf(value).name}`);
  return text;
}

/** `sys.stdout` and the like as they are now; undefined where they were deleted. */
function systemStream(name: 'stdin' | 'stdout' | 'stderr'): Value | undefined {
  const sys = runtime.current.modules.getString('sys');
  return sys instanceof PyModule ? sys.dict.getString(name) : undefined;
}

function input(prompt: Value | undefined): PyStr {
  const stdin = presentStream('stdin');
  const stdout = presentStream('stdout');
  const stderr = systemStream('stderr');
  if (stderr !== undefined && stderr !== null) flushQuietly(stderr);
  if (prompt !== undefined) call(getAttribute(stdout, 'write'), [str(prompt)]);
  flushQuietly(stdout);
  const line = call(getAttribute(stdin, 'readline'), []);
  const text = asText(line);
  if (text === undefined) throw typeError('object.readline() returned non-string');
  if (text === '') throw newException('EOFError', 'EOF when reading a line');
  return strFromText(text.endsWith('\n') ? text.slice(0, -1) : text);
}

function presentStream(name: 'stdin' | 'stdout'): Value {
  const stream = systemStream(name);
  if (stream === undefined || stream === null) throw runtimeError(`input(): lost sys.${name}`);
  return stream;
}

function flushQuietly(stream: Value): void {
  try {
    call(getAttribute(stream, 'flush'), []);
  } catch (thrown) {
    if (!isException(thrown, 'Exception')) throw thrown;
  }
}

function openByPort(file: Value, ...options: (Value | undefined)[]): Value {
  if (fileOpening.open === null) runtime.current.importModule('io', null, null, 0);
  if (fileOpening.open === null) throw runtimeError('io is not available');
  return fileOpening.open(file, ...options);
}
