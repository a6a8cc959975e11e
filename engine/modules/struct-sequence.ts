/**
 * Tuples with named items, such as `sys.version_info`, `os.stat_result` and `time.struct_time`.
 */
import { PyDict } from '../objects/model/dict.js';
import { dictOf } from '../objects/model/dicts.js';
import { PyTuple, tupleType } from '../objects/model/sequences.js';
import { strFromText } from '../objects/model/text.js';
import { PyType } from '../objects/model/type.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { defineType, type MethodDeclaration } from '../objects/protocol/define-type.js';
import { typeError } from '../objects/protocol/errors.js';
import { toArray } from '../objects/protocol/iterate.js';
import { reprText } from '../objects/protocol/text.js';
import { readOnly } from '../objects/types/class/read-only.js';

/** What a named tuple type is declared by. */
export interface StructSequence {
  /** With its module: `sys.version_info`. */
  readonly name: string;
  readonly doc: string;
  /** Names of all items; those in the sequence come first. null for an item without a name. */
  readonly fields: readonly (string | null)[];
  /** How many of the fields are in the sequence; all unless given. */
  readonly visible?: number;
  /** Programs may make instances. */
  readonly isConstructible?: boolean;
}

/** An instance: what lies beyond the sequence is in `hidden`. */
class PyStructSequence extends PyTuple {
  readonly hidden: readonly Value[];

  constructor(items: readonly Value[], hidden: readonly Value[], type: PyType) {
    super(items, type);
    this.hidden = hidden;
  }
}

/** A new type of named tuples. */
export function structSequenceType(declaration: StructSequence): PyType {
  const { name, doc, fields } = declaration;
  const visible = declaration.visible ?? fields.length;
  const type = new PyType(name);
  const named = fields.flatMap((field, index) => (field === null ? [] : [[field, index] as const]));
  defineType(type, {
    doc,
    base: tupleType,
    flags: { isAcceptableBase: false },
    slots: {
      repr: (self: PyTuple) => {
        // As CPython: an item without a name is shown under that of the next field that has one.
        const items = self.items.map((item, index) => `${named[index]?.[0] ?? index}=${reprText(item)}`);
        return strFromText(`${name}(${items.join(', ')})`);
      },
    },
    ...(declaration.isConstructible === true
      ? {
          construct: [
            '(sequence, dict={})',
            (_type: PyType, sequence: Value, dict: Value | undefined) => {
              const { iter, getitem } = typeOf(sequence).slots;
              if (iter === null && getitem === null) throw typeError('constructor requires a sequence');
              return construct(type, declaration, visible, toArray(sequence), dict);
            },
          ] satisfies MethodDeclaration,
        }
      : { construct: null }),
    methods: {
      __reduce__: [
        '()',
        (self: PyStructSequence) => {
          const hidden = dictOf(
            fields.slice(visible).flatMap((field, index) => {
              return field === null ? [] : [[field, self.hidden[index] ?? null] as const];
            }),
          );
          return new PyTuple([type, new PyTuple([new PyTuple(self.items), hidden])]);
        },
      ],
    },
    getters: Object.fromEntries(
      named.map(([field, index]) => [
        field,
        readOnly(
          (self: PyStructSequence) =>
            (index < visible ? self.items[index] : self.hidden[index - visible]) ?? null,
        ),
      ]),
    ),
    attributes: {
      n_fields: fields.length,
      n_sequence_fields: visible,
      n_unnamed_fields: fields.filter((field) => field === null).length,
      __match_args__: new PyTuple(
        fields.slice(0, visible).flatMap((field) => (field === null ? [] : [field])),
      ),
    },
  });
  return type;
}

/** An instance of all its items, those beyond the sequence too. */
export function makeStructSequence(type: PyType, items: readonly Value[]): PyTuple {
  const visible = Number(type.dict.getString('n_sequence_fields') ?? items.length);
  return new PyStructSequence(items.slice(0, visible), items.slice(visible), type);
}

function construct(
  type: PyType,
  declaration: StructSequence,
  visible: number,
  items: readonly Value[],
  dict: Value | undefined,
): Value {
  const most = declaration.fields.length;
  if (items.length < visible || items.length > most) {
    const bound = visible === most ? '' : items.length < visible ? 'at least ' : 'at most ';
    const count = items.length > most ? most : visible;
    throw typeError(
      `${declaration.name}() takes an ${bound}${count}-sequence (${items.length}-sequence given)`,
    );
  }
  const hidden = declaration.fields.slice(visible).map((field, index) => {
    const given = items[visible + index];
    if (given !== undefined) return given;
    return dict instanceof PyDict && field !== null ? (dict.getString(field) ?? null) : null;
  });
  return new PyStructSequence(items.slice(0, visible), hidden, type);
}
