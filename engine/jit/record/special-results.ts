/**
 * What an instruction does with the value that a special method returns to it, within the trace: the counterpart of interp/finish-special.ts. All guards are
 * emitted while the method's frame is still there, so that their exits return from it.
 */

import { opcodeNames } from '../../bytecode/opcode-facts.js';
import type { OpcodeName } from '../../bytecode/opcodes.table.js';
import { truthJumps } from '../../bytecode/operator-opcodes.table.js';
import { type FrameRole, frameRoles } from '../../objects/model/frame.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import { isTrue } from '../../objects/protocol/truth.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { asInt } from './coerce.js';
import { truthOf } from './compare-values.js';
import type { Recorder } from './recorder.js';
import { type Tracked, trackedBool, trackedInt } from './tracked.js';

/** RETURN in the frame of a special method that is not simply called. */
export function returnFromSpecial(recorder: Recorder, role: FrameRole, value: Tracked): void {
  if (role === frameRoles.dropped) {
    recorder.popFrame();
    return;
  }
  const result = resultOf(recorder, role, value);
  const caller = recorder.frames[recorder.frames.length - 2];
  const name = opcodeNames[caller?.code.instructions[caller.callPc] as number] as OpcodeName;
  const jump = truthJumps[name];
  if (jump !== undefined) {
    const condition = truthOf(recorder, result);
    const isTaken = isTrue(recorder.actualOf(recorder.word(1))) !== (role === frameRoles.negated);
    const { words, callPc } = recorder.popFrame();
    const target = words[callPc + jump.target] as number;
    const next = recorder.nextPc;
    const jumps = isTaken === jump.jumpsIf;
    if (condition >= 0) recorder.expectOrGo(condition, isTaken, jumps ? next : target);
    recorder.nextPc = jumps ? target : next;
    return;
  }
  const isNegated = name === 'NOT' || name === 'NOT_IN';
  const kept = isNegated ? trackedBool(negation(recorder, truthOf(recorder, result))) : result;
  const { words, callPc } = recorder.popFrame();
  recorder.write(words[callPc + 1] as number, kept);
}

/** What the operator gives; aborts where the method does not know. */
function resultOf(recorder: Recorder, role: FrameRole, value: Tracked): Tracked {
  switch (role) {
    case frameRoles.tested:
      return trackedBool(truthOf(recorder, value));
    case frameRoles.truth:
      if (value.kind !== 'bool') throw new Abort('no rule for these operands');
      return value;
    case frameRoles.length: {
      const length = asInt(recorder, value);
      if (length === undefined || length.unsigned) throw new Abort('no rule for these operands');
      recorder.expect(recorder.emit('int_ge', length.ref, recorder.int(0)), true);
      return trackedInt(length.ref);
    }
    case frameRoles.negated:
      needKnown(recorder, value);
      return trackedBool(negation(recorder, truthOf(recorder, value)));
    default:
      needKnown(recorder, value);
      return value;
  }
}

function needKnown(recorder: Recorder, value: Tracked): void {
  const unknown: unknown = NotImplemented;
  if (value.kind === 'const' && value.value === unknown) throw new Abort('no rule for these operands');
  if (value.kind !== 'object') return;
  if ((value.value as unknown) === unknown) throw new Abort('no rule for these operands');
  const same = recorder.emit('obj_same', value.ref, recorder.constantObject(NotImplemented));
  recorder.expect(same, false);
}

function negation(recorder: Recorder, condition: IrRef): IrRef {
  return recorder.emit('bool_not', condition);
}
