/**
 * The rule of an instruction: emits what it does for the operands that it is about to be executed with.
 */
import type { Recorder } from '../recorder.js';

export type Rule = (recorder: Recorder) => void;
