/**
 * From the text of a pattern to its tree, with CPython's errors and their positions.
 */
import { asStr } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { overflowError, valueError } from '../../objects/protocol/errors.js';
import { quoteText } from '../../objects/unicode/quote.js';
import { ASCII, flagLetters, GLOBAL_FLAGS, LOCALE, TYPE_FLAGS, UNICODE, VERBOSE } from './flags.table.js';
import { MAX_REPEAT, type Node, type ParsedPattern, type RepeatMode, type Width, widthOf } from './nodes.js';
import { DIGITS, parseEscape } from './parse-escape.js';
import { parseSet } from './parse-set.js';
import { patternError } from './pattern-error.js';
import { groupNumber, isName, lengthOf, PatternSource } from './pattern-source.js';

/** Group numbers are below this. */
export const MAX_GROUPS = 2 ** 30 - 1;

/** Parses a pattern, which is a str or bytes-like. Throws `re.error`, and ValueError for flags that do not fit. */
export function parsePattern(pattern: Value, flags: number): ParsedPattern {
  return new Parser(pattern, flags).parse();
}

const NO_WIDTH: Width = { min: 0, max: 0 };

class Parser {
  private readonly source: PatternSource;
  private flags: number;
  private readonly names = new Map<string, number>();
  /** Widths of groups; null while a group is open. Item 0 stands for the whole pattern. */
  private readonly widths: (Width | null)[] = [null];
  /** Number of groups that were there when the outermost lookbehind began. */
  private lookbehindGroups: number | null = null;
  /** Where conditions first ask for groups by number. */
  private readonly conditions = new Map<number, number>();

  constructor(pattern: Value, flags: number) {
    this.source = new PatternSource(pattern);
    this.flags = flags;
  }

  parse(): ParsedPattern {
    const { source } = this;
    const nodes = this.parseAlternatives((this.flags & VERBOSE) !== 0, 0);
    this.flags = fitFlags(source.pattern, this.flags);
    if (source.next !== undefined) throw source.error('unbalanced parenthesis');
    for (const [group, position] of this.conditions)
      if (group >= this.widths.length)
        throw patternError(`invalid group reference ${group}`, source.pattern, position);
    const widths = this.widths.map((width) => width ?? NO_WIDTH);
    return { nodes, flags: this.flags, groups: widths.length - 1, names: this.names, widths };
  }

  /** a|b|c */
  private parseAlternatives(isVerbose: boolean, depth: number): Node[] {
    const branches: Node[][] = [];
    let verbose = isVerbose;
    do {
      branches.push(this.parseSequence(verbose, depth + 1, depth === 0 && branches.length === 0));
      if (depth === 0) verbose = (this.flags & VERBOSE) !== 0;
    } while (this.source.match('|'));
    const [only] = branches;
    return branches.length === 1 && only !== undefined ? only : [{ kind: 'branch', branches }];
  }

  /** Items up to `|`, `)` or the end. */
  private parseSequence(isVerbose: boolean, depth: number, isFirst: boolean): Node[] {
    const { source } = this;
    const items: Node[] = [];
    let verbose = isVerbose;
    for (;;) {
      const read = source.next;
      if (read === undefined || read === '|' || read === ')') break;
      source.get();
      if (verbose && this.skipBlank(read)) continue;
      if (read.length > 1 && read.startsWith('\\')) {
        items.push(parseEscape(source, read, (group, written) => this.refer(group, written)));
        continue;
      }
      switch (read) {
        case '[':
          items.push(parseSet(source));
          break;
        case '?':
        case '*':
        case '+':
        case '{':
          this.parseRepeat(read, items);
          break;
        case '.':
          items.push({ kind: 'any' });
          break;
        case '^':
          items.push({ kind: 'at', place: 'beginning' });
          break;
        case '$':
          items.push({ kind: 'at', place: 'end' });
          break;
        case '(': {
          const group = this.parseGroup(verbose, depth, isFirst && items.length === 0);
          if (group === 'flags') verbose = (this.flags & VERBOSE) !== 0;
          else if (group !== 'comment') items.push(group);
          break;
        }
        default:
          items.push({ kind: 'literal', code: read.codePointAt(0) ?? 0 });
      }
    }
    return items.flatMap((item) => (isPlainGroup(item) ? item.body : [item]));
  }

