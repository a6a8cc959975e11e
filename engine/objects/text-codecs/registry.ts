/**
 * Text codecs by name, under all the spellings that Python knows.
 */
import { newException } from '../protocol/errors.js';
import { ascii, charmapCodec, latin1 } from './byte-codecs.js';
import { charmapTable } from './charmaps.js';
import { charmaps } from './charmaps.table.js';
import { codecAliases } from './codec-aliases.table.js';
import { libraryCodec } from './library-codecs.js';
import type { TextCodec } from './text-codec.js';
import { rawUnicodeEscape, unicodeEscape } from './unicode-escape.js';
import { utf7 } from './utf-7.js';
import { utf8, utf8Signed } from './utf-8.js';
import {
  utf16,
  utf16BigEndian,
  utf16LittleEndian,
  utf32,
  utf32BigEndian,
  utf32LittleEndian,
} from './utf-16-and-32.js';

const codecs = new Map<string, TextCodec>();

for (const codec of [
  utf8,
  utf8Signed,
  ascii,
  latin1,
  utf16,
  utf16LittleEndian,
  utf16BigEndian,
  utf32,
  utf32LittleEndian,
  utf32BigEndian,
  unicodeEscape,
  rawUnicodeEscape,
  utf7,
  libraryCodec('idna'),
  libraryCodec('punycode'),
  ...Object.entries(charmaps).map(([name, row]) => charmapCodec(name, () => charmapTable(row))),
])
  codecs.set(normalizeEncoding(codec.name), codec);

for (const [name, aliases] of Object.entries(codecAliases)) {
  const codec = codecs.get(normalizeEncoding(name));
  if (codec !== undefined) for (const alias of aliases.split(' ')) codecs.set(alias, codec);
}

/** Codecs between other things than str and bytes. */
const otherCodecs = new Set(
  'base64 base_64 bz2 hex hex_codec base64_codec bz2_codec quopri quoted_printable quopri_codec rot13 rot_13 uu uu_codec zip zlib zlib_codec'.split(
    ' ',
  ),
);

/** Where codecs are looked for that are not built in; `codecs.register` adds to it. */
export const codecSearches: ((name: string) => TextCodec | undefined)[] = [];

/** A codec's name in lower case, with one underscore for whatever stands between letters and digits. */
export function normalizeEncoding(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** The codec of a name; undefined where there is none. */
export function findCodec(name: string): TextCodec | undefined {
  const known = codecs.get(name);
  if (known !== undefined) return known;
  const normal = normalizeEncoding(name);
  const found = codecs.get(normal);
  if (found !== undefined) return found;
  for (const search of codecSearches) {
    const codec = search(normal);
    if (codec !== undefined) return codec;
  }
  return undefined;
}

/** The codec of a name for `str.encode` and `bytes.decode`. Throws LookupError. */
export function codecNamed(name: string, direction: 'encode' | 'decode'): TextCodec {
  const codec = findCodec(name);
  if (codec !== undefined) return codec;
  throw newException(
    'LookupError',
    otherCodecs.has(normalizeEncoding(name))
      ? `'${name}' is not a text encoding; use codecs.${direction}() to handle arbitrary codecs`
      : `unknown encoding: ${name}`,
  );
}
