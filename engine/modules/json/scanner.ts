/**
 * Reading JSON: `make_scanner(context)` gives a callable that reads one value from a str at a position.
 */

import { newDict } from '../../objects/model/dicts.js';
import type { PyException } from '../../objects/model/exceptions.js';
import { newList } from '../../objects/model/list-storage.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { tick } from '../../objects/model/resources.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { floatType, intType } from '../../objects/model/type-objects.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { newException, stopIteration, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { constructInt } from '../../objects/types/int/construct.js';
import { JsonDocument, skipSpace } from './document.js';
import { errorAt, scannedEnd, scanString } from './scan-string.js';

export const scannerType = new PyType('_json.Scanner');

/** What decides how values are made. */
class PyScanner extends PyObject {
  readonly isStrict: boolean;
  readonly objectHook: Value;
  readonly pairsHook: Value;
  readonly parseFloat: Value;
  readonly parseInt: Value;
  readonly parseConstant: Value;

  constructor(context: Value) {
    super();
    this.type = scannerType;
    this.isStrict = isTrue(getAttribute(context, 'strict'));
    this.objectHook = getAttribute(context, 'object_hook');
    this.pairsHook = getAttribute(context, 'object_pairs_hook');
    this.parseFloat = getAttribute(context, 'parse_float');
    this.parseInt = getAttribute(context, 'parse_int');
    this.parseConstant = getAttribute(context, 'parse_constant');
  }
}

export function defineScanner(): void {
  defineType(scannerType, {
    doc: 'JSON scanner object',
    construct: ['(context)', (_type: PyType, context: Value) => new PyScanner(context)],
    flags: { isAcceptableBase: false },
    slots: { call: scanOnce },
    getters: {
      strict: { get: (self: PyScanner) => self.isStrict },
      object_hook: { get: (self: PyScanner) => self.objectHook },
      object_pairs_hook: { get: (self: PyScanner) => self.pairsHook },
      parse_float: { get: (self: PyScanner) => self.parseFloat },
      parse_int: { get: (self: PyScanner) => self.parseInt },
      parse_constant: { get: (self: PyScanner) => self.parseConstant },
    },
  });
}

const parameters = signature('(string, idx)');

/** `scanner(string, idx)`: the value and the position behind it. Throws StopIteration with the position where no value begins. */
function scanOnce(self: PyScanner, args: Value[], kwargs: KeywordArguments): Value {
  const [source, index] = bindArguments('scan_once', parameters, args, kwargs) as [Value, Value];
  const document = new JsonDocument(source, 'first argument must be a string');
  const position = toSize(index);
  if (position < 0) throw valueError('idx cannot be negative');
  const reader = new Reader(document, self);
  const value = reader.read(document.unitAt(position));
  return new PyTuple([value, document.positionAt(reader.end)]);
}

/** Reads values of one document. */
class Reader {
  /** Where the value read last ended. */
  end = 0;
  private readonly document: JsonDocument;
  private readonly text: string;
  private readonly scanner: PyScanner;
  private readonly makesInt: boolean;
  private readonly makesFloat: boolean;
  private readonly depthLimit: number;
  private depth = 0;

  constructor(document: JsonDocument, scanner: PyScanner) {
    this.document = document;
    this.text = document.text;
    this.scanner = scanner;
    this.makesInt = scanner.parseInt === intType;
    this.makesFloat = scanner.parseFloat === floatType;
    this.depthLimit = runtime.current.recursionLimit - runtime.current.depth;
  }

  read(at: number): Value {
    tick();
    switch (this.text.charCodeAt(at)) {
      case 0x22: {
        const value = scanString(this.document, at + 1, this.scanner.isStrict);
        this.end = scannedEnd;
        return value;
      }
      case 0x7b:
        return this.readObject(at + 1);
      case 0x5b:
        return this.readArray(at + 1);
      case 0x6e:
        if (this.takes('null', at)) return null;
        break;
      case 0x74:
        if (this.takes('true', at)) return true;
        break;
      case 0x66:
        if (this.takes('false', at)) return false;
        break;
      case 0x4e:
        if (this.takes('NaN', at)) return call(this.scanner.parseConstant, ['NaN']);
        break;
      case 0x49:
        if (this.takes('Infinity', at)) return call(this.scanner.parseConstant, ['Infinity']);
        break;
      case 0x2d:
        if (this.takes('-Infinity', at)) return call(this.scanner.parseConstant, ['-Infinity']);
        break;
      default:
        break;
    }
    return this.readNumber(at);
  }

  private takes(word: string, at: number): boolean {
    if (!this.text.startsWith(word, at)) return false;
    this.end = at + word.length;
    return true;
  }

