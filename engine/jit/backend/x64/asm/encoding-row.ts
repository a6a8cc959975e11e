/**
 * Reads one row of an encodings table: the name of an instruction form and its opcode in the notation of Intel's manual
 * (volume 2, 3.1.1), for example `add_rm64_imm8: 'REX.W 83 /0 ib'`.
 *
 * Name: mnemonic and operand kinds joined by `_`; `cc` in a mnemonic is a condition, passed first.
 * Opcode, in this order: mandatory prefix `66`, `F2`, `F3`; `REX.W`; escape `0F`, `0F 38`, `0F 3A`; or, in their place,
 * `VEX.<128|256|LIG|LZ>.<66|F2|F3>.<0F|0F38|0F3A>.<W0|W1|WIG>`. Then the opcode byte, `+r` (register in its low bits) or
 * `+cc`; `/r` or `/digit`; `ib`, `iw`, `id`, `io` (immediates), `cb`, `cd` (jump distances) or `/is4` (a fourth register).
 */
import { InternalError } from '../../../../core/internal-error.js';
import { type OperandKind, operandKinds } from './operands.table.js';

/** The opcode of an instruction form, as the manual writes it. */
export type EncodingRow = string;

/** Where an argument goes: condition, opcode's low bits, ModRM.reg, VEX.vvvv, ModRM.rm, immediate, fourth register, jump. */
export type Role = 'cc' | 'low' | 'reg' | 'vvvv' | 'rm' | 'imm' | 'is4' | 'rel';

/** A row as the encoder wants it. */
export interface Encoding {
  readonly name: string;
  readonly mnemonic: string;
  readonly operands: readonly OperandKind[];
  /** The roles of the arguments, in the order in which they are passed. */
  readonly roles: readonly Role[];
  /** Mandatory prefix; 0: none. */
  readonly prefix: number;
  /** 8 where REX.W or VEX.W is set, else 0. */
  readonly w: number;
  /** 0: one-byte opcodes, 1: 0F, 2: 0F 38, 3: 0F 3A. VEX's mmmmm has the same numbers. */
  readonly map: number;
  readonly opcode: number;
  /** The /digit; 0 where ModRM.reg is a register or there is no ModRM. */
  readonly digit: number;
  readonly vex: boolean;
  /** The last byte of the VEX prefix but for vvvv and W: L and pp. */
  readonly vexTail: number;
  /** Bytes after ModRM and displacement: immediate, distance of a jump or fourth register. */
  readonly tail: number;
  /** The operand is a byte register: numbers 4 to 7 need a REX prefix to mean spl to dil. */
  readonly byteReg: boolean;
  readonly byteRm: boolean;
  /** What the immediate may be. */
  readonly low: number;
  readonly high: number;
}

/** Reads a row. Throws InternalError where the notation is wrong. */
export function readEncodingRow(name: string, row: EncodingRow): Encoding {
  const [mnemonic = '', ...operandNames] = name.split('_');
  const operands = operandNames.map((operand) => readOperand(name, operand));
  const tokens = row.split(' ');
  const opcode = readOpcode(name, tokens);
  const suffix = readSuffix(name, tokens);
  const passed = operands.filter((kind) => operandKinds[kind].takes !== 'implied');
  const roles = assignRoles(passed, opcode.vex, opcode.plus === 'r', suffix);
  const register = passed[roles.indexOf('reg')];
  const registerOrMemory = passed[roles.indexOf('rm')];
  return {
    name,
    mnemonic,
    operands,
    roles: mnemonic.endsWith('cc') ? ['cc', ...roles] : roles,
    prefix: opcode.prefix,
    w: opcode.w,
    map: opcode.map,
    opcode: opcode.opcode,
    digit: suffix.digit,
    vex: opcode.vex,
    vexTail: opcode.vexTail,
    tail: suffix.tail,
    byteReg: register === 'r8',
    byteRm: registerOrMemory === 'rm8',
    ...immediateRange(operands),
  };
}

const prefixes: Readonly<Record<string, number>> = { '66': 0x66, F3: 0xf3, F2: 0xf2 };
const tails: Readonly<Record<string, number>> = { ib: 1, iw: 2, id: 4, io: 8, cb: 1, cd: 4, '/is4': 1 };
const maps: Readonly<Record<string, number>> = { '0F': 1, '0F38': 2, '0F3A': 3 };

type Opcode = Pick<Encoding, 'prefix' | 'w' | 'map' | 'opcode' | 'vex' | 'vexTail'> & {
  readonly plus: string | undefined;
};

interface Suffix {
  readonly modrm: boolean;
  /** ModRM.reg is a digit and not a register. */
  readonly extended: boolean;
  readonly digit: number;
  readonly tail: number;
  readonly fourth: boolean;
}

