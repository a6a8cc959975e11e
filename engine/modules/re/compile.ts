/**
 * From the tree of a pattern to its program.
 *
 * Where what follows cannot begin with a character that a repetition takes, the repetition keeps no alternatives; where a loop or
 * branch can tell by the next character which way to go, it tries only that way. Both change the time a match
 * takes, never its result.
 */
import type { CharacterSet } from './character-set.js';
import {
  Analysis,
  areDisjoint,
  type First,
  scopedFlags,
  tableOf,
  type Unit,
  unknownFirst,
} from './first-characters.js';
import { ASCII, IGNORECASE, LOCALE, MULTILINE, UNICODE } from './flags.table.js';
import { type Node, type ParsedPattern, type Place, type Width, widthOf } from './nodes.js';
import { keeps, operations, places, tests } from './operations.table.js';
import { placelessError } from './pattern-error.js';
import type { Program } from './program.js';

/** Compiles a parsed pattern. Throws `re.error` for a lookbehind without a fixed width. */
export function compilePattern(parsed: ParsedPattern): Program {
  return new Compiler(parsed).compile();
}

const op = Object.fromEntries(Object.entries(operations).map(([name, { code }]) => [name, code])) as Record<
  keyof typeof operations,
  number
>;

/** No limit, as an operand. */
const UNLIMITED = 0x7fffffff;

/** Loops that are shorter than this when written out are written out. */
const UNROLL_LIMIT = 64;

/** What comes after a piece of a pattern. */
interface Following {
  readonly first: First;
  /** Nothing comes after: the match ends. */
  readonly isEnd: boolean;
}

class Compiler {
  private readonly parsed: ParsedPattern;
  private readonly analysis = new Analysis();
  private readonly code: number[] = [];
  private readonly sets: CharacterSet[] = [];
  private readonly texts: string[] = [];
  private readonly firsts: Uint8Array[] = [];
  private loops = 0;
  private regions = 0;

  constructor(parsed: ParsedPattern) {
    this.parsed = parsed;
  }

  compile(): Program {
    const { nodes, flags, groups } = this.parsed;
    this.sequence(nodes, flags, { first: unknownFirst, isEnd: true });
    this.emit(op.accept);
    const first = this.analysis.firstOf(nodes, flags, unknownFirst);
    const prefix = prefixOf(nodes, flags, this.analysis);
    return {
      code: Int32Array.from(this.code),
      sets: this.sets,
      texts: this.texts,
      firsts: this.firsts,
      groups,
      loops: this.loops,
      regions: this.regions,
      prefix: prefix.text,
      isLiteral: prefix.isAll && prefix.text !== '',
      first: first.canBeEmpty || first.table.every((possible) => possible === 1) ? null : first.table,
      minWidth: this.widthOf(nodes).min,
      isAnchored: isAnchored(nodes, flags),
    };
  }

  private emit(...words: number[]): number {
    const at = this.code.length;
    for (const word of words) this.code.push(word);
    return at;
  }

  private widthOf(nodes: readonly Node[]): Width {
    return widthOf(nodes, (group) => this.parsed.widths[group] ?? { min: 0, max: 0 });
  }

  private sequence(nodes: readonly Node[], flags: number, following: Following): void {
    for (let index = 0; index < nodes.length; index++) {
      const length = this.textLength(nodes, index, flags);
      if (length > 1) {
        this.text(nodes.slice(index, index + length));
        index += length - 1;
        continue;
      }
      const rest = nodes.slice(index + 1);
      const after: Following =
        rest.length === 0
          ? following
          : { first: this.analysis.firstOf(rest, flags, following.first), isEnd: false };
      this.node(nodes[index] as Node, flags, after);
    }
  }

  /** How many nodes from `index` on are characters as they are. */
  private textLength(nodes: readonly Node[], index: number, flags: number): number {
    let end = index;
    for (let node = nodes[end]; node?.kind === 'literal'; node = nodes[end]) {
      const unit = this.analysis.unitOf(node, flags);
      if (unit?.kind !== 'char' || unit.code > 0xffff) break;
      end++;
    }
    return end - index;
  }

