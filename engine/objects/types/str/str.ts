/**
 * The type str: its slots and the table of its methods, which are in the files around this one.
 */
import { addStorage } from '../../model/instance.js';
import { PySlice, PyTuple } from '../../model/sequences.js';
import { NotImplemented } from '../../model/singletons.js';
import type { BinaryResult } from '../../model/slots.js';
import { asStr, type PyStr, PyStrInstance, pointsToText, strFromText } from '../../model/text.js';
import { PyStrIterator } from '../../model/text-iterators.js';
import type { PyType } from '../../model/type.js';
import { strType } from '../../model/type-objects.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { wordsToInt } from '../../numeric/hash.js';
import { setTextHash } from '../../numeric/text-hash.js';
import { high, low } from '../../numeric/words64.js';
import { defineType, type MethodDeclaration } from '../../protocol/define-type.js';
import { indexError, typeError, typeName } from '../../protocol/errors.js';
import { toSize } from '../../protocol/items.js';
import { concatenationComplaints } from '../../protocol/operators.js';
import { sliceBounds } from '../../protocol/slices.js';
import { strObject, str as strOfValue } from '../../protocol/text.js';
import { capitalize, foldCase, lowerCase, swapCase, titleCase, upperCase } from '../../unicode/case.js';
import {
  isAlnum,
  isAlpha,
  isAscii,
  isDecimal,
  isDigit,
  isIdentifier,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
} from '../../unicode/predicates.js';
import { quoteText } from '../../unicode/quote.js';
import { decodeToStr, encodeStr } from './encode.js';
import { format, formatMap, formatStr } from './format.js';
import { center, expandTabs, ljust, rjust, zfill } from './pad.js';
import { percent } from './percent.js';
import { join, makeTranslation, replace, translate } from './replace.js';
import {
  containsStr,
  count,
  endsWith,
  find,
  index,
  removePrefix,
  removeSuffix,
  rfind,
  rindex,
  startsWith,
} from './search.js';
import {
  compareStrs,
  concatStrs,
  equalStrs,
  repeatStr,
  type StrSelf,
  strItem,
  strLength,
  strOf,
  strSliceBounds,
} from './sequence.js';
import { partition, rpartition, rsplit, split, splitLines } from './split.js';
import { lstrip, rstrip, strip } from './strip.js';

