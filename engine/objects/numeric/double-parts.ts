// The bits of a double: value = ± significand * 2 ** exponent, both integers, the significand below 2 ** 53.
// Reads through one shared buffer and allocates nothing. Little-endian machines only, as the rest of the engine.

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** The integer significand of a finite double, at least 0 and below 2 ** 53. */
export function significandOf(value: number): number {
  double[0] = value;
  const high = words[1] ?? 0;
  const fraction = (high & 0xfffff) * 2 ** 32 + ((words[0] ?? 0) >>> 0);
  return (high & 0x7ff00000) === 0 ? fraction : fraction + 2 ** 52;
}

/** The power of two that the integer significand of a finite double is multiplied by, at least -1074. */
export function exponentOf(value: number): number {
  double[0] = value;
  const biased = ((words[1] ?? 0) >>> 20) & 0x7ff;
  return biased === 0 ? -1074 : biased - 1075;
}

/** Whether the sign bit is set: also for -0 and for a NaN that carries a sign. */
export function isSignBitSet(value: number): boolean {
  double[0] = value;
  return (words[1] ?? 0) < 0;
}
