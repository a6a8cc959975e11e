/**
 * Dialects of CSV: which characters separate, quote and escape.
 */
import type { PyDict } from '../../objects/model/dict.js';
import { newDict } from '../../objects/model/dicts.js';
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { asInt } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { findAttributeQuietly } from '../../objects/protocol/attribute.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError, typeName } from '../../objects/protocol/errors.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { isTrue } from '../../objects/protocol/truth.js';

export const dialectType = new PyType('_csv.Dialect');
export const csvErrorType = new PyType('_csv.Error');

export const QUOTE_MINIMAL = 0;
export const QUOTE_ALL = 1;
export const QUOTE_NONNUMERIC = 2;
export const QUOTE_NONE = 3;

/** The names of dialects that programs have registered. */
export const dialects: PyDict = newDict();

/** An exception to throw. */
export function csvError(message: string): PyException {
  return new PyException(csvErrorType, new PyTuple([strFromText(message)]));
}

/** A dialect. Characters are code points, -1 for none. */
export class PyDialect extends PyObject {
  delimiter = 0x2c;
  quote = 0x22;
  escape = -1;
  lineEnd = '\r\n';
  quoting = QUOTE_MINIMAL;
  doublesQuotes = true;
  skipsSpaces = false;
  isStrict = false;

  constructor(type: PyType = dialectType) {
    super();
    this.type = type;
  }
}

const names = [
  'delimiter',
  'doublequote',
  'escapechar',
  'lineterminator',
  'quotechar',
  'quoting',
  'skipinitialspace',
  'strict',
] as const;
const parameters = signature(`(dialect=None, ${names.map((name) => `${name}=None`).join(', ')})`);

export function defineDialect(): void {
  defineType(csvErrorType, { base: exceptionTypes.Exception, module: '_csv' });
  const character = (point: number): Value => (point < 0 ? null : strFromText(String.fromCodePoint(point)));
  defineType(dialectType, {
    doc: 'CSV dialect\n\nThe Dialect type records CSV dialect options.',
    module: '_csv',
    slots: { new: (type, args, kwargs) => makeDialect(type, args, kwargs) },
    methods: {
      __reduce__: ['()', refuseToReduce],
      __reduce_ex__: ['(protocol, /)', refuseToReduce],
    },
    getters: {
      delimiter: { get: (self: PyDialect) => character(self.delimiter) },
      escapechar: { get: (self: PyDialect) => character(self.escape) },
      lineterminator: { get: (self: PyDialect) => strFromText(self.lineEnd) },
      quotechar: { get: (self: PyDialect) => character(self.quote) },
      quoting: { get: (self: PyDialect) => self.quoting },
      doublequote: { get: (self: PyDialect) => self.doublesQuotes },
      skipinitialspace: { get: (self: PyDialect) => self.skipsSpaces },
      strict: { get: (self: PyDialect) => self.isStrict },
    },
  });
}

function refuseToReduce(self: PyDialect): Value {
  throw typeError(`cannot pickle '${self.type.name}' object`);
}

/** The dialect that an argument and keyword arguments describe. */
export function dialectOf(dialect: Value | undefined, kwargs: KeywordArguments): PyDialect {
  if (dialect instanceof PyDialect && (kwargs === null || kwargs.size === 0)) return dialect;
  return makeDialect(dialectType, dialect === undefined ? [] : [dialect], kwargs);
}

function makeDialect(type: PyType, args: Value[], kwargs: KeywordArguments): PyDialect {
  for (const name of kwargs?.keys() ?? [])
    if (name !== 'dialect' && !(names as readonly string[]).includes(name))
      throw typeError(`'${name}' is an invalid keyword argument for this function`);
  const [given, ...options] = bindArguments('Dialect', parameters, args, kwargs) as (Value | undefined)[];
  let base: Value = given ?? null;
  const name = asText(base);
  if (name !== undefined) {
    const known = dialects.get(base);
    if (known === undefined) throw csvError('unknown dialect');
    base = known;
  }
  if (base instanceof PyDialect && options.every((option) => option === undefined)) return base;
  const values = names.map((each, index) => options[index] ?? inherited(base, options[index], each));
  return fill(new PyDialect(type), values);
}

function inherited(base: Value, option: Value | undefined, name: string): Value | undefined {
  if (option === null || base === null) return option;
  return findAttributeQuietly(base, name);
}

function fill(dialect: PyDialect, values: readonly (Value | undefined)[]): PyDialect {
  const [delimiter, doublesQuotes, escaping, lineEnd, quote, quoting, skipsSpaces, strict] = values;
  dialect.delimiter = delimiter === undefined ? 0x2c : characterOf('delimiter', delimiter, false);
  dialect.doublesQuotes = doublesQuotes === undefined || isTrue(doublesQuotes);
  dialect.escape = escaping === undefined ? -1 : characterOf('escapechar', escaping, true);
  dialect.quote = quote === undefined ? 0x22 : characterOf('quotechar', quote, true);
  dialect.quoting = quotingOf(quoting);
  dialect.skipsSpaces = skipsSpaces !== undefined && isTrue(skipsSpaces);
  dialect.isStrict = strict !== undefined && isTrue(strict);
  if (lineEnd !== undefined) {
    const text = asText(lineEnd);
    if (text === undefined && lineEnd !== null) throw typeError('"lineterminator" must be a string');
    if (text === undefined) throw typeError('lineterminator must be set');
    dialect.lineEnd = text;
  }
  if (quote === null && quoting === undefined) dialect.quoting = QUOTE_NONE;
  if (dialect.quoting !== QUOTE_NONE && dialect.quote < 0)
    throw typeError('quotechar must be set if quoting enabled');
  return dialect;
}

function characterOf(name: string, value: Value, canBeNone: boolean): number {
  if (value === null && canBeNone) return -1;
  const text = asText(value);
  if (text === undefined)
    throw typeError(`"${name}" must be string${canBeNone ? ' or None' : ''}, not ${typeName(value)}`);
  const point = text.codePointAt(0);
  if (point === undefined || text.length !== (point > 0xffff ? 2 : 1))
    throw typeError(`"${name}" must be a 1-character string`);
  return point;
}

function quotingOf(value: Value | undefined): number {
  if (value === undefined) return QUOTE_MINIMAL;
  if (typeof value !== 'number') {
    const int = asInt(value);
    if (int === undefined || typeof value === 'boolean') throw typeError('"quoting" must be an integer');
    return quotingOf(Number(int));
  }
  if (value < QUOTE_MINIMAL || value > QUOTE_NONE) throw typeError('bad "quoting" value');
  return value;
}
