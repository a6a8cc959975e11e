/**
 * Private names (Python reference 6.2.1): inside a class, `__x` stands for `_Class__x`.
 */

/** The name that `name` stands for in the body of the class `privateName` (null outside classes). */
export function mangleName(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith('__')) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  const bare = privateName.replace(/^_+/, '');
  return bare === '' ? name : `_${bare}${name}`;
}
