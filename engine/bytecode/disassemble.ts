/**
 * The disassembler: a code unit as text for a reader. One instruction a line: source line where it changes,
 * `>>` where jumps lead to, pc, opcode, operands with what they stand for; then the exception table.
 */
import type { CodeConstant, CodeUnit } from './code-unit.js';
import { reprOfConstant } from './compile/unparse.js';
import type { OperandKind } from './instruction-row.js';
import {
  instructionLengths,
  opcodeNames,
  operandKinds,
  operandNames,
  targetOffsets,
} from './opcode-facts.js';
import { specialMethods } from './special-methods.js';

/** The text of a code unit and, with `nested`, of the units inside it. */
export function disassemble(unit: CodeUnit, options: { readonly nested?: boolean } = {}): string {
  const parts = [disassembleOne(unit)];
  if (options.nested === true) {
    for (const constant of unit.constants) {
      if (isCode(constant)) parts.push(disassemble(constant.unit, options));
    }
  }
  return parts.join('\n');
}

/** One instruction: its opcode and operands, in columns. */
export function disassembleInstruction(unit: CodeUnit, pc: number): string {
  const name = (opcodeNames[unit.words[pc] ?? 0] ?? '?').padEnd(opcodeWidth);
  return `${name}  ${describeOperands(unit, pc)}`.trimEnd();
}

/** The operands of one instruction with what they stand for. */
export function describeOperands(unit: CodeUnit, pc: number): string {
  const { words } = unit;
  const code = words[pc] ?? 0;
  const operands = operandKinds[code]?.map((kind, k) =>
    describeOperand(unit, kind, words[pc + 1 + k] ?? 0, operandNames[code]?.[k] ?? ''),
  );
  return operands?.filter((operand) => operand !== '').join(', ') ?? '';
}

const opcodeWidth = Math.max(...opcodeNames.map((name) => name.length));

function disassembleOne(unit: CodeUnit): string {
  const { words } = unit;
  const targets = findTargets(unit);
  const lines = new Map<number, number>();
  for (let i = 0; i < unit.positions.length; i += 5)
    lines.set(unit.positions[i] ?? 0, unit.positions[i + 1] ?? 0);
  const pcWidth = String(words.length).length;
  const out = [describeHead(unit)];
  let shown = -1;
  for (let pc = 0; pc < words.length; ) {
    const code = words[pc] ?? 0;
    const line = lines.get(pc);
    const isNew = line !== undefined && line !== shown;
    if (isNew) shown = line;
    const lineText = (isNew ? (line === 0 ? '-' : String(line)) : '').padStart(5);
    const mark = targets.has(pc) ? '>>' : '  ';
    out.push(`${lineText} ${mark} ${String(pc).padStart(pcWidth)} ${disassembleInstruction(unit, pc)}`);
    pc += instructionLengths[code] ?? 1;
  }
  for (const row of unit.exceptionTable) {
    out.push(`      ${row.start} to ${row.end} -> ${row.handler} ${nameRegister(unit, row.register)}`);
  }
  return `${out.join('\n')}\n`;
}

function describeHead(unit: CodeUnit): string {
  const variables = unit.variables.map(({ name, kind }) => (kind === 'local' ? name : `${name}:${kind}`));
  const temporaries = unit.registerCount - unit.variableCount;
  return `${unit.qualname} (${variables.join(', ')}) + ${temporaries}`;
}

function describeOperand(unit: CodeUnit, kind: OperandKind, word: number, name: string): string {
  switch (kind) {
    case 'def':
    case 'use':
      return nameRegister(unit, word);
    case 'window':
      return `[${nameRegister(unit, word)}]`;
    case 'optional':
      return word < 0 ? '-' : nameRegister(unit, word);
    case 'immediate':
      return name === 'value' || name === 'right' ? String(word) : `${name}=${word}`;
    case 'const':
      return describeConstant(unit.constants[word]);
    case 'name':
      return `.${unit.names[word]}`;
    case 'global':
      return `${unit.globalNames[word]}`;
    case 'cache':
      return '';
    case 'target':
      return `-> ${word}`;
    case 'loop':
      return `loop=${word}`;
    case 'opcode':
      return opcodeNames[word] ?? String(word);
    case 'special':
      return specialMethods[word] ?? String(word);
  }
}

/** How a register is called: by its variable, or as a temporary. */
export function nameRegister(unit: CodeUnit, register: number): string {
  const variable = unit.variables[register];
  if (variable === undefined) return `t${register - unit.variableCount}`;
  return variable.kind === 'local' ? variable.name : `${variable.name}:cell`;
}

function describeConstant(constant: CodeConstant | undefined): string {
  return constant === undefined ? '?' : reprOfConstant(constant);
}

/** Where jumps and exceptions lead to. */
export function findTargets(unit: CodeUnit): Set<number> {
  const targets = new Set<number>();
  for (let pc = 0; pc < unit.words.length; pc += instructionLengths[unit.words[pc] ?? 0] ?? 1) {
    const offset = targetOffsets[unit.words[pc] ?? 0] ?? 0;
    if (offset > 0) targets.add(unit.words[pc + offset] ?? 0);
  }
  for (const row of unit.exceptionTable) targets.add(row.handler);
  return targets;
}

function isCode(constant: CodeConstant): constant is Extract<CodeConstant, { readonly kind: 'code' }> {
  return typeof constant === 'object' && constant !== null && constant.kind === 'code';
}
