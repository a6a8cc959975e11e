/**
 * One block of a bzip2 stream written: sorted rotations, distances to the last occurrence, runs of zeros as digits, Huffman codes of several tables that
 * take turns every fifty symbols.
 */
import type { BitWriter } from './bit-writer.js';
import { findCodeLengths } from './code-lengths.js';
import { blockMagic, GROUP_SIZE, RUN_A, RUN_B } from './format.js';
import { sortRotations } from './sort-rotations.js';

const LONGEST_CODE = 17;
const ROUNDS = 4;
/** What a symbol costs in a table that is not for its part of the alphabet, before the first round. */
const FAR = 15;

export function encodeBlock(bits: BitWriter, block: Uint8Array, length: number, sum: number): void {
  const order = sortRotations(block, length);
  bits.write(24, blockMagic.high);
  bits.write(24, blockMagic.low);
  bits.writeWord(sum);
  bits.write(1, 0);
  bits.write(24, order.indexOf(0));
  const used = listUsed(block, length);
  writeUsed(bits, used);
  const symbols = makeSymbols(block, order, used);
  const { lengths, selectors } = chooseTables(symbols, used.length + 2);
  writeSelectors(bits, selectors, lengths.length);
  for (const table of lengths) writeLengths(bits, table);
  writeSymbols(bits, symbols, lengths, selectors);
}

function listUsed(block: Uint8Array, length: number): number[] {
  const isUsed = new Uint8Array(256);
  for (let index = 0; index < length; index++) isUsed[block[index] as number] = 1;
  return Array.from(isUsed.keys()).filter((byte) => isUsed[byte] === 1);
}

function writeUsed(bits: BitWriter, used: readonly number[]): void {
  const groups = new Uint16Array(16);
  for (const byte of used) groups[byte >> 4] = (groups[byte >> 4] as number) | (0x8000 >> (byte & 15));
  bits.write(
    16,
    groups.reduce((mask, members, group) => (members === 0 ? mask : mask | (0x8000 >> group)), 0),
  );
  for (const members of groups) if (members !== 0) bits.write(16, members);
}

/** The symbols of a block: places in the list of recent bytes, runs of the first place as digits, and the end. */
function makeSymbols(block: Uint8Array, order: Int32Array, used: readonly number[]): Uint16Array {
  const symbols = new Uint16Array(order.length + 2);
  const recent = Uint8Array.from(used);
  let count = 0;
  let run = 0;
  const endRun = () => {
    for (let left = run; left > 0; left = (left - 1) >> 1)
      symbols[count++] = (left & 1) === 1 ? RUN_A : RUN_B;
    run = 0;
  };
  for (let index = 0; index < order.length; index++) {
    const start = order[index] as number;
    const byte = block[start === 0 ? order.length - 1 : start - 1] as number;
    if (recent[0] === byte) {
      run++;
      continue;
    }
    endRun();
    const place = recent.indexOf(byte);
    recent.copyWithin(1, 0, place);
    recent[0] = byte;
    symbols[count++] = place + 1;
  }
  endRun();
  symbols[count++] = used.length + 1;
  return symbols.subarray(0, count);
}

/** Tables that fit parts of the block: begins with parts of the alphabet, and lets each group choose, in rounds. */
function chooseTables(
  symbols: Uint16Array,
  alphabet: number,
): { lengths: Uint8Array[]; selectors: Uint8Array } {
  const counts = new Int32Array(alphabet);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] as number) + 1;
  const { length } = symbols;
  const tableCount = length < 200 ? 2 : length < 600 ? 3 : length < 1200 ? 4 : length < 2400 ? 5 : 6;
  let lengths = divideAlphabet(counts, length, tableCount);
  const selectors = new Uint8Array(Math.ceil(length / GROUP_SIZE));
  for (let round = 0; round < ROUNDS; round++) {
    const tableCounts = lengths.map(() => new Int32Array(alphabet));
    for (let group = 0; group < selectors.length; group++) {
      const start = group * GROUP_SIZE;
      const end = Math.min(start + GROUP_SIZE, length);
      let best = 0;
      let bestCost = Number.POSITIVE_INFINITY;
      for (const [table, codeLengths] of lengths.entries()) {
        let cost = 0;
        for (let index = start; index < end; index++) cost += codeLengths[symbols[index] as number] as number;
        if (cost < bestCost) {
          bestCost = cost;
          best = table;
        }
      }
      selectors[group] = best;
      const chosen = tableCounts[best] as Int32Array;
      for (let index = start; index < end; index++) {
        const symbol = symbols[index] as number;
        chosen[symbol] = (chosen[symbol] as number) + 1;
      }
    }
    lengths = tableCounts.map((each) => findCodeLengths(each, LONGEST_CODE));
  }
  return { lengths, selectors };
}

function divideAlphabet(counts: Int32Array, total: number, tableCount: number): Uint8Array[] {
  const tables: Uint8Array[] = [];
  let symbol = 0;
  let left = total;
  for (let table = 0; table < tableCount; table++) {
    const share = left / (tableCount - table);
    const costs = new Uint8Array(counts.length).fill(FAR);
    let taken = 0;
    while (symbol < counts.length && (taken < share || table === tableCount - 1)) {
      taken += counts[symbol] as number;
      costs[symbol++] = 0;
    }
    left -= taken;
    tables.push(costs);
  }
  return tables;
}

function writeSelectors(bits: BitWriter, selectors: Uint8Array, tableCount: number): void {
  bits.write(3, tableCount);
  bits.write(15, selectors.length);
  const order = Array.from({ length: tableCount }, (_, index) => index);
  for (const selector of selectors) {
    const place = order.indexOf(selector);
    order.splice(place, 1);
    order.unshift(selector);
    for (let step = 0; step < place; step++) bits.write(1, 1);
    bits.write(1, 0);
  }
}

function writeLengths(bits: BitWriter, lengths: Uint8Array): void {
  let current = lengths[0] as number;
  bits.write(5, current);
  for (const length of lengths) {
    while (current < length) {
      bits.write(2, 2);
      current++;
    }
    while (current > length) {
      bits.write(2, 3);
      current--;
    }
    bits.write(1, 0);
  }
}

function writeSymbols(
  bits: BitWriter,
  symbols: Uint16Array,
  lengths: readonly Uint8Array[],
  selectors: Uint8Array,
): void {
  const codes = lengths.map(assignCodes);
  for (let index = 0; index < symbols.length; index++) {
    const table = selectors[Math.floor(index / GROUP_SIZE)] as number;
    const symbol = symbols[index] as number;
    bits.write(
      (lengths[table] as Uint8Array)[symbol] as number,
      (codes[table] as Int32Array)[symbol] as number,
    );
  }
}

function assignCodes(lengths: Uint8Array): Int32Array {
  const codes = new Int32Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++)
      if (lengths[symbol] === length) codes[symbol] = code++;
    code <<= 1;
  }
  return codes;
}