  private skipBlank(read: string): boolean {
    if (' \t\n\r\v\f'.includes(read)) return true;
    if (read !== '#') return false;
    for (let skipped = this.source.get(); skipped !== undefined && skipped !== '\n'; )
      skipped = this.source.get();
    return true;
  }

  private parseRepeat(read: string, items: Node[]): void {
    const { source } = this;
    const start = source.position;
    const limits = read === '{' ? this.parseLimits(start) : repeats[read];
    if (limits === undefined) {
      items.push({ kind: 'literal', code: 0x7b });
      return;
    }
    const item = items.at(-1);
    const back = source.position - start + 1;
    if (item === undefined || item.kind === 'at') throw source.error('nothing to repeat', back);
    if (item.kind === 'repeat') throw source.error('multiple repeat', back);
    const mode: RepeatMode = source.match('?') ? 'lazy' : source.match('+') ? 'possessive' : 'greedy';
    const body = isPlainGroup(item) ? item.body : [item];
    items[items.length - 1] = { kind: 'repeat', mode, ...limits, body };
  }

  /** {m,n}; undefined where the brace is only a brace. */
  private parseLimits(start: number): { min: number; max: number } | undefined {
    const { source } = this;
    if (source.next === '}') return undefined;
    const low = source.getWhile(Number.POSITIVE_INFINITY, DIGITS);
    const high = source.match(',') ? source.getWhile(Number.POSITIVE_INFINITY, DIGITS) : low;
    if (!source.match('}')) {
      source.seek(start);
      return undefined;
    }
    const min = low === '' ? 0 : Number(low);
    const max = high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (min >= MAX_REPEAT || (high !== '' && max >= MAX_REPEAT))
      throw overflowError('the repetition number is too large');
    if (max < min) throw source.error('min repeat greater than max repeat', source.position - start);
    return { min, max };
  }

  /** What follows an opening parenthesis, which has been read. */
  private parseGroup(verbose: boolean, depth: number, isFirst: boolean): Node | 'comment' | 'flags' {
    const { source } = this;
    const start = source.position - 1;
    if (!source.match('?')) return this.parseCapture(null, start, verbose, depth);
    const read = this.expect();
    switch (read) {
      case 'P':
        if (source.match('<')) {
          const name = source.getUntil('>', 'group name');
          source.checkGroupName(name, 1);
          return this.parseCapture(name, start, verbose, depth);
        }
        if (source.match('=')) return this.parseNamedReference();
        {
          const unknown = this.expect();
          throw source.error(`unknown extension ?P${unknown}`, lengthOf(unknown) + 2);
        }
      case ':':
        return this.parseScope(start, verbose, depth, 0, 0);
      case '#':
        for (;;) {
          if (source.next === undefined)
            throw source.error('missing ), unterminated comment', source.position - start);
          if (source.get() === ')') return 'comment';
        }
      case '=':
      case '!':
        return this.parseLook(read, false, start, verbose, depth);
      case '<': {
        const look = this.expect();
        if (look !== '=' && look !== '!')
          throw source.error(`unknown extension ?<${look}`, lengthOf(look) + 2);
        return this.parseLook(look, true, start, verbose, depth);
      }
      case '(':
        return this.parseConditional(start, verbose, depth);
      case '>': {
        const body = this.parseAlternatives(verbose, depth + 1);
        this.close(start);
        return { kind: 'atomic', body };
      }
      default:
        break;
    }
    if (!flagLetters.has(read) && read !== '-')
      throw source.error(`unknown extension ?${read}`, lengthOf(read) + 1);
    const flags = this.parseFlags(read);
    if (flags !== null) return this.parseScope(start, verbose, depth, flags.added, flags.removed);
    if (!isFirst)
      throw source.error('global flags not at the start of the expression', source.position - start);
    return 'flags';
  }

