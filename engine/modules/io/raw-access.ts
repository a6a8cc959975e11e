/**
 * What buffers ask of the raw stream below: directly where that is a plain FileIO, through its methods otherwise.
 */
import { PyException } from '../../objects/model/exceptions.js';
import { asInt } from '../../objects/model/numbers.js';
import { PyByteArray, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { newException } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { checkFile, readBytes, seekFile, writeBytes } from './file-io.js';
import { callMethod, unsupported } from './io-errors.js';
import { ioTypes, PyFileIO } from './io-objects.js';

function isPlainFile(raw: Value): raw is PyFileIO {
  return raw instanceof PyFileIO && raw.type === ioTypes.FileIO;
}

/** Reads into the array: how many bytes, 0 at the end, null where there are none now. */
export function rawRead(raw: Value, into: Uint8Array): number | null {
  if (isPlainFile(raw)) {
    checkFile(raw);
    if (!raw.readable) throw unsupported('File not open for reading');
    return readBytes(raw, into);
  }
  const target = new PyByteArray(new Uint8Array(into.length));
  const read = callMethod(raw, 'readinto', target);
  if (read === null) return null;
  const count = countOf(read);
  if (count < 0 || count > into.length)
    throw newException(
      'OSError',
      `raw readinto() returned invalid length ${count} (should have been between 0 and ${into.length})`,
    );
  into.set(target.data.subarray(0, count));
  return count;
}

function countOf(read: Value): number {
  try {
    return Number(toIndex(read));
  } catch (thrown) {
    if (!(thrown instanceof PyException)) throw thrown;
    const failure = newException('OSError', 'raw readinto() failed');
    failure.cause = failure.context = thrown;
    failure.suppressContext = true;
    throw failure;
  }
}

/** Writes some of the bytes: how many, or null where none can go now. */
export function rawWrite(raw: Value, data: Uint8Array): number | null {
  if (isPlainFile(raw)) {
    checkFile(raw);
    return writeBytes(raw, data);
  }
  const written = callMethod(raw, 'write', new PyBytes(data.slice()));
  if (written === null) return null;
  const count = Number(toIndex(written));
  if (count < 0 || count > data.length)
    throw newException(
      'OSError',
      `raw write() returned invalid length ${count} (should have been between 0 and ${data.length})`,
    );
  return count;
}

/** Moves the raw position and gives the new one. */
export function rawSeek(raw: Value, offset: number, whence: number): number {
  if (isPlainFile(raw)) {
    checkFile(raw);
    return seekFile(raw, offset, whence);
  }
  return positionOf(callMethod(raw, 'seek', offset, whence));
}

/** The raw position. */
export function rawTell(raw: Value): number {
  if (isPlainFile(raw)) {
    checkFile(raw);
    return seekFile(raw, 0, 1);
  }
  return positionOf(callMethod(raw, 'tell'));
}

function positionOf(result: Value): number {
  const position = Number(asInt(result) ?? toIndex(result));
  if (position < 0) throw newException('OSError', `Raw stream returned invalid position ${position}`);
  return position;
}
