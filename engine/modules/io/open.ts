/**
 * `open`.
 */
import { setOwnAttribute } from '../../objects/model/instance.js';
import { asInt } from '../../objects/model/numbers.js';
import { asText, strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { isException, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { reprText } from '../../objects/protocol/text.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { warn } from '../../objects/protocol/warn.js';
import { fspath } from '../system/paths.js';
import { initBuffered } from './buffered.js';
import { writeAbandoned } from './exit.js';
import { closeFile, initFile, isTerminal, MODE_ERROR } from './file-io.js';
import { type BufferedKind, ioTypes, PyBuffered, PyFileIO, PyTextWrapper } from './io-objects.js';
import { errorsArgument } from './text-buffers.js';
import { encodingArgument, initTextWrapper } from './text-wrapper.js';

/** `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`. */
export function openFile(
  file: Value,
  modeGiven: Value | undefined,
  bufferingGiven: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  newline: Value | undefined,
  closefd: Value | undefined,
  opener: Value | undefined,
): Value {
  const path = asInt(file) === undefined ? fspath(file) : file;
  const mode = readMode(modeGiven);
  let buffering = bufferingGiven === undefined ? -1 : toSize(bufferingGiven);
  const given = (value: Value | undefined) => value !== undefined && value !== null;
  if (mode.isBinary) {
    if (given(encoding)) throw valueError("binary mode doesn't take an encoding argument");
    if (given(errors)) throw valueError("binary mode doesn't take an errors argument");
    if (given(newline)) throw valueError("binary mode doesn't take a newline argument");
    if (buffering === 1)
      warn(
        'RuntimeWarning',
        "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
      );
  }
  writeAbandoned();
  const raw = new PyFileIO(ioTypes.FileIO);
  initFile(raw, path, mode.raw, closefd === undefined || isTrue(closefd), opener ?? null);
  try {
    const isLines = buffering === 1 || (buffering < 0 && isTerminal(raw));
    if (isLines) buffering = -1;
    if (buffering < 0) buffering = raw.blockSize;
    if (buffering === 0) {
      if (!mode.isBinary) throw valueError("can't have unbuffered text I/O");
      return raw;
    }
    const buffer = new PyBuffered(bufferTypes[mode.kind], mode.kind);
    initBuffered(buffer, raw, buffering);
    if (mode.isBinary) return buffer;
    const wrapper = new PyTextWrapper(ioTypes.TextIOWrapper);
    initTextWrapper(wrapper, buffer, {
      encoding: encodingArgument(encoding),
      errors: errorsArgument(errors),
      newline,
      isLineBuffered: isLines,
      writesThrough: false,
    });
    setOwnAttribute(wrapper, 'mode', strFromText(mode.text));
    return wrapper;
  } catch (thrown) {
    if (isException(thrown, 'BaseException')) closeFile(raw);
    throw thrown;
  }
}

const bufferTypes: Record<BufferedKind, (typeof ioTypes)['BufferedReader']> = {
  reader: ioTypes.BufferedReader,
  writer: ioTypes.BufferedWriter,
  random: ioTypes.BufferedRandom,
};

interface Mode {
  readonly text: string;
  /** As FileIO takes it. */
  readonly raw: string;
  readonly isBinary: boolean;
  readonly kind: BufferedKind;
}

function readMode(given: Value | undefined): Mode {
  const text = given === undefined ? 'r' : asText(given);
  if (text === undefined)
    throw typeError(`open() argument 'mode' must be str, not ${typeName(given ?? null)}`);
  const letters = new Set(text);
  if (letters.size !== text.length || [...letters].some((letter) => !'xrwabt+'.includes(letter)))
    throw valueError(`invalid mode: ${reprText(strFromText(text))}`);
  const isBinary = letters.has('b');
  if (isBinary && letters.has('t')) throw valueError("can't have text and binary mode at once");
  const actions = [...'xrwa'].filter((letter) => letters.has(letter));
  const [action] = actions;
  if (actions.length > 1) throw valueError('must have exactly one of create/read/write/append mode');
  if (action === undefined) throw valueError(MODE_ERROR);
  const updates = letters.has('+');
  const kind = updates ? 'random' : action === 'r' ? 'reader' : 'writer';
  return { text, raw: `${action}${updates ? '+' : ''}`, isBinary, kind };
}
