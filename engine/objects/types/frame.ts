/**
 * `frame`: an activation as an object.
 */
import { evaluation } from '../model/evaluation.js';
import { type Frame, frameType } from '../model/frame.js';
import { addressOf } from '../model/object-ids.js';
import { lineAt } from '../model/positions.js';
import { strFromText } from '../model/text.js';
import type { Value } from '../model/value.js';
import { defineType } from '../protocol/define-type.js';
import { runtimeError, typeError, valueError } from '../protocol/errors.js';
import { closeGenerator } from './generators/resume.js';

/** Gives frames their behaviour. */
export function defineFrame(): void {
  defineType(frameType, {
    doc: null,
    slots: {
      new: null,
      repr: (self: Frame) =>
        strFromText(
          `<frame at ${addressOf(self)}, file '${self.code.unit.filename}', line ${lineOf(self) ?? 0}, code ${self.code.unit.name}>`,
        ),
    },
    methods: { clear: ['()', clearFrame, 'F.clear(): clear most references held by the frame'] },
    getters: {
      f_back: { get: (self: Frame) => self.back },
      f_code: { get: (self: Frame) => self.code },
      f_globals: { get: (self: Frame) => self.globals },
      f_builtins: { get: (self: Frame) => self.builtins },
      f_locals: { get: (self: Frame) => evaluation.locals(self) },
      f_lasti: { get: (self: Frame) => self.pc },
      f_lineno: {
        get: (self: Frame) => lineOf(self),
        set: () => {
          throw valueError('f_lineno can only be set in a trace function');
        },
      },
      f_trace: {
        get: (self: Frame) => self.trace,
        set: (self: Frame, value: Value | undefined) => {
          self.trace = value ?? null;
        },
      },
      f_trace_lines: switchAttribute(true),
      f_trace_opcodes: switchAttribute(false),
    },
    flags: { isAcceptableBase: false },
  });
}

/** Line of the instruction being executed; None for an artificial one. */
function lineOf(self: Frame): number | null {
  if (self.generator?.state === 'created') return self.code.unit.firstLine;
  const line = lineAt(self.code.unit, self.pc);
  return line === 0 ? null : line;
}

function clearFrame(self: Frame): Value {
  const { generator } = self;
  if (generator !== null && generator.state !== 'running') {
    closeGenerator(generator);
  } else if (!self.finished) throw runtimeError('cannot clear an executing frame');
  const end = self.base + self.code.variableCount;
  for (let index = self.base; index < end; index++) self.registers[index] = undefined;
  self.locals = null;
  return null;
}

/** `f_trace_lines` and `f_trace_opcodes`, which no tracer here looks at: kept beside the frame. */
function switchAttribute(initial: boolean) {
  const values = new WeakMap<Frame, boolean>();
  return {
    get: (self: Frame) => values.get(self) ?? initial,
    set: (self: Frame, value: Value | undefined) => {
      if (value === undefined) throw typeError("can't delete numeric/char attribute");
      if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
      values.set(self, value);
    },
  };
}