  private text(nodes: readonly Node[]): void {
    const codes = nodes.map((node) => (node.kind === 'literal' ? node.code : 0));
    this.emit(op.text, this.texts.push(String.fromCharCode(...codes)) - 1);
  }

  private node(node: Node, flags: number, following: Following): void {
    const unit = this.analysis.unitOf(node, flags);
    if (unit !== undefined) {
      this.unit(unit);
      return;
    }
    switch (node.kind) {
      case 'at':
        this.emit(op.at, placeCode(node.place, flags));
        break;
      case 'repeat':
        this.repeat(node, flags, following);
        break;
      case 'group': {
        const inner = scopedFlags(flags, node.added, node.removed);
        if (node.group === null) {
          this.sequence(node.body, inner, following);
          break;
        }
        this.emit(op.open, node.group);
        this.sequence(node.body, inner, { first: following.first, isEnd: following.isEnd });
        this.emit(op.close, node.group);
        break;
      }
      case 'atomic':
        this.atomic(() => this.sequence(node.body, flags, { first: unknownFirst, isEnd: false }));
        break;
      case 'look':
        this.look(node, flags);
        break;
      case 'reference':
        if ((flags & IGNORECASE) === 0) this.emit(op.reference, node.group);
        else
          this.emit(
            op.referenceFolded,
            node.group,
            (flags & UNICODE) !== 0 && (flags & (ASCII | LOCALE)) === 0 ? 1 : 0,
          );
        break;
      case 'conditional': {
        const at = this.emit(op.conditional, node.group, 0);
        this.sequence(node.yes, flags, following);
        if (node.no === null) this.code[at + 2] = this.code.length;
        else {
          const jump = this.emit(op.jump, 0);
          this.code[at + 2] = this.code.length;
          this.sequence(node.no, flags, following);
          this.code[jump + 1] = this.code.length;
        }
        break;
      }
      case 'branch':
        this.branch(node.branches, flags, following);
        break;
      default:
        break;
    }
  }

  private unit(unit: Unit): void {
    const { test, argument } = this.testOf(unit);
    if (test === tests.any || test === tests.anyInLine) this.emit(test === tests.any ? op.any : op.anyInLine);
    else this.emit(test === tests.set ? op.set : test === tests.char ? op.char : op.notChar, argument);
  }

  private testOf(unit: Unit): { test: number; argument: number } {
    switch (unit.kind) {
      case 'char':
      case 'notChar':
        return { test: tests[unit.kind], argument: unit.code };
      case 'set': {
        const known = this.sets.indexOf(unit.set);
        return { test: tests.set, argument: known >= 0 ? known : this.sets.push(unit.set) - 1 };
      }
      default:
        return { test: tests[unit.kind], argument: 0 };
    }
  }

  /** The operand for a table; -1 where it says nothing. */
  private firstOperand(first: First): number {
    if (first.canBeEmpty) return -1;
    return this.firsts.push(first.table) - 1;
  }

  private branch(all: readonly (readonly Node[])[], flags: number, following: Following): void {
    const { common, rests } = splitCommon(all);
    if (common.length > 0) {
      const isOver = rests.every((rest) => rest.length === 0);
      const first = this.firstOfBranches(rests, flags, following.first);
      this.sequence(common, flags, isOver ? following : { first, isEnd: false });
      if (isOver) return;
    }
    const items = rests.map((rest) => setItemsOf(rest));
    if (items.every((item) => item !== undefined)) {
      this.node({ kind: 'set', isNegated: false, items: items.flat() }, flags, following);
      return;
    }
    const at = this.emit(op.branch, rests.length);
    for (const rest of rests)
      this.emit(this.firstOperand(this.analysis.firstOf(rest, flags, following.first)), 0);
    const jumps: number[] = [];
    rests.forEach((rest, index) => {
      this.code[at + 3 + 2 * index] = this.code.length;
      this.sequence(rest, flags, following);
      if (index < rests.length - 1) jumps.push(this.emit(op.jump, 0));
    });
    for (const jump of jumps) this.code[jump + 1] = this.code.length;
  }

  private firstOfBranches(branches: readonly (readonly Node[])[], flags: number, after: First): First {
    const branch: Node = { kind: 'branch', branches };
    return this.analysis.firstOf([branch], flags, after);
  }

