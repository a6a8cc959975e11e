/**
 * `re.error`: what is wrong with a pattern, and where.
 */
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asStr, PyBytes, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { strText } from '../../objects/protocol/text.js';
import { fieldAttribute, setField } from '../../objects/types/exceptions/exception-fields.js';
import { pointsOf } from '../../objects/types/str/sequence.js';

export const patternErrorType = new PyType('re.error');

export function definePatternError(): void {
  defineType(patternErrorType, {
    base: exceptionTypes.Exception,
    doc: DOC,
    module: 're',
    slots: {
      init: (self: PyException, args: Value[], kwargs: KeywordArguments) => {
        const [message, pattern, position] = bindArguments('error', parameters, args, kwargs);
        fill(self, message as Value, (pattern ?? null) as Value, (position ?? null) as Value);
      },
    },
    getters: Object.fromEntries(
      ['msg', 'pattern', 'pos', 'lineno', 'colno'].map((name) => [name, fieldAttribute(name, '')]),
    ),
    attributes: { __module__: 're' },
  });
  patternErrorType.layout = patternErrorType;
}

const parameters = signature('(msg, pattern=None, pos=None)');

/** The exception for a fault in a pattern. The position counts characters. */
export function patternError(message: string, pattern: Value, position: number): PyException {
  const error = new PyException(patternErrorType);
  fill(error, strFromText(message), pattern, position);
  return error;
}

/** The exception for a fault that is nowhere in particular. */
export function placelessError(message: string): PyException {
  const error = new PyException(patternErrorType);
  fill(error, strFromText(message), null, null);
  return error;
}

function fill(error: PyException, message: Value, pattern: Value, position: Value): void {
  setField(error, 'msg', message);
  setField(error, 'pattern', pattern);
  setField(error, 'pos', position);
  let text = strText(message);
  if (pattern !== null && position !== null) {
    const place = placeOf(charactersOf(pattern), toSize(position));
    setField(error, 'lineno', place.line);
    setField(error, 'colno', place.column);
    text += ` at position ${toSize(position)}`;
    if (place.hasLines) text += ` (line ${place.line}, column ${place.column})`;
  } else {
    setField(error, 'lineno', null);
    setField(error, 'colno', null);
  }
  error.args = new PyTuple([strFromText(text)]);
}

function charactersOf(pattern: Value): ArrayLike<number> {
  const str = asStr(pattern);
  if (str !== undefined) return pointsOf(str);
  return pattern instanceof PyBytes ? pattern.data : (asBytes(pattern) ?? []);
}

const NEWLINE = 0x0a;

function placeOf(characters: ArrayLike<number>, position: number) {
  let line = 1;
  let lineStart = 0;
  let hasLines = false;
  for (let at = 0; at < characters.length; at++) {
    if (characters[at] !== NEWLINE) continue;
    hasLines = true;
    if (at >= position) continue;
    line++;
    lineStart = at + 1;
  }
  return { line, column: position - lineStart + 1, hasLines };
}

const DOC = `Exception raised for invalid regular expressions.

    Attributes:

        msg: The unformatted error message
        pattern: The regular expression pattern
        pos: The index in the pattern where compilation failed (may be None)
        lineno: The line corresponding to pos (may be None)
        colno: The column corresponding to pos (may be None)
    `;