  private readNumber(start: number): Value {
    const { text } = this;
    let at = start;
    let code = text.charCodeAt(at);
    const isNegative = code === 0x2d;
    if (isNegative) code = text.charCodeAt(++at);
    if (!(code >= 0x30 && code <= 0x39)) throw this.noValue(start);
    let value = code - 0x30;
    code = text.charCodeAt(++at);
    if (value !== 0)
      for (; code >= 0x30 && code <= 0x39; code = text.charCodeAt(++at)) value = value * 10 + (code - 0x30);
    const intEnd = at;
    if (code === 0x2e) at = digitsEnd(text, at + 1, at);
    code = text.charCodeAt(at);
    if (code === 0x65 || code === 0x45) {
      const sign = text.charCodeAt(at + 1);
      at = digitsEnd(text, at + (sign === 0x2b || sign === 0x2d ? 2 : 1), at);
    }
    this.end = at;
    if (at > intEnd) return this.makeFloat(text.slice(start, at));
    if (this.makesInt && intEnd - start <= 15) return isNegative ? 0 - value : value;
    const digits = text.slice(start, intEnd);
    return this.makesInt ? constructInt(intType, digits, undefined) : call(this.scanner.parseInt, [digits]);
  }

  private makeFloat(digits: string): Value {
    return this.makesFloat ? new PyFloat(Number(digits)) : call(this.scanner.parseFloat, [digits]);
  }

  private noValue(at: number): PyException {
    return stopIteration(this.document.positionAt(at));
  }

  private enter(what: string): void {
    if (++this.depth > this.depthLimit)
      throw newException(
        'RecursionError',
        `maximum recursion depth exceeded while decoding a JSON ${what} from a unicode string`,
      );
  }

  private readArray(start: number): Value {
    const { text } = this;
    this.enter('array');
    const items: Value[] = [];
    let at = skipSpace(text, start);
    if (text.charCodeAt(at) !== 0x5d) {
      for (;;) {
        items.push(this.read(at));
        at = skipSpace(text, this.end);
        const code = text.charCodeAt(at);
        if (code === 0x5d) break;
        if (code !== 0x2c) throw errorAt(this.document, "Expecting ',' delimiter", at);
        at = skipSpace(text, at + 1);
      }
    }
    this.depth--;
    this.end = at + 1;
    return newList(items);
  }

  private readObject(start: number): Value {
    const { text, document, scanner } = this;
    this.enter('object');
    const pairs: Value[] | null = scanner.pairsHook === null ? null : [];
    const dict = newDict();
    let at = skipSpace(text, start);
    if (text.charCodeAt(at) !== 0x7d) {
      for (;;) {
        if (text.charCodeAt(at) !== 0x22)
          throw errorAt(document, 'Expecting property name enclosed in double quotes', at);
        const key = scanString(document, at + 1, scanner.isStrict);
        at = skipSpace(text, scannedEnd);
        if (text.charCodeAt(at) !== 0x3a) throw errorAt(document, "Expecting ':' delimiter", at);
        const value = this.read(skipSpace(text, at + 1));
        if (pairs === null) dict.set(key, value);
        else pairs.push(new PyTuple([key, value]));
        at = skipSpace(text, this.end);
        const code = text.charCodeAt(at);
        if (code === 0x7d) break;
        if (code !== 0x2c) throw errorAt(document, "Expecting ',' delimiter", at);
        at = skipSpace(text, at + 1);
      }
    }
    this.depth--;
    this.end = at + 1;
    if (pairs === null && scanner.objectHook === null) return dict;
    const value =
      pairs === null ? call(scanner.objectHook, [dict]) : call(scanner.pairsHook, [newList(pairs)]);
    this.end = at + 1;
    return value;
  }
}

/** The end of a run of digits from `from` on; `otherwise` where there is none. */
function digitsEnd(text: string, from: number, otherwise: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(at)) at++;
  return at === from ? otherwise : at;
}

/** `scanstring(string, end, strict=True)`: a str and the position behind its quote. */
export function scanStringAt(source: Value, end: Value, strict: Value | undefined): Value {
  const position = toSize(end);
  const document = new JsonDocument(source, 'first argument must be a string');
  const isStrict = strict === undefined || isTrue(strict);
  if (position < 0 || position > document.positionAt(document.text.length))
    throw valueError('end is out of bounds');
  const value = scanString(document, document.unitAt(position), isStrict);
  return new PyTuple([value, document.positionAt(scannedEnd)]);
}

/** `skip_space(string, idx)`: the position of the first character from there on that is no white space. */
export function skipSpaceAt(source: Value, index: Value): Value {
  const document = new JsonDocument(source, 'expected string or bytes-like object');
  return document.positionAt(skipSpace(document.text, document.unitAt(toSize(index))));
}
