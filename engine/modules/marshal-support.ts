/**
 * The module _marshal_support: code objects as bytes and back, for marshal. Bytes that are not code of this engine's, or are
 * damaged, are refused: nothing is run that has not been verified.
 */
import { loadUnit, serialiseUnit } from '../bytecode/index.js';
import { evaluation } from '../objects/model/evaluation.js';
import { PyCode } from '../objects/model/functions.js';
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
  return new PyBytes(serialiseUnit(code.unit));
}

function bytesToCode(data: Value): Value {
  if (!(data instanceof PyBytes)) throw typeError(`expected bytes, not ${typeName(data)}`);
  const loaded = loadUnit(data.data);
  if (loaded.kind === 'refused') throw valueError(`bad marshal data (${loaded.reason})`);
  return evaluation.link(loaded.unit);
}
