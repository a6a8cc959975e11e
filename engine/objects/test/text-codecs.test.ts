import test from 'ava';
import fc from 'fast-check';
import { strFromText } from '../model/text.js';
import { askPython } from '../numeric/test/python-oracle.js';
import { charmaps } from '../text-codecs/charmaps.table.js';
import { decodeText, encodeText } from '../text-codecs/encode.js';
import { reportTo } from '../text-codecs/error-handlers.js';
import { findCodec } from '../text-codecs/registry.js';
import { utf8 } from '../text-codecs/utf-8.js';
import { ask, bytes, str } from './asking.js';

test('codecs: faulty UTF-8, UTF-16 and UTF-32 are reported and replaced as in CPython', (t) => {
  const byte = fc.constantFrom(
    0x41,
    0x80,
    0xbf,
    0xc2,
    0xe0,
    0xed,
    0xa0,
    0xef,
    0xf0,
    0x90,
    0xf4,
    0xff,
    0xd8,
    0xdc,
    0,
  );
  const cases = fc.sample(
    fc.tuple(
      fc.array(byte, { maxLength: 9 }),
      fc.constantFrom(
        'utf-8',
        'utf-16-le',
        'utf-16-be',
        'utf-16',
        'utf-32-le',
        'utf-32',
        'ascii',
        'cp1252',
        'utf-8-sig',
      ),
      fc.constantFrom('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'),
    ),
    { numRuns: 2000, seed: 7 },
  );
  const answers = askPython(
    `
data, encoding, errors = case
try: return repr(bytes(data).decode(encoding, errors))
except UnicodeError as error: return type(error).__name__ + ': ' + str(error)`,
    cases,
  );
  if (answers === null) {
    t.pass('no CPython 3.11 here');
    return;
  }
  cases.forEach(([data, encoding, errors], index) => {
    const got = ask(bytes(String.fromCharCode(...data)), 'decode', encoding, errors);
    t.is(got, String(answers[index]), JSON.stringify([data, encoding, errors]));
  });
});

test('codecs: what can be encoded is decoded to the same text', (t) => {
  const encodings = ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-be', 'utf-32', 'utf-32-le', 'unicode-escape'];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...encodings), (text, encoding) => {
      const value = strFromText(text);
      t.is(decodeText(encodeText(value, encoding), encoding).toString(), text);
    }),
  );
});

test('codecs: the tables of one-byte encodings are those of CPython', (t) => {
  const names = Object.keys(charmaps);
  const answers = askPython("return bytes(range(256)).decode(case, 'replace')", names);
  if (answers === null) {
    t.pass('no CPython 3.11 here');
    return;
  }
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  names.forEach((name, index) => {
    t.is(decodeText(all, name, 'replace').toString(), String(answers[index]), name);
  });
});

test('codecs: faults in encoding cover runs of characters', (t) => {
  t.is(
    ask(str('éa€€'), 'encode', 'latin-1'),
    "UnicodeEncodeError: 'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)",
  );
  t.is(
    ask(str('\ud800'), 'encode'),
    "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
  );
  t.is(ask(str('é😀'), 'encode', 'ascii', 'xmlcharrefreplace'), "b'&#233;&#128512;'");
  t.is(ask(str('\udc80'), 'encode', 'utf-8', 'surrogateescape'), "b'\\x80'");
});

test('codecs: unknown names are LookupErrors, that of a handler only when it is needed', (t) => {
  t.is(ask('a', 'encode', 'nope'), 'LookupError: unknown encoding: nope');
  t.is(
    ask('a', 'encode', 'hex'),
    "LookupError: 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs",
  );
  t.is(ask('a', 'encode', 'ascii', 'nope'), "b'a'");
  t.is(ask('é', 'encode', 'ascii', 'nope'), "LookupError: unknown error handler name 'nope'");
  t.is(findCodec('Latin 1'), findCodec('iso8859-1'));
});

test('codecs: an incomplete character at the end waits when more may come', (t) => {
  const strict = reportTo('strict');
  t.deepEqual(utf8.decode(Uint8Array.of(0x61, 0xe2, 0x82), strict, false), { text: 'a', consumed: 1 });
  const utf16 = findCodec('utf-16-le');
  t.deepEqual(utf16?.decode(Uint8Array.of(0x61, 0, 0x3d, 0xd8), strict, false), { text: 'a', consumed: 2 });
});
