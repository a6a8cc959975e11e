/**
 * `csv.reader`: rows of fields from lines of text.
 */
import { newList } from '../../objects/model/list-storage.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { asText, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { invalidFloatMessage, parseDouble } from '../../objects/numeric/float-parse.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeName, valueError } from '../../objects/protocol/errors.js';
import { getIterator, nextItem } from '../../objects/protocol/iterate.js';
import { reprText } from '../../objects/protocol/text.js';
import { csvError, type PyDialect, QUOTE_NONE, QUOTE_NONNUMERIC } from './dialect.js';

export const readerType = new PyType('_csv.reader');

/** The longest field. */
export const fieldLimit = { current: 131072 };

/** Where in a record the reader is. */
const START_RECORD = 0;
const START_FIELD = 1;
const ESCAPED = 2;
const IN_FIELD = 3;
const IN_QUOTES = 4;
const ESCAPED_IN_QUOTES = 5;
const QUOTE_IN_QUOTES = 6;
const EAT_LINE_END = 7;
const AFTER_ESCAPED_LINE_END = 8;

/** What stands for the end of a line. */
const END = -2;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

export class PyReader extends PyObject {
  readonly dialect: PyDialect;
  line = 0;
  private readonly lines: Value;
  private state = START_RECORD;
  private field = '';
  private isNumeric = false;
  private fields: Value[] = [];

  constructor(lines: Value, dialect: PyDialect) {
    super();
    this.type = readerType;
    this.lines = getIterator(lines);
    this.dialect = dialect;
  }

  next(): Value | undefined {
    this.fields = [];
    this.field = '';
    this.state = START_RECORD;
    this.isNumeric = false;
    do {
      const line = nextItem(this.lines);
      if (line === undefined) {
        if (this.field === '' && this.state !== IN_QUOTES) return undefined;
        if (this.dialect.isStrict) throw csvError('unexpected end of data');
        this.endField();
        break;
      }
      const text = asText(line);
      if (text === undefined)
        throw csvError(
          `iterator should return strings, not ${typeName(line)} (the file should be opened in text mode)`,
        );
      this.line++;
      const start = this.state === START_RECORD && typeof line === 'string' ? this.readFields(text) : 0;
      if (start < text.length || this.state !== START_RECORD) this.readLine(text, start);
    } while (this.state !== START_RECORD);
    return newList(this.fields);
  }

  /**
   * Takes the fields of a line that has nothing but plain and wholly quoted ones, each in one go, where the dialect is as most are.
   * Gives where it stopped: at the beginning of the first field that is otherwise, or at the end of the record. A text with surrogates
   * does not come here.
   */
  private readFields(text: string): number {
    const { delimiter, quote, escape: escaping, quoting, doublesQuotes, skipsSpaces } = this.dialect;
    if (escaping >= 0 || quoting === QUOTE_NONNUMERIC || quoting === QUOTE_NONE) return 0;
    if (!doublesQuotes || skipsSpaces || quote < 0 || quote > 0xffff) return 0;
    const { length } = text;
    const fields = this.fields;
    for (let start = 0; ; ) {
      let end = start;
      let field: string;
      if (start < length && text.charCodeAt(start) === quote) {
        end = endOfQuoted(text, start, quote);
        if (end < 0 || (end < length && !endsField(text.charCodeAt(end), delimiter)))
          return this.goOnAt(start);
        field = withinQuotes(text, start + 1, end - 1, quote);
      } else {
        while (end < length && !endsField(text.charCodeAt(end), delimiter)) end++;
        // An empty line is no record.
        if (end === 0 && (length === 0 || text.charCodeAt(0) !== delimiter)) return 0;
        field = text.slice(start, end);
      }
      if (field.length > fieldLimit.current) return this.goOnAt(start);
      fields.push(field);
      if (end >= length) return length;
      if (text.charCodeAt(end) !== delimiter) {
        this.state = EAT_LINE_END;
        return end;
      }
      start = end + 1;
    }
  }

  private goOnAt(start: number): number {
    if (start > 0) this.state = START_FIELD;
    return start;
  }

  private readLine(text: string, start: number): void {
    const { delimiter, quote, escape: escaping } = this.dialect;
    const { length } = text;
    for (let at = start; at < length; ) {
      // Runs of plain characters are taken at once.
      if (this.state === IN_FIELD || this.state === IN_QUOTES) {
        const isQuoted = this.state === IN_QUOTES;
        let end = at;
        for (; end < length; end++) {
          const code = text.charCodeAt(end);
          if (code === escaping || (code & 0xf800) === 0xd800) break;
          if (isQuoted ? code === quote : code === delimiter || code === NEWLINE || code === RETURN) break;
        }
        if (end > at) {
          this.add(text.slice(at, end));
          at = end;
          continue;
        }
      }
      const point = text.codePointAt(at) as number;
      this.take(point);
      at += point > 0xffff ? 2 : 1;
    }
    this.take(END);
  }

