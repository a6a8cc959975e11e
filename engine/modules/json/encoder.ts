/**
 * Writing JSON: `make_encoder(…)` gives a callable that makes the text of a value.
 */

import { PyBuiltinFunction } from '../../objects/model/builtin-functions.js';
import { PyDict } from '../../objects/model/dict.js';
import { digitLimit } from '../../objects/model/digit-limit.js';
import { listItems } from '../../objects/model/list-storage.js';
import { asFloat, asInt } from '../../objects/model/numbers.js';
import { tick } from '../../objects/model/resources.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyList, PyTuple } from '../../objects/model/sequences.js';
import { asStr, asText, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { dictType } from '../../objects/model/type-objects.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { reprDouble } from '../../objects/numeric/float-repr.js';
import { intToText } from '../../objects/numeric/int-text.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { newException, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { orThrow } from '../../objects/protocol/failures.js';
import { toSize } from '../../objects/protocol/items.js';
import { toArray } from '../../objects/protocol/iterate.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { expectText } from '../../objects/protocol/text.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { sortItems } from '../../objects/types/sorting/sort.js';
import { encodeAscii, encodeUnicode, quoteAscii, quoteUnicode } from './encode-string.js';

export const encoderType = new PyType('_json.Encoder');

/** How values are to be written. */
class PyEncoder extends PyObject {
  readonly checksCircles: boolean;
  readonly makeDefault: Value;
  readonly encoder: Value;
  /** How strs are quoted: by one of the two functions of this module, or by a callable of the program. */
  readonly quoting: 'ascii' | 'unicode' | 'own';
  readonly indent: string | null;
  readonly keySeparator: string;
  readonly itemSeparator: string;
  readonly sortsKeys: boolean;
  readonly skipsKeys: boolean;
  readonly allowsNan: boolean;

  constructor(args: readonly Value[]) {
    super();
    const [markers, makeDefault, encoder, indent, keySeparator, itemSeparator, sortKeys, skipKeys, allowNan] =
      args as [Value, Value, Value, Value, Value, Value, Value, Value, Value];
    if (markers !== null && !(markers instanceof PyDict))
      throw typeError(`make_encoder() argument 1 must be dict or None, not ${typeName(markers)}`);
    this.type = encoderType;
    this.checksCircles = markers !== null;
    this.makeDefault = makeDefault;
    this.encoder = encoder;
    const implementation = encoder instanceof PyBuiltinFunction ? encoder.implementation : undefined;
    this.quoting =
      implementation === encodeAscii ? 'ascii' : implementation === encodeUnicode ? 'unicode' : 'own';
    this.indent = indent === null ? null : (asText(indent) ?? ' '.repeat(Math.max(toSize(indent), 0)));
    this.keySeparator = expectText(keySeparator, 'make_encoder() argument 5');
    this.itemSeparator = expectText(itemSeparator, 'make_encoder() argument 6');
    this.sortsKeys = isTrue(sortKeys);
    this.skipsKeys = isTrue(skipKeys);
    this.allowsNan = isTrue(allowNan);
  }
}

export function defineEncoder(): void {
  defineType(encoderType, {
    doc: 'Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)',
    construct: [
      '(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)',
      (_type: PyType, ...args: Value[]) => new PyEncoder(args),
    ],
    flags: { isAcceptableBase: false },
    slots: { call: encodeOnce },
    getters: {
      default: { get: (self: PyEncoder) => self.makeDefault },
      encoder: { get: (self: PyEncoder) => self.encoder },
      key_separator: { get: (self: PyEncoder) => strFromText(self.keySeparator) },
      item_separator: { get: (self: PyEncoder) => strFromText(self.itemSeparator) },
      sort_keys: { get: (self: PyEncoder) => self.sortsKeys },
      skipkeys: { get: (self: PyEncoder) => self.skipsKeys },
    },
  });
}

const parameters = signature('(obj, _current_indent_level)');

/** `encoder(obj, _current_indent_level)`: the text in a tuple. */
function encodeOnce(self: PyEncoder, args: Value[], kwargs: KeywordArguments): Value {
  const [value, level] = bindArguments('_iterencode', parameters, args, kwargs) as [Value, Value];
  const writer = new Writer(self);
  writer.write(value, toSize(level));
  return new PyTuple([strFromText(writer.text)]);
}

/** Writes one value and all in it. */
class Writer {
  text = '';
  private readonly encoder: PyEncoder;
  /** The containers that are being written. */
  private readonly open = new Set<Value>();
  private readonly depthLimit: number;
  private depth = 0;

  constructor(encoder: PyEncoder) {
    this.encoder = encoder;
    this.depthLimit = runtime.current.recursionLimit - runtime.current.depth;
  }

  write(value: Value, level: number): void {
    switch (typeof value) {
      case 'string':
        this.text += this.quote(value);
        return;
      case 'number':
        this.text += value;
        return;
      case 'boolean':
        this.text += value;
        return;
      case 'bigint':
        this.text += intText(value);
        return;
      default:
        if (value === null) this.text += 'null';
        else this.writeObject(value, level);
    }
  }

  private writeObject(value: Value, level: number): void {
    if (value instanceof PyDict) this.writeDict(value, level);
    else if (value instanceof PyList || value instanceof PyTuple) this.writeSequence(value, level);
    else if (asStr(value) !== undefined) this.text += this.quote(value);
    else {
      const number = asFloat(value);
      const int = number === undefined ? asInt(value) : undefined;
      if (number !== undefined) this.text += this.floatText(number);
      else if (int !== undefined) this.text += intText(int);
      else {
        this.enter(value);
        this.write(call(this.encoder.makeDefault, [value]), level);
        this.leave(value);
      }
    }
  }

  private quote(value: Value): string {
    const { quoting, encoder } = this.encoder;
    if (quoting !== 'own') {
      const str = asStr(value) ?? '';
      return quoting === 'ascii' ? quoteAscii(str) : quoteUnicode(str);
    }
    const quoted = call(encoder, [value]);
    const text = asText(quoted);
    if (text === undefined) throw typeError(`encoder() must return a string, not ${typeName(quoted)}`);
    return text;
  }

  private floatText(value: number): string {
    if (Number.isFinite(value)) return reprDouble(value);
    if (!this.encoder.allowsNan) throw valueError('Out of range float values are not JSON compliant');
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  }

  private enter(value: Value): void {
    if (this.encoder.checksCircles) {
      if (this.open.has(value)) throw valueError('Circular reference detected');
      this.open.add(value);
    }
    if (++this.depth > this.depthLimit)
      throw newException('RecursionError', 'maximum recursion depth exceeded while encoding a JSON object');
  }

  private leave(value: Value): void {
    this.depth--;
    if (this.encoder.checksCircles) this.open.delete(value);
  }

  private writeSequence(value: PyList | PyTuple, level: number): void {
    const items = value instanceof PyTuple ? value.items : listItems(value);
    if (items.length === 0) {
      this.text += '[]';
      return;
    }
    this.enter(value);
    const { indent, itemSeparator } = this.encoder;
    const newline = indent === null ? '' : `\n${indent.repeat(level + 1)}`;
    this.text += `[${newline}`;
    const separator = itemSeparator + newline;
    for (let index = 0; index < items.length; index++) {
      tick();
      if (index > 0) this.text += separator;
      this.write(items[index] as Value, level + 1);
    }
    if (indent !== null) this.text += `\n${indent.repeat(level)}`;
    this.text += ']';
    this.leave(value);
  }

  private writeDict(dict: PyDict, level: number): void {
    if (dict.size === 0) {
      this.text += '{}';
      return;
    }
    this.enter(dict);
    const { indent, itemSeparator, keySeparator } = this.encoder;
    const newline = indent === null ? '' : `\n${indent.repeat(level + 1)}`;
    const separator = itemSeparator + newline;
    this.text += `{${newline}`;
    let isFirst = true;
    const items = this.itemsOf(dict);
    for (let index = 0; index < items.length; index += 2) {
      tick();
      const key = this.keyText(items[index] as Value);
      if (key === undefined) continue;
      if (!isFirst) this.text += separator;
      isFirst = false;
      this.text += key + keySeparator;
      this.write(items[index + 1] as Value, level + 1);
    }
    if (indent !== null) this.text += `\n${indent.repeat(level)}`;
    this.text += '}';
    this.leave(dict);
  }

  /** Keys and values in turn. */
  private itemsOf(dict: PyDict): Value[] {
    const flat: Value[] = [];
    if (dict.type === dictType && !this.encoder.sortsKeys) {
      for (let entry = dict.following(null); entry !== null; entry = dict.following(entry))
        flat.push(entry.key, entry.value as Value);
      return flat;
    }
    let pairs = toArray(call(getAttribute(dict, 'items'), []));
    if (this.encoder.sortsKeys) pairs = sortItems(pairs, null, false);
    for (const pair of pairs) {
      if (!(pair instanceof PyTuple) || pair.items.length !== 2)
        throw valueError('items must return 2-tuples');
      flat.push(pair.items[0] as Value, pair.items[1] as Value);
    }
    return flat;
  }

  /** The key in quotes; undefined for one that is to be skipped. */
  private keyText(key: Value): string | undefined {
    if (asStr(key) !== undefined) return this.quote(key);
    const number = asFloat(key);
    if (number !== undefined) return this.quote(this.floatText(number));
    if (key === null) return this.quote('null');
    if (typeof key === 'boolean') return this.quote(String(key));
    const int = asInt(key);
    if (int !== undefined) return this.quote(intText(int));
    if (this.encoder.skipsKeys) return undefined;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeName(key)}`);
  }
}

function intText(int: number | bigint): string {
  return typeof int === 'number' ? String(int) : orThrow(intToText(int, 10, digitLimit.maxDigits));
}