  private expect(): string {
    const read = this.source.get();
    if (read === undefined) throw this.source.error('unexpected end of pattern');
    return read;
  }

  private close(start: number): void {
    if (!this.source.match(')'))
      throw this.source.error('missing ), unterminated subpattern', this.source.position - start);
  }

  private parseCapture(name: string | null, start: number, verbose: boolean, depth: number): Node {
    const { source, names, widths } = this;
    const group = widths.length;
    if (group >= MAX_GROUPS) throw source.error('too many groups');
    if (name !== null) {
      const earlier = names.get(name);
      if (earlier !== undefined)
        throw source.error(
          `redefinition of group name ${quoteText(name)} as group ${group}; was group ${earlier}`,
          lengthOf(name) + 1,
        );
      names.set(name, group);
    }
    widths.push(null);
    const body = this.parseAlternatives(verbose, depth + 1);
    this.close(start);
    widths[group] = widthOf(body, (of) => this.widths[of] ?? NO_WIDTH);
    return { kind: 'group', group, added: 0, removed: 0, body };
  }

  private parseScope(start: number, verbose: boolean, depth: number, added: number, removed: number): Node {
    const inner = (verbose || (added & VERBOSE) !== 0) && (removed & VERBOSE) === 0;
    const body = this.parseAlternatives(inner, depth + 1);
    this.close(start);
    return { kind: 'group', group: null, added, removed, body };
  }

  private parseLook(
    sign: '=' | '!',
    isBehind: boolean,
    start: number,
    verbose: boolean,
    depth: number,
  ): Node {
    const outer = this.lookbehindGroups;
    if (isBehind) this.lookbehindGroups ??= this.widths.length;
    const body = this.parseAlternatives(verbose, depth + 1);
    this.lookbehindGroups = outer;
    this.close(start);
    return { kind: 'look', isBehind, isNegated: sign === '!', body };
  }

  private parseNamedReference(): Node {
    const { source } = this;
    const name = source.getUntil(')', 'group name');
    source.checkGroupName(name, 1);
    const group = this.names.get(name);
    if (group === undefined) throw source.error(`unknown group name ${quoteText(name)}`, lengthOf(name) + 1);
    if (!this.isClosed(group)) throw source.error('cannot refer to an open group', lengthOf(name) + 1);
    this.checkLookbehind(group);
    return { kind: 'reference', group };
  }

  /** A reference by number. */
  private refer(group: number, written: string): Node {
    const { source } = this;
    if (group >= this.widths.length)
      throw source.error(`invalid group reference ${group}`, written.length - 1);
    if (!this.isClosed(group)) throw source.error('cannot refer to an open group', written.length);
    this.checkLookbehind(group);
    return { kind: 'reference', group };
  }

  private isClosed(group: number): boolean {
    return group < this.widths.length && this.widths[group] !== null;
  }

  private checkLookbehind(group: number): void {
    if (this.lookbehindGroups === null) return;
    if (!this.isClosed(group)) throw this.source.error('cannot refer to an open group');
    if (group >= this.lookbehindGroups)
      throw this.source.error('cannot refer to group defined in the same lookbehind subpattern');
  }

  private parseConditional(start: number, verbose: boolean, depth: number): Node {
    const { source } = this;
    const group = this.conditionGroup(source.getUntil(')', 'group name'));
    this.checkLookbehind(group);
    const yes = this.parseSequence(verbose, depth + 1, false);
    let no: Node[] | null = null;
    if (source.match('|')) {
      no = this.parseSequence(verbose, depth + 1, false);
      if (source.next === '|') throw source.error('conditional backref with more than two branches');
    }
    this.close(start);
    return { kind: 'conditional', group, yes, no };
  }

