/**
 * `UnicodeEncodeError`, `UnicodeDecodeError` and `UnicodeTranslateError`.
 */
import { exceptionTypes, PyException } from '../../model/exceptions.js';
import { asInt } from '../../model/numbers.js';
import { PyTuple } from '../../model/sequences.js';
import { asStr, asText, PyByteArray, PyBytes, strFromText } from '../../model/text.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import type { GetSetDeclaration, TypeDeclaration } from '../../protocol/define-type.js';
import { typeError, typeName } from '../../protocol/errors.js';
import { toSize } from '../../protocol/items.js';
import { strText } from '../../protocol/text.js';
import { initException } from './base-exception.js';
import { fieldAttribute, getField, setField } from './exception-fields.js';

/** What the three classes are declared by. */
export const unicodeEncodeError = declare(['encoding', 'object', 'start', 'end', 'reason'], strEncodeError);
export const unicodeDecodeError = declare(['encoding', 'object', 'start', 'end', 'reason'], strDecodeError);
export const unicodeTranslateError = declare(['object', 'start', 'end', 'reason'], strTranslateError);

function _newUnicodeError(
  name: 'UnicodeDecodeError' | 'UnicodeEncodeError',
  fields: Readonly<Record<string, Value>>,
): PyException {
  const made = new PyException(exceptionTypes[name], new PyTuple(Object.values(fields)));
  made.fields = new Map(Object.entries(fields));
  return made;
}

type Field = 'encoding' | 'object' | 'start' | 'end' | 'reason';

function declare(fields: readonly Field[], show: (self: PyException) => string): TypeDeclaration {
  return {
    slots: {
      init: (self: PyException, args: Value[], kwargs: KeywordArguments) => {
        initException(self, args, kwargs);
        if (args.length !== fields.length)
          throw typeError(`function takes exactly ${fields.length} arguments (${args.length} given)`);
        fields.forEach((field, index) => {
          const takesBytes = field === 'object' && self.type.isSubtypeOf(exceptionTypes.UnicodeDecodeError);
          setField(self, field, checkArgument(field, args[index] ?? null, index + 1, takesBytes));
        });
      },
      str: (self: PyException) => (self.fields === null ? '' : strFromText(show(self))),
    },
    getters: Object.fromEntries(fields.map((field) => [field, attributeOf(field)])),
  };
}

function attributeOf(field: Field): GetSetDeclaration {
  const plain = fieldAttribute(field, `exception ${field}`);
  if (field !== 'start' && field !== 'end') return plain;
  return {
    ...plain,
    set: (self: PyException, value: Value | undefined) => {
      const int = value === undefined ? undefined : asInt(value);
      if (int === undefined) throw typeError('an integer is required');
      setField(self, field, int);
    },
  };
}

function checkArgument(field: Field, value: Value, position: number, takesBytes: boolean): Value {
  if (field === 'start' || field === 'end') return toSize(value);
  if (takesBytes) {
    if (value instanceof PyBytes) return value;
    if (value instanceof PyByteArray) return new PyBytes(value.data.slice(0, value.length));
    throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  }
  if (asStr(value) === undefined) throw typeError(`argument ${position} must be str, not ${typeName(value)}`);
  return value;
}

function strEncodeError(self: PyException): string {
  const { start, end, reason } = range(self);
  const point = Array.from(asText(getField(self, 'object')) ?? '')[start]?.codePointAt(0);
  const codec = `'${strText(getField(self, 'encoding'))}' codec can't encode`;
  if (end === start + 1 && point !== undefined)
    return `${codec} character '${escapePoint(point)}' in position ${start}: ${reason}`;
  return `${codec} characters in position ${start}-${end - 1}: ${reason}`;
}

function strDecodeError(self: PyException): string {
  const { start, end, reason } = range(self);
  const object = getField(self, 'object');
  const byte = object instanceof PyBytes ? object.data[start] : undefined;
  const codec = `'${strText(getField(self, 'encoding'))}' codec can't decode`;
  if (end === start + 1 && byte !== undefined)
    return `${codec} byte 0x${byte.toString(16).padStart(2, '0')} in position ${start}: ${reason}`;
  return `${codec} bytes in position ${start}-${end - 1}: ${reason}`;
}

function strTranslateError(self: PyException): string {
  const { start, end, reason } = range(self);
  const point = Array.from(asText(getField(self, 'object')) ?? '')[start]?.codePointAt(0);
  if (end === start + 1 && point !== undefined)
    return `can't translate character '${escapePoint(point)}' in position ${start}: ${reason}`;
  return `can't translate characters in position ${start}-${end - 1}: ${reason}`;
}

function range(self: PyException): { start: number; end: number; reason: string } {
  return {
    start: Number(getField(self, 'start')),
    end: Number(getField(self, 'end')),
    reason: strText(getField(self, 'reason')),
  };
}

function escapePoint(point: number): string {
  if (point <= 0xff) return `\\x${point.toString(16).padStart(2, '0')}`;
  if (point <= 0xffff) return `\\u${point.toString(16).padStart(4, '0')}`;
  return `\\U${point.toString(16).padStart(8, '0')}`;
}
