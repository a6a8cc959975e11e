/**
 * `'…%s…' % (a, b)` as an f-string: with a literal template and a tuple display on the right, the conversions
 * `%s`, `%r` and `%a` mean what the fields of an f-string mean, without making the tuple.
 */
import type { BinOp, Expr, FormattedValue, JoinedStr } from '../../syntax/ast.js';

/** The f-string that stands for `node`, or null if there is none. */
export function formatAsJoinedStr(node: BinOp): JoinedStr | null {
  const { left, right, op } = node;
  if (op !== 'Mod' || left.kind !== 'Constant' || typeof left.value !== 'string') return null;
  if (right.kind !== 'Tuple' || right.elts.some((item) => item.kind === 'Starred')) return null;
  const values: Expr[] = [];
  let next = 0;
  let literal = '';
  const addLiteral = (): void => {
    if (literal !== '') values.push({ ...left, value: literal });
    literal = '';
  };
  for (const part of left.value.split(conversion)) {
    const isConversion = part.startsWith('%');
    if (!isConversion || part === '%%') {
      literal += isConversion ? '%' : part;
      continue;
    }
    const field = readConversion(part, right.elts[next++]);
    if (field === null) return null;
    addLiteral();
    values.push(field);
  }
  addLiteral();
  if (next !== right.elts.length) return null;
  const { lineno, colOffset, endLineno, endColOffset } = node;
  return { kind: 'JoinedStr', values, lineno, colOffset, endLineno, endColOffset };
}

/** A `%` with what may follow it; what is none of the known conversions is left to the run. */
const conversion = /(%(?:-?\d{0,3}(?:\.\d{0,3})?[sra]|%|[\s\S]|$))/;

const known = /^%(-?)(\d*)(?:\.(\d*))?([sra])$/;

function readConversion(text: string, value: Expr | undefined): FormattedValue | null {
  const match = known.exec(text);
  if (match === null || value === undefined) return null;
  const [, dash = '', width = '', precision, letter = 's'] = match;
  const { lineno, colOffset, endLineno, endColOffset } = value;
  const span = { lineno, colOffset, endLineno, endColOffset };
  const align = Number(width) > 0 && dash === '' ? '>' : '';
  const digits = precision === undefined ? '' : `.${Number(precision || '0')}`;
  const spec = `${align}${width === '' ? '' : Number(width)}${digits}`;
  const formatSpec: JoinedStr | null =
    spec === ''
      ? null
      : {
          kind: 'JoinedStr',
          values: [{ kind: 'Constant', value: spec, kindPrefix: null, ...span }],
          ...span,
        };
  return { kind: 'FormattedValue', value, conversion: letter.charCodeAt(0), formatSpec, ...span };
}
