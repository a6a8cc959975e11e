/**
 * repr() of bytes.
 */
import { tickAt } from '../../model/resources.js';

/** `b'…'`. A bytearray escapes single quotes even between double ones. */
export function quoteBytes(data: Uint8Array, escapesSingle = false): string {
  const quote = data.includes(0x27) && !data.includes(0x22) ? '"' : "'";
  let result = `b${quote}`;
  for (let at = 0; at < data.length; at++) {
    tickAt(at);
    result += shown(data[at] ?? 0, escapesSingle ? "'" : quote);
  }
  return result + quote;
}

function shown(byte: number, quote: string): string {
  switch (byte) {
    case 0x09:
      return '\\t';
    case 0x0a:
      return '\\n';
    case 0x0d:
      return '\\r';
    case 0x5c:
      return '\\\\';
    default: {
      if (byte < 0x20 || byte >= 0x7f) return `\\x${byte.toString(16).padStart(2, '0')}`;
      const char = String.fromCharCode(byte);
      return char === quote ? `\\${char}` : char;
    }
  }
}
