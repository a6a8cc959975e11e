/**
 * Representations of `list[int]` and of `int | str`.
 */
import type { AttributeHolder } from './instance.js';
import type { PyTuple } from './sequences.js';
import type { Shape } from './shape.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const genericAliasType = new PyType('types.GenericAlias');
export const unionType = new PyType('types.UnionType');

/** A parameterised generic; `starred` for what unpacking one gives: `*tuple[int, ...]`. */
export class PyGenericAlias extends PyObject implements AttributeHolder {
  readonly origin: Value;
  readonly args: PyTuple;
  readonly starred: boolean;
  /** Computed when first asked for. */
  parameters: PyTuple | null = null;
  shape: Shape;
  slots: (Value | undefined)[] = [];

  constructor(origin: Value, args: PyTuple, starred = false, type: PyType = genericAliasType) {
    super();
    this.type = type;
    this.origin = origin;
    this.args = args;
    this.starred = starred;
    this.shape = type.rootShape;
  }
}

/** A union of types. */
export class PyUnionType extends PyObject {
  readonly args: PyTuple;
  parameters: PyTuple | null = null;

  constructor(args: PyTuple) {
    super();
    this.type = unionType;
    this.args = args;
  }
}