  private conditionGroup(name: string): number {
    const { source } = this;
    const back = lengthOf(name) + 1;
    if (isName(name)) {
      source.checkGroupName(name, 1);
      const group = this.names.get(name);
      if (group === undefined) throw source.error(`unknown group name ${quoteText(name)}`, back);
      return group;
    }
    const group = groupNumber(name);
    if (group === undefined) throw source.error(`bad character in group name ${quoteText(name)}`, back);
    if (group === 0) throw source.error('bad group number', back);
    if (group >= MAX_GROUPS) throw source.error(`invalid group reference ${group}`, back);
    if (!this.conditions.has(group)) this.conditions.set(group, source.position - back);
    source.checkGroupDigits(name);
    return group;
  }

  /** Flags in a group; null for flags of the whole pattern. The first letter has been read. */
  private parseFlags(first: string): { added: number; removed: number } | null {
    const { source } = this;
    let added = 0;
    let removed = 0;
    let read = first;
    if (read !== '-') {
      do {
        const bit = flagLetters.get(read) ?? 0;
        if (source.isText && read === 'L')
          throw source.error("bad inline flags: cannot use 'L' flag with a str pattern");
        if (!source.isText && read === 'u')
          throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
        added |= bit;
        if ((bit & TYPE_FLAGS) !== 0 && (added & TYPE_FLAGS) !== bit)
          throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        read = this.flagLetter(')-:', 'missing -, : or )');
      } while (!')-:'.includes(read));
    }
    if (read === ')') {
      this.flags |= added;
      return null;
    }
    if ((added & GLOBAL_FLAGS) !== 0) throw source.error('bad inline flags: cannot turn on global flag', 1);
    if (read === '-') {
      read = this.flagLetter('', 'missing flag');
      do {
        const bit = flagLetters.get(read) ?? 0;
        if ((bit & TYPE_FLAGS) !== 0)
          throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        removed |= bit;
        read = this.flagLetter(':', 'missing :');
      } while (read !== ':');
    }
    if ((removed & GLOBAL_FLAGS) !== 0)
      throw source.error('bad inline flags: cannot turn off global flag', 1);
    if ((added & removed) !== 0) throw source.error('bad inline flags: flag turned on and off', 1);
    return { added, removed };
  }

  /** Reads a flag or one of the characters that end flags. */
  private flagLetter(ends: string, missing: string): string {
    const read = this.source.get();
    if (read === undefined) throw this.source.error(missing);
    if (!flagLetters.has(read) && !(read.length === 1 && ends.includes(read)))
      throw this.source.error(/^\p{L}$/u.test(read) ? 'unknown flag' : missing, lengthOf(read));
    return read;
  }
}

const repeats: Readonly<Record<string, { min: number; max: number }>> = {
  '?': { min: 0, max: 1 },
  '*': { min: 0, max: Number.POSITIVE_INFINITY },
  '+': { min: 1, max: Number.POSITIVE_INFINITY },
};

/** Whether the item is `(?:…)`, which is no more than what it holds. */
function isPlainGroup(item: Node): item is Extract<Node, { kind: 'group' }> {
  return item.kind === 'group' && item.group === null && item.added === 0 && item.removed === 0;
}

/** Checks flags against the kind of the pattern, and adds UNICODE where nothing else is said. */
function fitFlags(pattern: Value, flags: number): number {
  if (asStr(pattern) === undefined) {
    if ((flags & UNICODE) !== 0) throw valueError('cannot use UNICODE flag with a bytes pattern');
    if ((flags & LOCALE) !== 0 && (flags & ASCII) !== 0)
      throw valueError('ASCII and LOCALE flags are incompatible');
    return flags;
  }
  if ((flags & LOCALE) !== 0) throw valueError('cannot use LOCALE flag with a str pattern');
  if ((flags & ASCII) === 0) return flags | UNICODE;
  if ((flags & UNICODE) !== 0) throw valueError('ASCII and UNICODE flags are incompatible');
  return flags;
}