  private atomic(body: () => void): void {
    const region = this.regions++;
    this.emit(op.enter, region);
    body();
    this.emit(op.leaveAtomic, region);
  }

  private look(node: Extract<Node, { kind: 'look' }>, flags: number): void {
    const region = this.regions++;
    const at = node.isNegated ? this.emit(op.enterNot, region, 0) : this.emit(op.enter, region);
    if (node.isBehind) {
      const { min, max } = this.widthOf(node.body);
      if (min !== max) throw placelessError('look-behind requires fixed-width pattern');
      if (min > 0) this.emit(op.back, min);
    }
    this.sequence(node.body, flags, { first: unknownFirst, isEnd: false });
    this.emit(node.isNegated ? op.leaveNot : op.leaveLook, region);
    if (node.isNegated) this.code[at + 2] = this.code.length;
  }

  private repeat(node: Extract<Node, { kind: 'repeat' }>, flags: number, following: Following): void {
    const { min, max, body, mode } = node;
    if (max === 0) return;
    const [only] = body;
    const unit = body.length === 1 && only !== undefined ? this.analysis.unitOf(only, flags) : undefined;
    if (unit !== undefined) {
      this.repeatUnit(unit, node, following);
      return;
    }
    if (mode === 'possessive') {
      const round: Node = { kind: 'atomic', body };
      this.atomic(() =>
        this.repeat({ kind: 'repeat', mode: 'greedy', min, max, body: [round] }, flags, {
          first: unknownFirst,
          isEnd: false,
        }),
      );
      return;
    }
    const isLazy = mode === 'lazy';
    const bodyFirst = this.analysis.firstOf(body, flags, unknownFirst);
    const after: Following = { first: eitherFirst(bodyFirst, following.first), isEnd: false };
    if (min === 1 && max === 1) this.sequence(body, flags, following);
    else if (min === 0 && max === 1) this.optional(body, flags, isLazy, bodyFirst, following);
    else if (min <= 1 && max === Number.POSITIVE_INFINITY && this.widthOf(body).min > 0) {
      const start = this.code.length;
      if (min === 1) {
        this.sequence(body, flags, after);
        this.split(isLazy, bodyFirst, following.first, start, this.code.length + 5);
        return;
      }
      const split = this.split(isLazy, bodyFirst, following.first, start + 5, 0);
      this.sequence(body, flags, after);
      this.emit(op.jump, start);
      this.code[split + (isLazy ? 3 : 4)] = this.code.length;
    } else if (min === max && max * weightOf(body) <= UNROLL_LIMIT) {
      for (let round = 1; round < max; round++) this.sequence(body, flags, after);
      this.sequence(body, flags, following);
    } else this.countedLoop(node, flags, bodyFirst, after);
  }

  private repeatUnit(unit: Unit, node: Extract<Node, { kind: 'repeat' }>, { first, isEnd }: Following): void {
    const { min, mode } = node;
    const max = Math.min(node.max, UNLIMITED);
    const { test, argument } = this.testOf(unit);
    if (min === 1 && max === 1) this.unit(unit);
    else if (mode === 'lazy') this.emit(op.repeatLazy, test, argument, min, max);
    else {
      const isLost =
        mode === 'possessive' ||
        min === max ||
        (!first.canBeEmpty && areDisjoint(tableOf(unit), first.table));
      const keep = isLost ? keeps.never : isEnd ? keeps.forFullMatch : keeps.always;
      this.emit(op.repeat, test, argument, min, max, keep, isLost ? -1 : this.firstOperand(first));
    }
  }

  private optional(
    body: readonly Node[],
    flags: number,
    isLazy: boolean,
    bodyFirst: First,
    following: Following,
  ): void {
    const split = this.split(isLazy, bodyFirst, following.first, this.code.length + 5, 0);
    this.sequence(body, flags, following);
    this.code[split + (isLazy ? 3 : 4)] = this.code.length;
  }

  /** A choice between another round and the way out. */
  private split(isLazy: boolean, body: First, exit: First, bodyTarget: number, exitTarget: number): number {
    const bodyOperand = this.firstOperand(body);
    const exitOperand = this.firstOperand(exit);
    return isLazy
      ? this.emit(op.split, exitOperand, bodyOperand, exitTarget, bodyTarget)
      : this.emit(op.split, bodyOperand, exitOperand, bodyTarget, exitTarget);
  }

