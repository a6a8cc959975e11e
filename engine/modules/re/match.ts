/**
 * The matcher: runs a program over a text.
 *
 * It backtracks over a stack of its own, three ints an entry: alternatives, and what to undo on the way back to them. JavaScript's
 * stack is not used, so that no pattern or text overflows it; long matches poll for interrupts. Positions are in characters.
 */
import { copyLong } from '../../core/long-buffers.js';
import { runtime } from '../../objects/model/runtime.js';
import { memoryError } from '../../objects/protocol/failures.js';
import { asciiLower, equivalentsOf } from './case-equivalents.js';
import { type CharacterSet, categorySet } from './character-set.js';
import type { Program } from './program.js';
import type { TextInput } from './text-input.js';

/** Kinds of entries of the stack, in the low bits of their third word. */
const CHOICE = 0;
const UNDO_OPEN = 1;
const UNDO_CLOSE = 2;
const UNDO_LOOP = 3;
const SHRINK = 4;
const GROW = 5;
const BRANCH = 6;
const LATER_ROUND = 7;

/** Steps back, and characters passed in runs, between two looks at the control word. */
const POLL_INTERVAL = 1 << 13;

/** More ints than V8 gives memory for in one piece. */
const MAX_STACK = 2 ** 29;

const INITIAL_STACK = 3 * 1024;

/** Larger stacks are not kept. */
const LARGEST_SPARE = 1 << 20;

const noStack = new Int32Array(0);

/** A stack that nobody uses now: a signal handler that runs within a match must have another. */
let spareStack: Int32Array | undefined;

function newMarks(program: Program): number[] {
  const marks: number[] = [-1, -1, -1];
  for (let index = 0; index < program.groups; index++) marks.push(-1, -1);
  return marks;
}

/**
 * A program and a text, to be matched at one place or several.
 *
 * `marks` has the groups of the last match: the beginning of group n at 2n, its end behind it, -1 for a group that has not matched; the last item
 * is the group closed last. They are -1 before a match and after a failure.
 */
export class Matcher {
  marks: number[];
  /** An empty match may not end here; -1 for any. */
  forbidden = -1;
  private readonly program: Program;
  private readonly text: TextInput;
  /** The text ends here for the pattern. */
  private readonly end: number;
  /** The match must reach the end. */
  private readonly isFull: boolean;
  private stack: Int32Array = noStack;

  constructor(program: Program, text: TextInput, end: number, isFull: boolean) {
    this.program = program;
    this.text = text;
    this.end = end;
    this.isFull = isFull;
    this.marks = newMarks(program);
  }

  /** Leaves the marks to whoever has them, for a match to keep. */
  renewMarks(): void {
    this.marks = newMarks(this.program);
  }

  /** The end of the match that begins at `start`, or -1. */
  matchAt(start: number): number {
    this.stack = spareStack ?? new Int32Array(INITIAL_STACK);
    spareStack = undefined;
    const end = this.run(start);
    if (this.stack.length <= LARGEST_SPARE) spareStack = this.stack;
    this.stack = noStack;
    return end;
  }

