/**
 * Sets in brackets: `[a-z_]`, `[^\s]`.
 */
import { warn } from '../../objects/protocol/warn.js';
import type { Node, SetItem } from './nodes.js';
import { parseSetEscape } from './parse-escape.js';
import { lengthOf, type PatternSource } from './pattern-source.js';

/** The operations that doubled characters may come to mean. */
const operations: Readonly<Record<string, string>> = {
  '-': 'difference',
  '&': 'intersection',
  '~': 'symmetric difference',
  '|': 'union',
};

/** Parses a set, whose opening bracket has been read. */
export function parseSet(source: PatternSource): Node {
  const start = source.position - 1;
  if (source.next === '[') warnOf(`nested set at position ${source.position}`);
  const isNegated = source.match('^');
  const items: SetItem[] = [];
  for (;;) {
    const read = getMember(source, start);
    if (read === ']' && items.length > 0) break;
    const item = firstItem(source, read, items.length > 0);
    if (!source.match('-')) {
      items.push(item);
      continue;
    }
    const end = getMember(source, start);
    if (end === ']') {
      items.push(item, { kind: 'literal', code: 0x2d });
      break;
    }
    items.push(rangeOf(source, item, read, end));
  }
  return setOf(isNegated, items);
}

function getMember(source: PatternSource, start: number): string {
  const read = source.get();
  if (read === undefined) throw source.error('unterminated character set', source.position - start);
  return read;
}

function firstItem(source: PatternSource, read: string, isLater: boolean): SetItem {
  if (read.startsWith('\\') && read !== '\\') return parseSetEscape(source, read);
  const operation = operations[read];
  if (isLater && operation !== undefined && source.next === read)
    warnOf(`set ${operation} at position ${source.position - 1}`);
  return { kind: 'literal', code: read.codePointAt(0) ?? 0 };
}

function rangeOf(source: PatternSource, low: SetItem, lowText: string, highText: string): SetItem {
  let high: SetItem;
  if (highText.startsWith('\\')) high = parseSetEscape(source, highText);
  else {
    if (highText === '-') warnOf(`set difference at position ${source.position - 2}`);
    high = { kind: 'literal', code: highText.codePointAt(0) ?? 0 };
  }
  if (low.kind === 'literal' && high.kind === 'literal' && high.code >= low.code)
    return { kind: 'range', low: low.code, high: high.code };
  throw source.error(
    `bad character range ${lowText}-${highText}`,
    lengthOf(lowText) + 1 + lengthOf(highText),
  );
}

/** A set of one character is that character. */
function setOf(isNegated: boolean, items: readonly SetItem[]): Node {
  const [first] = items;
  if (first?.kind === 'literal' && items.every((item) => item.kind === 'literal' && item.code === first.code))
    return { kind: isNegated ? 'not-literal' : 'literal', code: first.code };
  return { kind: 'set', isNegated, items };
}

function warnOf(what: string): void {
  warn('FutureWarning', `Possible ${what}`);
}