  private take(point: number): void {
    const {
      delimiter,
      quote,
      escape: escaping,
      quoting,
      doublesQuotes,
      skipsSpaces,
      isStrict,
    } = this.dialect;
    const isLineEnd = point === NEWLINE || point === RETURN || point === END;
    switch (this.state) {
      case START_RECORD:
        if (point === END) return;
        if (isLineEnd) {
          this.state = EAT_LINE_END;
          return;
        }
        this.state = START_FIELD;
        this.take(point);
        return;
      case START_FIELD:
        if (isLineEnd) this.endRecord(point);
        else if (point === quote && quoting !== QUOTE_NONE) this.state = IN_QUOTES;
        else if (point === escaping) this.state = ESCAPED;
        else if (point === 0x20 && skipsSpaces) return;
        else if (point === delimiter) this.endField();
        else {
          if (quoting === QUOTE_NONNUMERIC) this.isNumeric = true;
          this.addPoint(point);
          this.state = IN_FIELD;
        }
        return;
      case ESCAPED:
        this.addPoint(point === END ? NEWLINE : point);
        this.state = isLineEnd && point !== END ? AFTER_ESCAPED_LINE_END : IN_FIELD;
        return;
      case AFTER_ESCAPED_LINE_END:
        if (point === END) return;
        this.state = IN_FIELD;
        this.take(point);
        return;
      case IN_FIELD:
        if (isLineEnd) this.endRecord(point);
        else if (point === escaping) this.state = ESCAPED;
        else if (point === delimiter) {
          this.endField();
          this.state = START_FIELD;
        } else this.addPoint(point);
        return;
      case IN_QUOTES:
        if (point === END) return;
        if (point === escaping) this.state = ESCAPED_IN_QUOTES;
        else if (point === quote && quoting !== QUOTE_NONE)
          this.state = doublesQuotes ? QUOTE_IN_QUOTES : IN_FIELD;
        else this.addPoint(point);
        return;
      case ESCAPED_IN_QUOTES:
        this.addPoint(point === END ? NEWLINE : point);
        this.state = IN_QUOTES;
        return;
      case QUOTE_IN_QUOTES:
        if (point === quote && quoting !== QUOTE_NONE) {
          this.addPoint(point);
          this.state = IN_QUOTES;
        } else if (point === delimiter) {
          this.endField();
          this.state = START_FIELD;
        } else if (isLineEnd) this.endRecord(point);
        else if (!isStrict) {
          this.addPoint(point);
          this.state = IN_FIELD;
        } else
          throw csvError(
            `'${String.fromCodePoint(delimiter)}' expected after '${String.fromCodePoint(quote)}'`,
          );
        return;
      default:
        if (point === END) this.state = START_RECORD;
        else if (!isLineEnd)
          throw csvError(
            'new-line character seen in unquoted field - do you need to open the file in universal-newline mode?',
          );
    }
  }

  private addPoint(point: number): void {
    this.add(String.fromCodePoint(point));
  }

  private add(text: string): void {
    this.field += text;
    if (this.field.length > fieldLimit.current)
      throw csvError(`field larger than field limit (${fieldLimit.current})`);
  }

  private endRecord(point: number): void {
    this.endField();
    this.state = point === END ? START_RECORD : EAT_LINE_END;
  }

  private endField(): void {
    const field = strFromText(this.field);
    this.field = '';
    if (!this.isNumeric) {
      this.fields.push(field);
      return;
    }
    this.isNumeric = false;
    const number = parseDouble(field.toString());
    if (number === null) throw valueError(invalidFloatMessage(reprText(field)));
    this.fields.push(new PyFloat(number));
  }
}

function endsField(code: number, delimiter: number): boolean {
  return code === delimiter || code === NEWLINE || code === RETURN;
}

/** Behind the quote that ends the field which begins at `start`; -1 where none does. Doubled quotes do not. */
function endOfQuoted(text: string, start: number, quote: number): number {
  const mark = String.fromCharCode(quote);
  for (let end = text.indexOf(mark, start + 1); end >= 0; end = text.indexOf(mark, end + 2))
    if (text.charCodeAt(end + 1) !== quote) return end + 1;
  return -1;
}

/** The text between two quotes, where two quotes stand for one. */
function withinQuotes(text: string, start: number, end: number, quote: number): string {
  const mark = String.fromCharCode(quote);
  let field = '';
  let at = start;
  for (let next = text.indexOf(mark, at); next < end; next = text.indexOf(mark, at)) {
    field += text.slice(at, next + 1);
    at = next + 2;
  }
  return field + text.slice(at, end);
}

export function defineReader(): void {
  defineType(readerType, {
    doc: 'CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.\n',
    module: '_csv',
    construct: null,
    flags: { isAcceptableBase: false },
    slots: { iter: (self: PyReader) => self, next: (self: PyReader) => self.next() },
    getters: {
      dialect: { get: (self: PyReader) => self.dialect },
      line_num: { get: (self: PyReader) => self.line },
    },
  });
}
