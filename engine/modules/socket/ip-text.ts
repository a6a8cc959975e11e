/**
 * Addresses of the Internet protocols as text: what inet_pton(3) takes and inet_ntop(3) gives.
 */

/** The four bytes of `a.b.c.d`; undefined for anything else. */
export function parseIp4(text: string): Uint8Array | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return Uint8Array.from(parts, Number);
}

/** The address that inet_aton(3) reads: one to four numbers, decimal, octal or hexadecimal, the last of which fills what is left. */
export function parseOldIp4(text: string): Uint8Array | undefined {
  const [words = ''] = text.split(/[ \t\n\v\f\r]/, 1);
  const parts = words.split('.');
  if (parts.length > 4 || !parts.every((part) => /^(0x[\da-f]+|0[0-7]*|[1-9]\d*)$/i.test(part)))
    return undefined;
  const numbers = parts.map((part) => (/^0\d/.test(part) ? Number.parseInt(part, 8) : Number(part)));
  const last = numbers.pop() ?? 0;
  const room = 4 - numbers.length;
  if (numbers.some((number) => number > 255) || last >= 2 ** (8 * room)) return undefined;
  const bytes = new Uint8Array(4);
  bytes.set(numbers);
  for (let i = 0; i < room; i++) bytes[3 - i] = Math.floor(last / 2 ** (8 * i)) & 0xff;
  return bytes;
}

export function formatIp4(bytes: Uint8Array): string {
  return bytes.join('.');
}

const GROUPS = 8;

/** The 16 bytes of an address in hexadecimal groups; undefined for anything else. */
export function parseIp6(text: string): Uint8Array | undefined {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const before = readGroups(head, tail === undefined);
  const after = tail === undefined ? [] : readGroups(tail, true);
  if (before === undefined || after === undefined) return undefined;
  const missing = GROUPS - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const bytes = new Uint8Array(2 * GROUPS);
  const view = new DataView(bytes.buffer);
  for (const [i, group] of before.entries()) view.setUint16(2 * i, group);
  for (const [i, group] of after.entries()) view.setUint16(2 * (GROUPS - after.length + i), group);
  return bytes;
}

/** The groups between colons; the end of an address may be written as that of the older protocol. */
function readGroups(text: string, isEnd: boolean): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const groups: number[] = [];
  for (const part of parts) {
    if (isEnd && part === last && part.includes('.')) {
      const old = parseIp4(part);
      if (old === undefined) return undefined;
      const view = new DataView(old.buffer);
      groups.push(view.getUint16(0), view.getUint16(2));
    } else {
      if (!/^[\da-f]{1,4}$/i.test(part)) return undefined;
      groups.push(Number.parseInt(part, 16));
    }
  }
  return groups;
}

/** The shortest text: the longest run of zeros is left out. */
export function formatIp6(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 2 * GROUPS);
  const groups = Array.from({ length: GROUPS }, (_, i) => view.getUint16(2 * i));
  const [start, length] = longestZeros(groups);
  const holdsOld = start === 0 && (length === 6 || (length === 5 && groups[5] === 0xffff));
  if (holdsOld) return `::${length === 5 ? 'ffff:' : ''}${formatIp4(bytes.subarray(12))}`;
  const texts = groups.map((group) => group.toString(16));
  if (length < 2) return texts.join(':');
  return `${texts.slice(0, start).join(':')}::${texts.slice(start + length).join(':')}`;
}

function longestZeros(groups: readonly number[]): [start: number, length: number] {
  let best: [number, number] = [0, 0];
  for (let i = 0; i < groups.length; i++) {
    let end = i;
    while (groups[end] === 0) end++;
    if (end - i > best[1]) best = [i, end - i];
  }
  return best;
}
