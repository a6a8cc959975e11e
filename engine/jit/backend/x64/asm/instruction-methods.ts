/**
 * Makes the assembler's methods out of the encodings table: the roles of a row's arguments choose the function that
 * passes them on to the encoder. A row is read when its method is first called, since a program uses few of them: until
 * then the method is a stand-in that makes the real one and takes it for itself in the prototype.
 */
import { InternalError } from '../../../../core/internal-error.js';
import { Encoder } from './encoder.js';
import { type Encoding, readEncodingRow } from './encoding-row.js';
import { type EncodingName, encodings } from './encodings.table.js';
import { legacyMakers, type Method, vexMakers } from './instruction-layouts.js';
import type { Instructions, ShortestInstructions } from './instruction-types.js';

/** An encoder with a method for each row, and one for each pair of rows with short and long immediate. */
export const InstructionEncoder = makeInstructionEncoder();

/** A row as the encoder wants it. */
export function encodingOf(name: EncodingName): Encoding {
  return readEncodingRow(name, encodings[name]);
}

type Operand = never;
type Prototype = Record<string, Method>;

function makeInstructionEncoder(): new (capacity: number) => Encoder & Instructions & ShortestInstructions {
  // An object without prototype is a dictionary from the start: hundreds of properties are added in no time.
  const methods = Object.create(null) as Prototype;
  for (const name of Object.keys(encodings) as EncodingName[]) {
    methods[name] = makeStandIn(methods, name, () => makeMethod(encodingOf(name)));
    if (!name.endsWith('_imm32')) continue;
    const stem = name.slice(0, -'_imm32'.length);
    const short = `${stem}_imm8`;
    if (!Object.hasOwn(encodings, short)) continue;
    const shortest = `${stem}_imm`;
    methods[shortest] = makeStandIn(methods, shortest, () => makeShortest(short as EncodingName, name));
  }
  class WithInstructions extends Encoder {}
  Object.setPrototypeOf(methods, Encoder.prototype);
  Object.setPrototypeOf(WithInstructions.prototype, methods);
  return WithInstructions as unknown as ReturnType<typeof makeInstructionEncoder>;
}

function makeStandIn(methods: Prototype, name: string, make: () => Method): Method {
  let made: Method | undefined;
  return function (this: Encoder, a: Operand, b: Operand, c: Operand, d: Operand): void {
    if (made === undefined) {
      made = make();
      methods[name] = made;
    }
    made.call(this, a, b, c, d);
  };
}

function makeMethod(encoding: Encoding): Method {
  const layout = encoding.roles.join(' ');
  const makers = encoding.vex ? vexMakers : legacyMakers;
  const make = Object.hasOwn(makers, layout) ? makers[layout] : undefined;
  if (make === undefined) throw new InternalError(`encoding ${encoding.name}: no method takes ${layout}`);
  return make(encoding);
}

/** The form with the immediate as last argument that fits it; such forms have at most two arguments before it. */
function makeShortest(short: EncodingName, long: EncodingName): Method {
  const shortEncoding = encodingOf(short);
  const writeShort = makeMethod(shortEncoding) as (this: Encoder, ...operands: number[]) => void;
  const writeLong = makeMethod(encodingOf(long)) as (this: Encoder, ...operands: number[]) => void;
  switch (shortEncoding.roles.length) {
    case 1:
      return function (this: Encoder, value: number): void {
        (isByte(value) ? writeShort : writeLong).call(this, value);
      };
    case 2:
      return function (this: Encoder, first: number, value: number): void {
        (isByte(value) ? writeShort : writeLong).call(this, first, value);
      };
    default:
      return function (this: Encoder, first: number, second: number, value: number): void {
        (isByte(value) ? writeShort : writeLong).call(this, first, second, value);
      };
  }
}

function isByte(value: number): boolean {
  return value >= -128 && value <= 127;
}
