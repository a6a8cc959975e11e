/**
 * The module _dis: the instructions of a code object as plain Python data, which `dis` dresses up, and the instruction set.
 */
import { declareFunctions } from '../builtins/declare-functions.js';
import { describeOperands, findTargets, nameRegister } from '../bytecode/disassemble.js';
import { instructionLengths, opcodeNames, operandKinds } from '../bytecode/opcode-facts.js';
import { PyCode } from '../objects/model/functions.js';
import { positionAt } from '../objects/model/positions.js';
import { PyList, PyTuple } from '../objects/model/sequences.js';
import { strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { typeError, typeName } from '../objects/protocol/errors.js';
import type { BuiltinModule } from './module-declaration.js';

export const disSupportModule: BuiltinModule = {
  name: '_dis',
  doc: 'The instructions of code objects.',
  create: () => [
    ...declareFunctions('_dis', {
      instructions: [
        '(code, /)',
        (code: Value) => new PyList(rowsOf(expectCode(code))),
        'A row an instruction: offset, number, operands, what the operand stands for, text, whether jumps lead there, position.',
      ],
      handlers: [
        '(code, /)',
        (code: Value) => new PyList(handlersOf(expectCode(code))),
        'A row a range with an exception handler: start, end, handler, register.',
      ],
    }),
    ['opname', new PyTuple(opcodeNames.map(strFromText))],
    [
      'operands',
      new PyTuple(operandKinds.map((kinds) => new PyTuple(kinds.map((kind) => strFromText(kind))))),
    ],
  ],
};

function expectCode(code: Value): PyCode {
  if (code instanceof PyCode) return code;
  throw typeError(`expected a code object, not ${typeName(code)}`);
}

function rowsOf(code: PyCode): Value[] {
  const { unit } = code;
  const targets = findTargets(unit);
  const rows: Value[] = [];
  for (let pc = 0; pc < unit.words.length; ) {
    const number = unit.words[pc] ?? 0;
    const end = pc + (instructionLengths[number] ?? 1);
    const operands = [...unit.words.subarray(pc + 1, end)];
    rows.push(
      new PyTuple([
        pc,
        number,
        new PyTuple(operands),
        subjectOf(code, operandKinds[number] ?? [], operands),
        strFromText(describeOperands(unit, pc)),
        targets.has(pc),
        positionOf(code, pc),
      ]),
    );
    pc = end;
  }
  return rows;
}

/** What the instruction is about: its constant, name or target; else its last operand. */
function subjectOf(code: PyCode, kinds: readonly string[], operands: readonly number[]): Value {
  for (const [index, kind] of kinds.entries()) {
    const operand = operands[index] ?? 0;
    if (kind === 'const') return code.constants[operand] ?? null;
    if (kind === 'global') return strFromText(code.globalNames[operand] ?? '');
    if (kind === 'name') return strFromText(code.names[operand] ?? '');
    if (kind === 'target') return operand;
  }
  return operands.at(-1) ?? null;
}

/** First line, last line, first column, last column; None for what is not known. */
function positionOf(code: PyCode, pc: number): Value {
  const { line, endLine, column, endColumn } = positionAt(code.unit, pc);
  const known = (number: number, first: number) => (number < first ? null : number);
  return new PyTuple([known(line, 1), known(endLine, 1), known(column, 0), known(endColumn, 0)]);
}

function handlersOf({ unit }: PyCode): Value[] {
  return unit.exceptionTable.map(
    ({ start, end, handler, register }) =>
      new PyTuple([start, end, handler, strFromText(nameRegister(unit, register))]),
  );
}
