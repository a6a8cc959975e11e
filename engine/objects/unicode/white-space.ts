/**
 * White space and line boundaries of str. Both lie in the basic plane, so that code units are enough.
 * JavaScript's own notions differ: it lacks U+001C to U+001F and U+0085, and counts U+FEFF.
 */

/** Whether the code unit is white space to str.isspace, str.split and str.strip. */
export function isSpaceCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  switch (code) {
    case 0x85:
    case 0xa0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return true;
    default:
      return code >= 0x2000 && code <= 0x200a;
  }
}

/** Whether the code unit ends a line for str.splitlines; a carriage return takes a line feed after it along. */
export function isLineEnd(code: number): boolean {
  if (code < 0x80) return (code >= 0x0a && code <= 0x0d) || (code >= 0x1c && code <= 0x1e);
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}
