/**
 * Unpickling: the loop over a pickle's instructions.
 */
import { newDict } from '../../objects/model/dicts.js';
import { newList } from '../../objects/model/list-storage.js';
import { asFloat, PyFloat } from '../../objects/model/numbers.js';
import { tick } from '../../objects/model/resources.js';
import { runtime } from '../../objects/model/runtime.js';
import { emptyTuple, PyTuple } from '../../objects/model/sequences.js';
import { makeFrozenSet, PySet } from '../../objects/model/sets.js';
import { PyByteArray, PyBytes } from '../../objects/model/text.js';
import { floatType, intType } from '../../objects/model/type-objects.js';
import type { Value } from '../../objects/model/value.js';
import { normalizeInt } from '../../objects/numeric/int-value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { isException, overflowError, valueError } from '../../objects/protocol/errors.js';
import { nextItem } from '../../objects/protocol/iterate.js';
import { reprText } from '../../objects/protocol/text.js';
import { decodeText } from '../../objects/text-codecs/encode.js';
import type { ByteSource } from './byte-source.js';
import { truncated, unpicklingError } from './errors.js';
import {
  findClass,
  findExtension,
  instantiate,
  loadAddItems,
  loadAppends,
  loadBuild,
  loadNew,
  loadReduce,
  loadSetItems,
} from './load-objects.js';
import { HIGHEST_PROTOCOL, op } from './opcodes.table.js';
import { LoadStack, type PyUnpickler } from './unpickler.js';

/** Reads one object. */
export function loadObject(self: PyUnpickler, source: ByteSource): Value {
  const stack = new LoadStack();
  self.protocol = 0;
  for (;;) {
    const code = source.instruction();
    if (code === op.stop) return stack.pop();
    tick();
    const made = step(self, source, stack, code);
    if (made !== undefined) stack.push(made);
  }
}

/** Carries an instruction out; gives the value that it pushes, if it does. */
function step(self: PyUnpickler, source: ByteSource, stack: LoadStack, code: number): Value | undefined {
  switch (code) {
    case op.none:
      return null;
    case op.newtrue:
      return true;
    case op.newfalse:
      return false;
    case op.binint:
      return source.int32();
    case op.binint1:
      return source.uint8();
    case op.binint2:
      return source.uint16();
    case op.binfloat:
      return new PyFloat(source.double());
    case op.shortBinunicode:
      return utf8(source, source.uint8());
    case op.binunicode:
      return utf8(source, source.uint32());
    case op.shortBinbytes:
      return new PyBytes(source.take(source.uint8()).slice());
    case op.binbytes:
      return new PyBytes(source.take(source.uint32()).slice());
    case op.binget:
      return remembered(self, source.uint8());
    case op.longBinget:
      return remembered(self, source.uint32());
    case op.memoize:
      self.memo.push(stack.top());
      return undefined;
    case op.binput:
      self.memo[source.uint8()] = stack.top();
      return undefined;
    case op.longBinput:
      self.memo[source.uint32()] = stack.top();
      return undefined;
    case op.mark:
      stack.mark();
      return undefined;
    case op.emptyTuple:
      return emptyTuple;
    case op.tuple1:
      return new PyTuple(stack.popMany(1));
    case op.tuple2:
      return new PyTuple(stack.popMany(2));
    case op.tuple3:
      return new PyTuple(stack.popMany(3));
    case op.tuple:
      return new PyTuple(stack.popMark());
    case op.emptyList:
      return newList([]);
    case op.emptyDict:
      return newDict();
    case op.emptySet:
      return new PySet();
    case op.append: {
      const item = stack.pop();
      loadAppends(stack.top(), [item]);
      return undefined;
    }
    case op.appends: {
      const items = stack.popMark();
      loadAppends(stack.top(), items);
      return undefined;
    }
    case op.setitem: {
      const [key = null, value = null] = stack.popMany(2);
      loadSetItems(stack.top(), [key, value], 'SETITEM');
      return undefined;
    }
    case op.setitems: {
      const items = stack.popMark();
      loadSetItems(stack.top(), items, 'SETITEMS');
      return undefined;
    }
    case op.additems: {
      const items = stack.popMark();
      loadAddItems(stack.top(), items);
      return undefined;
    }
    case op.frozenset:
      return makeFrozenSet(stack.popMark());
    case op.stackGlobal: {
      const [module = null, name = null] = stack.popMany(2);
      if (typeof module !== 'string' || typeof name !== 'string')
        throw unpicklingError('STACK_GLOBAL requires str');
      return findClass(self, module, name);
    }
    case op.newobj:
      loadNew(stack, false);
      return undefined;
    case op.newobjEx:
      loadNew(stack, true);
      return undefined;
    case op.reduce:
      loadReduce(stack);
      return undefined;
    case op.build:
      loadBuild(stack);
      return undefined;
    case op.proto: {
      const protocol = source.uint8();
      if (protocol > HIGHEST_PROTOCOL) throw valueError(`unsupported pickle protocol: ${protocol}`);
      self.protocol = protocol;
      return undefined;
    }
    case op.frame:
      source.prefetch(toSize(source.uint64(), "FRAME length exceeds system's maximum of"));
      return undefined;
    default:
      return stepRarely(self, source, stack, code);
  }
}

