/**
 * Python's `repr` for the values of literals, for dumps. Works on plain JavaScript values: the runtime has its own,
 * for its own types.
 */

/** `repr` of a str. */
export function formatText(text: string): string {
  const quote = quoteFor(text);
  let body = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (char === quote || char === '\\') body += `\\${char}`;
    else if (code >= 32 && code < 127) body += char;
    else if (shortEscapes[char] !== undefined) body += shortEscapes[char];
    else if (code > 127 && !/[\p{C}\p{Z}]/u.test(char)) body += char;
    else body += escapeCode(code);
  }
  return quote + body + quote;
}

/** `repr` of a bytes. */
export function formatBytes(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const quote = quoteFor(text);
  let body = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char === quote || char === '\\') body += `\\${char}`;
    else if (code >= 32 && code < 127) body += char;
    else body += shortEscapes[char] ?? escapeCode(code);
  }
  return `b${quote}${body}${quote}`;
}

/** `repr` of a float. */
export function formatFloat(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  if (value === Number.NEGATIVE_INFINITY) return '-inf';
  if (Number.isNaN(value)) return 'nan';
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    const sign = power < 0 ? '-' : '+';
    return `${mantissa}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '');
  const fixed =
    power < 0
      ? `0.${'0'.repeat(-power - 1)}${digits}`
      : `${digits.slice(0, power + 1).padEnd(power + 1, '0')}.${digits.slice(power + 1) || '0'}`;
  return (negative || Object.is(value, -0) ? '-' : '') + fixed;
}

const shortEscapes: Readonly<Record<string, string | undefined>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

function escapeCode(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
