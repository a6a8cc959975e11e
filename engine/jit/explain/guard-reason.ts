/**
 * What makes a guard fail, in plain words: from the operation, the instruction that it was recorded for, and where the exit goes on.
 */
import { loopEnd } from '../../bytecode/analyse/loop-end.js';
import { disassembleInstruction, opcodeNames } from '../../bytecode/index.js';
import type { PyCode } from '../../objects/model/functions.js';
import type { CompiledExit } from '../backend/x64/compiled-trace.js';
import { attributeNames } from '../dump/attribute-names.js';
import { type ElementName, elements } from '../ir/elements.table.js';
import { classOfWord } from '../ir/object-classes.js';
import { INSTANCE_SLOTS, objectFieldRows } from '../ir/object-fields.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import type { ExitState } from '../loaded-trace.js';
import { layoutOfWord, slotTags, TAG_BITS, TAG_MASK } from '../record/instance-layouts.js';
import { nameValues } from './name-values.js';
import { followJumps, segmentOf } from './python-text.js';

/** A sentence. */
export function reasonOf(exit: ExitState): string {
  const { compiled, template, trace } = exit;
  const { optimised } = trace;
  const { ref } = compiled;
  const refs = optimised.snapshots[compiled.snapshot]?.refs ?? [];
  const origin = trace.origins[optimised.origin(ref)];
  const code = origin?.code ?? trace.code;
  const pc = origin?.pc ?? trace.pc;
  const segment = segmentOf(code, pc) ?? disassembleInstruction(code.unit, pc).replace(/ +/, ' ');
  const resume = template.frames[template.frames.length - 1];
  const nameOf = nameValues(optimised, refs, template);
  const at: Guard = { trace: optimised, ref, code, pc, segment: `‘${segment}’`, nameOf };
  if (isHoisted(exit)) return hoisted(at);
  switch (optimised.name(ref)) {
    case 'guard_not_interrupted':
      return 'Somebody wants the program to look up: Ctrl-C, a time limit, or the engine itself.';
    case 'exit':
      return 'The trace ends here: the way always goes on in the interpreter.';
    case 'guard_class':
      return `${subject(at)} is no longer ${describeClass(optimised.operand(ref, 1))}.`;
    case 'guard_same':
      return `${subject(at)} is another object than the one that was seen while recording.`;
    case 'int_add_ovf':
    case 'int_sub_ovf':
    case 'int_mul_ovf':
      return `The result of ${at.segment} takes more than 64 bits; the interpreter goes on with an int of any size.`;
    default: {
      const isBranch = resume !== undefined && (resume.pc !== pc || resume.code !== code);
      return isBranch ? branch(exit, at, resume.code, followJumps(resume.code, resume.pc)) : check(at);
    }
  }
}

/** A guard and its surroundings. */
interface Guard {
  readonly trace: Trace;
  readonly ref: IrRef;
  readonly code: PyCode;
  readonly pc: number;
  readonly segment: string;
  readonly nameOf: (ref: IrRef) => string;
}

/**
 * A hoisted check stands before the label and leaves as the loop's interruption does (see opt/hoist.ts), but with the values at the
 * label: by these it differs from checks of the header's own instruction.
 */
function isHoisted({ trace: { exits, optimised }, template, compiled }: ExitState): boolean {
  if (optimised.name(compiled.ref) === 'guard_not_interrupted') return false;
  const poll = exits.reduce<ExitState | undefined>(
    (first, exit) =>
      optimised.name(exit.compiled.ref) === 'guard_not_interrupted' &&
      exit.compiled.ref < (first?.compiled.ref ?? optimised.length)
        ? exit
        : first,
    undefined,
  );
  if (poll?.template !== template || !isBeforeLabel(optimised, compiled.ref)) return false;
  const refsOf = (exit: CompiledExit): readonly IrRef[] => optimised.snapshots[exit.snapshot]?.refs ?? [];
  const atStart = refsOf(poll.compiled);
  return refsOf(compiled).some((ref, index) => ref !== atStart[index]);
}

function isBeforeLabel(trace: Trace, ref: IrRef): boolean {
  for (let each = ref; each < trace.length; each++) if (trace.name(each) === 'label') return true;
  return false;
}

function hoisted({ trace, ref }: Guard): string {
  const isBounds = trace.name(ref) === 'guard_true';
  const what = isBounds ? 'an index would leave its sequence' : 'an int would leave 64 bits';
  return `Checked once for all iterations: before the loop ends, ${what}. The interpreter takes over before it comes to that.`;
}

/** A jump that went one way while recording goes the other way. */
function branch(exit: ExitState, at: Guard, to: PyCode, pc: number): string {
  const { tree } = exit.trace;
  const { code: loopCode, pc: header } = tree.signature;
  const isOver = to === loopCode && (pc < header || pc >= loopEnd(loopCode, header));
  const opcode = opcodeNames[at.code.unit.words[at.pc] ?? 0] ?? '';
  if (opcode.startsWith('FOR_ITER'))
    return isOver
      ? 'There is nothing left to iterate over: the loop is over.'
      : 'The inner loop has nothing left to iterate over: it is over.';
  return `${at.segment} came out the other way${isOver ? ': the loop is over' : ''}.`;
}

