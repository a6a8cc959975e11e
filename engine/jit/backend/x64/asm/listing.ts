/**
 * Prints logged instructions in Intel's syntax, as `objdump -M intel` does, from the same rows that encode them.
 */
import { conditionNames, predicateNames } from './conditions.table.js';
import type { Encoding } from './encoding-row.js';
import type { InstructionLog, LoggedInstruction, LoggedOperand } from './instruction-log.js';
import { type Label, Memory, noRegister } from './memory-operand.js';
import { type OperandKind, operandKinds } from './operands.table.js';
import { gprName } from './registers.table.js';

/** One instruction. */
export interface ListingLine {
  /** From the start of the code. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What the caller said about it; empty where nothing. */
  readonly comment: string;
}

/** Prints all that was logged; `end` is where the instructions end. */
export function printInstructions(
  log: InstructionLog,
  code: Uint8Array,
  end: number,
  offsetOf: (label: Label) => number,
): ListingLine[] {
  const { instructions } = log;
  return instructions.map((instruction, at) => {
    const next = instructions[at + 1]?.offset ?? end;
    return {
      offset: instruction.offset,
      bytes: code.subarray(instruction.offset, next),
      text: printInstruction(instruction, next, offsetOf),
      comment: instruction.comment,
    };
  });
}

/** A listing for readers: offset, bytes, instruction, comment, in columns. */
export function formatListing(lines: readonly ListingLine[]): string {
  const widest = Math.min(48, Math.max(0, ...lines.map(({ text }) => text.length)));
  return lines
    .map(({ offset, bytes, text, comment }) => {
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const start = `${offset.toString(16).padStart(6)}  ${hex.padEnd(20)}  `;
      return comment === '' ? `${start}${text}` : `${start}${text.padEnd(widest)}  ; ${comment}`;
    })
    .join('\n');
}

function printInstruction(
  { encoding, operands, text }: LoggedInstruction,
  next: number,
  offsetOf: (label: Label) => number,
): string {
  if (encoding === undefined) return text;
  const rest = [...operands];
  let { mnemonic } = encoding;
  if (encoding.roles[0] === 'cc') {
    mnemonic = mnemonic.slice(0, -2) + (conditionNames[Number(rest.shift())] ?? '?');
  }
  const printed: string[] = [];
  let reached = '';
  for (const kind of encoding.operands) {
    const { takes } = operandKinds[kind];
    if (takes === 'implied') {
      printed.push(kind);
      continue;
    }
    const operand = rest.shift() ?? 0;
    if (takes === 'predicate') {
      mnemonic = mnemonic.replace(/cmp(..)$/, `cmp${predicateNames[Number(operand)] ?? '?'}$1`);
      continue;
    }
    if (operand instanceof Memory && operand.label >= 0) {
      reached = `        # ${hex(BigInt(offsetOf(operand.label as Label) + operand.displacement))}`;
    }
    printed.push(printOperand(encoding, kind, operand, next, offsetOf));
  }
  if (encoding.name === 'mov_r64_imm64') mnemonic = 'movabs';
  return printed.length === 0 ? mnemonic : `${mnemonic.padEnd(6)} ${printed.join(',')}${reached}`;
}

function printOperand(
  encoding: Encoding,
  kind: OperandKind,
  operand: LoggedOperand,
  next: number,
  offsetOf: (label: Label) => number,
): string {
  if (operand instanceof Memory) return printMemory(kind, operand, next, offsetOf);
  const { takes, width } = operandKinds[kind];
  switch (takes) {
    case 'gpr':
    case 'gpr-or-memory':
      return gprName(Number(operand), width);
    case 'xmm':
    case 'xmm-or-memory':
      return `${width === 256 ? 'ymm' : 'xmm'}${operand}`;
    case 'label':
      return hex(BigInt(offsetOf(Number(operand) as Label)));
    default:
      return hex(BigInt.asUintN(immediateWidth(encoding, kind), BigInt(operand)));
  }
}

/** Sign-extended immediates are printed as wide as the operation; a push has 64 bits. */
function immediateWidth({ operands, mnemonic }: Encoding, kind: OperandKind): number {
  if (kind === 'u8' || mnemonic === 'push') return kind === 'u8' ? 8 : 64;
  const first = operands[0];
  return first === undefined ? 64 : operandKinds[first].width;
}

const pointerNames: Readonly<Record<number, string>> = {
  0: '',
  8: 'BYTE PTR ',
  16: 'WORD PTR ',
  32: 'DWORD PTR ',
  64: 'QWORD PTR ',
  128: 'XMMWORD PTR ',
  256: 'YMMWORD PTR ',
};

function printMemory(
  kind: OperandKind,
  memory: Memory,
  next: number,
  offsetOf: (label: Label) => number,
): string {
  const row = operandKinds[kind];
  const pointer = pointerNames['memory' in row ? row.memory : row.width] ?? '';
  const { base, index, shift, relocation } = memory;
  const parts: string[] = [];
  if (memory.ripRelative) parts.push('rip');
  if (base !== noRegister) parts.push(gprName(base, 64));
  if (index !== noRegister) parts.push(`${gprName(index, 64)}*${1 << shift}`);
  if (relocation !== undefined) parts.push(`<${relocation.kind} ${relocation.index}>`);
  if (parts.length === 0) return `${pointer}ds:${hex(BigInt.asUintN(64, BigInt(memory.displacement)))}`;
  const label = memory.label;
  const displacement = memory.displacement + (label < 0 ? 0 : offsetOf(label as Label) - next);
  return `${pointer}[${parts.join('+')}${printDisplacement(memory, displacement)}]`;
}

/** A displacement of zero is printed where the encoding has one all the same. */
function printDisplacement({ base, ripRelative, relocation }: Memory, displacement: number): string {
  const encoded = ripRelative || base === noRegister || (base & 7) === 5;
  if (displacement === 0 && (!encoded || relocation !== undefined)) return '';
  // objdump prints distances from rip as unsigned numbers of 64 bits.
  if (ripRelative) return `+${hex(BigInt.asUintN(64, BigInt(displacement)))}`;
  const sign = displacement < 0 ? '-' : '+';
  return `${sign}${hex(BigInt(Math.abs(displacement)))}`;
}

function hex(value: bigint): string {
  return `0x${value.toString(16)}`;
}
