/**
 * The module _marshal_support: code objects as bytes and back, for marshal. Bytes that are not code of this engine's, or are
 * damaged, are refused: nothing is run that has not been verified. An embedded program gets sealed bytes, and reads only those.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { loadUnit, serialiseUnit } from '../bytecode/index.js';
import { evaluation } from '../objects/model/evaluation.js';
import { PyCode } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { PyBytes } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { typeError, typeName, valueError } from '../objects/protocol/errors.js';
import type { BuiltinModule } from './module-declaration.js';

export const marshalSupportModule: BuiltinModule = {
  name: '_marshal_support',
  doc: 'Code objects as bytes.',
  create: () => [
    ['code_to_bytes', builtinFunction('code_to_bytes', '(code, /)', codeToBytes)],
    ['bytes_to_code', builtinFunction('bytes_to_code', '(data, /)', bytesToCode)],
  ],
};

function codeToBytes(code: Value): Value {
  if (!(code instanceof PyCode)) throw typeError(`expected a code object, not ${typeName(code)}`);
  const bytes = serialiseUnit(code.unit);
  if (runtime.current.settings.readsForeignCode) return new PyBytes(bytes);
  const sealed = new Uint8Array(SEAL + bytes.length);
  sealed.set(sealOf(bytes));
  sealed.set(bytes, SEAL);
  return new PyBytes(sealed);
}

function bytesToCode(data: Value): Value {
  if (!(data instanceof PyBytes)) throw typeError(`expected bytes, not ${typeName(data)}`);
  const isSealed = !runtime.current.settings.readsForeignCode;
  const bytes = isSealed ? data.data.subarray(SEAL) : data.data;
  if (isSealed && (data.data.length < SEAL || !timingSafeEqual(data.data.subarray(0, SEAL), sealOf(bytes))))
    throw valueError('bad marshal data (code that this program has not made)');
  const loaded = loadUnit(bytes);
  if (loaded.kind === 'refused') throw valueError(`bad marshal data (${loaded.reason})`);
  return evaluation.link(loaded.unit);
}

/** Bytes of a seal. */
const SEAL = 32;

let key: Uint8Array | undefined;

/** What only this thread can say of some bytes. */
function sealOf(bytes: Uint8Array): Uint8Array {
  key ??= randomBytes(SEAL);
  return createHmac('sha256', key).update(bytes).digest();
}
