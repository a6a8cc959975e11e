/**
 * `StringIO`: a text stream in memory.
 */
import { asStr, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { newException, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { advance, countCharacters } from './code-points.js';
import { callMethod, checkOpen, sizeArgument } from './io-errors.js';
import { ioTypes, PyStringIO } from './io-objects.js';
import { memoryState, readMemoryState } from './memory-state.js';
import { findLineEnd, newlineMode, newlinesIn, seenAsValue } from './newlines.js';

const parameters = signature("(initial_value='', newline='\\n')");

/** Gives StringIO its behaviour. */
export function defineStringIO(): void {
  defineType(ioTypes.StringIO, {
    doc: 'Text I/O implementation using an in-memory buffer.',
    base: ioTypes.TextIOBase,
    flags: { hasStorage: true },
    slots: {
      new: (type: PyType) => new PyStringIO(type),
      init: (self: PyStringIO, args: Value[], kwargs: KeywordArguments) => {
        const [initial, newline] = bindArguments('StringIO', parameters, args, kwargs) as (
          | Value
          | undefined
        )[];
        initStringIO(self, initial ?? '', newline === undefined ? '\n' : newline);
      },
      iter: (self: PyStringIO) => {
        checkOpen(self);
        return self;
      },
      next: (self: PyStringIO) => {
        check(self);
        if (self.type !== ioTypes.StringIO) {
          const line = callMethod(self, 'readline');
          return line === '' ? undefined : line;
        }
        const line = readLine(self, -1);
        return line === '' ? undefined : self.isAstral ? strFromText(line) : line;
      },
    },
    methods: {
      write: [
        '(s, /)',
        (self: PyStringIO, value: Value) => {
          if (!self.isReady) check(self);
          const str = asStr(value);
          if (str === undefined) throw typeError(`string argument expected, got '${typeName(value)}'`);
          check(self);
          write(self, str.toString(), typeof str !== 'string');
          return typeof str === 'string' ? str.length : str.points.length;
        },
        'Write string to file.',
      ],
      read: [
        '(size=-1, /)',
        (self: PyStringIO, size: Value | undefined) => {
          const count = sizeArgument(size);
          check(self);
          const { text, index } = self;
          if (index >= text.length) return '';
          const end = count < 0 ? text.length : ahead(self, count);
          self.index = end;
          const part = text.slice(index, end);
          return self.isAstral ? strFromText(part) : part;
        },
      ],
      readline: [
        '(size=-1, /)',
        (self: PyStringIO, size: Value | undefined) => {
          const limit = sizeArgument(size);
          check(self);
          const line = readLine(self, limit);
          return self.isAstral ? strFromText(line) : line;
        },
      ],
      getvalue: [
        '()',
        (self: PyStringIO) => {
          check(self);
          return self.isAstral ? strFromText(self.text) : self.text;
        },
        'Retrieve the entire contents of the object.',
      ],
      seek: ['(pos, whence=0, /)', seek],
      tell: [
        '()',
        (self: PyStringIO) => {
          check(self);
          return positionOf(self);
        },
      ],
      truncate: ['(pos=None, /)', truncate],
      close: [
        '()',
        (self: PyStringIO) => {
          self.isClosed = true;
          return null;
        },
      ],
      readable: ['()', yes],
      writable: ['()', yes],
      seekable: ['()', yes],
      __getstate__: [
        '()',
        (self: PyStringIO) => {
          check(self);
          return memoryState(self, [strFromText(self.text), self.newline.given], positionOf(self));
        },
      ],
      __setstate__: ['(state, /)', setState],
    },
    getters: {
      newlines: {
        get: (self: PyStringIO) => {
          check(self);
          return seenAsValue(self.seen);
        },
      },
      line_buffering: {
        get: (self: PyStringIO) => {
          check(self);
          return false;
        },
      },
    },
  });
}

function initStringIO(self: PyStringIO, initial: Value, newline: Value): void {
  const text = initial === null ? '' : asStr(initial);
  if (newline !== null && asStr(newline) === undefined)
    throw typeError(`newline must be str or None, not ${typeName(newline)}`);
  self.newline = newlineMode(newline, true);
  if (text === undefined) throw typeError(`initial_value must be str or None, not ${typeName(initial)}`);
  self.text = '';
  self.index = 0;
  self.seen = 0;
  self.isAstral = false;
  self.isReady = true;
  self.isClosed = false;
  write(self, text.toString(), typeof text !== 'string');
  self.index = 0;
}

/** The text of a state is as it is kept: its line ends have been translated. */
function setState(self: PyStringIO, state: Value): Value {
  if (self.isClosed) throw valueError('I/O operation on closed file');
  const { contents, position, settle } = readMemoryState(self, state, 4);
  const [text = null, newline = null] = contents;
  initStringIO(self, text, newline);
  const str = asStr(text);
  self.text = str?.toString() ?? '';
  self.isAstral = str !== undefined && typeof str !== 'string';
  self.index = indexOf(self, position);
  settle();
  return null;
}

function check(self: PyStringIO): void {
  if (!self.isReady) throw valueError('I/O operation on uninitialized object');
  if (self.isClosed) throw valueError('I/O operation on closed file');
}

function yes(self: PyStringIO): Value {
  check(self);
  return true;
}

function write(self: PyStringIO, written: string, isAstral: boolean): void {
  if (written === '') return;
  let text = written;
  const { isUniversal, translates, written: newline } = self.newline;
  if (isUniversal) self.seen |= newlinesIn(text);
  if (translates && text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (newline !== null) text = text.replaceAll('\n', newline);
  self.isAstral ||= isAstral;
  const { index } = self;
  if (index === self.text.length) self.text += text;
  else if (index > self.text.length) self.text = self.text + '\0'.repeat(index - self.text.length) + text;
  else {
    const count = self.isAstral ? countCharacters(text, 0, text.length) : text.length;
    self.text = self.text.slice(0, index) + text + self.text.slice(ahead(self, count));
  }
  self.index = index + text.length;
}

function ahead(self: PyStringIO, count: number): number {
  const { text, index } = self;
  return self.isAstral ? advance(text, index, count) : Math.min(index + count, text.length);
}

function positionOf(self: PyStringIO): number {
  if (!self.isAstral) return self.index;
  const within = Math.min(self.index, self.text.length);
  return countCharacters(self.text, 0, within) + self.index - within;
}

function indexOf(self: PyStringIO, position: number): number {
  if (!self.isAstral) return position;
  const total = countCharacters(self.text, 0, self.text.length);
  return position >= total ? self.text.length + position - total : advance(self.text, 0, position);
}

function readLine(self: PyStringIO, limit: number): string {
  const { text, index } = self;
  if (index >= text.length || limit === 0) return '';
  const found = findLineEnd(text, index, self.newline);
  let end = found < 0 ? text.length : found;
  if (limit >= 0) end = Math.min(end, ahead(self, limit));
  self.index = end;
  return text.slice(index, end);
}

function seek(self: PyStringIO, positionGiven: Value, whenceGiven: Value | undefined): Value {
  check(self);
  const position = toSize(positionGiven);
  const whence = whenceGiven === undefined ? 0 : toSize(whenceGiven);
  if (whence < 0 || whence > 2) throw valueError(`Invalid whence (${whence}, should be 0, 1 or 2)`);
  if (whence === 0 && position < 0) throw valueError(`Negative seek position ${position}`);
  if (whence !== 0 && position !== 0) throw newException('OSError', "Can't do nonzero cur-relative seeks");
  if (whence === 0) self.index = indexOf(self, position);
  else if (whence === 2) self.index = self.text.length;
  return positionOf(self);
}

function truncate(self: PyStringIO, size: Value | undefined): Value {
  check(self);
  const length = size === undefined || size === null ? positionOf(self) : toSize(size);
  if (length < 0) throw valueError(`Negative size value ${length}`);
  const end = indexOf(self, length);
  if (end < self.text.length) self.text = self.text.slice(0, end);
  return length;
}
