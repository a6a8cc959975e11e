/**
 * Objects of the ast module as a syntax tree. What is looked at here is that each field is there and of its type; whether
 * the tree is one that Python can mean is validate-tree.ts's business. Errors are worded as CPython words them.
 */
import { listItems } from '../../objects/model/list-storage.js';
import { asInt, complexType, PyComplex, PyFloat } from '../../objects/model/numbers.js';
import { PyList, PyTuple, tupleType } from '../../objects/model/sequences.js';
import { frozensetType, PySet } from '../../objects/model/sets.js';
import { Ellipsis } from '../../objects/model/singletons.js';
import { asText, bytesType, PyBytes } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { floatType, intType, strType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { findAttributeQuietly } from '../../objects/protocol/attribute.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { reprText } from '../../objects/protocol/text.js';
import type { Mod, Node } from '../../syntax/ast.js';
import { astFields } from '../../syntax/ast-fields.table.js';
import type { ConstantValue } from '../../syntax/constant-value.js';
import { type DeclaredField, declaredFields, nodeClasses } from './node-classes.js';
import { validateTree } from './validate-tree.js';

/** The tree that objects say. Throws TypeError where they are none, ValueError where no program has such a tree. */
export function objectsToTree(object: Value, roots: readonly string[]): Mod {
  const kind = kindOf(object);
  if (kind === undefined || !roots.includes(kind))
    throw typeError(`expected ${roots[0]} node, got ${typeOf(object).name}`);
  const tree = readNode(object, 'mod') as Mod;
  validateTree(tree);
  return tree;
}

/** The kind of node that an object is of, by its class or a base of it. */
function kindOf(object: Value): Node['kind'] | undefined {
  const type = typeOf(object).mro.find((each) => Object.hasOwn(astFields, each.name) && isNodeClass(each));
  return type?.name as Node['kind'] | undefined;
}

function isNodeClass(type: PyType): boolean {
  return nodeClasses().getString(type.name) === type;
}

/** Types of nodes that have one class each; the others are sums of several. */
const products = new Set(['comprehension', 'arguments', 'arg', 'keyword', 'alias', 'withitem', 'match_case']);
const placed = new Set(['stmt', 'expr', 'excepthandler', 'pattern', 'arg', 'keyword', 'alias']);

function readNode(object: Value, type: string): Node {
  const kind = kindOf(object);
  const node: Record<string, unknown> = { kind };
  const isProduct = products.has(type);
  // The place of a sum is read before its class is known.
  if (!isProduct && placed.has(type) && isOf(object, type)) readPlace(object, type, node);
  if (kind === undefined || !isOf(object, type))
    throw typeError(`expected some sort of ${type}, but got ${reprText(object)}`);
  const names = new Map(astFields[kind].map(({ name, python }) => [python, name]));
  for (const field of declaredFields(kind)) {
    const value = findAttributeQuietly(object, field.name);
    if (value === undefined && field.mark !== '?')
      throw typeError(`required field "${field.name}" missing from ${kind}`);
    const read = readField(kind, field, value ?? null);
    const name = names.get(field.name);
    if (name !== undefined) node[name] = read;
  }
  if (kind === 'ImportFrom') node.level ??= 0;
  if (isProduct && placed.has(type)) readPlace(object, kind, node);
  return node as unknown as Node;
}

function isOf(object: Value, type: string): boolean {
  const base = nodeClasses().getString(type);
  return typeOf(object).mro.some((each) => each === base);
}

function readField(kind: Node['kind'], field: DeclaredField, value: Value): unknown {
  if (field.mark !== '*') {
    const read = readItem(field.type, value);
    if (read === null && field.mark === '' && field.type !== 'constant')
      throw valueError(`field '${field.name}' is required for ${kind}`);
    return read;
  }
  if (!(value instanceof PyList))
    throw typeError(`${kind} field "${field.name}" must be a list, not a ${typeOf(value).name}`);
  return listItems(value).map((each) => readItem(field.type, each));
}

function readItem(type: string, value: Value): unknown {
  switch (type) {
    case 'constant':
      return readConstant(value);
    case 'identifier':
    case 'string':
      return value === null ? null : readText(type, value);
    case 'int':
      return value === null ? null : readInt(value);
    case 'expr_context':
    case 'boolop':
    case 'operator':
    case 'unaryop':
    case 'cmpop':
      return value === null ? null : readSymbol(type, value);
    default:
      return value === null ? null : readNode(value, type);
  }
}

function readText(type: string, value: Value): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`AST ${type} must be of type str`);
  return text;
}

function readInt(value: Value): number {
  const int = asInt(value);
  if (int === undefined) throw valueError(`invalid integer value: ${reprText(value)}`);
  return Number(int);
}

function readSymbol(type: string, value: Value): string {
  if (!isOf(value, type) || typeOf(value).name === type)
    throw typeError(`expected some sort of ${type}, but got ${reprText(value)}`);
  const names = typeOf(value).mro.map(({ name }) => name);
  return names[names.indexOf(type) - 1] ?? type;
}

function readPlace(object: Value, type: string, node: Record<string, unknown>): void {
  node.lineno = readPosition(object, 'lineno', type);
  node.colOffset = readPosition(object, 'col_offset', type);
  node.endLineno = readEnd(object, 'end_lineno', node.lineno);
  node.endColOffset = readEnd(object, 'end_col_offset', node.colOffset);
}

function readPosition(object: Value, name: string, type: string): number {
  const value = findAttributeQuietly(object, name);
  if (value === undefined) throw typeError(`required field "${name}" missing from ${type}`);
  return readInt(value);
}

function readEnd(object: Value, name: string, start: unknown): unknown {
  const value = findAttributeQuietly(object, name) ?? null;
  return value === null ? start : readInt(value);
}

/** Only values of the very types can be constants; those of subclasses would lose what they add. */
function readConstant(value: Value): ConstantValue {
  if (value === null || typeof value === 'boolean') return value;
  if (value === Ellipsis) return { kind: 'ellipsis' };
  const type = typeOf(value);
  if (type === strType) return asText(value) ?? '';
  if (type === intType) return asInt(value) ?? 0;
  if (type === floatType && value instanceof PyFloat) return { kind: 'float', value: value.value };
  if (type === complexType && value instanceof PyComplex)
    return { kind: 'complex', re: value.real, im: value.imag };
  if (type === bytesType && value instanceof PyBytes) return { kind: 'bytes', value: value.data };
  if (type === tupleType && value instanceof PyTuple)
    return { kind: 'tuple', items: value.items.map(readConstant) };
  if (type === frozensetType && value instanceof PySet)
    return { kind: 'frozenset', items: [...value.elements()].map(readConstant) };
  throw typeError(`got an invalid type in Constant: ${type.name}`);
}