/** Gives the type its behaviour. */
export function defineStr(): void {
  concatenationComplaints.set(strType, (other) => `can only concatenate str (not "${other}") to str`);
  defineType(strType, {
    doc: DOC,
    flags: { matchesSelf: true },
    construct: ["(object='', encoding='utf-8', errors='strict')", construct],
    slots: {
      repr: (self: StrSelf) => quoted(strOf(self)),
      str: (self: StrSelf) => strOf(self),
      hash: (self: StrSelf) => hashStr(strOf(self)),
      len: (self: StrSelf) => strLength(strOf(self)),
      getitem: getItem,
      contains: (self: StrSelf, item: Value) => containsStr(strOf(self), expectMember(item)),
      iter: (self: StrSelf) => new PyStrIterator(strOf(self)),
      add: (self: StrSelf, other: Value) => {
        const right = asStr(other);
        return right === undefined ? NotImplemented : concatStrs(strOf(self), right);
      },
      mul: repeat,
      rmul: repeat,
      mod: (self: StrSelf, values: Value) => percent(self, values),
      rmod: (self: StrSelf, template: Value) =>
        asStr(template) === undefined ? NotImplemented : percent(template as StrSelf, self),
      eq: (self: StrSelf, other: Value) => compare(self, other, equalStrs),
      ne: (self: StrSelf, other: Value) => compare(self, other, (left, right) => !equalStrs(left, right)),
      lt: (self: StrSelf, other: Value) =>
        compare(self, other, (left, right) => compareStrs(left, right) < 0),
      le: (self: StrSelf, other: Value) =>
        compare(self, other, (left, right) => compareStrs(left, right) <= 0),
      gt: (self: StrSelf, other: Value) =>
        compare(self, other, (left, right) => compareStrs(left, right) > 0),
      ge: (self: StrSelf, other: Value) =>
        compare(self, other, (left, right) => compareStrs(left, right) >= 0),
    },
    methods: {
      capitalize: mapping(capitalize, 'Make the first character title case and the rest lower case.'),
      casefold: mapping(foldCase, 'Return a version of the string suitable for caseless comparisons.'),
      lower: mapping(lowerCase, 'Return a copy of the string converted to lowercase.'),
      swapcase: mapping(
        swapCase,
        'Convert uppercase characters to lowercase and lowercase characters to uppercase.',
      ),
      title: mapping(titleCase, 'Return a version of the string where each word is titlecased.'),
      upper: mapping(upperCase, 'Return a copy of the string converted to uppercase.'),
      isalnum: predicate(isAlnum, 'Whether all characters are letters or numbers, and there is one.'),
      isalpha: predicate(isAlpha, 'Whether all characters are letters, and there is one.'),
      isascii: predicate(isAscii, 'Whether all characters are ASCII.'),
      isdecimal: predicate(isDecimal, 'Whether all characters are decimal digits, and there is one.'),
      isdigit: predicate(isDigit, 'Whether all characters are digits, and there is one.'),
      isidentifier: predicate(isIdentifier, 'Whether the string is a valid Python identifier.'),
      islower: predicate(isLower, 'Whether all cased characters are lower case, and there is one.'),
      isnumeric: predicate(isNumeric, 'Whether all characters are numeric, and there is one.'),
      isprintable: predicate(isPrintable, 'Whether repr() shows all characters as they are.'),
      isspace: predicate(isSpace, 'Whether all characters are white space, and there is one.'),
      istitle: predicate(isTitle, 'Whether words start in upper or title case and go on in lower case.'),
      isupper: predicate(isUpper, 'Whether all cased characters are upper case, and there is one.'),
      center: ["(width, fillchar=' ', /)", center, 'Return a centered string of length width.'],
      count: [
        '(sub[, start[, end]])',
        count,
        'Number of non-overlapping occurrences of sub in S[start:end].',
      ],
      encode: [
        "(encoding='utf-8', errors='strict')",
        encodeStr,
        'Encode the string using the codec registered for encoding.',
      ],
      endswith: [
        '(suffix[, start[, end]])',
        endsWith,
        'Whether S[start:end] ends with the suffix, or one of a tuple.',
      ],
      expandtabs: [
        '(tabsize=8)',
        expandTabs,
        'Return a copy where all tab characters are expanded using spaces.',
      ],
      find: ['(sub[, start[, end]])', find, 'Lowest index in S[start:end] where sub is found, or -1.'],
      format: [
        '(*args, **kwargs)',
        format,
        'Return a formatted version of S, with fields in braces replaced.',
      ],
      format_map: [
        '(mapping, /)',
        formatMap,
        'Return a formatted version of S, with fields taken from the mapping.',
      ],
      index: [
        '(sub[, start[, end]])',
        index,
        'Lowest index in S[start:end] where sub is found; ValueError if it is not.',
      ],
      join: ['(iterable, /)', join, 'Concatenate any number of strings.'],
      ljust: ["(width, fillchar=' ', /)", ljust, 'Return a left-justified string of length width.'],
      lstrip: ['(chars=None, /)', lstrip, 'Return a copy of the string with leading whitespace removed.'],
      partition: ['(sep, /)', partition, 'Partition the string into three parts using the given separator.'],
      removeprefix: [
        '(prefix, /)',
        removePrefix,
        'Return a str with the given prefix string removed if present.',
      ],
      removesuffix: [
        '(suffix, /)',
        removeSuffix,
        'Return a str with the given suffix string removed if present.',
      ],
      replace: [
        '(old, new, count=-1, /)',
        replace,
        'Return a copy with all occurrences of substring old replaced by new.',
      ],
      rfind: ['(sub[, start[, end]])', rfind, 'Highest index in S[start:end] where sub is found, or -1.'],
      rindex: [
        '(sub[, start[, end]])',
        rindex,
        'Highest index in S[start:end] where sub is found; ValueError if it is not.',
      ],
      rjust: ["(width, fillchar=' ', /)", rjust, 'Return a right-justified string of length width.'],
      rpartition: [
        '(sep, /)',
        rpartition,
        'Partition the string into three parts using the given separator, from the right.',
      ],
      rsplit: [
        '(sep=None, maxsplit=-1)',
        rsplit,
        'Return a list of the substrings in the string, split from the right.',
      ],
      rstrip: ['(chars=None, /)', rstrip, 'Return a copy of the string with trailing whitespace removed.'],
      split: [
        '(sep=None, maxsplit=-1)',
        split,
        'Return a list of the substrings in the string, using sep as the separator string.',
      ],
      splitlines: [
        '(keepends=False)',
        splitLines,
        'Return a list of the lines in the string, breaking at line boundaries.',
      ],
      startswith: [
        '(prefix[, start[, end]])',
        startsWith,
        'Whether S[start:end] starts with the prefix, or one of a tuple.',
      ],
      strip: [
        '(chars=None, /)',
        strip,
        'Return a copy of the string with leading and trailing whitespace removed.',
      ],
      translate: [
        '(table, /)',
        translate,
        'Replace each character in the string using the given translation table.',
      ],
      zfill: [
        '(width, /)',
        zfill,
        'Pad a numeric string with zeros on the left, to fill a field of the given width.',
      ],
      __format__: [
        '(format_spec, /)',
        formatStr,
        'Return a formatted version of the string as described by format_spec.',
      ],
      __getnewargs__: ['()', (self: StrSelf) => new PyTuple([strOf(self)])],
      __sizeof__: [
        '()',
        (self: StrSelf) => sizeOf(strOf(self)),
        'Return the size of the string in memory, in bytes.',
      ],
    },
    staticMethods: {
      maketrans: [
        '(x, y=None, z=None, /)',
        makeTranslation,
        'Return a translation table usable for str.translate().',
      ],
    },
  });
}

