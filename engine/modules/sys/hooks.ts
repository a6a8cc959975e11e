/**
 * What the system module writes: uncaught exceptions, exceptions that nobody can handle, values at the prompt.
 */
import { type PyException, PyTraceback } from '../../objects/model/exceptions.js';
import { PyModule } from '../../objects/model/functions.js';
import { runtime } from '../../objects/model/runtime.js';
import { asText, PyBytes, type PyStr, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { isException, runtimeError, typeError } from '../../objects/protocol/errors.js';
import { repr } from '../../objects/protocol/text.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { encodeText } from '../../objects/text-codecs/encode.js';
import { formatException } from '../../objects/traceback-text/format-exception.js';
import { writeAbandoned } from '../io/exit.js';
import { makeStructSequence, structSequenceType } from '../struct-sequence.js';

/** A stream of `sys` as the program has it now; null where there is none. */
export function systemStream(name: 'stdin' | 'stdout' | 'stderr'): Value {
  const sys = runtime.current.modules.getString('sys');
  return sys instanceof PyModule ? (sys.dict.getString(name) ?? null) : null;
}

/** Writes text to `sys.stderr`; what fails is given up. */
export function writeToStandardError(text: string): void {
  const stream = systemStream('stderr');
  if (stream === null) return;
  try {
    call(getAttribute(stream, 'write'), [strFromText(text)]);
    call(getAttribute(stream, 'flush'), []);
  } catch (thrown) {
    if (!isException(thrown, 'Exception')) throw thrown;
  }
}

/** `sys.__excepthook__`: writes the traceback, after what the program has written. */
export function displayException(exception: PyException): void {
  writeToStandardError(formatException(exception));
}

/** Flushes `sys.stdout` and `sys.stderr` at the end; false where standard output could not be written. */
export function flushStandardStreams(): boolean {
  writeAbandoned();
  let isWritten = true;
  const stdout = systemStream('stdout');
  if (stdout !== null && !isClosed(stdout)) {
    try {
      call(getAttribute(stdout, 'flush'), []);
    } catch (thrown) {
      if (!isException(thrown, 'BaseException')) throw thrown;
      writeUnraisable(thrown, null, stdout);
      isWritten = false;
    }
  }
  const stderr = systemStream('stderr');
  if (stderr !== null && !isClosed(stderr)) {
    try {
      call(getAttribute(stderr, 'flush'), []);
    } catch (thrown) {
      if (!isException(thrown, 'BaseException')) throw thrown;
    }
  }
  return isWritten;
}

function isClosed(stream: Value): boolean {
  try {
    return isTrue(getAttribute(stream, 'closed'));
  } catch (thrown) {
    if (!isException(thrown, 'BaseException')) throw thrown;
    return false;
  }
}

let unraisableArgs: PyType | undefined;

function unraisableArgsType(): PyType {
  unraisableArgs ??= structSequenceType({
    name: 'UnraisableHookArgs',
    doc: 'Type used to pass arguments to sys.unraisablehook.',
    fields: ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'],
    isConstructible: true,
  });
  return unraisableArgs;
}

/** Hands an exception that cannot be raised anywhere to `sys.unraisablehook`. */
export function writeUnraisable(exception: PyException, message: string | null, object: Value): void {
  const args = makeStructSequence(unraisableArgsType(), [
    exception.type,
    exception,
    exception.traceback,
    message === null ? null : strFromText(message),
    object,
  ]);
  const sys = runtime.current.modules.getString('sys');
  const hook = sys instanceof PyModule ? (sys.dict.getString('unraisablehook') ?? null) : null;
  if (hook === null) {
    displayUnraisable(args);
    return;
  }
  try {
    call(hook, [args]);
  } catch (thrown) {
    if (!isException(thrown, 'BaseException')) throw thrown;
    displayUnraisable(
      makeStructSequence(unraisableArgsType(), [
        thrown.type,
        thrown,
        thrown.traceback,
        'Exception ignored in sys.unraisablehook',
        hook,
      ]),
    );
  }
}

/** `sys.__unraisablehook__`. */
export function displayUnraisable(args: Value): null {
  if (typeOf(args) !== unraisableArgsType())
    throw typeError('sys.unraisablehook argument type must be UnraisableHookArgs');
  const exception = getAttribute(args, 'exc_value');
  const object = getAttribute(args, 'object');
  const message =
    asText(getAttribute(args, 'err_msg')) ?? (object === null ? undefined : 'Exception ignored in');
  let head = '';
  if (object !== null) head = `${message}: ${reprOrFailure(object)}\n`;
  else if (message !== undefined) head = `${message}:\n`;
  writeToStandardError(head + (isException(exception, 'BaseException') ? formatException(exception) : ''));
  return null;
}

function reprOrFailure(object: Value): PyStr {
  try {
    return repr(object);
  } catch (thrown) {
    if (!isException(thrown, 'BaseException')) throw thrown;
    return `<object repr() failed>`;
  }
}

/** `sys.displayhook`: writes the repr of a value that is not None and keeps it as `_`. */
export function displayValue(value: Value): null {
  const { builtins } = runtime.current;
  if (value === null) return null;
  builtins.set('_', null);
  const stdout = systemStream('stdout');
  if (stdout === null) throw runtimeError('lost sys.stdout');
  const text = repr(value);
  try {
    call(getAttribute(stdout, 'write'), [text]);
  } catch (thrown) {
    if (!isException(thrown, 'UnicodeEncodeError')) throw thrown;
    const encoding = asText(getAttribute(stdout, 'encoding')) ?? 'utf-8';
    const bytes = new PyBytes(encodeText(text, encoding, 'backslashreplace'));
    call(getAttribute(getAttribute(stdout, 'buffer'), 'write'), [bytes]);
  }
  call(getAttribute(stdout, 'write'), ['\n']);
  builtins.set('_', value);
  return null;
}

/** `sys.excepthook(type, value, traceback)`. */
export function exceptHook(_type: Value, value: Value, traceback: Value): null {
  if (!isException(value, 'BaseException')) {
    const shown = typeOf(value).name;
    writeToStandardError(`TypeError: print_exception(): Exception expected for value, ${shown} found\n`);
    return null;
  }
  if (value.traceback === null && traceback instanceof PyTraceback) value.traceback = traceback;
  displayException(value);
  return null;
}
