/**
 * The rules by opcode, and the step that applies one.
 */
import { opcodeNames } from '../../bytecode/opcode-facts.js';
import type { OpcodeName } from '../../bytecode/opcodes.table.js';
import type { Frame } from '../../objects/model/frame.js';
import { Abort } from './aborts.table.js';
import type { Recorder } from './recorder.js';
import { arithmeticRules } from './rules/arithmetic.js';
import { callRules } from './rules/calls.js';
import { controlRules } from './rules/control.js';
import { itemRules } from './rules/items.js';
import { iterationRules } from './rules/iteration.js';
import type { Rule } from './rules/rule.js';
import { variableRules } from './rules/variables.js';

/** All rules; an opcode without one aborts the recording. */
export const rules: Partial<Record<OpcodeName, Rule>> = {
  ...variableRules,
  ...arithmeticRules,
  ...controlRules,
  ...itemRules,
  ...iterationRules,
  ...callRules,
};

/** Shows the recorder the instruction that is about to be executed. It may be done, or have given up, afterwards: see its state. */
export function recordStep(recorder: Recorder, frame: Frame, pc: number): void {
  try {
    if (recorder.skips(frame, pc)) return;
    if (!recorder.follows(frame, pc)) throw new Abort('control went elsewhere');
    recorder.begin(frame, pc);
    if (recorder.state !== 'recording') return;
    const rule = rules[opcodeNames[recorder.words[pc] as number] as OpcodeName];
    if (rule === undefined) throw new Abort('no rule for this instruction');
    rule(recorder);
  } catch (thrown) {
    if (!(thrown instanceof Abort)) throw thrown;
    recorder.state = 'aborted';
    recorder.abortReason = thrown.reason;
  }
}