  private run(start: number): number {
    const { program, text, end, marks } = this;
    const { code, sets, texts, firsts } = program;
    const loops: number[] = program.loops === 0 ? NONE : new Array(2 * program.loops).fill(-1);
    const regions: number[] = program.regions === 0 ? NONE : new Array(2 * program.regions).fill(0);
    const last = marks.length - 1;
    let stack = this.stack;
    let top = 0;
    let budget = POLL_INTERVAL;
    let pc = 0;
    let at = start;

    for (;;) {
      if (top + 12 > stack.length) stack = this.grow();
      // Each operation that matches continues this loop; one that fails breaks out of the switch.
      switch (code[pc]) {
        case 0: // accept
          if ((this.isFull && at !== end) || at === this.forbidden) break;
          return at;
        case 1: // fail
          break;
        case 2: // char
          if (at >= end || text.charCodeAt(at) !== code[pc + 1]) break;
          at++;
          pc += 2;
          continue;
        case 3: // notChar
          if (at >= end || text.charCodeAt(at) === code[pc + 1]) break;
          at++;
          pc += 2;
          continue;
        case 4: // anyInLine
          if (at >= end || text.charCodeAt(at) === 0x0a) break;
          at++;
          pc++;
          continue;
        case 5: // any
          if (at >= end) break;
          at++;
          pc++;
          continue;
        case 6: {
          // set
          if (at >= end) break;
          const char = text.charCodeAt(at);
          const set = sets[code[pc + 1] as number] as CharacterSet;
          if (char < 256 ? set.table[char] === 0 : !set.hasHigh(char)) break;
          at++;
          pc += 2;
          continue;
        }
        case 7: {
          // text
          const wanted = texts[code[pc + 1] as number] as string;
          const length = wanted.length;
          if (end - at < length) break;
          let same = 0;
          while (same < length && text.charCodeAt(at + same) === wanted.charCodeAt(same)) same++;
          if (same < length) break;
          at += length;
          pc += 2;
          continue;
        }
        case 8: // at
          if (!isAtPlace(text, at, end, code[pc + 1] as number)) break;
          pc += 2;
          continue;
        case 9: // jump
          if (--budget < 0) {
            budget = POLL_INTERVAL;
            runtime.current.poll();
          }
          pc = code[pc + 1] as number;
          continue;
        case 10: {
          // split
          const char = at < end ? Math.min(text.charCodeAt(at), 256) : -1;
          const first = code[pc + 1] as number;
          const otherFirst = code[pc + 2] as number;
          const target = code[pc + 3] as number;
          const other = code[pc + 4] as number;
          const canTake = first < 0 || (char >= 0 && (firsts[first] as Uint8Array)[char] === 1);
          const canLeave = otherFirst < 0 || (char >= 0 && (firsts[otherFirst] as Uint8Array)[char] === 1);
          if (canTake) {
            if (canLeave) {
              stack[top] = other;
              stack[top + 1] = at;
              stack[top + 2] = CHOICE;
              top += 3;
            }
            pc = target;
            continue;
          }
          if (!canLeave) break;
          pc = other;
          continue;
        }
        case 11: {
          // branch
          const count = code[pc + 1] as number;
          const chosen = nextBranch(program, pc, 0, count, at < end ? text.charCodeAt(at) : -1);
          if (chosen < 0) break;
          if (chosen < count - 1) {
            stack[top] = pc;
            stack[top + 1] = at;
            stack[top + 2] = BRANCH | ((chosen + 1) << 3);
            top += 3;
          }
          pc = code[pc + 3 + 2 * chosen] as number;
          continue;
        }
        case 12: {
          // repeat
          const least = at + (code[pc + 3] as number);
          if (least > end) break;
          const max = code[pc + 4] as number;
          let reached = endOfRun(
            text,
            at,
            max < end - at ? at + max : end,
            code[pc + 1] as number,
            code[pc + 2] as number,
            sets,
          );
          if (reached < least) break;
          budget -= (reached - at) >> 3;
          const keep = code[pc + 5] as number;
          if (keep === 0 || (keep === 2 && this.isFull)) {
            const next = code[pc + 6] as number;
            if (next >= 0) {
              reached = lastBefore(text, firsts[next] as Uint8Array, least, reached, end);
              if (reached < least) break;
            }
            if (reached > least) {
              stack[top] = pc;
              stack[top + 1] = reached;
              stack[top + 2] = SHRINK | (least << 3);
              top += 3;
            }
          }
          at = reached;
          pc += 7;
          continue;
        }
        case 13: {
          // repeatLazy
          const min = code[pc + 3] as number;
          const least = at + min;
          if (least > end) break;
          if (
            min > 0 &&
            endOfRun(text, at, least, code[pc + 1] as number, code[pc + 2] as number, sets) < least
          )
            break;
          if ((code[pc + 4] as number) > min) {
            stack[top] = pc;
            stack[top + 1] = least;
            stack[top + 2] = GROW | (at << 3);
            top += 3;
          }
          at = least;
          pc += 5;
          continue;
        }
        case 14: {
          // open
          const mark = 2 * (code[pc + 1] as number);
          stack[top] = mark;
          stack[top + 1] = marks[mark] as number;
          stack[top + 2] = UNDO_OPEN;
          top += 3;
          marks[mark] = at;
          pc += 2;
          continue;
        }
        case 15: {
          // close
          const group = code[pc + 1] as number;
          stack[top] = marks[2 * group + 1] as number;
          stack[top + 1] = marks[last] as number;
          stack[top + 2] = UNDO_CLOSE | (group << 3);
          top += 3;
          marks[2 * group + 1] = at;
          marks[last] = group;
          pc += 2;
          continue;
        }
        case 16: {
          // loopStart
          const loop = 2 * (code[pc + 1] as number);
          stack[top] = loops[loop] as number;
          stack[top + 1] = loops[loop + 1] as number;
          stack[top + 2] = UNDO_LOOP | (loop << 3);
          top += 3;
          loops[loop] = 0;
          loops[loop + 1] = -1;
          pc += 2;
          continue;
        }
        case 17: {
          // loop
          const loop = 2 * (code[pc + 1] as number);
          const rounds = loops[loop] as number;
          const before = loops[loop + 1] as number;
          const exit = code[pc + 6] as number;
          if (--budget < 0) {
            budget = POLL_INTERVAL;
            runtime.current.poll();
          }
          const first = code[pc + 5] as number;
          const isForced = rounds < (code[pc + 2] as number);
          // A round that took nothing is the last one.
          let canTake = isForced || (rounds < (code[pc + 3] as number) && at !== before);
          if (canTake && first >= 0)
            canTake = at < end && (firsts[first] as Uint8Array)[Math.min(text.charCodeAt(at), 256)] === 1;
          if (!canTake) {
            if (isForced) break;
            pc = exit;
            continue;
          }
          if (!isForced && code[pc + 4] === 1) {
            stack[top] = pc;
            stack[top + 1] = at;
            stack[top + 2] = LATER_ROUND;
            top += 3;
            pc = exit;
            continue;
          }
          stack[top] = rounds;
          stack[top + 1] = before;
          stack[top + 2] = UNDO_LOOP | (loop << 3);
          top += 3;
          if (!isForced) {
            stack[top] = exit;
            stack[top + 1] = at;
            stack[top + 2] = CHOICE;
            top += 3;
            loops[loop + 1] = at;
          }
          loops[loop] = rounds + 1;
          pc += 7;
          continue;
        }
        case 18: {
          // enter
          const region = 2 * (code[pc + 1] as number);
          regions[region] = top;
          regions[region + 1] = at;
          pc += 2;
          continue;
        }
        case 19: // leaveAtomic
          top = forgetAlternatives(stack, regions[2 * (code[pc + 1] as number)] as number, top);
          pc += 2;
          continue;
        case 20: {
          // leaveLook
          const region = 2 * (code[pc + 1] as number);
          top = forgetAlternatives(stack, regions[region] as number, top);
          at = regions[region + 1] as number;
          pc += 2;
          continue;
        }
        case 21: // enterNot
          regions[2 * (code[pc + 1] as number)] = top;
          stack[top] = code[pc + 2] as number;
          stack[top + 1] = at;
          stack[top + 2] = CHOICE;
          top += 3;
          pc += 3;
          continue;
        case 22: {
          // leaveNot
          const height = regions[2 * (code[pc + 1] as number)] as number;
          while (top > height) {
            top -= 3;
            undo(stack, top, marks, loops);
          }
          break;
        }
        case 23: // back
          at -= code[pc + 1] as number;
          if (at < 0) break;
          pc += 2;
          continue;
        case 24:
        case 25: {
          // reference, referenceFolded
          const mark = 2 * (code[pc + 1] as number);
          const from = marks[mark] as number;
          const to = marks[mark + 1] as number;
          if (from < 0 || to < from || end - at < to - from) break;
          const isSame =
            code[pc] === 24
              ? isRepeated(text, from, to, at)
              : isRepeatedFolded(text, from, to, at, code[pc + 2] === 1);
          if (!isSame) break;
          at += to - from;
          pc += code[pc] === 24 ? 2 : 3;
          continue;
        }
        case 26: {
          // conditional
          const mark = 2 * (code[pc + 1] as number);
          const hasMatched =
            (marks[mark] as number) >= 0 && (marks[mark + 1] as number) >= (marks[mark] as number);
          pc = hasMatched ? pc + 3 : (code[pc + 2] as number);
          continue;
        }
        default:
          throw new Error(`unknown operation ${code[pc]} of a pattern`);
      }

      // The way back: to the last alternative.
      for (;;) {
        if (top === 0) return -1;
        if (--budget < 0) {
          budget = POLL_INTERVAL;
          runtime.current.poll();
        }
        top -= 3;
        const word = stack[top + 2] as number;
        const kind = word & 7;
        if (kind === CHOICE) {
          pc = stack[top] as number;
          at = stack[top + 1] as number;
          break;
        }
        if (kind === SHRINK) {
          const least = word >>> 3;
          pc = stack[top] as number;
          at = (stack[top + 1] as number) - 1;
          const next = code[pc + 6] as number;
          if (next >= 0) {
            const reached = lastBefore(text, firsts[next] as Uint8Array, least, at, end);
            budget -= (at - reached) >> 3;
            at = reached;
            if (at < least) continue;
          }
          if (at > least) {
            stack[top + 1] = at;
            top += 3;
          }
          pc += 7;
          break;
        }
        if (kind === LATER_ROUND) {
          pc = stack[top] as number;
          at = stack[top + 1] as number;
          const loop = 2 * (code[pc + 1] as number);
          stack[top] = loops[loop] as number;
          stack[top + 1] = loops[loop + 1] as number;
          stack[top + 2] = UNDO_LOOP | (loop << 3);
          top += 3;
          loops[loop] = (loops[loop] as number) + 1;
          loops[loop + 1] = at;
          pc += 7;
          break;
        }
        if (kind === GROW) {
          pc = stack[top] as number;
          at = stack[top + 1] as number;
          const from = word >>> 3;
          if (
            at >= end ||
            endOfRun(text, at, at + 1, code[pc + 1] as number, code[pc + 2] as number, sets) === at
          )
            continue;
          at++;
          if (at - from < (code[pc + 4] as number)) {
            stack[top + 1] = at;
            top += 3;
          }
          pc += 5;
          break;
        }
        if (kind === BRANCH) {
          pc = stack[top] as number;
          at = stack[top + 1] as number;
          const count = code[pc + 1] as number;
          const chosen = nextBranch(program, pc, word >>> 3, count, at < end ? text.charCodeAt(at) : -1);
          if (chosen < 0) continue;
          if (chosen < count - 1) {
            stack[top + 2] = BRANCH | ((chosen + 1) << 3);
            top += 3;
          }
          pc = code[pc + 3 + 2 * chosen] as number;
          break;
        }
        undo(stack, top, marks, loops);
      }
    }
  }