/** Takes the tokens up to the opcode byte. */
function readOpcode(name: string, tokens: string[]): Opcode {
  const vex = tokens[0]?.startsWith('VEX.') === true ? readVex(name, tokens.shift() ?? '') : undefined;
  let prefix = 0;
  let w = vex?.w ?? 0;
  let map = vex?.map ?? 0;
  if (vex === undefined) {
    prefix = prefixes[tokens[0] ?? ''] ?? 0;
    if (prefix !== 0) tokens.shift();
    if (tokens[0] === 'REX.W') {
      tokens.shift();
      w = 8;
    }
    map = readEscape(tokens);
  }
  const [byte = '', plus] = (tokens.shift() ?? '').split('+');
  if (!/^[0-9A-F]{2}$/.test(byte)) throw new InternalError(`encoding ${name}: no opcode byte`);
  const opcode = Number.parseInt(byte, 16);
  return { prefix, w, map, opcode, plus, vex: vex !== undefined, vexTail: vex?.vexTail ?? 0 };
}

function readEscape(tokens: string[]): number {
  const [first, second] = tokens;
  if (first !== '0F') return 0;
  tokens.shift();
  if (second !== '38' && second !== '3A') return 1;
  tokens.shift();
  return second === '38' ? 2 : 3;
}

function readVex(name: string, token: string): Pick<Encoding, 'w' | 'map' | 'vexTail'> {
  const [, length = '', ...rest] = token.split('.');
  const pp = ['', '66', 'F3', 'F2'].indexOf(rest.length === 3 ? (rest.shift() ?? '') : '');
  const [mapName = '', width = ''] = rest;
  const map = maps[mapName];
  const known = /^(128|256|LIG|LZ)$/.test(length) && /^(W0|W1|WIG)$/.test(width);
  if (map === undefined || pp < 0 || !known) throw new InternalError(`encoding ${name}: ${token}`);
  return { w: width === 'W1' ? 8 : 0, map, vexTail: (length === '256' ? 4 : 0) | pp };
}

/** Reads the tokens after the opcode byte. */
function readSuffix(name: string, tokens: readonly string[]): Suffix {
  let suffix: Suffix = { modrm: false, extended: false, digit: 0, tail: 0, fourth: false };
  for (const token of tokens) {
    const tail = tails[token];
    if (token === '/r') suffix = { ...suffix, modrm: true };
    else if (/^\/[0-7]$/.test(token))
      suffix = { ...suffix, modrm: true, extended: true, digit: Number(token[1]) };
    else if (tail !== undefined) suffix = { ...suffix, tail, fourth: token === '/is4' };
    else throw new InternalError(`encoding ${name}: unknown ${token}`);
  }
  return suffix;
}

function readOperand(name: string, operand: string): OperandKind {
  if (!Object.hasOwn(operandKinds, operand)) throw new InternalError(`encoding ${name}: no kind ${operand}`);
  return operand as OperandKind;
}

/**
 * ModRM.rm is the operand that may be memory, or else the last register. Of the registers before it the first is
 * ModRM.reg (VEX.vvvv where that is a digit) and the next VEX.vvvv.
 */
function assignRoles(kinds: readonly OperandKind[], vex: boolean, low: boolean, suffix: Suffix): Role[] {
  const takes = kinds.map((kind) => operandKinds[kind].takes);
  const registers = takes.flatMap((what, at) => (/gpr|xmm|memory/.test(what) ? [at] : []));
  const fourth = suffix.fourth ? registers.pop() : undefined;
  const rm = registers.find((at) => /memory/.test(takes[at] ?? '')) ?? registers.at(-1);
  const free: Role[] = suffix.extended ? [] : ['reg'];
  if (vex) free.push('vvvv');
  return takes.map((what, at) => {
    if (what === 'label') return 'rel';
    if (what === 'number' || what === 'integer' || what === 'predicate') return 'imm';
    if (at === fourth) return 'is4';
    if (low) return 'low';
    return at === rm ? 'rm' : (free.shift() ?? 'reg');
  });
}

function immediateRange(kinds: readonly OperandKind[]): Pick<Encoding, 'low' | 'high'> {
  const immediate = kinds.find((kind) => /number|predicate/.test(operandKinds[kind].takes));
  const first = kinds[0];
  const width = first === undefined ? 0 : operandKinds[first].width;
  switch (immediate) {
    case 'imm8':
      return { low: -0x80, high: width === 8 && kinds.length > 1 ? 0xff : 0x7f };
    case 'u8':
      return { low: 0, high: 0xff };
    case 'imm16':
      return { low: -0x8000, high: 0xffff };
    case 'imm32':
      return { low: -0x8000_0000, high: width === 32 && kinds.length > 1 ? 0xffff_ffff : 0x7fff_ffff };
    case 'pred':
      return { low: 0, high: 31 };
    default:
      return { low: 0, high: 0 };
  }
}
