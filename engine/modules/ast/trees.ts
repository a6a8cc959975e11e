/**
 * Syntax trees as Python objects, and objects of the ast module as syntax trees. The classes are the ast module's own: it says
 * which they are when it is imported.
 */
import { PyDict } from '../../objects/model/dict.js';
import { PyInstance } from '../../objects/model/instance.js';
import { listItems } from '../../objects/model/list-storage.js';
import { asFloat, asInt, PyComplex, PyFloat } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyList } from '../../objects/model/sequences.js';
import { Ellipsis } from '../../objects/model/singletons.js';
import { asText, PyBytes, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { findAttributeQuietly, setAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { typeError } from '../../objects/protocol/errors.js';
import { reprText } from '../../objects/protocol/text.js';
import type { Mod, Node } from '../../syntax/ast.js';
import { astFields } from '../../syntax/ast-fields.table.js';
import type { ConstantValue } from '../../syntax/constant-value.js';

const classesByInterpreter = new WeakMap<object, PyDict>();

/** Tells the classes of nodes, by name. */
export function setNodeClasses(classes: Value): void {
  if (classes instanceof PyDict) classesByInterpreter.set(runtime.current, classes);
}

function nodeClasses(): PyDict {
  let classes = classesByInterpreter.get(runtime.current);
  if (classes === undefined) {
    runtime.current.importModule('ast', null, null, 0);
    classes = classesByInterpreter.get(runtime.current);
  }
  if (classes === undefined) throw typeError('the ast module has no classes of nodes');
  return classes;
}

/** Fields that CPython's nodes have and the tree has not: they are always empty. */
const emptyFields: Readonly<Partial<Record<Node['kind'], readonly [string, 'none' | 'list'][]>>> = {
  Module: [['type_ignores', 'list']],
  FunctionDef: [['type_comment', 'none']],
  AsyncFunctionDef: [['type_comment', 'none']],
  Assign: [['type_comment', 'none']],
  For: [['type_comment', 'none']],
  AsyncFor: [['type_comment', 'none']],
  With: [['type_comment', 'none']],
  AsyncWith: [['type_comment', 'none']],
  arg: [['type_comment', 'none']],
};

/** The objects of a tree. */
export function treeToObjects(tree: Mod): Value {
  return new ObjectMaker(nodeClasses()).make(tree);
}

class ObjectMaker {
  private readonly classes: PyDict;
  private readonly symbols = new Map<string, Value>();

  constructor(classes: PyDict) {
    this.classes = classes;
  }

  make(node: Node): Value {
    const type = this.classes.getString(node.kind);
    if (!(type instanceof PyType)) throw typeError(`the ast module has no class ${node.kind}`);
    const made = new PyInstance(type);
    for (const { name, python } of astFields[node.kind]) {
      const value = (node as unknown as Readonly<Record<string, unknown>>)[name];
      setAttribute(made, python, this.field(node, name, value));
    }
    for (const [name, kind] of emptyFields[node.kind] ?? [])
      setAttribute(made, name, kind === 'none' ? null : new PyList([]));
    if ('lineno' in node) {
      setAttribute(made, 'lineno', node.lineno);
      setAttribute(made, 'col_offset', node.colOffset);
      setAttribute(made, 'end_lineno', node.endLineno);
      setAttribute(made, 'end_col_offset', node.endColOffset);
    }
    return made;
  }

  private field(node: Node, name: string, value: unknown): Value {
    if (name === 'value' && (node.kind === 'Constant' || node.kind === 'MatchSingleton'))
      return constantToValue(node.value);
    if (Array.isArray(value)) return new PyList(value.map((each: unknown) => this.field(node, name, each)));
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return symbolFields.has(name) ? this.symbol(value) : strFromText(value);
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    return this.make(value as Node);
  }

  /** Operators and contexts are one object each. */
  private symbol(name: string): Value {
    let made = this.symbols.get(name);
    if (made === undefined) {
      made = call(this.classes.getString(`${name} instance`) ?? null, []);
      this.symbols.set(name, made);
    }
    return made;
  }
}

const symbolFields = new Set(['op', 'ops', 'ctx']);

function constantToValue(value: ConstantValue): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (typeof value === 'string') return strFromText(value);
  switch (value.kind) {
    case 'float':
      return new PyFloat(value.value);
    case 'complex':
      return new PyComplex(value.re, value.im);
    case 'bytes':
      return new PyBytes(value.value);
    case 'ellipsis':
      return Ellipsis;
  }
}

/** The tree that objects say. Throws TypeError where they are none. */
export function objectsToTree(object: Value, roots: readonly string[]): Mod {
  const tree = readNode(object);
  if (!roots.includes(tree.kind))
    throw typeError(`expected ${roots[0]} node, got ${kindOf(object) ?? typeOf(object).name}`);
  return tree as Mod;
}

/** The kind of node that an object is of, by its class or a base of it. */
function kindOf(object: Value): Node['kind'] | undefined {
  const type = typeOf(object).mro.find((each) => Object.hasOwn(astFields, each.name) && isNodeClass(each));
  return type?.name as Node['kind'] | undefined;
}

function isNodeClass(type: PyType): boolean {
  return nodeClasses().getString(type.name) === type;
}

function readNode(object: Value): Node {
  const kind = kindOf(object);
  if (kind === undefined) throw typeError(`expected some sort of node, but got ${reprText(object)}`);
  const node: Record<string, unknown> = { kind };
  for (const { name, python, optional } of astFields[kind]) {
    const value = findAttributeQuietly(object, python);
    if (value === undefined && !optional && name !== 'ctx')
      throw typeError(`required field "${python}" missing from ${kind}`);
    node[name] = readField(kind, name, value ?? null);
  }
  if (!placeless.has(kind)) readPlace(object, node);
  return node as unknown as Node;
}

const placeless = new Set<string>([
  'Module',
  'Expression',
  'Interactive',
  'arguments',
  'comprehension',
  'withitem',
  'match_case',
]);

function readPlace(object: Value, node: Record<string, unknown>): void {
  for (const [name, python] of [
    ['lineno', 'lineno'],
    ['colOffset', 'col_offset'],
  ] as const) {
    const value = asInt(findAttributeQuietly(object, python) ?? null);
    if (value === undefined) throw typeError(`required field "${python}" missing from ${categoryOf(object)}`);
    node[name] = Number(value);
  }
  const endLine = asInt(findAttributeQuietly(object, 'end_lineno') ?? null);
  const endColumn = asInt(findAttributeQuietly(object, 'end_col_offset') ?? null);
  node.endLineno = Number(endLine ?? node.lineno);
  node.endColOffset = Number(endColumn ?? node.colOffset);
}

function categoryOf(object: Value): string {
  const names = typeOf(object).mro.map(({ name }) => name);
  return (
    names.find((name) => ['expr', 'stmt', 'pattern', 'excepthandler'].includes(name)) ?? names[0] ?? 'node'
  );
}

const textFields = new Set(['id', 'attr', 'name', 'arg', 'module', 'asname', 'rest', 'names', 'kwdAttrs']);

function readField(kind: Node['kind'], name: string, value: Value): unknown {
  if (name === 'value' && (kind === 'Constant' || kind === 'MatchSingleton')) return readConstant(value);
  if (value instanceof PyList) return listItems(value).map((each) => readField(kind, name, each));
  if (symbolFields.has(name)) return value === null ? 'Load' : typeOf(value).name;
  if (value === null) return null;
  const text = asText(value);
  if (text !== undefined) {
    if (textFields.has(name) || name === 'kindPrefix') return text;
    throw typeError(`expected some sort of expr, but got ${reprText(value)}`);
  }
  const int = asInt(value);
  if (int !== undefined) return Number(int);
  return readNode(value);
}

function readConstant(value: Value): ConstantValue {
  if (value === null || typeof value === 'boolean') return value;
  const text = asText(value);
  if (text !== undefined) return text;
  const int = asInt(value);
  if (int !== undefined) return int;
  const double = asFloat(value);
  if (double !== undefined) return { kind: 'float', value: double };
  if (value instanceof PyComplex) return { kind: 'complex', re: value.real, im: value.imag };
  if (value instanceof PyBytes) return { kind: 'bytes', value: value.data };
  if (value === Ellipsis) return { kind: 'ellipsis' };
  throw typeError(`got an invalid type in Constant: ${typeOf(value).name}`);
}
