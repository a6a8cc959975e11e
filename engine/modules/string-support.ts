/**
 * The module _string: how format strings are taken apart, for `string.Formatter`.
 */
import { PyList, PyTuple } from '../objects/model/sequences.js';
import { asText, strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { typeError, typeName, valueError } from '../objects/protocol/errors.js';
import { getIterator } from '../objects/protocol/iterate.js';
import { parseFieldIndex, parseFieldName, readField } from '../objects/types/str/format-template.js';
import type { BuiltinModule } from './module-declaration.js';

export const stringSupportModule: BuiltinModule = {
  name: '_string',
  doc: 'Helpers of string.',
  create() {
    const define = (name: string, call: (text: Value) => Value, doc: string) =>
      [name, builtinFunction(name, '(string, /)', call, { module: '_string', doc })] as const;
    return [
      define(
        'formatter_parser',
        parse,
        'The pieces of a format string: literal, field name, spec, conversion.',
      ),
      define('formatter_field_name_split', splitFieldName, 'What a field name looks up first, and the rest.'),
    ];
  },
};

function textOf(value: Value): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`expected str, got ${typeName(value)}`);
  return text;
}

/** Unlike the template of str.format, a doubled brace ends a piece. */
function parse(string: Value): Value {
  const text = textOf(string);
  const pieces: Value[] = [];
  let at = 0;
  while (at < text.length) {
    const brace = text.slice(at).search(/[{}]/);
    const stop = brace < 0 ? text.length : at + brace;
    const literal = text.slice(at, stop);
    const char = text.charAt(stop);
    if (char !== '' && text.charAt(stop + 1) === char) {
      pieces.push(new PyTuple([strFromText(literal + char), null, null, null]));
      at = stop + 2;
    } else if (char === '') {
      pieces.push(new PyTuple([strFromText(literal), null, null, null]));
      at = stop;
    } else {
      if (char === '}' || stop + 1 === text.length)
        throw valueError(`Single '${char}' encountered in format string`);
      const read = readField(text, stop + 1);
      if (typeof read === 'string') throw valueError(read);
      const { name, spec, conversion } = read.field;
      const shown = conversion === null ? null : strFromText(conversion);
      pieces.push(new PyTuple([strFromText(literal), strFromText(name), strFromText(spec), shown]));
      at = read.end;
    }
  }
  return getIterator(new PyList(pieces));
}

function splitFieldName(string: Value): Value {
  const { first, path, fault } = parseFieldName(textOf(string));
  if (fault !== null) throw valueError(fault);
  const steps = path.map((step) => {
    if (step.kind === 'attribute') return new PyTuple([true, strFromText(step.name)]);
    return new PyTuple([false, typeof step.key === 'number' ? step.key : strFromText(step.key)]);
  });
  const start = parseFieldIndex(first) ?? strFromText(first);
  return new PyTuple([start, getIterator(new PyList(steps))]);
}