/** Instructions of older protocols, and of large or unusual things. */
function stepRarely(
  self: PyUnpickler,
  source: ByteSource,
  stack: LoadStack,
  code: number,
): Value | undefined {
  switch (code) {
    case op.pop:
      stack.drop();
      return undefined;
    case op.popMark:
      stack.popMark();
      return undefined;
    case op.dup:
      return stack.top();
    case op.int:
      return parseInt32(source.line());
    case op.long:
      return parseLong(source.line());
    case op.long1:
      return fromTwosComplement(source.take(source.uint8()));
    case op.long4: {
      const size = source.int32();
      if (size < 0) throw unpicklingError('LONG pickle has negative byte count');
      return fromTwosComplement(source.take(size));
    }
    case op.float:
      return readFloat(source.line());
    case op.string:
      return textOfString(self, unquote(source.line()));
    case op.binstring:
      return textOfString(self, source.take(source.uint32()));
    case op.shortBinstring:
      return textOfString(self, source.take(source.uint8()));
    case op.unicode:
      return decodeText(source.line(), 'raw-unicode-escape');
    case op.binunicode8:
      return utf8(source, toSize(source.uint64(), "BINUNICODE exceeds system's maximum size of"));
    case op.binbytes8: {
      const size = toSize(source.uint64(), "BINBYTES exceeds system's maximum size of");
      return new PyBytes(source.take(size).slice());
    }
    case op.bytearray8: {
      const size = toSize(source.uint64(), "BYTEARRAY8 exceeds system's maximum size of");
      return new PyByteArray(source.take(size).slice());
    }
    case op.nextBuffer:
      return nextBuffer(self);
    case op.readonlyBuffer:
      stack.replaceTop(asReadOnly(stack.top()));
      return undefined;
    case op.list:
      return newList(stack.popMark());
    case op.dict: {
      const items = stack.popMark();
      const dict = newDict();
      loadSetItems(dict, items, 'DICT');
      return dict;
    }
    case op.global: {
      const module = decodeText(source.line(), 'utf-8');
      return findClass(self, module, decodeText(source.line(), 'utf-8'));
    }
    case op.inst: {
      const module = decodeText(source.line(), 'ascii');
      const cls = findClass(self, module, decodeText(source.line(), 'ascii'));
      return instantiate(cls, stack.popMark());
    }
    case op.obj: {
      const [cls, ...args] = stack.popMark();
      if (cls === undefined) throw unpicklingError('unpickling stack underflow');
      return instantiate(cls, args);
    }
    case op.ext1:
      return findExtension(self, source.uint8());
    case op.ext2:
      return findExtension(self, source.uint16());
    case op.ext4:
      return findExtension(self, source.int32());
    case op.persid:
      return loadPersistent(self, () => asciiId(source.line()));
    case op.binpersid:
      return loadPersistent(self, () => stack.pop());
    case op.get:
      return remembered(self, Number(parseDecimal(source.line())));
    case op.put: {
      const value = stack.top();
      const index = Number(parseDecimal(source.line()));
      if (index < 0) throw valueError('negative PUT argument');
      self.memo[index] = value;
      return undefined;
    }
    default:
      throw unpicklingError(`invalid load key, '${shownKey(code)}'.`);
  }
}

function shownKey(code: number): string {
  return code >= 0x20 && code <= 0x7e && code !== 0x27 && code !== 0x5c
    ? String.fromCharCode(code)
    : `\\x${code.toString(16).padStart(2, '0')}`;
}

function remembered(self: PyUnpickler, index: number): Value {
  const value = self.memo[index];
  if (value === undefined) throw unpicklingError(`Memo value not found at index ${index}`);
  return value;
}

function utf8(source: ByteSource, size: number): Value {
  const bytes = source.take(size);
  if (size < 40) {
    // Short ASCII, which is most of what names and keys are.
    let text = '';
    let at = 0;
    for (; at < size; at++) {
      const byte = bytes[at] as number;
      if (byte > 0x7f) break;
      text += String.fromCharCode(byte);
    }
    if (at === size) return text;
  }
  return decodeText(bytes, 'utf-8', 'surrogatepass');
}

