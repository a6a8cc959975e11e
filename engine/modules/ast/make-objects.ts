/**
 * Syntax trees as Python objects of the ast module's classes.
 */
import type { PyDict } from '../../objects/model/dict.js';
import { PyInstance } from '../../objects/model/instance.js';
import { PyComplex, PyFloat } from '../../objects/model/numbers.js';
import { tick } from '../../objects/model/resources.js';
import { PyList, PyTuple } from '../../objects/model/sequences.js';
import { makeFrozenSet } from '../../objects/model/sets.js';
import { Ellipsis } from '../../objects/model/singletons.js';
import { PyBytes, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { setAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { typeError } from '../../objects/protocol/errors.js';
import type { Mod, Node } from '../../syntax/ast.js';
import { astFields } from '../../syntax/ast-fields.table.js';
import type { ConstantValue } from '../../syntax/constant-value.js';
import { nodeClasses } from './node-classes.js';

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
    tick();
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
    case 'tuple':
      return new PyTuple(value.items.map(constantToValue));
    case 'frozenset':
      return makeFrozenSet(value.items.map(constantToValue));
  }
}
