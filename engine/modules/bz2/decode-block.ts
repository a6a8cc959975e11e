/**
 * One block of a bzip2 stream: Huffman codes to symbols, symbols to bytes in sorted order, these to the order they had, and runs to what they
 * stand for. Takes bits behind the block's magic number, gives bytes; throws BadBlock for what cannot be.
 */
import { runtime } from '../../objects/model/runtime.js';
import type { BitReader } from './bit-reader.js';
import { addByte } from './checksum.js';
import { BLOCK_UNIT, GROUP_SIZE, RUN_B } from './format.js';

/** The data is not what bzip2 writes. */
export class BadBlock extends Error {}

export interface DecodedBlock {
  readonly output: Uint8Array;
  readonly sum: number;
}

const MAX_LENGTH = 20;
const POLL_INTERVAL = 1 << 16;

/** Codes of one table by length: the largest code, and which symbols have it. */
interface CodeTable {
  readonly limit: Int32Array;
  readonly base: Int32Array;
  readonly symbols: Uint16Array;
  readonly shortest: number;
}

export function decodeBlock(bits: BitReader, level: number): DecodedBlock {
  const expected = bits.readWord();
  if (bits.read(1) === 1) throw new BadBlock('randomised blocks are of a version that is no longer used');
  const origin = bits.read(24);
  const used = readUsedBytes(bits);
  const symbolCount = used.length + 2;
  const tableCount = bits.read(3);
  if (tableCount < 2 || tableCount > 6) throw new BadBlock('number of tables');
  const selectors = readSelectors(bits, tableCount);
  const tables = Array.from({ length: tableCount }, () => readTable(bits, symbolCount));
  const { links, length } = readSymbols(bits, tables, selectors, used, level * BLOCK_UNIT);
  if (origin >= length) throw new BadBlock('origin');
  const decoded = undoRuns(links, length, origin);
  if (decoded.sum !== expected) throw new BadBlock('checksum');
  return decoded;
}

function readUsedBytes(bits: BitReader): Uint8Array {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group++) {
    if ((groups & (0x8000 >> group)) === 0) continue;
    const members = bits.read(16);
    for (let bit = 0; bit < 16; bit++) if ((members & (0x8000 >> bit)) !== 0) used.push(group * 16 + bit);
  }
  if (used.length === 0) throw new BadBlock('no bytes');
  return Uint8Array.from(used);
}

function readSelectors(bits: BitReader, tableCount: number): Uint8Array {
  const count = bits.read(15);
  if (count === 0) throw new BadBlock('no selectors');
  const order = Array.from({ length: tableCount }, (_, index) => index);
  const selectors = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    let place = 0;
    while (bits.read(1) === 1) if (++place >= tableCount) throw new BadBlock('selector');
    const [table] = order.splice(place, 1) as [number];
    order.unshift(table);
    selectors[index] = table;
  }
  return selectors;
}

function readTable(bits: BitReader, symbolCount: number): CodeTable {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.read(5);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    for (;;) {
      if (length < 1 || length > MAX_LENGTH) throw new BadBlock('code length');
      if (bits.read(1) === 0) break;
      length += bits.read(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  return makeTable(lengths);
}

function makeTable(lengths: Uint8Array): CodeTable {
  const counts = new Int32Array(MAX_LENGTH + 2);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  const limit = new Int32Array(MAX_LENGTH + 2).fill(-1);
  const base = new Int32Array(MAX_LENGTH + 2);
  const symbols = new Uint16Array(lengths.length);
  let shortest = 0;
  let code = 0;
  let at = 0;
  for (let length = 1; length <= MAX_LENGTH; length++) {
    const count = counts[length] as number;
    if (count > 0) {
      if (shortest === 0) shortest = length;
      base[length] = at - code;
      for (let symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] === length) symbols[at++] = symbol;
      }
      code += count;
      limit[length] = code - 1;
    }
    code <<= 1;
  }
  return { limit, base, symbols, shortest };
}

/** Reads symbols up to the end of the block; the bytes lie in the lower 8 bits of `links`. */
function readSymbols(
  bits: BitReader,
  tables: readonly CodeTable[],
  selectors: Uint8Array,
  used: Uint8Array,
  room: number,
): { links: Uint32Array; length: number } {
  const links = new Uint32Array(room);
  const recent = used.slice();
  const end = used.length + 1;
  let length = 0;
  let run = 0;
  let unit = 1;
  let group = -1;
  let left = 0;
  let table = tables[0] as CodeTable;
  for (;;) {
    if (left === 0) {
      group++;
      if (group >= selectors.length) throw new BadBlock('too few selectors');
      table = tables[selectors[group] as number] as CodeTable;
      left = GROUP_SIZE;
    }
    left--;
    const symbol = readSymbol(bits, table);
    if (symbol <= RUN_B) {
      // A run's length in digits 1 and 2, the lowest first.
      if (unit > room) throw new BadBlock('run');
      run += unit << symbol;
      unit <<= 1;
      continue;
    }
    if (run > 0) {
      if (length + run > room) throw new BadBlock('block size');
      links.fill(recent[0] as number, length, length + run);
      length += run;
      run = 0;
      unit = 1;
    }
    if (symbol === end) return { links, length };
    if (length >= room) throw new BadBlock('block size');
    const place = symbol - 1;
    const byte = recent[place] as number;
    recent.copyWithin(1, 0, place);
    recent[0] = byte;
    links[length++] = byte;
  }
}

function readSymbol(bits: BitReader, table: CodeTable): number {
  const ahead = bits.peek(MAX_LENGTH);
  for (let length = table.shortest; length <= MAX_LENGTH; length++) {
    const code = ahead >>> (MAX_LENGTH - length);
    if (code <= (table.limit[length] as number)) {
      bits.skip(length);
      return table.symbols[code + (table.base[length] as number)] as number;
    }
  }
  bits.skip(MAX_LENGTH);
  throw new BadBlock('code');
}

/** Puts the bytes in order, and writes four equal ones and a number as a run. */
function undoRuns(links: Uint32Array, length: number, origin: number): DecodedBlock {
  const starts = new Int32Array(257);
  for (let index = 0; index < length; index++) {
    const next = ((links[index] as number) & 255) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let byte = 1; byte < 257; byte++)
    starts[byte] = (starts[byte] as number) + (starts[byte - 1] as number);
  for (let index = 0; index < length; index++) {
    const byte = (links[index] as number) & 255;
    const place = starts[byte] as number;
    starts[byte] = place + 1;
    links[place] = ((links[place] as number) | (index << 8)) >>> 0;
  }
  let output = new Uint8Array(length + (length >>> 2) + 256);
  let size = 0;
  let sum = -1;
  let at = (links[origin] as number) >>> 8;
  let previous = -1;
  let count = 0;
  let untilPoll = POLL_INTERVAL;
  for (let step = 0; step < length; step++) {
    if (--untilPoll === 0) {
      untilPoll = POLL_INTERVAL;
      runtime.current.poll();
    }
    const entry = links[at] as number;
    const byte = entry & 255;
    at = entry >>> 8;
    if (size + 256 > output.length) {
      const larger = new Uint8Array(output.length * 2);
      larger.set(output);
      output = larger;
    }
    if (count === 4) {
      for (let left = byte; left > 0; left--) {
        output[size++] = previous;
        sum = addByte(sum, previous);
      }
      count = 0;
      previous = -1;
      continue;
    }
    count = byte === previous ? count + 1 : 1;
    previous = byte;
    output[size++] = byte;
    sum = addByte(sum, byte);
  }
  return { output: output.subarray(0, size), sum: ~sum };
}