/** Python 2's text was bytes: they are decoded unless the caller wants them. */
function textOfString(self: PyUnpickler, bytes: Uint8Array): Value {
  if (self.encoding === 'bytes') return new PyBytes(bytes.slice());
  const decode = getAttribute(new PyBytes(bytes.slice()), 'decode');
  return call(decode, [self.encoding, self.errors]);
}

function unquote(line: Uint8Array): Uint8Array {
  const first = line[0];
  const isQuoted = line.length >= 2 && first === line[line.length - 1] && (first === 0x22 || first === 0x27);
  if (!isQuoted) throw unpicklingError('the STRING opcode argument must be quoted');
  const inner = line.subarray(1, line.length - 1);
  if (!inner.includes(0x5c)) return inner;
  const codecs = runtime.current.importModule('_codecs', null, null, 0);
  const decoded = call(getAttribute(codecs, 'escape_decode'), [new PyBytes(inner.slice())]);
  const [bytes] = decoded instanceof PyTuple ? decoded.items : [];
  return bytes instanceof PyBytes ? bytes.data : inner;
}

function asciiText(line: Uint8Array): string {
  let text = '';
  for (const byte of line) text += String.fromCharCode(byte);
  return text;
}

/** I: what reads as 00 or 01 is a bool. */
function parseInt32(line: Uint8Array): Value {
  const text = asciiText(line);
  if (text === '') throw truncated();
  if (text === '00' || text === '01') return text === '01';
  const octal = /^([+-]?)0([0-7]+)$/.exec(text);
  if (octal !== null) return Number.parseInt(`${octal[1]}${octal[2]}`, 8);
  try {
    return call(intType, [text, 0]);
  } catch (thrown) {
    if (isException(thrown, 'ValueError')) throw valueError('could not convert string to int');
    throw thrown;
  }
}

function parseLong(line: Uint8Array): Value {
  if (line.length === 0) throw truncated();
  const text = asciiText(line);
  try {
    return call(intType, [text.endsWith('L') ? text.slice(0, -1) : text, 0]);
  } catch (thrown) {
    if (!isException(thrown, 'ValueError')) throw thrown;
    throw valueError(`invalid literal for int() with base 10: ${reprText(`${text}\n`)}`);
  }
}

function parseDecimal(line: Uint8Array): Value {
  return call(intType, [`${asciiText(line)}\n`]);
}

function readFloat(line: Uint8Array): Value {
  if (line.length === 0) throw truncated();
  const text = asciiText(line);
  try {
    const value = call(floatType, [text]);
    return new PyFloat(asFloat(value) ?? 0);
  } catch (thrown) {
    if (isException(thrown, 'ValueError')) throw valueError(`could not convert string to float: '${text}\n'`);
    throw thrown;
  }
}

function fromTwosComplement(bytes: Uint8Array): Value {
  if (bytes.length === 0) return 0;
  let hex = '';
  for (let at = bytes.length - 1; at >= 0; at--) hex += (bytes[at] as number).toString(16).padStart(2, '0');
  return normalizeInt(BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`)));
}

function toSize(size: bigint, complaint: string): number {
  if (size >= 2n ** 63n) throw overflowError(`${complaint} 9223372036854775807 bytes`);
  return Number(size);
}

function nextBuffer({ buffers }: PyUnpickler): Value {
  if (buffers === null)
    throw unpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given');
  const buffer = nextItem(buffers);
  if (buffer === undefined) throw unpicklingError('not enough out-of-band buffers');
  return buffer;
}

/** A view that cannot be written, if the memory can. */
function asReadOnly(buffer: Value): Value {
  const memoryview = getAttribute(runtime.current.importModule('builtins', null, null, 0), 'memoryview');
  const view = call(memoryview, [buffer]);
  return getAttribute(view, 'readonly') === true ? buffer : call(getAttribute(view, 'toreadonly'), []);
}

function loadPersistent({ persistentLoad }: PyUnpickler, readId: () => Value): Value {
  if (persistentLoad === undefined)
    throw unpicklingError(
      'A load persistent id instruction was encountered,\nbut no persistent_load function was specified.',
    );
  return call(persistentLoad, [readId()]);
}

function asciiId(line: Uint8Array): Value {
  if (line.some((byte) => byte > 0x7f))
    throw unpicklingError('persistent IDs in protocol 0 must be ASCII strings');
  return asciiText(line);
}
