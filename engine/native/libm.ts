/**
 * The C library's mathematics as JavaScript functions of doubles.
 *
 * Every tier of the engine uses these and not Math, so that interpreter, machine code and CPython agree to the last
 * bit: V8's exp, sin, log and pow differ from glibc's in 3 to 10 % of inputs. Opened on the first call of `libm()`
 * (koffi costs 7 to 20 ms); a call then takes about 85 ns. Where native code cannot be called the functions are
 * JavaScript's and `exact` is false. What IEEE 754 fixes to the last bit (sqrt, floor, abs, copysign) is not here: Math
 * gives the same.
 */
import { type NativeDoor, openLibrary, openNativeDoor } from './koffi.js';
import { type LibmName, type LibmRow, libmFunctions } from './libm-functions.table.js';

type LibmFunction<Row extends LibmRow> = Row['arity'] extends 1
  ? (x: number) => number
  : (x: number, y: number) => number;

type LibmFunctions = { readonly [Name in LibmName]: LibmFunction<(typeof libmFunctions)[Name]> };

/** Mathematical functions of doubles; `exact` says whether they are the C library's own. */
export interface Libm extends LibmFunctions {
  readonly exact: boolean;
}

/**
 * The mathematics library of this thread; opened on the first call, the same object afterwards.
 *
 * @example
 * ```ts
 * libm().pow(2, 0.5); // 1.4142135623730951
 * ```
 */
export function libm(): Libm {
  if (opened === undefined) opened = bindNative() ?? substituteLibm();
  return opened;
}

/** The functions that stand in where native code cannot be called. */
export function substituteLibm(): Libm {
  return bindEach(false, (_name, row) => row.substitute);
}

/** Where the library's functions lie, by row of the table; undefined where native code cannot be called. */
export function libmAddresses(): readonly bigint[] | undefined {
  const library = openLibm();
  if (library === undefined) return undefined;
  try {
    return Object.keys(libmFunctions).map((name) => BigInt(library.symbol(name) as bigint));
  } catch {
    return undefined;
  }
}

let opened: Libm | undefined;

/** The library's file by platform; the C library itself holds the functions elsewhere (musl, macOS, Windows). */
const libraryNames: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['libm.so.6'],
  freebsd: ['libm.so.5'],
  openbsd: ['libm.so'],
};

function bindNative(): Libm | undefined {
  const library = openLibm();
  if (library === undefined) return undefined;
  try {
    return bindEach(true, (name, row) => bindOne(library, name, row));
  } catch {
    return undefined;
  }
}

function openLibm(): NativeDoor['c'] | undefined {
  const door = openNativeDoor();
  if (door === undefined) return undefined;
  return openLibrary(door.koffi, libraryNames[process.platform] ?? []) ?? door.c;
}

function bindOne(library: NativeDoor['c'], name: LibmName, row: LibmRow): LibmRow['substitute'] {
  return library.func(name, 'double', row.arity === 1 ? ['double'] : ['double', 'double']);
}

function bindEach(exact: boolean, bind: (name: LibmName, row: LibmRow) => LibmRow['substitute']): Libm {
  const bound: Record<string, unknown> = { exact };
  for (const [name, row] of Object.entries(libmFunctions)) bound[name] = bind(name as LibmName, row);
  return bound as unknown as Libm;
}
