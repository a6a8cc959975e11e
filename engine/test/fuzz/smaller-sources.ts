/**
 * Smaller variants of a program, most drastic first: runs of statements left out, blocks put in the place of the statement
 * around them, parts of expressions in the place of the whole. They need not be valid.
 */

/** All variants one step smaller. */
export function* smallerSources(source: string): Generator<string> {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  yield* withoutRuns(lines);
  yield* withoutStatements(lines);
  yield* withBlocksInPlace(lines);
  yield* withSmallerLines(lines);
}

function* withoutRuns(lines: readonly string[]): Generator<string> {
  for (let size = lines.length >> 1; size >= 4; size >>= 1)
    for (let start = 0; start + size <= lines.length; start += size)
      yield join([...lines.slice(0, start), ...lines.slice(start + size)]);
}

function* withoutStatements(lines: readonly string[]): Generator<string> {
  for (let start = lines.length - 1; start >= 0; start--) {
    const end = endOfStatement(lines, start);
    yield join([...lines.slice(0, start), ...lines.slice(end)]);
    if (end > start + 1) yield join([...lines.slice(0, start), ...lines.slice(start + 1)]);
    yield join([
      ...lines.slice(0, start),
      `${' '.repeat(marginOf(lines[start] ?? ''))}pass`,
      ...lines.slice(end),
    ]);
  }
}

function* withBlocksInPlace(lines: readonly string[]): Generator<string> {
  for (let start = 0; start < lines.length; start++) {
    const end = endOfStatement(lines, start);
    if (end === start + 1) continue;
    const shift = marginOf(lines[start + 1] ?? '') - marginOf(lines[start] ?? '');
    const body = lines.slice(start + 1, end).map((line) => line.slice(Math.max(0, shift)));
    let rest = end;
    while (
      /^(else|elif|except|finally|case)\b/.test((lines[rest] ?? '').trim()) &&
      marginOf(lines[rest] ?? '') === marginOf(lines[start] ?? '')
    )
      rest = endOfStatement(lines, rest);
    yield join([...lines.slice(0, start), ...body, ...lines.slice(rest)]);
  }
}

function* withSmallerLines(lines: readonly string[]): Generator<string> {
  for (let index = 0; index < lines.length; index++)
    for (const line of smallerLines(lines[index] ?? '')) yield join(lines.with(index, line));
}

/** Brackets left out with what is in them, replaced by it or by a name; operands left out. */
function* smallerLines(line: string): Generator<string> {
  for (let start = 0; start < line.length; start++) {
    const close = '([{'.includes(line.charAt(start)) ? closingBracket(line, start) : -1;
    if (close < 0) continue;
    const inner = line.slice(start + 1, close);
    if (inner.trim() === '') continue;
    const before = line.slice(0, start);
    const after = line.slice(close + 1);
    yield `${before}0${after}`;
    yield before + inner + after;
    yield `${before}${line.charAt(start)}${line.charAt(close)}${after}`;
    const name = /[\w.]+$/.exec(before);
    if (name !== null) yield before.slice(0, name.index) + line.slice(start, close + 1) + after;
    for (const part of inner.split(', ').keys())
      yield `${before}${line.charAt(start)}${inner.split(', ').toSpliced(part, 1).join(', ')}${line.charAt(close)}${after}`;
  }
  for (const operator of [
    ' + ',
    ' - ',
    ' * ',
    ' and ',
    ' or ',
    ' | ',
    ' & ',
    ' % ',
    ' // ',
    ' if ',
    ' == ',
    ' < ',
  ]) {
    const at = line.indexOf(operator);
    if (at > 0) yield line.slice(0, at);
  }
}

function closingBracket(line: string, start: number): number {
  let depth = 0;
  for (let index = start; index < line.length; index++) {
    const char = line.charAt(index);
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && --depth === 0) return index;
  }
  return -1;
}

/** The line after a statement and the block below it. */
function endOfStatement(lines: readonly string[], start: number): number {
  const margin = marginOf(lines[start] ?? '');
  let end = start + 1;
  while (end < lines.length && marginOf(lines[end] ?? '') > margin) end++;
  return end;
}

function marginOf(line: string): number {
  return line.length - line.trimStart().length;
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
