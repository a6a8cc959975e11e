/**
 * `csv.writer`: lines of text from rows of fields.
 */
import { PyComplex, PyFloat } from '../../objects/model/numbers.js';
import { asStr, asText, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { findAttribute } from '../../objects/protocol/attribute.js';
import { callOne } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { isException, typeError, typeName } from '../../objects/protocol/errors.js';
import { getIterator, nextItem } from '../../objects/protocol/iterate.js';
import { strText } from '../../objects/protocol/text.js';
import { csvError, type PyDialect, QUOTE_ALL, QUOTE_NONE, QUOTE_NONNUMERIC } from './dialect.js';

export const writerType = new PyType('_csv.writer');

export class PyWriter extends PyObject {
  readonly dialect: PyDialect;
  private readonly write: Value;
  /** Characters that make a field need quotes. */
  private readonly special: RegExp;
  private readonly delimiter: string;
  private readonly hasAstralMarks: boolean;
  /** Whether the line that is being made may hold surrogates: else it need not be searched for them. */
  private mayBeAstral = false;

  constructor(file: Value, dialect: PyDialect) {
    super();
    this.type = writerType;
    const write = findAttribute(file, 'write');
    if (write === undefined || typeOf(write).slots.call === null)
      throw typeError('argument 1 must have a "write" method');
    this.write = write;
    this.dialect = dialect;
    this.delimiter = String.fromCodePoint(dialect.delimiter);
    const points = [dialect.delimiter, dialect.quote, dialect.escape].filter((point) => point >= 0);
    const characters = [...points, ...Array.from(dialect.lineEnd, (char) => char.codePointAt(0) ?? 0)];
    this.hasAstralMarks = characters.some((point) => point >= 0xd800);
    this.special = this.hasAstralMarks
      ? new RegExp(`[${characters.map((point) => `\\u{${point.toString(16)}}`).join('')}]`, 'u')
      : new RegExp(`[${characters.map((point) => `\\u${point.toString(16).padStart(4, '0')}`).join('')}]`);
  }

  writeRow(row: Value): Value {
    const line = this.line(row);
    return callOne(this.write, this.mayBeAstral ? strFromText(line) : line);
  }

  private line(row: Value): string {
    const { dialect } = this;
    const { delimiter } = this;
    this.mayBeAstral = this.hasAstralMarks;
    const fields = iteratorOf(row);
    let line = '';
    let count = 0;
    for (let field = nextItem(fields); field !== undefined; field = nextItem(fields)) {
      if (count++ > 0) line += delimiter;
      line += this.fieldText(field);
    }
    if (count === 1 && line === '') {
      if (dialect.quoting === QUOTE_NONE) throw csvError('single empty field record must be quoted');
      const quote = String.fromCodePoint(dialect.quote);
      line = quote + quote;
    }
    return line + dialect.lineEnd;
  }

  private fieldText(field: Value): string {
    const { quoting } = this.dialect;
    const isQuoted = quoting === QUOTE_ALL || (quoting === QUOTE_NONNUMERIC && !isNumber(field));
    if (typeof field === 'string') return this.quoted(field, isQuoted);
    if (field === null) return this.quoted('', isQuoted);
    const str = asStr(field);
    const isPlain = typeof field === 'number' || field instanceof PyFloat || typeof str === 'string';
    if (!isPlain) this.mayBeAstral = true;
    return this.quoted(str === undefined ? strText(field) : str.toString(), isQuoted);
  }

  private quoted(text: string, mustQuote: boolean): string {
    const { dialect } = this;
    const quote = dialect.quote < 0 ? '' : String.fromCodePoint(dialect.quote);
    if (!this.special.test(text)) return mustQuote ? quote + text + quote : text;
    // What is written most: quotes are doubled, all else stands as it is between quotes.
    if (dialect.quoting !== QUOTE_NONE && dialect.escape < 0 && dialect.doublesQuotes && quote !== '')
      return quote + doubled(text, quote) + quote;
    let written = '';
    let isQuoted = mustQuote;
    for (const character of text) {
      if (this.special.test(character)) {
        const point = character.codePointAt(0);
        let mustEscape = dialect.quoting === QUOTE_NONE;
        if (!mustEscape) {
          if (point === dialect.quote) {
            if (dialect.doublesQuotes) written += quote;
            else mustEscape = true;
          } else if (point === dialect.escape) mustEscape = true;
          if (!mustEscape) isQuoted = true;
        }
        if (mustEscape) {
          if (dialect.escape < 0) throw csvError('need to escape, but no escapechar set');
          written += String.fromCodePoint(dialect.escape);
        }
      }
      written += character;
    }
    return isQuoted ? quote + written + quote : written;
  }
}

/** The text with each quote twice. */
function doubled(text: string, quote: string): string {
  let written = '';
  let at = 0;
  for (let next = text.indexOf(quote); next >= 0; next = text.indexOf(quote, at)) {
    const end = next + quote.length;
    written += text.slice(at, end) + quote;
    at = end;
  }
  return written + text.slice(at);
}

function iteratorOf(row: Value): Value {
  try {
    return getIterator(row);
  } catch (thrown) {
    if (!isException(thrown, 'TypeError')) throw thrown;
    const error = csvError(`iterable expected, not ${typeName(row)}`);
    error.context = thrown;
    throw error;
  }
}

function isNumber(value: Value): boolean {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return true;
  if (value === null || asText(value) !== undefined) return false;
  const { slots } = typeOf(value);
  return slots.int !== null || slots.float !== null || slots.index !== null || value instanceof PyComplex;
}

export function defineWriter(): void {
  defineType(writerType, {
    doc: 'CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.\n',
    module: '_csv',
    construct: null,
    flags: { isAcceptableBase: false },
    methods: {
      writerow: [
        '(row, /)',
        (self: PyWriter, row: Value) => self.writeRow(row),
        'writerow(iterable)\n\nConstruct and write a CSV record from an iterable of fields.  Non-string\nelements will be converted to string.',
      ],
      writerows: [
        '(rows, /)',
        (self: PyWriter, rows: Value) => {
          const iterator = getIterator(rows);
          for (let row = nextItem(iterator); row !== undefined; row = nextItem(iterator)) self.writeRow(row);
          return null;
        },
        'writerows(iterable of iterables)\n\nConstruct and write a series of iterables to a csv file.  Non-string\nelements will be converted to string.',
      ],
    },
    getters: { dialect: { get: (self: PyWriter) => self.dialect } },
  });
}
