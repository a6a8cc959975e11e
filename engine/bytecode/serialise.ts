/**
 * Code units as bytes: msgpack behind a head that names the format of the engine and the opcode table that the
 * code is written in. Loading checks both, so that code of another build is refused and never misread, and then
 * verifies the code itself.
 */
import { createHash } from 'node:crypto';
import { Packr } from 'msgpackr';
import type { CodeConstant, CodeUnit } from './code-unit.js';
import { opcodes } from './opcodes.table.js';
import { verifyUnit } from './verify.js';

/** Number of the layout of stored code: raised by whoever changes `CodeUnit` or this file. */
export const codeFormat = 1;

/** A short hash of the opcode table: names, numbers and operands. */
export function opcodeTableHash(): string {
  hash ??= createHash('sha256')
    .update(JSON.stringify(Object.entries(opcodes).map(([name, row]) => [name, row.code, row.operands])))
    .digest('hex')
    .slice(0, 16);
  return hash;
}

// Made on first use: a program that stores and loads no code does not wait for them at its start.
let hash: string | undefined;
let packer: Packr | undefined;

function openPacker(): Packr {
  packer ??= new Packr({ useRecords: false, moreTypes: false, int64AsType: 'bigint' });
  return packer;
}

/** What loading gives: the unit, or why the bytes are no code of this engine. */
export type LoadResult =
  | { readonly kind: 'loaded'; readonly unit: CodeUnit }
  | { readonly kind: 'refused'; readonly reason: string };

/** Stores a code unit. */
export function serialiseUnit(unit: CodeUnit): Uint8Array {
  return openPacker().pack([magic, codeFormat, opcodeTableHash(), flattenUnit(unit)]);
}

/**
 * Loads what {@link serialiseUnit} stored. The instructions themselves are verified, unless the bytes are the engine's
 * own, from its build.
 */
export function loadUnit(bytes: Uint8Array, from: 'anywhere' | 'build' = 'anywhere'): LoadResult {
  let stored: unknown;
  try {
    stored = openPacker().unpack(bytes);
  } catch {
    return refuse('not a code unit: the bytes are damaged');
  }
  if (!Array.isArray(stored) || stored[0] !== magic) return refuse('not a code unit');
  const [, format, table, body] = stored as [string, unknown, unknown, StoredUnit];
  if (format !== codeFormat) return refuse(`code format ${format}, this engine reads format ${codeFormat}`);
  if (table !== opcodeTableHash())
    return refuse('code for another instruction set: compile the source again');
  try {
    const unit = buildUnit(body);
    const [complaint] = from === 'build' ? [] : verifyUnit(unit);
    return complaint === undefined ? { kind: 'loaded', unit } : refuse(`damaged code: ${complaint}`);
  } catch {
    return refuse('damaged code: parts are missing');
  }
}

const magic = 'pitviper code';

/** A unit with its typed arrays as bytes and its constants tagged. */
type StoredUnit = readonly [
  scalars: readonly [
    string,
    string,
    string,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    string | null,
  ],
  variables: readonly (readonly [string, number, CodeUnit['variables'][number]['kind']])[],
  names: readonly string[],
  globalNames: readonly string[],
  constants: readonly StoredConstant[],
  arrays: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array],
  exceptionTable: readonly number[],
];

/** A constant as it is stored: itself where msgpack tells it apart, else a tag with its parts. */
type StoredConstant = null | boolean | number | string | readonly [tag: string, ...parts: unknown[]];

function flattenUnit(unit: CodeUnit): StoredUnit {
  return [
    [
      unit.name,
      unit.qualname,
      unit.filename,
      unit.firstLine,
      unit.flags,
      unit.argCount,
      unit.posOnlyArgCount,
      unit.kwOnlyArgCount,
      unit.registerCount,
      unit.cacheCount,
      unit.docstring === null ? null : escapeText(unit.docstring),
    ],
    unit.variables.map(({ name, register, kind }) => [name, register, kind]),
    unit.names,
    unit.globalNames,
    unit.constants.map(flattenConstant),
    [unit.words, unit.loopHeaders, unit.loopLiveness, unit.positions].map(
      toBytes,
    ) as unknown as StoredUnit[5],
    unit.exceptionTable.flatMap(({ start, end, handler, register }) => [start, end, handler, register]),
  ];
}

