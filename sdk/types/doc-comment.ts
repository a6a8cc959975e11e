/**
 * Docstrings as comments that editors show. Fields that reStructuredText writes `:param x:` become TSDoc's tags; all else stays as it is.
 */

/** The comment of some lines; empty lines at the ends are left out. */
export function docComment(lines: readonly string[]): string {
  const text = lines.join('\n').trim();
  const shown = text.split('\n').map((line) => withTags(line).replaceAll('*/', '*\\/').trimEnd());
  const [only = ''] = shown;
  if (shown.length === 1) return `/** ${only} */`;
  return ['/**', ...shown.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'].join('\n');
}

function withTags(line: string): string {
  const field =
    /^\s*:(?:(?:param|parameter|arg|argument)(?: \S+)? (\w+)|(returns?)|(raises?)(?: (\S+))?):\s*(.*)$/.exec(
      line,
    );
  if (field === null) return line;
  const [, parameter, returns, , raised, text = ''] = field;
  if (parameter !== undefined) return `@param ${parameter} - ${text}`;
  if (returns !== undefined) return `@returns ${text}`;
  return raised === undefined ? `@throws ${text}` : `@throws ${raised}: ${text}`;
}
