/**
 * Error handlers by name: what becomes of bytes that cannot be decoded and of characters that cannot be encoded.
 * `codecs.register_error` adds to the registry.
 */
import { newException, typeError } from '../protocol/errors.js';
import { unicodeDecodeError, unicodeEncodeError } from '../protocol/unicode-errors.js';
import { escapePoint } from '../unicode/quote.js';
import { characterNames } from './character-names.js';
import { passSurrogatesIn, passSurrogatesOut } from './surrogate-pass.js';
import type { DecodeFault, EncodeFault, Replacement } from './text-codec.js';

/** Decides about a fault. */
export type ErrorHandler = (fault: DecodeFault | EncodeFault) => Replacement;

const handlers = new Map<string, ErrorHandler>([
  ['strict', raise],
  ['ignore', (fault) => ({ text: '', resume: fault.end })],
  ['replace', replace],
  ['backslashreplace', replaceByEscapes],
  ['xmlcharrefreplace', (fault) => replaceEach(fault, (point) => `&#${point};`)],
  ['namereplace', (fault) => replaceEach(fault, nameOrEscape)],
  ['surrogateescape', escapeBytes],
  ['surrogatepass', passSurrogates],
]);

/** The handler of a name. Throws LookupError. */
export function errorHandlerNamed(name: string): ErrorHandler {
  const handler = handlers.get(name);
  if (handler === undefined) throw newException('LookupError', `unknown error handler name '${name}'`);
  return handler;
}

/** Adds or replaces a handler. */
export function registerErrorHandler(name: string, handler: ErrorHandler): void {
  handlers.set(name, handler);
}

/** The report function of a handler's name, which is looked up only when there is a fault. */
export function reportTo(name: string): ErrorHandler {
  if (name === 'strict') return raise;
  return (fault) => errorHandlerNamed(name)(fault);
}

/** Throws the exception of a fault. */
export function raise(fault: DecodeFault | EncodeFault): never {
  const { encoding, start, end, reason } = fault;
  throw fault.kind === 'decode'
    ? unicodeDecodeError(encoding, fault.bytes, start, end, reason)
    : unicodeEncodeError(encoding, fault.str, start, end, reason);
}

function replace(fault: DecodeFault | EncodeFault): Replacement {
  const text = fault.kind === 'decode' ? '\ufffd' : '?'.repeat(fault.end - fault.start);
  return { text, resume: fault.end };
}

function replaceByEscapes(fault: DecodeFault | EncodeFault): Replacement {
  const faulty = (fault.kind === 'decode' ? fault.bytes : fault.points).subarray(fault.start, fault.end);
  return { text: Array.from(faulty, escapePoint).join(''), resume: fault.end };
}

function replaceEach(fault: DecodeFault | EncodeFault, map: (point: number) => string): Replacement {
  if (fault.kind === 'decode')
    throw typeError("don't know how to handle UnicodeDecodeError in error callback");
  const faulty = fault.points.subarray(fault.start, fault.end);
  return { text: Array.from(faulty, map).join(''), resume: fault.end };
}

function nameOrEscape(point: number): string {
  const name = characterNames.nameOf(point);
  return name === undefined ? escapePoint(point) : `\\N{${name}}`;
}

/** Bytes from 0x80 on travel as U+DC80 to U+DCFF. */
function escapeBytes(fault: DecodeFault | EncodeFault): Replacement {
  if (fault.kind === 'encode') {
    const faulty = fault.points.subarray(fault.start, fault.end);
    if (!faulty.every((point) => point >= 0xdc80 && point <= 0xdcff)) raise(fault);
    return { text: Uint8Array.from(faulty, (point) => point - 0xdc00), resume: fault.end };
  }
  let text = '';
  let at = fault.start;
  for (; at < fault.end; at++) {
    const byte = fault.bytes[at] ?? 0;
    if (byte < 0x80) break;
    text += String.fromCharCode(0xdc00 + byte);
  }
  if (text === '') raise(fault);
  return { text, resume: at };
}

function passSurrogates(fault: DecodeFault | EncodeFault): Replacement {
  return (fault.kind === 'decode' ? passSurrogatesIn(fault) : passSurrogatesOut(fault)) ?? raise(fault);
}