/** A check that fails has the interpreter do the instruction again. */
function check(at: Guard): string {
  const { trace, ref, segment, nameOf } = at;
  const condition = trace.operand(ref, 0);
  if (condition < 0) return `${segment} cannot be done as it was recorded.`;
  const attributes = attributeKinds(at, condition);
  if (attributes !== undefined) return attributes;
  const operation = trace.name(condition);
  const [left, right] = [trace.operand(condition, 0), trace.operand(condition, 1)];
  const field = fieldOf(trace, right);
  if (operation === 'uint_lt' && field !== undefined)
    return `The index of ${segment} lies outside of the sequence: an IndexError, or an index that counts from the end.`;
  if (field === 'capacity') return `The list’s storage is full: ${segment} has to make room first.`;
  if ((operation === 'int_ne' || operation === 'int_eq') && isConstant(trace, right, 0) && isDivision(at))
    return `The divisor of ${segment} is 0.`;
  if (operation === 'int_eq' && isConstant(trace, right, -1) && isDivision(at))
    return `The divisor of ${segment} is -1: the quotient may need one bit more.`;
  if ((operation === 'float_ne' || operation === 'float_eq') && isConstant(trace, right, 0) && isDivision(at))
    return `The divisor of ${segment} is 0.0.`;
  if (isConstant(trace, right, Number.POSITIVE_INFINITY))
    return `${segment} gives an infinite number or none (nan): Python has to look whether to raise.`;
  if (operation === 'int_lt' && isConstant(trace, right, 0) && segment.includes('['))
    return `The index of ${segment} was ${trace.name(ref) === 'guard_true' ? 'negative and no longer is' : 'not negative and is now'}.`;
  const holds = trace.name(ref) === 'guard_true';
  const text = nameOf(condition);
  return `In ${segment}: ‘${text}’ ${holds ? 'no longer holds' : 'holds now, and did not while recording'}${left === right ? ' (nan)' : ''}.`;
}

/** The tags of an object's row are compared, the bits of the attributes that the trace uses: what kinds of values these have. */
function attributeKinds({ trace, nameOf }: Guard, condition: IrRef): string | undefined {
  if (trace.name(condition) !== 'int_eq') return undefined;
  const [masked, wanted] = [trace.operand(condition, 0), trace.operand(condition, 1)];
  const mask = masked < 0 || wanted >= 0 ? undefined : maskOf(trace, masked);
  const tags = mask === undefined ? masked : trace.operand(masked, 0);
  if (mask === undefined || fieldOf(trace, tags) !== 'tags') return undefined;
  const object = trace.operand(tags, 0);
  const bits = trace.constant(wanted).value as bigint;
  const kinds: string[] = [];
  for (let position = 0; position < INSTANCE_SLOTS; position++) {
    const at = BigInt(TAG_BITS * position);
    if (((mask >> at) & TAG_MASK) === 0n) continue;
    const name = attributeNames(trace).attributeOf(object, position) ?? '.?';
    kinds.push(`‘${nameOf(object)}${name}’ is no longer ${tagTexts[Number((bits >> at) & TAG_MASK)]}`);
  }
  return kinds.length === 0 ? undefined : `${kinds.join(', or ')}.`;
}

/** The bits that an operation keeps. */
function maskOf(trace: Trace, ref: IrRef): bigint | undefined {
  const operand = trace.operand(ref, 1);
  if (trace.name(ref) === 'int_zero_extend') return (1n << BigInt(8 * operand)) - 1n;
  return trace.name(ref) === 'int_and' && operand < 0 ? (trace.constant(operand).value as bigint) : undefined;
}

/** By {@link slotTags}. */
const tagTexts: Readonly<Record<number, string>> = {
  [slotTags.none]: 'of a kind that machine code cannot take',
  [slotTags.int]: 'an int of 64 bits',
  [slotTags.unsigned]: 'an unsigned int of 64 bits',
  [slotTags.float]: 'a float',
  [slotTags.bool]: 'a bool',
  [slotTags.object]: 'an object',
};

function fieldOf(trace: Trace, ref: IrRef): string | undefined {
  if (ref < 0 || trace.name(ref) !== 'getfield_int') return undefined;
  return objectFieldRows[trace.operand(ref, 1)]?.name;
}

function isConstant(trace: Trace, ref: IrRef, value: number): boolean {
  return ref < 0 && Number(trace.constant(ref).value) === value;
}

function isDivision({ code, pc }: Guard): boolean {
  return /DIV|MOD/.test(opcodeNames[code.unit.words[pc] ?? 0] ?? '');
}

/** What a guard of an object is about: its name, or the expression that it is in. */
function subject({ trace, ref, segment, nameOf }: Guard): string {
  const object = trace.operand(ref, 0);
  const name = nameOf(object);
  return /^[a-z]\d+$/.test(name) && !segment.includes(name) ? `The object in ${segment}` : `‘${name}’`;
}

const sequenceNames = {
  list: 'a list',
  array: 'an array, bytes or a plain memoryview',
  view: 'a memoryview',
  rows: 'a list of lists, arrays or views',
  generator: 'a random.Random',
} as const;

function describeClass(word: number): string {
  const { kind, element, dimensions, contiguous } = classOfWord(word);
  if (kind === 'none') return 'None';
  if (kind === 'other') return 'of the type that it was';
  if (kind === 'instance')
    return `an instance of ${layoutOfWord(word).shape.owner.name} with the attributes that it had`;
  if (kind === 'rows' || kind === 'generator') return sequenceNames[kind];
  const shape = kind === 'view' ? ` in ${dimensions} dimensions${contiguous ? '' : ' with strides'}` : '';
  return `${sequenceNames[kind]} of ${elementName(element)}${shape}`;
}

function elementName(element: ElementName): string {
  const { type, bytes, signed } = elements[element];
  if (type === 'float') return bytes === 8 ? 'floats' : 'single floats';
  return `${signed ? '' : 'unsigned '}${8 * bytes}-bit ints`;
}
