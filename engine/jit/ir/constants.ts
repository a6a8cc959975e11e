/**
 * Constants as text: `5`, `-1`; `1.5`, `-0.0`, `inf`, `nan`, `nan:0xfff8000000000000` for a nan of other bits; `true`; `object 12`.
 * A float always has a point, an exponent or a name, so that the text alone tells the type.
 */
import type { IrConstant, IrRef, Trace } from './trace.js';

const PLAIN_NAN = 0x7ff8000000000000n;
const scratch = new Float64Array(1);
const scratchBits = new BigUint64Array(scratch.buffer);

/** A constant's text. */
export function printConstant(constant: IrConstant): string {
  switch (constant.type) {
    case 'int':
      return constant.value.toString();
    case 'float':
      return printFloat(constant.value);
    case 'bool':
      return constant.value ? 'true' : 'false';
    case 'obj':
      return `object ${constant.value}`;
  }
}

/** Interns the constant that a text stands for; undefined where the text is none. */
export function parseConstant(trace: Trace, text: string): IrRef | undefined {
  if (/^-?\d+$/.test(text)) {
    const value = BigInt(text);
    return BigInt.asIntN(64, value) === value ? trace.int(value) : undefined;
  }
  if (text === 'true' || text === 'false') return trace.bool(text === 'true');
  const object = /^object (\d+)$/.exec(text);
  if (object) return trace.object(Number(object[1]));
  const float = parseFloatText(text);
  return float === undefined ? undefined : trace.float(float);
}

function printFloat(value: number): string {
  if (Number.isNaN(value)) {
    scratch[0] = value;
    const bits = scratchBits[0] as bigint;
    return bits === PLAIN_NAN ? 'nan' : `nan:0x${bits.toString(16)}`;
  }
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function parseFloatText(text: string): number | undefined {
  if (text === 'nan') return Number.NaN;
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  if (text === '-inf') return Number.NEGATIVE_INFINITY;
  if (/^nan:0x[0-9a-f]{16}$/.test(text)) {
    scratchBits[0] = BigInt(text.slice(4));
    return scratch[0];
  }
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}
