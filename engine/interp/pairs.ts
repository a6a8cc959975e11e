/**
 * `for a, b in pairs`, where the pairs are those of `dict.items()`, `enumerate` or `zip`: FOR_ITER and the UNPACK_SEQUENCE behind it in
 * one go, without the tuple in between. Takes the two instructions, fills the registers of the second and gives the pc to go on at.
 *
 * The tuple's register must be a temporary, since a variable would be missing its value. While the recorder watches, RECORD stands where
 * UNPACK_SEQUENCE would, so that it sees both instructions.
 */
import { opcodes } from '../bytecode/opcodes.table.js';
import { PyDictIterator } from '../objects/model/dict-views.js';
import type { PyCode } from '../objects/model/functions.js';
import { PyEnumerate, PyZip } from '../objects/model/iterators.js';
import type { PyObject, Value } from '../objects/model/value.js';
import { nextItem } from '../objects/protocol/iterate.js';
import { stepDictEntry } from '../objects/types/dict-views.js';
import { nextIndex } from '../objects/types/iterators.js';

const UNPACK = opcodes.UNPACK_SEQUENCE.code;

/** Gives -1, and does nothing, where the pair is wanted as a tuple. */
export function stepPair(
  iterator: PyObject,
  code: PyCode,
  words: Int32Array,
  pc: number,
  registers: (Value | undefined)[],
  base: number,
): number {
  const pair = words[pc + 1] as number;
  if (words[pc + 4] !== UNPACK || words[pc + 7] !== 2 || words[pc + 6] !== pair || pair < code.variableCount)
    return -1;
  const exhausted = words[pc + 3] as number;
  let first: Value | undefined;
  let second: Value | undefined;
  if (iterator instanceof PyDictIterator) {
    const entry = stepDictEntry(iterator);
    if (entry === null) return exhausted;
    first = entry.key;
    second = entry.value;
  } else if (iterator instanceof PyEnumerate) {
    second = nextItem(iterator.iterator);
    if (second === undefined) return exhausted;
    first = nextIndex(iterator);
  } else if (iterator instanceof PyZip) {
    const { iterators } = iterator;
    if (iterators.length !== 2 || iterator.strict) return -1;
    first = nextItem(iterators[0] as Value);
    if (first === undefined) return exhausted;
    second = nextItem(iterators[1] as Value);
    if (second === undefined) return exhausted;
  } else return -1;
  const window = base + (words[pc + 5] as number);
  registers[window] = first;
  registers[window + 1] = second;
  return pc + 8;
}
