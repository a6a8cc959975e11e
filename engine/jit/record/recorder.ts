/**
 * One recording: the trace as far as it is written, the frames as the trace sees them, and how guards, exits and ends are written.
 * The rules for instructions (rules/) work on this.
 */
import { instructionLengths } from '../../bytecode/opcode-facts.js';
import { opcodes } from '../../bytecode/opcodes.table.js';
import type { DictEntry } from '../../objects/model/dict.js';
import { type Frame, type FrameRole, frameRoles } from '../../objects/model/frame.js';
import {
  type LinkedGlobals,
  type PyCell,
  type PyCode,
  PyFunction,
  PyModule,
} from '../../objects/model/functions.js';
import { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { inputOperations, type OperationName } from '../ir/ops.table.js';
import { type IrRef, Trace } from '../ir/trace.js';
import { Abort, type AbortReason } from './aborts.table.js';
import { assignedGlobals } from './assigned-globals.js';
import { findLoopEnd } from './assigned-slots.js';
import {
  isFunctionEntry,
  isSameStack,
  signatureOf,
  type UnsignedRegisters,
  unsignedKey,
} from './entry-signature.js';
import { fitSpec, type SpecFit } from './fit-spec.js';
import type { KnownInstance } from './instance-access.js';
import { liveBefore, liveDuring } from './live-registers.js';
import { orderInputs } from './order-inputs.js';
import type { Condition, EntrySignature, Origin, RecordedTrace } from './recorded-trace.js';
import type { FrameTemplate, RegisterTemplate, ResumeTemplate } from './resume-template.js';
import { returnFromSpecial } from './special-results.js';
import { TemplateWriter } from './template-writer.js';
import { trackSpec } from './track-spec.js';
import { trackTemplate } from './track-template.js';
import { FrameCell, isNewCell, type LastingVariable, type SharedVariable, type Tracked } from './tracked.js';
import { type CellSpec, type PlainSpec, type SlotAllocator, type SlotType, specOf } from './value-spec.js';
import { wideOperations } from './wide-operations.js';

/** What the recorder needs of the driver. */
export interface RecorderServices {
  /** The row of the object table that stands for a constant, for as long as a trace that uses it lives; undefined where none is left. */
  constantRow(value: Value): number | undefined;
  /** The root trace that begins with these frames, at `pc` of the innermost one, and may be jumped to. */
  rootAt(frames: readonly RecordedFrame[], pc: number): RootTarget | undefined;
  /**
   * A recording has come to a loop of a function that it inlines: whether that loop has code, but not yet ('soon') or not at all ('never')
   * such as goes on in these callers.
   */
  wantCallers(frames: readonly RecordedFrame[], pc: number): 'not compiled' | 'soon' | 'never';
  /** A bridge of traces with the entry `home` ends because the outermost frame returns to a caller. */
  leftFor(home: EntrySignature, outermost: Frame): void;
  /** The variable has been seen to change: it is not to be taken for a constant. */
  isMutable(variable: LastingVariable): boolean;
  /** The root of this recording's tree should have the variable among its inputs. */
  wantInput(variable: LastingVariable): void;
  markMutable(variable: LastingVariable): void;
  /** The class changes so often that no trace should rely on it. */
  isChanging(type: PyType): boolean;
  readonly traceLimit: number;
  readonly maxUnrollRecursion: number;
  /** Instructions that make it worth entering a trace. */
  readonly entryLength: number;
}

/** A compiled loop that a trace may end in. */
export interface RootTarget {
  readonly traceNumber: number;
  readonly signature: EntrySignature;
}

/** A frame as the trace sees it. */
export interface RecordedFrame {
  readonly code: PyCode;
  readonly function: PyFunction | null;
  readonly linked: LinkedGlobals;
  readonly namespace: Value;
  /** undefined: not known, because dead. */
  readonly registers: (Tracked | undefined)[];
  /** Where its callee was called. */
  callPc: number;
  /** What becomes of the value that it returns. */
  role: FrameRole;
  /** What a frame of `__init__` makes. */
  instance: Tracked | null;
}

/** Iterations of an inner loop that are recorded one after the other. */
const MAX_UNROLL = 8;

/** How the step just recorded goes on. */
export type RecordingState = 'recording' | 'done' | 'aborted';

/** A recording under way. */
export class Recorder {
  readonly trace = new Trace();
  readonly services: RecorderServices;
  readonly frames: RecordedFrame[] = [];
  readonly shared = new Map<LastingVariable, Tracked>();
  /** Objects, by ref, whose classes have been guarded. */
  readonly instances = new Map<IrRef, KnownInstance>();
  /** The entry of a root trace; null for a bridge. */
  readonly signature: EntrySignature | null;
  readonly startDepth: number;
  readonly constantRows = new Set<number>();
  state: RecordingState = 'recording';
  abortReason: AbortReason | null = null;
  target: number | null = null;
  /** pc of the instruction being recorded, and where it goes on as far as is known. */
  pc = 0;
  nextPc: number;
  /** The interpreter's frame. */
  actual: Frame;
  readonly #conditions = new Map<object, Condition>();
  readonly #templates: ResumeTemplate[] = [];
  readonly #origins: Origin[] = [];
  readonly #unrolled = new Map<string, number>();
  readonly #slots: SlotAllocator | null;
  readonly #unsigned: UnsignedRegisters;
  /** The interpreter's frame in which the trace is entered: it lasts for as long as the recording does. */
  readonly #outermost: Frame;
  #origin = 0;
  #snapshot = -1;
  #isFirst = true;
  /** Instructions that have been recorded before they are executed: those behind `from`, up to one of the `ends`. */
  #skipped: { readonly from: number; readonly ends: readonly number[] } | null = null;
  #framesAtStart = 0;
  /** The entry of the tree that the recording belongs to. */
  #home: EntrySignature | null;
  /** Types of the fail args at which a bridge begins. */
  #bridgeInputs: readonly SlotType[] = [];

  private constructor(
    services: RecorderServices,
    frames: readonly Frame[],
    signature: EntrySignature | null,
    slots: SlotAllocator | null,
    unsigned: UnsignedRegisters,
  ) {
    const frame = frames[frames.length - 1] as Frame;
    this.#outermost = frames[0] as Frame;
    this.#unsigned = unsigned;
    this.services = services;
    this.actual = frame;
    this.signature = signature;
    this.#slots = slots;
    this.#home = signature;
    this.startDepth = frame.depth;
    this.nextPc = frame.pc;
  }

  /**
   * Begins at a loop header, or where the traces of a function do. `frames`: the callers that the trace goes on in when the function returns, outermost first; last the loop's
   * frame. Undefined where a live register holds what no trace can take. `unsigned` is kept for the next recording of the same loop;
   * `wanted` are variables that are to be inputs.
   */
  static atLoop(
    services: RecorderServices,
    frames: readonly Frame[],
    { unsigned, wanted }: { unsigned: UnsignedRegisters; wanted: Iterable<LastingVariable> },
  ): Recorder | undefined {
    const entry = signatureOf(frames, unsigned);
    if (entry === undefined) return undefined;
    const { signature, slots } = entry;
    const recorder = new Recorder(services, frames, signature, slots, unsigned);
    for (const [depth, frame] of frames.entries()) {
      const recorded = recorder.#push(frame);
      for (const { register, spec } of signature.frames[depth]?.registers ?? []) {
        const value = frame.registers[frame.base + register] as Value | undefined;
        recorded.registers[register] =
          spec.kind === 'cell'
            ? { kind: 'cell', variable: recorder.#cellAtEntry(spec, depth, register) }
            : recorder.#trackInput(spec, value);
      }
    }
    for (const variable of wanted) recorder.#takeWanted(variable, slots);
    return recorder;
  }

  /**
   * Begins at an exit that has just been taken: the interpreter's frames are restored, `template` says what they hold. `refOf` gives the
   * ref of a fail arg where that is a constant.
   */
  static atExit(
    services: RecorderServices,
    frames: readonly Frame[],
    template: ResumeTemplate,
    types: readonly SlotType[],
    home: EntrySignature,
    constantOf: (arg: number, trace: Trace) => IrRef | undefined,
  ): Recorder {
    const recorder = new Recorder(services, frames, null, null, new Set());
    recorder.#bridgeInputs = types;
    recorder.#home = home;
    const inputs = new Map<number, IrRef>();
    const input = (arg: number, type: 'int' | 'float' | 'bool' | 'obj'): IrRef => {
      let ref = inputs.get(arg) ?? constantOf(arg, recorder.trace);
      if (ref === undefined) {
        ref = recorder.trace.emit(inputOperations[type], arg);
        recorder.trace.inputs[arg] = type;
        inputs.set(arg, ref);
      }
      return ref;
    };
    const track = trackTemplate(input, (operator, left, right) =>
      recorder.emit(wideOperations[operator], left, right),
    );
    template.frames.forEach((each, depth) => {
      const frame = frames[depth] as Frame;
      const recorded = recorder.#push(frame);
      recorded.callPc = each.pc;
      recorded.role = each.role;
      for (const { register, value } of each.registers) {
        const actual = frame.registers[frame.base + register] as Value | undefined;
        recorded.registers[register] =
          value.kind === 'cell' && value.cell instanceof FrameCell
            ? { kind: 'cell', variable: recorder.#ownVariable(value.cell) }
            : track(value, actual);
      }
      if (each.instance !== null) recorded.instance = track(each.instance, frame.instance as Value);
    });
    for (const { variable, value } of template.shared)
      recorder.shared.set(recorder.#ownVariable(variable), track(value, recorder.contentOf(variable)));
    return recorder;
  }

  get frame(): RecordedFrame {
    return this.frames[this.frames.length - 1] as RecordedFrame;
  }

  /** The instructions of the innermost frame. */
  get words(): Int32Array {
    return this.frame.code.instructions;
  }

  /** The finished recording. */
  finish(): RecordedTrace {
    return {
      trace: orderInputs(this.trace, this.signature?.slots ?? this.#bridgeInputs),
      templates: this.#templates,
      conditions: [...this.#conditions.values()],
      origins: this.#origins,
      constantRows: this.constantRows,
      target: this.target,
    };
  }

  /** Whether the interpreter is where the recorder expects it; else Python code ran that was not followed. */
  follows(frame: Frame, pc: number): boolean {
    return (
      frame.depth - this.startDepth === this.depthChange() &&
      frame.code === this.frame.code &&
      pc === this.nextPc
    );
  }

  /** What comes before one of the `ends`, further down in this function, has been recorded already. */
  skipTo(ends: readonly number[]): void {
    this.#skipped = { from: this.pc, ends };
    this.#snapshot = -1;
  }

  /** Whether the instruction is one of those that have been recorded already. */
  skips(frame: Frame, pc: number): boolean {
    if (this.#skipped === null) return false;
    const { from, ends } = this.#skipped;
    const isHere = frame.depth - this.startDepth === this.depthChange() && frame.code === this.frame.code;
    if (isHere && !ends.includes(pc) && pc > from && pc < Math.max(...ends)) return true;
    this.#skipped = null;
    this.nextPc = isHere && ends.includes(pc) ? pc : -1;
    return false;
  }

  /** Frames entered and not left since the recording began; frames of inlined calls at the start are counted out. */
  depthChange(): number {
    return this.frames.length - this.#framesAtStart;
  }

  /** Sets out to record the instruction at `pc`. */
  begin(frame: Frame, pc: number): void {
    if (this.trace.length > this.services.traceLimit) throw new Abort('the trace is too long');
    this.actual = frame;
    this.pc = pc;
    this.nextPc = pc + (instructionLengths[this.words[pc] ?? 0] ?? 1);
    this.#snapshot = -1;
    this.#origins.push({ code: this.frame.code, pc, depth: this.frames.length - 1 });
    this.#origin = this.#origins.length - 1;
    if (this.#isFirst) {
      this.#isFirst = false;
      if (this.signature !== null) this.guard('guard_not_interrupted');
      return;
    }
    if (!this.frame.code.unit.loopHeaders.includes(pc)) return;
    if (this.#isHome(pc)) return;
    if (!this.#jumpIfCompiled(pc)) this.#needCallers(pc);
  }

  /** The actual value in a register. */
  actualOf(register: number): Value {
    return this.actual.registers[this.actual.base + register] as Value;
  }

  /** The instruction is the first of a bridge: the one at which the exit was taken. */
  get isAtExit(): boolean {
    return this.signature === null && this.#origins.length === 1;
  }

  /** The instruction is a store of an item: its key is operand 2, not 3. */
  get isStoring(): boolean {
    return this.words[this.pc] === opcodes.SETITEM.code;
  }

  /** What is known of a register. */
  read(register: number): Tracked {
    const tracked = this.frame.registers[register];
    if (tracked === undefined) throw new Abort('no rule for these operands');
    if (tracked.kind !== 'instance' || tracked.row === null) return tracked;
    return { kind: 'object', ref: tracked.row, value: this.actualOf(register) };
  }

  /** What is known of operand `index` of the instruction (from 1 on), a register. */
  operand(index: number): Tracked {
    return this.read(this.word(index));
  }

  word(index: number): number {
    return this.words[this.pc + index] as number;
  }

  write(register: number, value: Tracked): void {
    this.frame.registers[register] = value;
    this.#snapshot = -1;
  }

  /** Something that a snapshot holds is no longer what it was. */
  changed(): void {
    this.#snapshot = -1;
  }

  emit(name: OperationName, a = 0, b = 0, c = 0, d = 0): IrRef {
    return this.trace.emit(name, a, b, c, d, -1, this.#origin);
  }

  /** Emits a guard whose exit goes on at the start of this instruction. */
  guard(name: OperationName, a = 0, b = 0): IrRef {
    if (this.#snapshot < 0) this.#snapshot = this.#takeSnapshot(this.pc);
    return this.trace.emit(name, a, b, 0, 0, this.#snapshot, this.#origin);
  }

  /** The object table has what the trace needs. */
  expectInTable(condition: IrRef, lacks: 'room' | 'tags'): void {
    const snapshot = this.#takeSnapshot(this.pc, lacks);
    this.trace.emit('guard_true', condition, 0, 0, 0, snapshot, this.#origin);
  }

  /** The condition holds, or not: as it does now. The exit goes on at the start of this instruction. */
  expect(condition: IrRef, holds: boolean): void {
    this.guard(holds ? 'guard_true' : 'guard_false', condition);
  }

  /** As expect, with the exit going on at `elsewhere`: the other side of a conditional jump. */
  expectOrGo(condition: IrRef, holds: boolean, elsewhere: number): void {
    const snapshot = this.#takeSnapshot(elsewhere);
    this.trace.emit(holds ? 'guard_true' : 'guard_false', condition, 0, 0, 0, snapshot, this.#origin);
  }

  int(value: bigint | number): IrRef {
    return this.trace.int(value);
  }

  /** The row of a constant, as a ref. */
  constantObject(value: Value): IrRef {
    const row = this.services.constantRow(value);
    if (row === undefined) throw new Abort('no room for constants');
    this.constantRows.add(row);
    return this.trace.object(row);
  }

  /** The trace relies on something; the driver checks it at each entry. */
  require(key: object, condition: Condition): void {
    this.#conditions.set(key, condition);
  }

  /** Whether the trace takes something to be constant. */
  isRequired(key: object): boolean {
    return this.#conditions.has(key);
  }

  /** What a shared variable holds: known, or taken as an input from now on. Undefined where a bridge cannot know. */
  readShared(variable: SharedVariable): Tracked {
    if (isNewCell(variable)) return variable.content;
    const own = this.#ownVariable(variable);
    const known = this.shared.get(own);
    if (known !== undefined) return known;
    if (this.signature === null || this.#slots === null) {
      this.services.wantInput(variable);
      throw new Abort('a shared variable changes');
    }
    const value = this.contentOf(own);
    const spec = specOf(value, this.#slots, false);
    if (spec === undefined || spec.kind === 'cell') throw new Abort('no rule for these operands');
    const tracked = this.#trackInput(spec, value);
    this.signature.shared.push({ variable: own, spec });
    this.shared.set(own, tracked);
    this.#addToSnapshots(own, tracked);
    return tracked;
  }

  writeShared(variable: SharedVariable, value: Tracked): void {
    if (isNewCell(variable)) variable.content = value;
    else {
      this.readShared(variable);
      this.shared.set(this.#ownVariable(variable), value);
    }
    this.#snapshot = -1;
  }

  /** The variable behind a cell of a closure: a cell of the frame in which the trace is entered where it is one of those. */
  variableOf(cell: PyCell): LastingVariable {
    const root = this.#outermost;
    for (const tracked of this.frames[0]?.registers ?? []) {
      if (tracked?.kind !== 'cell' || !(tracked.variable instanceof FrameCell)) continue;
      const { register } = tracked.variable;
      if ((root.registers[root.base + register] as unknown) !== cell) continue;
      const spec = cellSpecAt(this.#home, register);
      // The entry has to make sure that it is the same cell then; that of a bridge's tree has been made.
      if (spec === undefined || (this.signature === null && spec.identity !== cell))
        throw new Abort('a shared variable changes');
      spec.identity = cell;
      return tracked.variable;
    }
    return cell;
  }

  /** Has the variable among the inputs, if a trace can take what it holds. */
  #takeWanted(variable: LastingVariable, slots: SlotAllocator): void {
    const own = this.#ownVariable(variable);
    // The cell may not be alive here.
    if (own instanceof FrameCell && !this.#hasCell(own)) return;
    const known = slots.types.length;
    try {
      this.readShared(own);
    } catch (thrown) {
      if (!(thrown instanceof Abort)) throw thrown;
      slots.keep(known);
    }
  }

  #hasCell(variable: FrameCell): boolean {
    const tracked = this.frames[0]?.registers[variable.register];
    return tracked?.kind === 'cell' && tracked.variable === variable;
  }

  /** What a variable holds now. */
  contentOf(variable: LastingVariable): Value | undefined {
    if (variable instanceof FrameCell) {
      const root = this.#outermost;
      return (root.registers[root.base + variable.register] as unknown as PyCell).value;
    }
    return variable.value;
  }

  /** Follows a call into a Python function; into `__init__` if there is an `instance` that it makes; `role` says what becomes of its result. */
  enter(
    callee: PyFunction,
    linked: LinkedGlobals,
    registers: (Tracked | undefined)[],
    role: FrameRole,
    instance: Tracked | null,
  ): void {
    const same = this.frames.reduce((count, each) => count + (each.code === callee.code ? 1 : 0), 0);
    if (same > this.services.maxUnrollRecursion) throw new Abort('recursion is too deep');
    this.#noteAssigned(callee.code, linked);
    this.frame.callPc = this.pc;
    this.frames.push({
      code: callee.code,
      function: callee,
      linked,
      namespace: null,
      registers,
      callPc: 0,
      role,
      instance,
    });
    this.nextPc = 0;
    this.#snapshot = -1;
  }

  /** Follows a return to the caller, which is part of the trace. */
  leave(value: Tracked): void {
    if (this.frames.length === 1) {
      this.#exitHere();
      if (this.#home !== null && !isFunctionEntry(this.#home))
        this.services.leftFor(this.#home, this.#outermost);
      return;
    }
    const { instance, role } = this.frame;
    if (instance !== null && !(value.kind === 'const' && value.value === null))
      throw new Abort('an exception was raised');
    if (role >= frameRoles.dropped) {
      returnFromSpecial(this, role, value);
      return;
    }
    const { words, callPc } = this.popFrame();
    this.write(words[callPc + 1] as number, instance ?? value);
  }

  /** Back in the caller, which goes on behind its call. */
  popFrame(): { readonly words: Int32Array; readonly callPc: number } {
    this.frames.pop();
    const { words } = this;
    const { callPc } = this.frame;
    this.nextPc = callPc + (instructionLengths[words[callPc] as number] as number);
    this.#snapshot = -1;
    return { words, callPc };
  }

  /** The back edge to `header`. */
  jumpBack(header: number): void {
    this.nextPc = header;
    if (this.signature !== null && this.#isHome(header)) {
      this.#closeLoop(this.signature);
      return;
    }
    if (this.signature !== null && this.#isOutside(header, this.signature)) throw new Abort('left the loop');
    if (this.#jumpIfCompiled(header)) return;
    this.#needCallers(header);
    if (this.#endsByItself(header)) return;
    const key = `${this.frames.length}:${header}`;
    const times = (this.#unrolled.get(key) ?? 0) + 1;
    this.#unrolled.set(key, times);
    if (times <= MAX_UNROLL) return;
    if (this.signature !== null || this.frames.length > 1)
      throw new Abort('an inner loop is not compiled yet');
    this.pc = header;
    this.#exitHere();
  }

  /** A loop over a virtual tuple has as many iterations as that has items: all of them become part of the trace. */
  #endsByItself(header: number): boolean {
    const { words } = this;
    if (words[header] !== opcodes.FOR_ITER.code) return false;
    return this.frame.registers[words[header + 2] as number]?.kind === 'tuple_iterator';
  }

  /** Whether a root's recording is back where it began. */
  #isHome(header: number): boolean {
    const { signature } = this;
    return signature !== null && header === signature.pc && isSameStack(signature.frames, this.frames);
  }

  /** Whether a root's recording has come to a loop around its own, or behind it: a trace of that would be one of the loop's end. */
  #isOutside(header: number, signature: EntrySignature): boolean {
    const { code, pc, frames } = signature;
    if (isFunctionEntry(signature)) return false;
    if (this.frames.length !== frames.length) return this.frames.length < frames.length;
    return header < pc || header > findLoopEnd(code.instructions, pc);
  }

  /** At the header of an inlined function's loop: where that has code, the trace should go on in it, but can only if it knows the callers. */
  #needCallers(header: number): void {
    if (this.frames.length === 1 || !this.#hasOnlyCalls) return;
    const outlook = this.services.wantCallers(this.frames, header);
    if (outlook === 'soon') throw new Abort('an inner loop is not compiled yet');
    if (outlook === 'never') throw new Abort('a called function has a compiled loop of its own');
  }

  /** Whether the result of each frame is its call's. No code goes on in a call of `__init__`: what it makes is not in a register. */
  get #hasOnlyCalls(): boolean {
    return this.frames.every(({ role }) => role === frameRoles.call);
  }

  /** Ends the trace where the interpreter goes on at this instruction. */
  #exitHere(): void {
    if (this.signature !== null) {
      if (!isFunctionEntry(this.signature)) throw new Abort('left the frame');
      this.#needLength();
    }
    this.#snapshot = this.#takeSnapshot(this.pc);
    this.guard('exit');
    this.state = 'done';
  }

  /** The trace of a function is done: it must run long enough to be worth entering. */
  #needLength(): void {
    if (this.#origins.length < this.services.entryLength) throw new Abort('too short to be entered');
  }

  #closeLoop(signature: EntrySignature): void {
    const fit = this.#fit(signature);
    if (fit === undefined) {
      this.#noteUnsigned(signature);
      throw new Abort('types change from iteration to iteration');
    }
    this.trace.emitList('close_loop', fit, 0, this.#origin);
    this.state = 'done';
  }

  /** Ends the trace in the loop that begins at `header`, if that is compiled and takes what the registers hold. */
  #jumpIfCompiled(header: number): boolean {
    if (!this.#hasOnlyCalls) return false;
    const root = this.services.rootAt(this.frames, header);
    if (root === undefined) return false;
    // The exits of guards that make values fit go on at the header.
    this.pc = header;
    this.#snapshot = -1;
    const fit = this.#losesShared(root.signature) ? undefined : this.#fit(root.signature);
    if (fit === undefined) {
      if (this.signature !== null) throw new Abort('types change from iteration to iteration');
      this.#exitHere();
      return true;
    }
    if (this.signature !== null && isFunctionEntry(this.signature)) this.#needLength();
    this.trace.emitList('jump_to', fit, root.traceNumber, this.#origin);
    this.target = root.traceNumber;
    this.state = 'done';
    return true;
  }

  /** Whether the other trace does not know of a variable that this one keeps: its exits would not write it back. */
  #losesShared(signature: EntrySignature): boolean {
    for (const variable of this.shared.keys())
      if (!signature.shared.some((each) => this.#ownVariable(each.variable) === variable)) return true;
    return false;
  }

  /** The refs of a signature's slots; undefined where a value does not fit. */
  #fit(signature: EntrySignature): IrRef[] | undefined {
    const refs: SpecFit = { refs: new Array(signature.slots.length).fill(0), recorder: this };
    for (const [depth, { registers }] of signature.frames.entries()) {
      for (const { register, spec } of registers) {
        const tracked = this.frames[depth]?.registers[register];
        const fits =
          spec.kind === 'cell'
            ? this.#fitsCell(tracked, spec, depth === 0 && signature === this.#home)
            : tracked !== undefined && fitSpec(tracked, spec, refs);
        if (!fits) return undefined;
      }
    }
    for (const { variable, spec } of signature.shared) {
      const own = this.#ownVariable(variable);
      const tracked = this.shared.get(own) ?? (this.signature === null ? undefined : this.readShared(own));
      if (tracked === undefined) this.services.wantInput(variable);
      if (tracked === undefined || !fitSpec(tracked, spec, refs)) return undefined;
    }
    return refs.refs;
  }

  #fitsCell(tracked: Tracked | undefined, spec: CellSpec, isHome: boolean): boolean {
    // Cells of the outermost frame stay the same while a trace and those of its tree run.
    if (isHome) return true;
    if (tracked?.kind !== 'cell') return false;
    const { variable } = tracked;
    if (!(variable instanceof FrameCell)) return variable === spec.identity;
    if (spec.identity === null) return true;
    const known = cellSpecAt(this.#home, variable.register);
    return known?.identity === spec.identity;
  }

  /** Ints that turned out to go beyond 2**63 are inputs of that kind next time. */
  #noteUnsigned(signature: EntrySignature): void {
    for (const [depth, { registers }] of signature.frames.entries()) {
      for (const { register, spec } of registers) {
        const tracked = this.frames[depth]?.registers[register];
        if (spec.kind === 'int' && !spec.unsigned && tracked?.kind === 'int' && tracked.unsigned)
          this.#unsigned.add(unsignedKey(depth, register));
      }
    }
  }

  #takeSnapshot(pc: number, lacks: ResumeTemplate['lacks'] = null): number {
    const writer = new TemplateWriter();
    const frames: FrameTemplate[] = this.frames.map((frame, depth) => {
      const isInnermost = depth === this.frames.length - 1;
      const at = isInnermost ? pc : frame.callPc;
      const live = isInnermost ? liveBefore(frame.code, at) : liveDuring(frame.code, at);
      const registers: RegisterTemplate[] = [];
      for (const register of live) {
        const tracked = frame.registers[register];
        if (tracked !== undefined) registers.push({ register, value: writer.write(tracked) });
      }
      const instance = frame.instance === null ? null : writer.write(frame.instance);
      return { code: frame.code, function: frame.function, pc: at, registers, role: frame.role, instance };
    });
    const shared: { variable: LastingVariable; value: ReturnType<TemplateWriter['write']> }[] = [];
    for (const [variable, tracked] of this.shared) shared.push({ variable, value: writer.write(tracked) });
    this.#templates.push({ lacks, frames, shared });
    return this.trace.addSnapshot(writer.refs, this.#templates.length - 1);
  }

  /** Exits recorded so far restore the variable too: in later iterations it may have changed by then. */
  #addToSnapshots(variable: LastingVariable, tracked: Tracked): void {
    this.trace.snapshots.forEach(({ refs, template }, index) => {
      const writer = new TemplateWriter(refs);
      this.#templates[template]?.shared.push({ variable, value: writer.write(tracked) });
      this.trace.snapshots[index] = { refs: writer.refs, template };
    });
    this.#snapshot = -1;
  }

  #trackInput(spec: PlainSpec, value: Value | undefined): Tracked {
    const slots = this.signature?.slots ?? [];
    return trackSpec(spec, value, {
      input: (slot) => {
        const type = slots[slot] ?? 'int';
        this.trace.inputs[slot] = type;
        return this.trace.emit(inputOperations[type], slot, 0, 0, 0, -1, this.#origin);
      },
      constant: (number) => this.int(number),
    });
  }

  /** The frame's own cell where a variable is one: see FrameCell. */
  #ownVariable(variable: LastingVariable): LastingVariable {
    if (variable instanceof FrameCell) {
      for (const tracked of this.frames[0]?.registers ?? [])
        if (
          tracked?.kind === 'cell' &&
          tracked.variable instanceof FrameCell &&
          tracked.variable.register === variable.register
        )
          return tracked.variable;
    }
    return variable;
  }

  /** The globals that code assigns are no constants. Where one was taken for one already, the next recording knows. */
  #noteAssigned(code: PyCode, linked: LinkedGlobals): void {
    for (const name of assignedGlobals(code)) {
      const variable = linked.cells[name] as DictEntry;
      if (this.services.isMutable(variable) || this.shared.has(variable)) continue;
      // Functions and classes that a module defines before its loops run are assigned once.
      if (typeof variable.value === 'object' && isDefinition(variable.value)) continue;
      this.services.markMutable(variable);
      if (this.isRequired(variable)) throw new Abort('a shared variable changes');
    }
  }

  /** The variable behind a cell that is an input: one of the outermost frame's own, or of a called function's closure. */
  #cellAtEntry({ identity }: CellSpec, depth: number, register: number): LastingVariable {
    return depth === 0 || identity === null ? new FrameCell(register) : this.variableOf(identity);
  }

  #push(frame: Frame): RecordedFrame {
    const recorded: RecordedFrame = {
      code: frame.code,
      function: frame.function,
      linked: frame.linked,
      namespace: frame.namespace,
      registers: new Array(frame.code.registerCount),
      callPc: frame.pc,
      role: frameRoles.call,
      instance: null,
    };
    this.frames.push(recorded);
    this.#framesAtStart++;
    this.#noteAssigned(frame.code, frame.linked);
    return recorded;
  }
}

/** What an entry expects of a cell of its outermost frame. */
function cellSpecAt(signature: EntrySignature | null, register: number): CellSpec | undefined {
  const entry = signature?.frames[0]?.registers.find((each) => each.register === register);
  return entry?.spec.kind === 'cell' ? entry.spec : undefined;
}

function isDefinition(value: Value): boolean {
  return value instanceof PyFunction || value instanceof PyType || value instanceof PyModule;
}
