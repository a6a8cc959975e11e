/**
 * The module _codecs_support: the engine's text codecs and its registries of codecs and error handlers, for the Python module
 * `codecs`. Codecs and handlers that a program registers are there for str.encode and bytes.decode as well.
 */
import { PyException } from '../objects/model/exceptions.js';
import { PyTuple } from '../objects/model/sequences.js';
import { asStr, asText, PyBytes, type PyStr, strFromText, textToPoints } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { asBytes, expectBytes } from '../objects/protocol/bytes-like.js';
import { call } from '../objects/protocol/call.js';
import { builtinFunction, type MethodDeclaration } from '../objects/protocol/define-type.js';
import { newException, typeError } from '../objects/protocol/errors.js';
import { getItem, toSize } from '../objects/protocol/items.js';
import { isTrue } from '../objects/protocol/truth.js';
import { unicodeDecodeError, unicodeEncodeError } from '../objects/protocol/unicode-errors.js';
import { errorHandlerNamed, registerErrorHandler, reportTo } from '../objects/text-codecs/error-handlers.js';
import { codecSearches, findCodec, normalizeEncoding } from '../objects/text-codecs/registry.js';
import type { DecodeFault, EncodeFault, Replacement, TextCodec } from '../objects/text-codecs/text-codec.js';
import type { BuiltinModule } from './module-declaration.js';

export const codecsSupportModule: BuiltinModule = {
  name: '_codecs_support',
  doc: 'The text codecs of the engine, for codecs.',
  create: () =>
    Object.entries(functions).map(([name, [signature, implementation, doc]]) => [
      name,
      builtinFunction(name, signature, implementation, { module: '_codecs_support', doc: doc ?? null }),
    ]),
};

const functions: Record<string, MethodDeclaration> = {
  normalize: [
    '(name, /)',
    (name: Value) => normalizeEncoding(expectText(name)),
    'An encoding as registries know it.',
  ],
  canonical_name: [
    '(name, /)',
    (name: Value) => {
      const codec = ownCodec(expectText(name));
      return codec === undefined ? null : codec.name;
    },
    'The name of the text codec that the engine has for an encoding, or None.',
  ],
  encode: [
    '(name, text, errors, /)',
    (name: Value, text: Value, errors: Value) => {
      const str = asStr(text);
      if (str === undefined)
        throw typeError(`${expectText(name)}_encode() argument 1 must be str, not ${typeOf(text).name}`);
      const bytes = expectCodec(name).encode(str, reportTo(errors === null ? 'strict' : expectText(errors)));
      return new PyTuple([new PyBytes(bytes), typeof str === 'string' ? str.length : str.points.length]);
    },
    'The bytes of a text, and how many characters they stand for.',
  ],
  decode: [
    '(name, data, errors, final, /)',
    (name: Value, data: Value, errors: Value, final: Value) => {
      const codec = expectCodec(name);
      const bytes = expectBytes(data);
      const report = reportTo(errors === null ? 'strict' : expectText(errors));
      const { text, consumed } = codec.decode(bytes, report, isTrue(final));
      return new PyTuple([strFromText(text), consumed]);
    },
    'The text of bytes, and how many of them were used.',
  ],
  add_search: [
    '(function, /)',
    (search: Value) => {
      codecSearches.push((name) => {
        const info = call(search, [name]);
        return info === null ? undefined : codecOf(name, info);
      });
      return null;
    },
    'Let str.encode and bytes.decode ask a function for codecs that are not built in.',
  ],
  register_error: [
    '(errors, handler, /)',
    (errors: Value, handler: Value) => {
      const name = expectText(errors);
      registerErrorHandler(name, (fault) => readReplacement(call(handler, [exceptionOf(fault)]), fault));
      return null;
    },
    'Add an error handler.',
  ],
  handle_error: [
    '(errors, exception, /)',
    (errors: Value, exception: Value) => {
      const { text, resume } = errorHandlerNamed(expectText(errors))(faultOf(exception));
      return new PyTuple([typeof text === 'string' ? strFromText(text) : new PyBytes(text), resume]);
    },
    'What an error handler makes of an exception.',
  ],
  check_error: [
    '(errors, /)',
    (errors: Value) => {
      errorHandlerNamed(expectText(errors));
      return null;
    },
    'Raise LookupError if there is no such error handler.',
  ],
};

