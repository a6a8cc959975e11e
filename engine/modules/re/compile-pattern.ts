/**
 * `re.compile`: patterns by their text and flags, remembered as CPython remembers them.
 */
import { dictOf } from '../../objects/model/dicts.js';
import { asInt } from '../../objects/model/numbers.js';
import { asStr, PyBytes, strFromText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { unhashable } from '../../objects/protocol/hash.js';
import { warn } from '../../objects/protocol/warn.js';
import { latin1Text } from '../../objects/text-codecs/ascii-text.js';
import { compilePattern } from './compile.js';
import { DEBUG, TEMPLATE } from './flags.table.js';
import { parsePattern } from './parse.js';
import { PyPattern } from './pattern.js';
import { listProgram } from './program.js';

/** Patterns by text, in tables by flags; bytes have flags of their own, so that the texts stay apart. */
let known = new Map<number, Map<string, PyPattern>>();
let count = 0;
const MOST_KNOWN = 512;
const BYTES = 1 << 20;

/** Forgets all patterns. */
export function purgePatterns(): void {
  known = new Map();
  count = 0;
}

/** The pattern of an argument, which may be one already. `print` shows the program for the flag DEBUG. */
export function toPattern(
  pattern: Value,
  flags: Value | undefined,
  print: (text: string) => void = () => {},
): PyPattern {
  const bits = flags === undefined ? 0 : toFlags(flags);
  if (typeof pattern === 'string') {
    const found = known.get(bits)?.get(pattern);
    if (found !== undefined) return found;
    return remember(bits, pattern, makePattern(pattern, bits, print), bits);
  }
  if (pattern instanceof PyPattern) {
    if (bits !== 0) throw valueError('cannot process flags argument with a compiled pattern');
    return pattern;
  }
  if (pattern instanceof PyBytes) {
    const text = latin1Text(pattern.data);
    const found = known.get(bits | BYTES)?.get(text);
    return found ?? remember(bits | BYTES, text, makePattern(pattern, bits, print), bits);
  }
  if (typeOf(pattern).slots.hash === null) throw unhashable(pattern);
  if (asStr(pattern) === undefined && asBytes(pattern) === undefined)
    throw typeError('first argument must be string or compiled pattern');
  return makePattern(pattern, bits, print);
}

/** The bits of an argument for flags. Throws TypeError for what is no int. */
export function toFlags(flags: Value): number {
  const bits = asInt(flags);
  if (typeof bits !== 'number')
    throw typeError(`unsupported operand type(s) for &: '${typeName(flags)}' and 'RegexFlag'`);
  return bits;
}

function remember(key: number, text: string, pattern: PyPattern, flags: number): PyPattern {
  if ((flags & DEBUG) !== 0) return pattern;
  if (count >= MOST_KNOWN) purgePatterns();
  let table = known.get(key);
  if (table === undefined) {
    table = new Map();
    known.set(key, table);
  }
  table.set(text, pattern);
  count++;
  return pattern;
}

function makePattern(pattern: Value, flags: number, print: (text: string) => void): PyPattern {
  if ((flags & TEMPLATE) !== 0)
    warn(
      'DeprecationWarning',
      "The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag without an obvious purpose. Don't use it.",
    );
  const parsed = parsePattern(pattern, flags);
  const program = compilePattern(parsed);
  if ((flags & DEBUG) !== 0) print(listProgram(program));
  const names = dictOf(
    Array.from(parsed.names, ([name, group]): [Value, Value] => [strFromText(name), group]),
  );
  return new PyPattern(pattern, asStr(pattern) !== undefined, parsed.flags, program, names);
}