  private grow(): Int32Array {
    const { length } = this.stack;
    if (length * 2 > MAX_STACK) throw memoryError();
    const grown = new Int32Array(length * 2);
    copyLong(grown, this.stack);
    this.stack = grown;
    return grown;
  }
}

const NONE: number[] = [];

/** Undoes one entry; alternatives have nothing to undo. */
function undo(stack: Int32Array, at: number, marks: number[], loops: number[]): void {
  const word = stack[at + 2] as number;
  const index = word >>> 3;
  switch (word & 7) {
    case UNDO_OPEN:
      marks[stack[at] as number] = stack[at + 1] as number;
      break;
    case UNDO_CLOSE:
      marks[2 * index + 1] = stack[at] as number;
      marks[marks.length - 1] = stack[at + 1] as number;
      break;
    case UNDO_LOOP:
      loops[index] = stack[at] as number;
      loops[index + 1] = stack[at + 1] as number;
      break;
    default:
      break;
  }
}

/** Drops the alternatives above a height and keeps what is to be undone. Gives the new top. */
function forgetAlternatives(stack: Int32Array, height: number, top: number): number {
  let kept = height;
  for (let at = height; at < top; at += 3) {
    const kind = (stack[at + 2] as number) & 7;
    if (kind !== UNDO_OPEN && kind !== UNDO_CLOSE && kind !== UNDO_LOOP) continue;
    stack[kept] = stack[at] as number;
    stack[kept + 1] = stack[at + 1] as number;
    stack[kept + 2] = stack[at + 2] as number;
    kept += 3;
  }
  return kept;
}

