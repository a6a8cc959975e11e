/**
 * `sys.stdin`, `sys.stdout` and `sys.stderr`, and the short way of `print` to standard output.
 */
import type { ByteStream } from '../../core/host.js';
import { setOwnAttribute } from '../../objects/model/instance.js';
import { runtime } from '../../objects/model/runtime.js';
import type { ProgramSettings } from '../../objects/model/settings.js';
import { standardOutput } from '../../objects/model/standard-output.js';
import { strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { initBuffered } from './buffered.js';
import { standardWrappers } from './exit.js';
import { type BufferedKind, ioTypes, PyBuffered, PyFileIO, PyTextWrapper } from './io-objects.js';
import { checkText, flushBuffer, sendPending, writeText } from './text-buffers.js';
import { initTextWrapper } from './text-wrapper.js';

/** Makes standard input; null where the host has none. */
export function makeStandardInput(stream: ByteStream | null): Value {
  if (stream === null) return null;
  return makeStream(stream, '<stdin>', 'r', { errors: localeErrors(), isLineBuffered: stream.isTerminal() });
}

/** Makes standard output, to which `print` has a short way from now on. */
export function makeStandardOutput(stream: ByteStream | null, settings: ProgramSettings): Value {
  if (stream === null) return null;
  const { unbuffered, interactive } = settings.flags;
  const wrapper = makeStream(stream, '<stdout>', 'w', {
    errors: localeErrors(),
    isLineBuffered: unbuffered || interactive > 0 || stream.isTerminal(),
    isUnbuffered: unbuffered,
  });
  standardOutput.object = wrapper;
  standardOutput.write = (text) => {
    checkText(wrapper);
    writeText(wrapper, strFromText(text));
  };
  standardOutput.flush = () => {
    checkText(wrapper);
    sendPending(wrapper);
    flushBuffer(wrapper);
  };
  return wrapper;
}

/** Makes standard error, which is written line by line. */
export function makeStandardError(stream: ByteStream | null, settings: ProgramSettings): Value {
  if (stream === null) return null;
  return makeStream(stream, '<stderr>', 'w', {
    errors: 'backslashreplace',
    isLineBuffered: true,
    isUnbuffered: settings.flags.unbuffered,
  });
}

/** In the C locale bytes that are no UTF-8 pass through unharmed (PEP 538, PEP 540); elsewhere they are errors. */
function localeErrors(): string {
  const { environment } = runtime.current.host;
  const locale = ['LC_ALL', 'LC_CTYPE', 'LANG'].map((name) => environment?.get(name)).find(Boolean) ?? 'C';
  return /^(C|POSIX)(\.UTF-?8)?$/i.test(locale) ? 'surrogateescape' : 'strict';
}

interface StreamOptions {
  readonly errors: string;
  readonly isLineBuffered: boolean;
  readonly isUnbuffered?: boolean;
}

function makeStream(
  stream: ByteStream,
  name: string,
  mode: 'r' | 'w',
  options: StreamOptions,
): PyTextWrapper {
  const raw = new PyFileIO(ioTypes.FileIO);
  raw.descriptor = stream.descriptor ?? (mode === 'r' ? 0 : name === '<stdout>' ? 1 : 2);
  raw.stream = stream;
  raw.readable = mode === 'r';
  raw.writable = mode === 'w';
  raw.closesDescriptor = false;
  setOwnAttribute(raw, 'name', name);
  const kind: BufferedKind = mode === 'r' ? 'reader' : 'writer';
  const isRaw = options.isUnbuffered === true;
  const buffer = isRaw
    ? raw
    : new PyBuffered(mode === 'r' ? ioTypes.BufferedReader : ioTypes.BufferedWriter, kind);
  if (buffer instanceof PyBuffered) initBuffered(buffer, raw, BUFFER_SIZE);
  const wrapper = new PyTextWrapper(ioTypes.TextIOWrapper);
  initTextWrapper(wrapper, buffer, {
    encoding: 'utf-8',
    errors: options.errors,
    newline: mode === 'r' ? null : '\n',
    isLineBuffered: options.isLineBuffered,
    writesThrough: isRaw,
  });
  setOwnAttribute(wrapper, 'mode', mode);
  if (mode === 'w') standardWrappers.add(wrapper);
  return wrapper;
}

const BUFFER_SIZE = 8192;
