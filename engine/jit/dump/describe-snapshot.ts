/**
 * Snapshots in words: which register of which frame becomes what.
 */
import { assertNever } from '../../core/assert-never.js';
import { PyCell, type PyCode } from '../../objects/model/functions.js';
import { PyFloat } from '../../objects/model/numbers.js';
import type { Shape } from '../../objects/model/shape.js';
import { asText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { reprText } from '../../objects/protocol/text.js';
import { printRef } from '../ir/print.js';
import type { IrRef, Trace } from '../ir/trace.js';
import { locationOf } from '../locations.js';
import type { ResumeTemplate, ValueTemplate } from '../record/resume-template.js';
import { FrameCell, type LastingVariable } from '../record/tracked.js';

/** One line a frame: where it goes on, and its registers; then the shared variables. */
export function describeSnapshot(
  trace: Trace,
  refs: readonly IrRef[],
  template: ResumeTemplate,
): readonly string[] {
  const say = (value: ValueTemplate): string =>
    describeValue(value, (arg) => printRef(trace, refs[arg] ?? 0));
  const lines = template.frames.map(({ code, pc, registers }) => {
    const sets = registers.map(({ register, value }) => `${registerName(code, register)} = ${say(value)}`);
    return `${code.unit.qualname} line ${locationOf(code, pc).line} (pc ${pc}): ${sets.join(', ') || 'as it is'}`;
  });
  const { shared, frames } = template;
  const outer = frames[0]?.code;
  if (outer !== undefined && shared.length > 0) {
    const sets = shared.map(({ variable, value }) => `${variableName(outer, variable)} = ${say(value)}`);
    lines.push(`shared variables: ${sets.join(', ')}`);
  }
  return lines;
}

/** The name of a variable outside the registers; `code` is that of the frame in which the trace was entered. */
export function variableName(code: PyCode, variable: LastingVariable): string {
  if (variable instanceof FrameCell) return registerName(code, variable.register);
  return variable instanceof PyCell ? 'a closure’s variable' : (asText(variable.key) ?? 'a global');
}

/** The name of a register: the variable's, or t0, t1, … for temporaries, as in disassemblies. */
export function registerName(code: PyCode, register: number): string {
  const { variables, variableCount } = code.unit;
  return variables[register]?.name ?? `t${register - variableCount}`;
}

function describeValue(value: ValueTemplate, ref: (arg: number) => string): string {
  const say = (each: ValueTemplate): string => describeValue(each, ref);
  switch (value.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'object':
      return ref(value.arg);
    case 'unsigned':
      return `unsigned ${ref(value.arg)}`;
    case 'const':
      return describeConstant(value.value);
    case 'unbound':
      return 'unbound';
    case 'wide':
      return `${value.operator}(${say(value.left)}, ${say(value.right)}) exactly`;
    case 'tuple':
      return `(${value.items.map(say).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    case 'complex':
      return `complex(${ref(value.real)}, ${ref(value.imag)})`;
    case 'range':
      return `range(${ref(value.start)}, ${ref(value.stop)}, ${ref(value.step)})`;
    case 'slice':
      return `slice(${value.parts.map(say).join(', ')})`;
    case 'method':
      return `${say(value.callee)} of ${say(value.self)}`;
    case 'super':
      return `super of ${say(value.self)} behind ${value.start.name}`;
    case 'range_iterator':
      return `range iterator at ${ref(value.next)}, ${ref(value.remaining)} left`;
    case 'sequence_iterator':
      return `iterator of ${ref(value.sequence)} at ${ref(value.index)}`;
    case 'tuple_iterator':
      return `iterator of ${say(value.tuple)} at ${value.index}`;
    case 'enumerate':
      return `enumerate(${say(value.iterator)}) at ${ref(value.index)}`;
    case 'zip':
      return `zip(${value.iterators.map(say).join(', ')})`;
    case 'instance': {
      const parts = value.attributes.map(
        (each, index) => `${attributeName(value.shape, index)}=${say(each)}`,
      );
      return `${value.shape.owner.name}(${parts.join(', ')})`;
    }
    case 'known':
      return 'the same object';
    case 'cell':
      return 'its cell';
    case 'new_cell':
      return `a cell of ${say(value.content)}`;
    default:
      return assertNever(value);
  }
}

/** The repr of plain values; of others the type only, because a repr may be the program's own code. */
export function describeConstant(value: Value): string {
  const isPlain = value === null || typeof value !== 'object' || value instanceof PyFloat;
  if (!isPlain) return `<${typeOf(value).name}>`;
  const text = reprText(value);
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}

/** What the program calls an attribute of a shape: keys of members made by `__slots__` begin with NUL. */
export function attributeName({ names }: Shape, index: number): string {
  const name = names[index] ?? '';
  return name.slice(name.lastIndexOf('\0') + 1);
}