function buildUnit(stored: StoredUnit): CodeUnit {
  const [scalars, variables, names, globalNames, constants, arrays, table] = stored;
  const [
    name,
    qualname,
    filename,
    firstLine,
    flags,
    argCount,
    posOnly,
    kwOnly,
    registers,
    caches,
    docstring,
  ] = scalars;
  const [words, loopHeaders, loopLiveness, positions] = arrays;
  const exceptionTable = [];
  for (let i = 0; i < table.length; i += 4) {
    const [start = 0, end = 0, handler = 0, register = 0] = table.slice(i, i + 4);
    exceptionTable.push({ start, end, handler, register });
  }
  return {
    name,
    qualname,
    filename,
    firstLine,
    flags,
    argCount,
    posOnlyArgCount: posOnly,
    kwOnlyArgCount: kwOnly,
    variables: variables.map(([variable, register, kind]) => ({ name: variable, register, kind })),
    variableCount: variables.length,
    registerCount: registers,
    words: fromBytes(words),
    constants: constants.map(buildConstant),
    names,
    globalNames,
    cacheCount: caches,
    loopHeaders: fromBytes(loopHeaders),
    loopLiveness: fromBytes(loopLiveness),
    exceptionTable,
    positions: fromBytes(positions),
    docstring: docstring === null ? null : restoreText(docstring),
  };
}

function flattenConstant(constant: CodeConstant): StoredConstant {
  if (constant === null || typeof constant === 'boolean' || typeof constant === 'number') return constant;
  if (typeof constant === 'string') return escapeText(constant);
  if (typeof constant === 'bigint') return ['int', constant.toString(16)];
  switch (constant.kind) {
    case 'float':
      return ['float', doubleBytes(constant.value)];
    case 'complex':
      return ['complex', doubleBytes(constant.real), doubleBytes(constant.imag)];
    case 'bytes':
      return ['bytes', constant.value];
    case 'ellipsis':
      return ['ellipsis'];
    case 'tuple':
    case 'frozenset':
      return [constant.kind, constant.items.map(flattenConstant)];
    case 'code':
      return ['code', flattenUnit(constant.unit)];
  }
}

function buildConstant(stored: StoredConstant): CodeConstant {
  if (stored === null || typeof stored === 'boolean' || typeof stored === 'number') return stored;
  if (typeof stored === 'string') return restoreText(stored);
  const [tag, first, second] = stored;
  switch (tag) {
    case 'int': {
      const text = String(first);
      return text.startsWith('-') ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`);
    }
    case 'float':
      return { kind: 'float', value: readDouble(first as Uint8Array) };
    case 'complex':
      return {
        kind: 'complex',
        real: readDouble(first as Uint8Array),
        imag: readDouble(second as Uint8Array),
      };
    case 'bytes':
      return { kind: 'bytes', value: Uint8Array.from(first as Uint8Array) };
    case 'ellipsis':
      return { kind: 'ellipsis' };
    case 'tuple':
    case 'frozenset':
      return { kind: tag, items: (first as StoredConstant[]).map(buildConstant) };
    case 'code':
      return { kind: 'code', unit: buildUnit(first as StoredUnit) };
    default:
      throw new RangeError(`no constant of kind ${tag}`);
  }
}

/** A lone surrogate has no UTF-8; `\` escapes it, and itself. */
function escapeText(text: string): string {
  if (!/[\\\p{Surrogate}]/u.test(text)) return text;
  return text.replace(/[\\\p{Surrogate}]/gu, (char) =>
    char === '\\' ? '\\\\' : `\\u${char.charCodeAt(0).toString(16)}`,
  );
}

function restoreText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(\\|u([0-9a-f]{4}))/g, (_, kind: string, code: string) =>
    kind === '\\' ? '\\' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function doubleBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return bytes;
}

function readDouble(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
}

function toBytes(array: Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Copies, because stored bytes need not be aligned. */
function fromBytes(bytes: Uint8Array): Int32Array {
  return new Int32Array(Uint8Array.from(bytes).buffer);
}

function refuse(reason: string): LoadResult {
  return { kind: 'refused', reason };
}