/** The next branch from `index` on that can begin with the character (-1: there is none), or -1. */
function nextBranch(program: Program, pc: number, index: number, count: number, char: number): number {
  const { code, firsts } = program;
  for (let branch = index; branch < count; branch++) {
    const first = code[pc + 2 + 2 * branch] as number;
    if (first < 0) return branch;
    if (char >= 0 && (firsts[first] as Uint8Array)[char < 256 ? char : 256] === 1) return branch;
  }
  return -1;
}

/** Where the run of characters from `at` that pass the test ends, not beyond `limit`. */
function endOfRun(
  text: TextInput,
  at: number,
  limit: number,
  test: number,
  argument: number,
  sets: readonly CharacterSet[],
): number {
  let reached = at;
  switch (test) {
    case 0:
      while (reached < limit && text.charCodeAt(reached) === argument) reached++;
      return reached;
    case 1:
      while (reached < limit && text.charCodeAt(reached) !== argument) reached++;
      return reached;
    case 2:
      if (limit - at > 32 && limit === text.length) {
        const found = text.indexOf('\n', at);
        return found < 0 ? limit : found;
      }
      while (reached < limit && text.charCodeAt(reached) !== 0x0a) reached++;
      return reached;
    case 3:
      return limit;
    default: {
      const set = sets[argument] as CharacterSet;
      const { table } = set;
      for (; reached < limit; reached++) {
        const char = text.charCodeAt(reached);
        if (char < 256 ? table[char] === 0 : !set.hasHigh(char)) break;
      }
      return reached;
    }
  }
}

