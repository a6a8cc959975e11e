/**
 * The fields of every node kind in the order of CPython's `_fields`, with their names there. Dumps, walkers and the
 * `ast` module derive from it. Fields marked `optional` are left out of a dump when they are null.
 */
import type { Node, NodeOf, Span } from './ast.js';

/** A field: its name in the tree, its name in Python, and whether null means "absent". */
export interface FieldRow<F extends string = string> {
  readonly name: F;
  readonly python: string;
  readonly optional: boolean;
}

type FieldsOf<K extends Node['kind']> = Exclude<keyof NodeOf<K>, 'kind' | keyof Span> & string;

/** `name?` marks an optional field; every field of the node must be listed. */
type Listed<K extends Node['kind']> = readonly (FieldsOf<K> | `${FieldsOf<K>}?`)[];

const fieldLists = {
  Module: ['body'],
  Interactive: ['body'],
  Expression: ['body'],
  FunctionDef: ['name', 'args', 'body', 'decoratorList', 'returns?'],
  AsyncFunctionDef: ['name', 'args', 'body', 'decoratorList', 'returns?'],
  ClassDef: ['name', 'bases', 'keywords', 'body', 'decoratorList'],
  Return: ['value?'],
  Delete: ['targets'],
  Assign: ['targets', 'value'],
  AugAssign: ['target', 'op', 'value'],
  AnnAssign: ['target', 'annotation', 'value?', 'simple'],
  For: ['target', 'iter', 'body', 'orelse'],
  AsyncFor: ['target', 'iter', 'body', 'orelse'],
  While: ['test', 'body', 'orelse'],
  If: ['test', 'body', 'orelse'],
  With: ['items', 'body'],
  AsyncWith: ['items', 'body'],
  Match: ['subject', 'cases'],
  Raise: ['exc?', 'cause?'],
  Try: ['body', 'handlers', 'orelse', 'finalbody'],
  TryStar: ['body', 'handlers', 'orelse', 'finalbody'],
  Assert: ['test', 'msg?'],
  Import: ['names'],
  ImportFrom: ['module?', 'names', 'level?'],
  Global: ['names'],
  Nonlocal: ['names'],
  Expr: ['value'],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ['op', 'values'],
  NamedExpr: ['target', 'value'],
  BinOp: ['left', 'op', 'right'],
  UnaryOp: ['op', 'operand'],
  Lambda: ['args', 'body'],
  IfExp: ['test', 'body', 'orelse'],
  Dict: ['keys', 'values'],
  Set: ['elts'],
  ListComp: ['elt', 'generators'],
  SetComp: ['elt', 'generators'],
  DictComp: ['key', 'value', 'generators'],
  GeneratorExp: ['elt', 'generators'],
  Await: ['value'],
  Yield: ['value?'],
  YieldFrom: ['value'],
  Compare: ['left', 'ops', 'comparators'],
  Call: ['func', 'args', 'keywords'],
  FormattedValue: ['value', 'conversion', 'formatSpec?'],
  JoinedStr: ['values'],
  Constant: ['value', 'kindPrefix?'],
  Attribute: ['value', 'attr', 'ctx'],
  Subscript: ['value', 'slice', 'ctx'],
  Starred: ['value', 'ctx'],
  Name: ['id', 'ctx'],
  List: ['elts', 'ctx'],
  Tuple: ['elts', 'ctx'],
  Slice: ['lower?', 'upper?', 'step?'],
  comprehension: ['target', 'iter', 'ifs', 'isAsync'],
  ExceptHandler: ['type?', 'name?', 'body'],
  arguments: ['posonlyargs', 'args', 'vararg?', 'kwonlyargs', 'kwDefaults', 'kwarg?', 'defaults'],
  arg: ['arg', 'annotation?'],
  keyword: ['arg?', 'value'],
  alias: ['name', 'asname?'],
  withitem: ['contextExpr', 'optionalVars?'],
  match_case: ['pattern', 'guard?', 'body'],
  MatchValue: ['value'],
  MatchSingleton: ['value'],
  MatchSequence: ['patterns'],
  MatchMapping: ['keys', 'patterns', 'rest?'],
  MatchClass: ['cls', 'patterns', 'kwdAttrs', 'kwdPatterns'],
  MatchStar: ['name?'],
  MatchAs: ['pattern?', 'name?'],
  MatchOr: ['patterns'],
} as const satisfies { [K in Node['kind']]: Listed<K> };

type Missing<K extends Node['kind']> = Exclude<
  FieldsOf<K>,
  (typeof fieldLists)[K][number] extends infer L ? (L extends `${infer F}?` ? F : L) : never
>;
/** Fails to compile when a node has a field that its row does not list. */
const nothingMissing: { [K in Node['kind']]: Missing<K> }[Node['kind']] extends never ? true : never = true;

/** Fields by kind. */
export const astFields: Readonly<Record<Node['kind'], readonly FieldRow[]>> = Object.fromEntries(
  Object.entries(fieldLists).map(([kind, names]) => [kind, names.map(toRow)]),
) as Record<Node['kind'], FieldRow[]>;

function toRow(listed: string): FieldRow {
  const optional = nothingMissing && listed.endsWith('?');
  const name = optional ? listed.slice(0, -1) : listed;
  const python = name === 'kindPrefix' ? 'kind' : toSnakeCase(name);
  return { name, python, optional };
}

/** Python joins `orelse`, `posonlyargs` and the like without an underscore; so does the tree. */
function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
