/**
 * Code units as bytes, behind a head that names the format of the engine and the opcode table that the code is written
 * in. Loading checks both, so that code of another build is refused and never misread, and then verifies the code
 * itself.
 *
 * Importing a module of the library waits for loading, so it needs nothing that first has to be loaded itself.
 */
import { assertNever } from '../core/assert-never.js';
import { ByteReader } from './byte-reader.js';
import { ByteWriter } from './byte-writer.js';
import type { CodeConstant, CodeUnit, CodeVariable } from './code-unit.js';
import { opcodes } from './opcodes.table.js';
import { verifyUnit } from './verify.js';

/** Number of the layout of stored code: raised by whoever changes `CodeUnit` or this file. */
export const codeFormat = 2;

/** A short hash of the opcode table: names, numbers and operands. */
export function opcodeTableHash(): string {
  hash ??= hashOf(
    JSON.stringify(Object.entries(opcodes).map(([name, row]) => [name, row.code, row.operands])),
  );
  return hash;
}

let hash: string | undefined;

/** FNV-1a from two starts: it tells tables apart and need not withstand anybody. */
function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) + (low >>> 7);
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** What loading gives: the unit, or why the bytes are no code of this engine. */
export type LoadResult =
  | { readonly kind: 'loaded'; readonly unit: CodeUnit }
  | { readonly kind: 'refused'; readonly reason: string };

/** How a unit is loaded. */
export interface LoadOptions {
  /** The engine's own bytes, from its build, are taken to be of its opcode table and not verified instruction by instruction. */
  readonly from?: 'anywhere' | 'build';
  /** The name of the file that the unit, and those within, get instead of the stored one. */
  readonly filename?: string;
}

const magic = 'pitviper code';

/** Stores a code unit. */
export function serialiseUnit(unit: CodeUnit): Uint8Array {
  const writer = new ByteWriter();
  writeUnit(writer, unit);
  return writer.finish((head) => writeHead(head, codeFormat, opcodeTableHash()));
}

/** What stored code begins with. */
export function writeHead(to: ByteWriter, format: number, table: string): void {
  for (const part of [magic, String(format), table]) to.block(Buffer.from(part, 'latin1'));
}

/**
 * Loads what {@link serialiseUnit} stored. The instructions themselves are verified, unless the bytes are the engine's
 * own, from its build.
 */
export function loadUnit(bytes: Uint8Array, options: LoadOptions = {}): LoadResult {
  const reader = new ByteReader(bytes);
  try {
    if (readPart(reader) !== magic) return refuse('not a code unit');
    const format = readPart(reader);
    if (format !== String(codeFormat))
      return refuse(`code format ${format}, this engine reads format ${codeFormat}`);
    const table = readPart(reader);
    if (options.from !== 'build' && table !== opcodeTableHash())
      return refuse('code for another instruction set: compile the source again');
  } catch {
    return refuse('not a code unit: the bytes are damaged');
  }
  try {
    reader.openTables();
    const unit = readUnit(reader, options.filename);
    reader.finish();
    const [complaint] = options.from === 'build' ? [] : verifyUnit(unit);
    return complaint === undefined ? { kind: 'loaded', unit } : refuse(`damaged code: ${complaint}`);
  } catch {
    return refuse('damaged code: parts are missing');
  }
}

function readPart(reader: ByteReader): string {
  return Buffer.from(reader.block()).toString('latin1');
}

function refuse(reason: string): LoadResult {
  return { kind: 'refused', reason };
}

const variableKinds = ['local', 'cell', 'free'] as const satisfies readonly CodeVariable['kind'][];

function writeUnit(to: ByteWriter, unit: CodeUnit): void {
  to.text(unit.name);
  to.text(unit.qualname);
  to.text(unit.filename);
  for (const value of [
    unit.firstLine,
    unit.flags,
    unit.argCount,
    unit.posOnlyArgCount,
    unit.kwOnlyArgCount,
    unit.variableCount,
    unit.registerCount,
    unit.cacheCount,
  ])
    to.count(value);
  writeConstant(to, unit.docstring);
  to.count(unit.variables.length);
  for (const { name, register, kind } of unit.variables) {
    to.text(name);
    to.count(register);
    to.byte(variableKinds.indexOf(kind));
  }
  writeTexts(to, unit.names);
  writeTexts(to, unit.globalNames);
  to.int32s(unit.words);
  to.int32s(unit.loopHeaders);
  to.int32s(unit.loopLiveness);
  to.int32s(unit.positions);
  to.count(unit.exceptionTable.length);
  for (const { start, end, handler, register } of unit.exceptionTable)
    for (const value of [start, end, handler, register]) to.count(value);
  to.count(unit.constants.length);
  for (const constant of unit.constants) writeConstant(to, constant);
}

