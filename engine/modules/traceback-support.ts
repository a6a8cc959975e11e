/**
 * The module _traceback: what `traceback` shares with the text of uncaught exceptions.
 */
import { Frame } from '../objects/model/frame.js';
import { positionAt } from '../objects/model/positions.js';
import { PyTuple } from '../objects/model/sequences.js';
import { asText, strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { typeError } from '../objects/protocol/errors.js';
import { caretLine } from '../objects/traceback-text/carets.js';
import type { BuiltinModule } from './module-declaration.js';

export const tracebackSupportModule: BuiltinModule = {
  name: '_traceback',
  doc: 'Parts of traceback that are written in TypeScript.',
  create() {
    const define = (name: string, signature: string, doc: string, call: (...args: never[]) => Value) =>
      [name, builtinFunction(name, signature, call, { module: '_traceback', doc })] as const;
    return [
      define(
        'position',
        '(frame, lasti, /)',
        'First line, last line, first column and last column of an instruction; None for what is not known.',
        positionIn,
      ),
      define(
        'carets',
        '(line, lineno, end_lineno, colno, end_colno, /)',
        'The carets under a source line that is shown with an indent of four, or None.',
        caretsUnder,
      ),
    ];
  },
};

function positionIn(frame: Value, pc: Value): Value {
  if (!(frame instanceof Frame) || typeof pc !== 'number')
    throw typeError('position() needs a frame and an int');
  const { line, endLine, column, endColumn } = positionAt(frame.code.unit, pc);
  const known = (number: number, first: number) => (number < first ? null : number);
  return new PyTuple([known(line, 1), known(endLine, 1), known(column, 0), known(endColumn, 0)]);
}

function caretsUnder(line: Value, ...place: Value[]): Value {
  const text = asText(line);
  const [first, last, column, endColumn] = place.map((each) => (typeof each === 'number' ? each : -1));
  if (text === undefined) throw typeError('carets() needs a str');
  const carets = caretLine(text, {
    line: first ?? -1,
    endLine: last ?? -1,
    column: column ?? -1,
    endColumn: endColumn ?? -1,
  });
  return carets === null ? null : strFromText(carets);
}
