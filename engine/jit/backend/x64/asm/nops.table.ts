/**
 * The recommended multi-byte no-operations (Intel's manual, volume 2, NOP), by length in bytes, with their text.
 */
export const nops = {
  1: { bytes: [0x90], text: 'nop' },
  2: { bytes: [0x66, 0x90], text: 'xchg   ax,ax' },
  3: { bytes: [0x0f, 0x1f, 0x00], text: 'nop    DWORD PTR [rax]' },
  4: { bytes: [0x0f, 0x1f, 0x40, 0x00], text: 'nop    DWORD PTR [rax+0x0]' },
  5: { bytes: [0x0f, 0x1f, 0x44, 0x00, 0x00], text: 'nop    DWORD PTR [rax+rax*1+0x0]' },
  6: { bytes: [0x66, 0x0f, 0x1f, 0x44, 0x00, 0x00], text: 'nop    WORD PTR [rax+rax*1+0x0]' },
  7: { bytes: [0x0f, 0x1f, 0x80, 0, 0, 0, 0], text: 'nop    DWORD PTR [rax+0x0]' },
  8: { bytes: [0x0f, 0x1f, 0x84, 0, 0, 0, 0, 0], text: 'nop    DWORD PTR [rax+rax*1+0x0]' },
  9: { bytes: [0x66, 0x0f, 0x1f, 0x84, 0, 0, 0, 0, 0], text: 'nop    WORD PTR [rax+rax*1+0x0]' },
} as const satisfies Record<number, { readonly bytes: readonly number[]; readonly text: string }>;

/** The longest of them. */
export const longestNop = 9;

/** The no-operations that fill `size` bytes, longest first. */
export function nopsOf(size: number): (typeof nops)[keyof typeof nops][] {
  const filling: (typeof nops)[keyof typeof nops][] = [];
  for (let left = size; left > 0; ) {
    const length = Math.min(left, longestNop) as keyof typeof nops;
    filling.push(nops[length]);
    left -= length;
  }
  return filling;
}
