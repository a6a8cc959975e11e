/**
 * The text of a tree, equal to CPython's `ast.dump(tree, include_attributes=True)`. Meant for
 * tests and people, so a tree thousands of operators deep on its left is out of its reach.
 */
import type { Node } from './ast.js';
import { astFields } from './ast-fields.table.js';
import type { ConstantValue } from './constant-value.js';
import { formatBytes, formatFloat, formatText } from './python-literal.js';

/** Options of a dump. */
export interface DumpOptions {
  /** Whether to give `lineno` and its like; true if left out. */
  readonly attributes?: boolean;
}

/** Dumps a tree as CPython's `ast.dump` does. */
export function dumpTree(node: Node, options: DumpOptions = {}): string {
  return dumpNode(node, options.attributes ?? true);
}

function dumpNode(node: Node, attributes: boolean): string {
  const parts: string[] = [];
  for (const { name, python, optional } of astFields[node.kind]) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[name];
    if (value === null && optional) continue;
    parts.push(`${python}=${dumpField(node, name, value, attributes)}`);
  }
  if (node.kind === 'Module') parts.push('type_ignores=[]');
  if (attributes && 'lineno' in node) {
    parts.push(`lineno=${node.lineno}`, `col_offset=${node.colOffset}`);
    parts.push(`end_lineno=${node.endLineno}`, `end_col_offset=${node.endColOffset}`);
  }
  return `${node.kind}(${parts.join(', ')})`;
}

/** Fields whose strings are operators or contexts: nodes without fields in Python. */
const symbolFields = new Set(['op', 'ops', 'ctx']);

function dumpField(node: Node, name: string, value: unknown, attributes: boolean): string {
  if (name === 'value' && (node.kind === 'Constant' || node.kind === 'MatchSingleton')) {
    return dumpConstant(node.value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown) => dumpField(node, name, item, attributes)).join(', ')}]`;
  }
  if (value === null) return 'None';
  if (typeof value === 'string') return symbolFields.has(name) ? `${value}()` : formatText(value);
  if (typeof value === 'number') return String(value);
  return dumpNode(value as Node, attributes);
}

function dumpConstant(value: ConstantValue): string {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
    case 'bigint':
      return value.toString();
    case 'string':
      return formatText(value);
    default:
      break;
  }
  switch (value.kind) {
    case 'float':
      return formatFloat(value.value);
    case 'complex':
      return `${formatFloat(value.im).replace(/\.0$/, '')}j`;
    case 'bytes':
      return formatBytes(value.value);
    case 'ellipsis':
      return 'Ellipsis';
    case 'tuple':
      return `(${value.items.map(dumpConstant).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset({${value.items.map(dumpConstant).join(', ')}})`;
  }
}
