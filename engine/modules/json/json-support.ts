/**
 * The module `_json`: what json, which is written in Python, does in TypeScript.
 */
import { declareFunctions } from '../../builtins/declare-functions.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import { encodeAscii, encodeUnicode } from './encode-string.js';
import { defineEncoder, encoderType } from './encoder.js';
import { defineScanner, scannerType, scanStringAt, skipSpaceAt } from './scanner.js';

export const jsonSupportModule: BuiltinModule = {
  name: '_json',
  doc: 'json speedups\n',
  create: function* () {
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
    yield ['make_scanner', scannerType];
    yield ['make_encoder', encoderType];
  },
};

const defineTypes = once(() => {
  defineScanner();
  defineEncoder();
});