const DOC = `str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

Create a new string object from the given object. If encoding or
errors is specified, then the object must expose a data buffer
that will be decoded using the given encoding and error handler.
Otherwise, returns the result of object.__str__() (if defined)
or repr(object).
encoding defaults to sys.getdefaultencoding().
errors defaults to 'strict'.`;

/** A method without arguments that maps the text. */
function mapping(map: (text: string) => string, doc: string): MethodDeclaration {
  const implementation = (self: StrSelf): PyStr => {
    const str = strOf(self);
    return typeof str === 'string' ? map(str) : strFromText(map(str.toString()));
  };
  return ['()', implementation, doc];
}

/** A method without arguments that tests the text. */
function predicate(test: (text: string) => boolean, doc: string): MethodDeclaration {
  return ['()', (self: StrSelf) => test(strOf(self).toString()), doc];
}

function construct(type: PyType, object?: Value, encoding?: Value, errors?: Value): Value {
  // What `__str__` gives may be of a subclass, and stays so.
  if (type === strType && object !== undefined && encoding === undefined && errors === undefined)
    return strObject(object);
  const str = makeStr(object, encoding, errors);
  if (type === strType) return str;
  const instance = new PyStrInstance(type, str);
  return type.hasStorage ? addStorage(instance) : instance;
}

function makeStr(object?: Value, encoding?: Value, errors?: Value): PyStr {
  if (object === undefined) return '';
  if (encoding === undefined && errors === undefined) return strOfValue(object);
  return decodeToStr(object, encoding, errors);
}

function getItem(self: StrSelf, key: Value): Value {
  const str = strOf(self);
  if (key instanceof PySlice) return strSliceBounds(str, sliceBounds(key, strLength(str)));
  if (typeof key !== 'number' && typeof key !== 'bigint' && typeOf(key).slots.index === null)
    throw typeError(`string indices must be integers, not '${typeName(key)}'`);
  const length = strLength(str);
  const given = toSize(key, 'IndexError');
  const at = given < 0 ? given + length : given;
  if (at < 0 || at >= length) throw indexError('string index out of range');
  return strItem(str, at);
}

function expectMember(item: Value): PyStr {
  const str = asStr(item);
  if (str === undefined)
    throw typeError(`'in <string>' requires string as left operand, not ${typeName(item)}`);
  return str;
}

function repeat(self: StrSelf, times: Value): BinaryResult {
  if (typeof times !== 'number' && typeOf(times).slots.index === null) return NotImplemented;
  return repeatStr(strOf(self), toSize(times));
}

function compare(self: StrSelf, other: Value, decide: (left: PyStr, right: PyStr) => boolean): BinaryResult {
  const right = asStr(other);
  return right === undefined ? NotImplemented : decide(strOf(self), right);
}

function hashStr(str: PyStr): number | bigint {
  setTextHash(str.toString());
  return wordsToInt(high, low);
}

function quoted(str: PyStr): PyStr {
  return typeof str === 'string' ? quoteText(str) : quotePoints(str.points);
}

/** As CPython lays strings out: one, two or four bytes a character. */
function sizeOf(str: PyStr): number {
  if (typeof str !== 'string') return 76 + 4 * str.points.length;
  if (isAscii(str)) return 49 + str.length;
  for (let at = 0; at < str.length; at++) if (str.charCodeAt(at) > 0xff) return 74 + 2 * str.length;
  return 73 + str.length;
}

/** By code points, so that surrogates next to each other are not taken for a pair. */
function quotePoints(points: Uint32Array): PyStr {
  let from = 0;
  let text = '';
  for (let at = 1; at <= points.length; at++) {
    if (at < points.length && !isPairOfPoints(points, at)) continue;
    const part = quoteText(pointsToText(points.subarray(from, at)), quoteFor(points));
    text += part.slice(1, -1);
    from = at;
  }
  return strFromText(`${quoteFor(points)}${text}${quoteFor(points)}`);
}

function quoteFor(points: Uint32Array): string {
  return points.includes(0x27) && !points.includes(0x22) ? '"' : "'";
}

function isPairOfPoints(points: Uint32Array, at: number): boolean {
  return ((points[at] ?? 0) & 0x1ffc00) === 0xdc00 && ((points[at - 1] ?? 0) & 0x1ffc00) === 0xd800;
}
