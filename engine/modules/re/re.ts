/**
 * The module re.
 *
 * The flags are members of an enumeration, which is written in Python and costs time to import: they are made when a program
 * first asks for one.
 */

import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { mapLongText } from '../../core/long-text.js';
import { newList } from '../../objects/model/list-storage.js';
import { tick } from '../../objects/model/resources.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText, PyBytes, strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute, setAttribute } from '../../objects/protocol/attribute.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { call } from '../../objects/protocol/call.js';
import { builtinFunction } from '../../objects/protocol/define-type.js';
import { attributeError, typeError, typeName } from '../../objects/protocol/errors.js';
import { warn } from '../../objects/protocol/warn.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import { purgePatterns, toPattern } from './compile-pattern.js';
import { TEMPLATE } from './flags.table.js';
import { defineMatch } from './match-type.js';
import { matchType, patternType } from './pattern.js';
import { definePatternError, patternErrorType } from './pattern-error.js';
import {
  definePattern,
  findAll,
  findEach,
  matchBeginning,
  matchFully,
  searchFirst,
  split,
  substitute,
} from './pattern-type.js';

export const reModule: BuiltinModule = {
  name: 're',
  doc: 'Support for regular expressions (RE).',
  create: function* () {
    defineTypes();
    yield* declareFunctions('re', functions);
    yield ['error', patternErrorType];
    yield ['Pattern', patternType];
    yield ['Match', matchType];
    yield ['__all__', newList(publicNames.split(/\s+/))];
    yield ['__version__', '2.2.1'];
    yield ['__path__', newList([])];
    yield ['_MAXCACHE', 512];
    yield ['__getattr__', builtinFunction('__getattr__', '(name, /)', lazyAttribute, { module: 're' })];
  },
};

const publicNames = `match fullmatch search sub subn split findall finditer compile purge template escape error Pattern Match A I L M S X U
ASCII IGNORECASE LOCALE MULTILINE DOTALL VERBOSE UNICODE NOFLAG RegexFlag`;

const defineTypes = once(() => {
  definePatternError();
  definePattern();
  defineMatch();
});

type Optional = Value | undefined;

const functions: FunctionDeclarations = {
  match: [
    '(pattern, string, flags=0)',
    (pattern: Value, string: Value, flags: Optional) => matchBeginning(compile(pattern, flags), string),
    'Try to apply the pattern at the start of the string, returning\n    a Match object, or None if no match was found.',
  ],
  fullmatch: [
    '(pattern, string, flags=0)',
    (pattern: Value, string: Value, flags: Optional) => matchFully(compile(pattern, flags), string),
    'Try to apply the pattern to all of the string, returning\n    a Match object, or None if no match was found.',
  ],
  search: [
    '(pattern, string, flags=0)',
    (pattern: Value, string: Value, flags: Optional) => searchFirst(compile(pattern, flags), string),
    'Scan through string looking for a match to the pattern, returning\n    a Match object, or None if no match was found.',
  ],
  sub: [
    '(pattern, repl, string, count=0, flags=0)',
    (pattern: Value, repl: Value, string: Value, count: Optional, flags: Optional) =>
      substitute(compile(pattern, flags), repl, string, count).text,
    'Return the string obtained by replacing the leftmost\n    non-overlapping occurrences of the pattern in string by the\n    replacement repl.',
  ],
  subn: [
    '(pattern, repl, string, count=0, flags=0)',
    (pattern: Value, repl: Value, string: Value, count: Optional, flags: Optional) => {
      const result = substitute(compile(pattern, flags), repl, string, count);
      return new PyTuple([result.text, result.count]);
    },
    'Return a 2-tuple containing (new_string, number).',
  ],
  split: [
    '(pattern, string, maxsplit=0, flags=0)',
    (pattern: Value, string: Value, limit: Optional, flags: Optional) =>
      split(compile(pattern, flags), string, limit),
    'Split the source string by the occurrences of the pattern,\n    returning a list containing the resulting substrings.',
  ],
  findall: [
    '(pattern, string, flags=0)',
    (pattern: Value, string: Value, flags: Optional) => findAll(compile(pattern, flags), string),
    'Return a list of all non-overlapping matches in the string.',
  ],
  finditer: [
    '(pattern, string, flags=0)',
    (pattern: Value, string: Value, flags: Optional) => findEach(compile(pattern, flags), string),
    'Return an iterator over all non-overlapping matches in the\n    string.  For each match, the iterator returns a Match object.',
  ],
  compile: [
    '(pattern, flags=0)',
    compile,
    'Compile a regular expression pattern, returning a Pattern object.',
  ],
  _compile: ['(pattern, flags=0)', compile],
  purge: [
    '()',
    () => {
      purgePatterns();
      return null;
    },
    'Clear the regular expression caches',
  ],
  template: [
    '(pattern, flags=0)',
    (pattern: Value, flags: Optional) => {
      warn('DeprecationWarning', TEMPLATE_WARNING);
      return compile(pattern, Number(flags ?? 0) | TEMPLATE);
    },
    'Compile a template pattern, returning a Pattern object, deprecated',
  ],
  escape: ['(pattern)', escapePattern, 'Escape special characters in a string.'],
};

const TEMPLATE_WARNING =
  'The re.template() function is deprecated as it is an undocumented function without an obvious purpose. Use re.compile() instead.';

function compile(pattern: Value, flags: Optional) {
  return toPattern(pattern, flags, printText);
}

/** Shows a compiled program, through the program's own `print`. */
function printText(text: string): void {
  const print = runtime.current.builtins.getString('print');
  if (print !== undefined) call(print, [strFromText(text)]);
}

const SPECIAL = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g;
const specialBytes: ReadonlySet<number> = new Set(
  Array.from('()[]{}?*+-|^$\\.&~# \t\n\r\v\f', (char) => char.charCodeAt(0)),
);

function escapePattern(pattern: Value): Value {
  const text = asText(pattern);
  if (text !== undefined) return strFromText(mapLongText(text, (part) => part.replace(SPECIAL, '\\$&')));
  const bytes = asBytes(pattern);
  if (bytes === undefined)
    throw typeError(
      `decoding to str: need a bytes-like object, ${pattern === null ? 'NoneType' : typeName(pattern)} found`,
    );
  const escaped: number[] = [];
  for (const byte of bytes) {
    tick();
    if (specialBytes.has(byte)) escaped.push(0x5c);
    escaped.push(byte);
  }
  return new PyBytes(Uint8Array.from(escaped));
}

/** Flags, RegexFlag and Scanner come from a module written in Python. */
function lazyAttribute(name: Value): Value {
  const text = asText(name) ?? '';
  const re = runtime.current.importModule('re', null, null, 0);
  if (!/^__/.test(text)) {
    const parts = runtime.current.importModule('_re_parts', null, null, 0);
    const found = findAttributeQuietly(parts, text);
    const all = found === undefined ? [] : [text];
    for (const part of all) setAttribute(re, part, getAttribute(parts, part));
    if (found !== undefined) return found;
  }
  throw attributeError(`module 're' has no attribute '${text}'`, re, text);
}
