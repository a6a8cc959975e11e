/**
 * The table of an encoding as its 256 characters; U+FFFD where a byte stands for none.
 */
import { type CharmapRow, charmaps } from './charmaps.table.js';

/** Makes the table of a row. */
export function charmapTable(row: CharmapRow): string {
  if (row.all !== undefined) return row.all;
  const source = row.base === undefined ? sourceTable(row) : charmapTable(rows[row.base] ?? {});
  const table = [...source];
  for (const [from, text] of Object.entries(row.changes ?? {}))
    table.splice(Number(from), text.length, ...text);
  return table.join('');
}

const rows: Readonly<Record<string, CharmapRow>> = charmaps;

/** ASCII and the row's upper half. */
function sourceTable(row: CharmapRow): string {
  let table = '';
  for (let byte = 0; byte < 0x80; byte++) table += String.fromCharCode(byte);
  if (row.upper !== undefined) return table + row.upper;
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  if (row.label === undefined) return table + String.fromCharCode(...bytes);
  const upper = new TextDecoder(row.label).decode(bytes);
  for (let byte = 0x80; byte < 0x100; byte++) table += characterAt(row, byte, upper);
  return table;
}

function characterAt(row: CharmapRow, byte: number, upper: string): string {
  const char = upper.charAt(byte - 0x80);
  const code = char.charCodeAt(0);
  if (byte < 0xa0) {
    if (row.lowerControls !== undefined) return row.lowerControls.charAt(byte - 0x80);
    if (row.hasControls) return String.fromCharCode(byte);
  }
  // What Windows leaves open the platform maps to private use, or to the byte itself.
  const isOpen = (code >= 0xf8c1 && code <= 0xf8c8) || row.missing?.includes(char);
  return isOpen || (row.gaps && code === byte && byte < 0xa0) ? '\ufffd' : char;
}