function expectText(value: Value): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(value).name}`);
  return text;
}

/** A codec of the engine: what programs registered is not asked. */
function ownCodec(name: string): TextCodec | undefined {
  const searches = codecSearches.splice(0);
  try {
    return findCodec(name);
  } finally {
    codecSearches.push(...searches);
  }
}

function expectCodec(name: Value): TextCodec {
  const codec = ownCodec(expectText(name));
  if (codec === undefined) throw newException('LookupError', `unknown encoding: ${expectText(name)}`);
  return codec;
}

/** A codec that a program registered: its CodecInfo's functions get the name of the error handler and not its result. */
function codecOf(name: string, info: Value): TextCodec {
  return {
    name,
    encode(str) {
      const result = call(getItem(info, 0), [str, 'strict']);
      const bytes = asBytes(getItem(result, 0));
      if (bytes === undefined)
        throw typeError(`encoder should return a bytes object, not '${typeOf(getItem(result, 0)).name}'`);
      return bytes;
    },
    decode(bytes) {
      const result = call(getItem(info, 1), [new PyBytes(bytes), 'strict']);
      const text = asText(getItem(result, 0));
      if (text === undefined)
        throw typeError(`decoder should return a string result, not '${typeOf(getItem(result, 0)).name}'`);
      return { text, consumed: bytes.length };
    },
  };
}

function exceptionOf(fault: DecodeFault | EncodeFault): PyException {
  const { encoding, start, end, reason } = fault;
  return fault.kind === 'decode'
    ? unicodeDecodeError(encoding, fault.bytes, start, end, reason)
    : unicodeEncodeError(encoding, fault.str, start, end, reason);
}

function readReplacement(result: Value, fault: DecodeFault | EncodeFault): Replacement {
  const kind = fault.kind === 'decode' ? 'decoding' : 'encoding';
  const wanted = fault.kind === 'decode' ? '(str, int)' : '(str/bytes, int)';
  if (!(result instanceof PyTuple) || result.items.length !== 2)
    throw typeError(`${kind} error handler must return ${wanted} tuple`);
  const given = result.items[0] ?? null;
  const text = asText(given) ?? (fault.kind === 'encode' ? asBytes(given) : undefined);
  if (text === undefined) throw typeError(`${kind} error handler must return ${wanted} tuple`);
  const size = fault.kind === 'decode' ? fault.bytes.length : fault.points.length;
  const position = toSize(result.items[1] ?? null);
  const resume = position < 0 ? size + position : position;
  if (resume < 0 || resume > size)
    throw newException('IndexError', `position ${position} from error handler out of bounds`);
  return { text, resume };
}

function faultOf(exception: Value): DecodeFault | EncodeFault {
  const fields = exception instanceof PyException ? exception.fields : null;
  const object = fields?.get('object') ?? null;
  const type = typeOf(exception).mro.find((each) =>
    ['UnicodeDecodeError', 'UnicodeEncodeError'].includes(each.name),
  );
  if (fields === null || fields === undefined || type === undefined)
    throw typeError(`don't know how to handle ${typeOf(exception).name} in error callback`);
  const [start, end] = [toSize(fields.get('start') ?? 0), toSize(fields.get('end') ?? 0)];
  const encoding = asText(fields.get('encoding') ?? '') ?? '';
  const reason = asText(fields.get('reason') ?? '') ?? '';
  if (type.name === 'UnicodeDecodeError') {
    const bytes = asBytes(object) ?? new Uint8Array(0);
    return { kind: 'decode', encoding, bytes, start, end: Math.min(end, bytes.length), reason };
  }
  const str: PyStr = asStr(object) ?? '';
  const points = typeof str === 'string' ? textToPoints(str) : str.points;
  return { kind: 'encode', encoding, str, points, start, end: Math.min(end, points.length), reason };
}
