/**
 * The modules `json._native`, what json does in TypeScript, and `_json`, the name that CPython has for it.
 */
import { declareFunctions } from '../../builtins/declare-functions.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import { encodeAscii, encodeUnicode } from './encode-string.js';
import { defineEncoder, encoderType } from './encoder.js';
import { defineScanner, scannerType, scanStringAt, skipSpaceAt } from './scanner.js';

export const jsonModule: BuiltinModule = {
  name: '_json',
  doc: 'json speedups\n',
  create,
};

function* create() {
  defineTypes();
  yield* declareFunctions('_json', {
    scanstring: [
      '(string, end, strict=True, /)',
      scanStringAt,
      'scanstring(string, end, strict=True) -> (string, end)',
    ],
    encode_basestring: ['(string, /)', encodeUnicode, 'encode_basestring(string) -> string'],
    encode_basestring_ascii: ['(string, /)', encodeAscii, 'encode_basestring_ascii(string) -> string'],
    skip_space: ['(string, idx, /)', skipSpaceAt, 'Where white space ends.'],
  });
  yield ['make_scanner', scannerType] as const;
  yield ['make_encoder', encoderType] as const;
}

const defineTypes = once(() => {
  defineScanner();
  defineEncoder();
});
