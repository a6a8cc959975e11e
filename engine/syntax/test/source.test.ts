import test from 'ava';
import { type ParseResult, parseModule, SourceText } from '../index.js';

function parse(source: string | Uint8Array): ParseResult {
  return parseModule(source, { filename: 'file.py', mode: 'exec' });
}

function stringOf(source: string | Uint8Array, lookup?: (name: string) => string | null): unknown {
  const options = {
    filename: 'file.py',
    mode: 'eval',
    ...(lookup && { lookupUnicodeName: lookup }),
  } as const;
  const result = parseModule(source, options);
  if (result.kind === 'error') return result.error.msg;
  return result.tree.kind === 'Expression' && result.tree.body.kind === 'Constant'
    ? result.tree.body.value
    : null;
}

test('bytes are UTF-8 unless they say otherwise', (t) => {
  t.is(stringOf(Buffer.from('"é"')), 'é');
  t.is(stringOf(Buffer.from('\ufeff"é"')), 'é');
  t.is(stringOf(Buffer.from('# -*- coding: latin-1 -*-\n"\xe9\x80"', 'latin1')), 'é\x80');
  t.is(stringOf(Buffer.from('\n# vim: set fileencoding=cp1252 :\n"\x80"', 'latin1')), '€');
  t.is(stringOf(Buffer.from('# coding: iso-8859-15\n"\xa4"', 'latin1')), '€');
  t.is(stringOf(Buffer.from('# coding: utf-8\n"é"')), 'é');
});

test('bytes that cannot be decoded are an error', (t) => {
  t.is(stringOf(Buffer.from('# coding: foo\n1')), 'unknown encoding: foo');
  t.is(stringOf(Buffer.from('\ufeff# coding: latin-1\n1')), 'encoding problem: iso-8859-1 with BOM');
  t.regex(
    String(stringOf(Buffer.from('1\n"\xff"', 'latin1'))),
    /^Non-UTF-8 code starting with '\\xff' in file file\.py on line 2, /,
  );
  t.is(stringOf('a\0b'), 'source code string cannot contain null bytes');
});

test('every line end is a line feed', (t) => {
  t.is(stringOf('"""a\r\nb\rc"""'), 'a\nb\nc');
});

test('columns count UTF-8 bytes, offsets of errors count characters', (t) => {
  const result = parse('"日本" + x');
  t.like(result, {
    kind: 'parsed',
    tree: { body: [{ value: { right: { colOffset: 11, endColOffset: 12 } } }] },
  });
  t.like(parse('"日本" x'), { kind: 'error', error: { offset: 6, endOffset: 7 } });
  t.like(parse(Buffer.from('"日本" x')), { kind: 'error', error: { offset: 10, endOffset: 11 } });
});

test('a source text finds its lines and turns byte columns into code points', (t) => {
  const text = new SourceText('a\n"日😀" x\n');
  t.is(text.lineCount, 2);
  t.is(text.line(2), '"日😀" x');
  t.is(text.codePointColumn(2, 10), 5);
  t.is(text.codePointColumn(1, 1), 1);
});

test('identifiers are normalised', (t) => {
  t.like(parse('ﬁ = 1'), { kind: 'parsed', tree: { body: [{ targets: [{ id: 'fi' }] }] } });
});

test('character names are looked up where the caller has a table', (t) => {
  t.is(
    stringOf('"a\\N{BULLET}"', (name) => (name === 'BULLET' ? '•' : null)),
    'a•',
  );
  t.is(
    stringOf('f"{1}\\N{BULLET}"', () => '•'),
    null,
  );
  t.regex(String(stringOf('"\\N{BULLET}"')), /unknown Unicode character name/);
});

test('escapes that mean nothing and numbers that touch a keyword are warned of', (t) => {
  const result = parse('x = "\\d"\ny = b"\\q" + f"\\w{1}"\nz = 1if x else 2\nr"\\d"');
  const found = result.kind === 'parsed' ? result.warnings : [];
  t.deepEqual(
    found.map(({ category, message, lineno }) => ({ category, message, lineno })),
    [
      { category: 'SyntaxWarning', message: 'invalid decimal literal', lineno: 3 },
      { category: 'DeprecationWarning', message: "invalid escape sequence '\\d'", lineno: 1 },
      { category: 'DeprecationWarning', message: "invalid escape sequence '\\q'", lineno: 2 },
      { category: 'DeprecationWarning', message: "invalid escape sequence '\\w'", lineno: 2 },
    ],
  );
});

test('future imports are found only at the beginning', (t) => {
  const result = parse(
    '"doc"\nfrom __future__ import annotations, division\nx = 1\nfrom __future__ import nested_scopes',
  );
  t.deepEqual(result.kind === 'parsed' ? [...result.futureFeatures] : null, ['annotations', 'division']);
});
