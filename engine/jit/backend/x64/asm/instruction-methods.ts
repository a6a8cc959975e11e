/**
 * Makes the assembler's methods out of the encodings table, once, when this module is loaded: the roles of a row's
 * arguments choose the function that passes them on to the encoder.
 */
import { InternalError } from '../../../../core/internal-error.js';
import { Encoder } from './encoder.js';
import { type Encoding, readEncodingRow } from './encoding-row.js';
import { type EncodingName, encodings } from './encodings.table.js';
import { legacyMakers, type Method, vexMakers } from './instruction-layouts.js';
import type { Instructions, ShortestInstructions } from './instruction-types.js';

/** The rows as the encoder wants them, by name. */
export const encodingsByName: Readonly<Record<EncodingName, Encoding>> = Object.fromEntries(
  Object.entries(encodings).map(([name, row]) => [name, readEncodingRow(name, row)]),
) as Record<EncodingName, Encoding>;

/** An encoder with a method for each row, and one for each pair of rows with short and long immediate. */
export const InstructionEncoder = makeInstructionEncoder();

function makeInstructionEncoder(): new (capacity: number) => Encoder & Instructions & ShortestInstructions {
  class WithInstructions extends Encoder {}
  const define = (name: string, value: Method): void => {
    Object.defineProperty(WithInstructions.prototype, name, { value, writable: true, configurable: true });
  };
  for (const encoding of Object.values(encodingsByName)) {
    define(encoding.name, makeMethod(encoding));
    if (!encoding.name.endsWith('_imm32')) continue;
    const stem = encoding.name.slice(0, -'_imm32'.length);
    const short = encodingsByName[`${stem}_imm8` as EncodingName] as Encoding | undefined;
    if (short !== undefined) define(`${stem}_imm`, makeShortest(short, encoding));
  }
  return WithInstructions as unknown as ReturnType<typeof makeInstructionEncoder>;
}

function makeMethod(encoding: Encoding): Method {
  const layout = encoding.roles.join(' ');
  const makers = encoding.vex ? vexMakers : legacyMakers;
  const make = Object.hasOwn(makers, layout) ? makers[layout] : undefined;
  if (make === undefined) throw new InternalError(`encoding ${encoding.name}: no method takes ${layout}`);
  return make(encoding);
}

/** The form with the immediate as last argument that fits it; one form has at most two arguments before it. */
function makeShortest(short: Encoding, long: Encoding): Method {
  const writeShort = makeMethod(short) as (this: Encoder, ...operands: number[]) => void;
  const writeLong = makeMethod(long) as (this: Encoder, ...operands: number[]) => void;
  switch (short.roles.length) {
    case 1:
      return function (this: Encoder, value: number): void {
        (value === (value << 24) >> 24 ? writeShort : writeLong).call(this, value);
      };
    case 2:
      return function (this: Encoder, first: number, value: number): void {
        (value === (value << 24) >> 24 ? writeShort : writeLong).call(this, first, value);
      };
    default:
      return function (this: Encoder, first: number, second: number, value: number): void {
        (value === (value << 24) >> 24 ? writeShort : writeLong).call(this, first, second, value);
      };
  }
}
