/**
 * `random()` of the generators of module random: the Mersenne Twister's next two words, drawn by machine code from the generator's own state.
 * Making the next 624 words is left to the interpreter: an exit once in 312 draws.
 */
import { INDEX_WORD } from '../../modules/random/mersenne-twister.js';
import type { PyRandom } from '../../modules/random/random-type.js';
import { elements } from '../ir/elements.table.js';
import { objectFields } from '../ir/object-fields.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { needGenerator } from './array-access.js';
import type { Recorder } from './recorder.js';
import { type TrackedFloat, type TrackedObject, trackedFloat } from './tracked.js';

/** `generator.random()`. */
export function recordRandom(recorder: Recorder, generator: TrackedObject): TrackedFloat {
  needGenerator(recorder, generator);
  const { words } = (generator.value as unknown as PyRandom).twister;
  if ((words[INDEX_WORD] as number) >= INDEX_WORD - 1) throw new Abort('the generator makes new numbers');
  const base = recorder.emit('getfield_ptr', generator.ref, objectFields.data.code);
  const word = (at: IrRef): IrRef => recorder.emit('getarrayitem_int', base, at, elements.u32.code);
  const at = recorder.int(INDEX_WORD);
  const index = word(at);
  recorder.expect(recorder.emit('uint_lt', index, recorder.int(INDEX_WORD - 1)), true);
  const upper = temper(recorder, word(index), 5);
  const lower = temper(recorder, word(recorder.emit('int_add', index, recorder.int(1))), 6);
  const next = recorder.emit('int_add', index, recorder.int(2));
  recorder.emit('setarrayitem_int', base, at, next, elements.u32.code);
  const bits = recorder.emit('int_or', recorder.emit('int_lshift', upper, recorder.int(26)), lower);
  const whole = recorder.emit('cast_int_to_float', bits);
  return trackedFloat(recorder.emit('float_mul', whole, recorder.trace.float(2 ** -53)));
}

/** A word of the state as it is drawn, without its `dropped` lowest bits. */
function temper(recorder: Recorder, word: IrRef, dropped: number): IrRef {
  const mixed = (value: IrRef, shifted: IrRef): IrRef => recorder.emit('int_xor', value, shifted);
  const right = (value: IrRef, by: number): IrRef => recorder.emit('uint_rshift', value, recorder.int(by));
  const left = (value: IrRef, by: number, mask: number): IrRef =>
    recorder.emit('int_and', recorder.emit('int_lshift', value, recorder.int(by)), recorder.int(mask));
  let value = mixed(word, right(word, 11));
  value = mixed(value, left(value, 7, 0x9d2c5680));
  value = mixed(value, left(value, 15, 0xefc60000));
  return right(mixed(value, right(value, 18)), dropped);
}