/** The last position from `least` to `at` whose character is in the table; below `least` where there is none. */
function lastBefore(text: TextInput, table: Uint8Array, least: number, at: number, end: number): number {
  let reached = at < end ? at : end - 1;
  while (reached >= least && table[Math.min(text.charCodeAt(reached), 256)] === 0) reached--;
  return reached;
}

function isAtPlace(text: TextInput, at: number, end: number, place: number): boolean {
  switch (place) {
    case 0:
      return at === 0;
    case 1:
      return at === 0 || text.charCodeAt(at - 1) === 0x0a;
    case 2:
      return at === end || (at === end - 1 && text.charCodeAt(at) === 0x0a);
    case 3:
      return at === end || text.charCodeAt(at) === 0x0a;
    case 4:
      return at === end;
    case 5:
      return end > 0 && isBoundary(text, at, end, unicodeWords());
    case 6:
      return end > 0 && !isBoundary(text, at, end, unicodeWords());
    case 7:
      return end > 0 && isBoundary(text, at, end, asciiWords());
    default:
      return end > 0 && !isBoundary(text, at, end, asciiWords());
  }
}

function isBoundary(text: TextInput, at: number, end: number, words: CharacterSet): boolean {
  const before = at > 0 && words.has(text.charCodeAt(at - 1));
  return before !== (at < end && words.has(text.charCodeAt(at)));
}

let unicode: CharacterSet | undefined;
let ascii: CharacterSet | undefined;

function unicodeWords(): CharacterSet {
  unicode ??= categorySet('word', false, 'unicode');
  return unicode;
}

function asciiWords(): CharacterSet {
  ascii ??= categorySet('word', false, 'ascii');
  return ascii;
}

function isRepeated(text: TextInput, from: number, to: number, at: number): boolean {
  for (let offset = 0; offset < to - from; offset++)
    if (text.charCodeAt(from + offset) !== text.charCodeAt(at + offset)) return false;
  return true;
}

function isRepeatedFolded(
  text: TextInput,
  from: number,
  to: number,
  at: number,
  isUnicode: boolean,
): boolean {
  for (let offset = 0; offset < to - from; offset++) {
    const left = text.charCodeAt(from + offset);
    const right = text.charCodeAt(at + offset);
    if (left === right || asciiLower(left) === asciiLower(right)) continue;
    if (!isUnicode || (left < 0x80 && right < 0x80) || !equivalentsOf(left).includes(right)) return false;
  }
  return true;
}