function readUnit(from: ByteReader, filename: string | undefined): CodeUnit {
  const name = from.text();
  const qualname = from.text();
  const storedFilename = from.text();
  const firstLine = from.count();
  const flags = from.count();
  const argCount = from.count();
  const posOnlyArgCount = from.count();
  const kwOnlyArgCount = from.count();
  const variableCount = from.count();
  const registerCount = from.count();
  const cacheCount = from.count();
  const docstring = readConstant(from, filename) as string | null;
  const variables: CodeVariable[] = [];
  for (let left = from.count(); left > 0; left--)
    variables.push({ name: from.text(), register: from.count(), kind: readKind(from) });
  const names = readTexts(from);
  const globalNames = readTexts(from);
  const words = from.int32s();
  const loopHeaders = from.int32s();
  const loopLiveness = from.int32s();
  const positions = from.int32s();
  const exceptionTable = [];
  for (let left = from.count(); left > 0; left--)
    exceptionTable.push({
      start: from.count(),
      end: from.count(),
      handler: from.count(),
      register: from.count(),
    });
  const constants: CodeConstant[] = [];
  for (let left = from.count(); left > 0; left--) constants.push(readConstant(from, filename));
  return {
    name,
    qualname,
    filename: filename ?? storedFilename,
    firstLine,
    flags,
    argCount,
    posOnlyArgCount,
    kwOnlyArgCount,
    variables,
    variableCount,
    registerCount,
    words,
    constants,
    names,
    globalNames,
    cacheCount,
    loopHeaders,
    loopLiveness,
    exceptionTable,
    positions,
    docstring,
  };
}

function readKind(from: ByteReader): CodeVariable['kind'] {
  const kind = variableKinds[from.byte()];
  if (kind === undefined) throw new RangeError('no such kind of variable');
  return kind;
}

function writeTexts(to: ByteWriter, texts: readonly string[]): void {
  to.count(texts.length);
  for (const text of texts) to.text(text);
}

function readTexts(from: ByteReader): string[] {
  const texts: string[] = [];
  for (let left = from.count(); left > 0; left--) texts.push(from.text());
  return texts;
}

/** What a stored constant begins with. The numbers are stored. */
const tags = {
  none: 0,
  false: 1,
  true: 2,
  natural: 3,
  negative: 4,
  bigint: 5,
  text: 6,
  float: 7,
  complex: 8,
  bytes: 9,
  ellipsis: 10,
  tuple: 11,
  frozenset: 12,
  code: 13,
} as const;

function writeConstant(to: ByteWriter, constant: CodeConstant): void {
  if (constant === null) to.byte(tags.none);
  else if (typeof constant === 'boolean') to.byte(constant ? tags.true : tags.false);
  else if (typeof constant === 'number') {
    to.byte(constant < 0 ? tags.negative : tags.natural);
    to.count(Math.abs(constant));
  } else if (typeof constant === 'bigint') {
    to.byte(tags.bigint);
    to.text(constant.toString());
  } else if (typeof constant === 'string') {
    to.byte(tags.text);
    to.text(constant);
  } else writeObject(to, constant);
}

function writeObject(to: ByteWriter, constant: Extract<CodeConstant, { kind: string }>): void {
  to.byte(tags[constant.kind]);
  switch (constant.kind) {
    case 'float':
      to.double(constant.value);
      break;
    case 'complex':
      to.double(constant.real);
      to.double(constant.imag);
      break;
    case 'bytes':
      to.block(constant.value);
      break;
    case 'ellipsis':
      break;
    case 'tuple':
    case 'frozenset':
      to.count(constant.items.length);
      for (const item of constant.items) writeConstant(to, item);
      break;
    case 'code':
      writeUnit(to, constant.unit);
      break;
    default:
      assertNever(constant);
  }
}

function readConstant(from: ByteReader, filename: string | undefined): CodeConstant {
  const tag = from.byte();
  switch (tag) {
    case tags.none:
      return null;
    case tags.false:
      return false;
    case tags.true:
      return true;
    case tags.natural:
      return from.count();
    case tags.negative:
      return -from.count();
    case tags.bigint:
      return BigInt(from.text());
    case tags.text:
      return from.text();
    case tags.float:
      return { kind: 'float', value: from.double() };
    case tags.complex:
      return { kind: 'complex', real: from.double(), imag: from.double() };
    case tags.bytes:
      return { kind: 'bytes', value: from.block() };
    case tags.ellipsis:
      return { kind: 'ellipsis' };
    case tags.tuple:
      return { kind: 'tuple', items: readItems(from, filename) };
    case tags.frozenset:
      return { kind: 'frozenset', items: readItems(from, filename) };
    case tags.code:
      return { kind: 'code', unit: readUnit(from, filename) };
    default:
      throw new RangeError(`no constant of kind ${tag}`);
  }
}

function readItems(from: ByteReader, filename: string | undefined): CodeConstant[] {
  const items: CodeConstant[] = [];
  for (let left = from.count(); left > 0; left--) items.push(readConstant(from, filename));
  return items;
}
