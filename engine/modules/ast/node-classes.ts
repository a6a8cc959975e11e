/**
 * The classes of nodes and the types of their fields. Both are the ast module's own: it tells them when it is imported.
 */
import { PyDict } from '../../objects/model/dict.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { typeError } from '../../objects/protocol/errors.js';

/** A field as the ast module declares it: `?` says that it may be None, `*` that it is a list. */
export interface DeclaredField {
  readonly name: string;
  readonly type: string;
  readonly mark: '' | '?' | '*';
}

interface Declared {
  readonly classes: PyDict;
  readonly fields: ReadonlyMap<string, readonly DeclaredField[]>;
}

const declaredByInterpreter = new WeakMap<object, Declared>();

/** Tells the classes of nodes, and by their names the fields with their types. */
export function setNodeClasses(classes: Value, types: Value): void {
  if (!(classes instanceof PyDict) || !(types instanceof PyDict)) return;
  const fields = new Map<string, readonly DeclaredField[]>();
  for (const { key, value } of types.entries()) fields.set(asText(key) ?? '', itemsOf(value).map(toField));
  declaredByInterpreter.set(runtime.current, { classes, fields });
}

/** The classes by name; under `Add instance` and its like stand functions that give the one instance. */
export function nodeClasses(): PyDict {
  return declared().classes;
}

/** The fields of a kind of node, in order. */
export function declaredFields(kind: string): readonly DeclaredField[] {
  return declared().fields.get(kind) ?? [];
}

function declared(): Declared {
  if (!declaredByInterpreter.has(runtime.current)) runtime.current.importModule('ast', null, null, 0);
  const found = declaredByInterpreter.get(runtime.current);
  if (found === undefined) throw typeError('the ast module has no classes of nodes');
  return found;
}

function toField(field: Value): DeclaredField {
  const [name = '', type = '', mark = ''] = itemsOf(field).map((part) => asText(part) ?? '');
  return { name, type, mark: mark === '?' || mark === '*' ? mark : '' };
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return value instanceof PyTuple ? value.items : [];
}
