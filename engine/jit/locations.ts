/**
 * Places in a Python program, as events and dumps name them.
 */
import type { EventLocation } from '../core/events.table.js';
import type { PyCode } from '../objects/model/functions.js';
import { positionAt } from '../objects/model/positions.js';

/** The place of an instruction. */
export function locationOf(code: PyCode, pc: number): EventLocation {
  const position = positionAt(code.unit, pc);
  return {
    module: code.unit.filename,
    function: code.unit.qualname,
    line: position.line || code.unit.firstLine,
    column: Math.max(position.column, 0),
  };
}