  private countedLoop(
    node: Extract<Node, { kind: 'repeat' }>,
    flags: number,
    bodyFirst: First,
    after: Following,
  ): void {
    const loop = this.loops++;
    this.emit(op.loopStart, loop);
    const max = Math.min(node.max, UNLIMITED);
    const first = this.firstOperand(bodyFirst);
    const start = this.emit(op.loop, loop, node.min, max, node.mode === 'lazy' ? 1 : 0, first, 0);
    this.sequence(node.body, flags, after);
    this.emit(op.jump, start);
    this.code[start + 6] = this.code.length;
  }
}

function eitherFirst(left: First, right: First): First {
  return {
    table: left.table.map((possible, code) => possible | (right.table[code] ?? 1)),
    canBeEmpty: left.canBeEmpty || right.canBeEmpty,
  };
}

function placeCode(place: Place, flags: number): number {
  const isUnicode = (flags & UNICODE) !== 0 && (flags & (ASCII | LOCALE)) === 0;
  const isMultiline = (flags & MULTILINE) !== 0;
  switch (place) {
    case 'beginning':
      return isMultiline ? places['line-beginning'] : places['text-beginning'];
    case 'end':
      return isMultiline ? places['line-end'] : places.end;
    case 'text-beginning':
    case 'text-end':
      return places[place];
    case 'boundary':
      return isUnicode ? places.boundary : places['ascii-boundary'];
    case 'no-boundary':
      return isUnicode ? places['no-boundary'] : places['no-ascii-boundary'];
  }
}

/** The literals that all branches begin with. */
function splitCommon(branches: readonly (readonly Node[])[]) {
  const [head = [], ...others] = branches;
  let length = 0;
  for (let node = head[length]; node?.kind === 'literal'; node = head[length]) {
    const { code } = node;
    const isShared = others.every((branch) => {
      const other = branch[length];
      return other?.kind === 'literal' && other.code === code;
    });
    if (!isShared) break;
    length++;
  }
  return { common: head.slice(0, length), rests: branches.map((branch) => branch.slice(length)) };
}

/** The characters of a branch of one character, as items of a set. */
function setItemsOf(branch: readonly Node[]) {
  const [only] = branch;
  if (branch.length !== 1) return undefined;
  if (only?.kind === 'literal') return [{ kind: 'literal', code: only.code } as const];
  return only?.kind === 'set' && !only.isNegated ? only.items : undefined;
}

/** About how long the program of the nodes is. */
function weightOf(nodes: readonly Node[]): number {
  let weight = 0;
  for (const node of nodes) {
    weight += 2;
    if ('body' in node)
      weight += weightOf(node.body) * (node.kind === 'repeat' ? Math.min(node.max, UNROLL_LIMIT) : 1);
    if (node.kind === 'branch') for (const branch of node.branches) weight += weightOf(branch);
    if (node.kind === 'conditional') weight += weightOf(node.yes) + weightOf(node.no ?? []);
  }
  return weight;
}

/** The characters that every match begins with. */
function prefixOf(
  nodes: readonly Node[],
  flags: number,
  analysis: Analysis,
): { text: string; isAll: boolean } {
  let text = '';
  for (const node of nodes) {
    const unit = analysis.unitOf(node, flags);
    if (unit?.kind === 'char' && unit.code <= 0xffff && !isSurrogate(unit.code)) {
      text += String.fromCharCode(unit.code);
      continue;
    }
    if (node.kind === 'group') {
      const inner = prefixOf(node.body, scopedFlags(flags, node.added, node.removed), analysis);
      text += inner.text;
      if (inner.text !== '' || inner.isAll) return { text, isAll: false };
    }
    return { text, isAll: false };
  }
  return { text, isAll: true };
}

function isSurrogate(code: number): boolean {
  return (code & 0xf800) === 0xd800;
}

function isAnchored(nodes: readonly Node[], flags: number): boolean {
  const [first] = nodes;
  if (first?.kind !== 'at') return false;
  return first.place === 'text-beginning' || (first.place === 'beginning' && (flags & MULTILINE) === 0);
}
