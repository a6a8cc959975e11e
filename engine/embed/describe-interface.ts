/**
 * What a module shows to others, read from its source without running it: its functions, those of their names that are public, and the types
 * that it names (aliases, TypedDicts, NamedTuples), by which annotations are understood.
 */
import type { ClassDef, Expr, Mod, Stmt } from '../syntax/ast.js';
import { parseModule } from '../syntax/index.js';
import { compileModule } from './compile-module.js';
import type { ExceptionDescription } from './describe-exception.js';
import { docstringOf, type ExportDescription } from './describe-exports.js';
import {
  dottedName,
  lastPart,
  type TypeExpression,
  typeOfExpression,
  unknownType,
} from './type-expression.js';

/** A field of a TypedDict or NamedTuple. */
export interface FieldDescription {
  readonly name: string;
  readonly type: TypeExpression;
  readonly isRequired: boolean;
}

/** A type that a module names. */
export type TypeDefinition =
  | { readonly kind: 'alias'; readonly type: TypeExpression }
  | { readonly kind: 'dict' | 'tuple'; readonly fields: readonly FieldDescription[] }
  /** A class whose instances do not cross to the host. */
  | { readonly kind: 'class' };

/** What a module shows. */
export interface ModuleInterface {
  /** The functions that are public: named by `__all__`, or without an underscore before their names. */
  readonly exports: readonly ExportDescription[];
  readonly types: ReadonlyMap<string, TypeDefinition>;
  readonly docstring: string | null;
}

/** The interface, or the SyntaxError. */
export type InterfaceResult =
  | { readonly kind: 'described'; readonly module: ModuleInterface }
  | { readonly kind: 'error'; readonly error: ExceptionDescription };

/** Describes a source. */
export function describeInterface(source: string | Uint8Array, filename: string): InterfaceResult {
  const compiled = compileModule(source, filename);
  if (compiled.kind === 'error') return compiled;
  const parsed = parseModule(compiled.text, { filename, mode: 'exec', lookupUnicodeName: () => '?' });
  if (parsed.kind === 'error') throw new Error(`${filename} was compiled, then refused`);
  const { types, all } = collectNames(parsed.tree);
  const isPublic = (name: string) => (all === null ? !name.startsWith('_') : all.has(name));
  return {
    kind: 'described',
    module: {
      exports: compiled.exports.filter(({ name }) => isPublic(name)),
      types,
      docstring: parsed.tree.kind === 'Module' ? docstringOf(parsed.tree.body) : null,
    },
  };
}

interface Names {
  readonly types: Map<string, TypeDefinition>;
  all: Set<string> | null;
}

function collectNames(tree: Mod): Names {
  const names: Names = { types: new Map(), all: null };
  if (tree.kind === 'Module') collect(tree.body, names);
  return names;
}

function collect(body: readonly Stmt[], names: Names): void {
  for (const statement of body) {
    switch (statement.kind) {
      case 'Assign':
        for (const target of statement.targets) define(target, statement.value, names);
        break;
      case 'AnnAssign':
        if (statement.value !== null) define(statement.target, statement.value, names);
        break;
      case 'ClassDef':
        names.types.set(statement.name, describeClass(statement, names.types));
        break;
      case 'Import':
      case 'ImportFrom':
        for (const { name, asname } of statement.names)
          if (asname !== null && asname !== name)
            names.types.set(asname, { kind: 'alias', type: { kind: 'name', name } });
        break;
      case 'If':
        collect(statement.body, names);
        collect(statement.orelse, names);
        break;
      case 'Try':
        collect(statement.body, names);
        for (const handler of statement.handlers) collect(handler.body, names);
        break;
      default:
    }
  }
}

function define(target: Expr, value: Expr, names: Names): void {
  if (target.kind !== 'Name') return;
  if (target.id === '__all__') names.all = textsOf(value);
  else names.types.set(target.id, value.kind === 'Call' ? describeCall(value) : aliasOf(value));
}

function aliasOf(value: Expr): TypeDefinition {
  return { kind: 'alias', type: typeOfExpression(value) };
}

function textsOf(value: Expr): Set<string> | null {
  if (value.kind !== 'List' && value.kind !== 'Tuple') return null;
  return new Set(value.elts.flatMap(textOf));
}

function textOf(node: Expr): string[] {
  return node.kind === 'Constant' && typeof node.value === 'string' ? [node.value] : [];
}

/** `NewType('X', int)`, `TypeVar('T', bound=float)`, `TypedDict('X', {…})`, `NamedTuple('X', […])`. */
function describeCall({ func, args, keywords }: Extract<Expr, { kind: 'Call' }>): TypeDefinition {
  const [, second] = args;
  switch (lastPart(dottedName(func) ?? '')) {
    case 'NewType':
      return second === undefined ? { kind: 'class' } : aliasOf(second);
    case 'TypeVar': {
      const bound = keywords.find(({ arg }) => arg === 'bound');
      if (bound !== undefined) return aliasOf(bound.value);
      const members = args.slice(1).map(typeOfExpression);
      return { kind: 'alias', type: members.length === 0 ? unknownType : { kind: 'union', members } };
    }
    case 'TypedDict': {
      if (second?.kind !== 'Dict') return { kind: 'class' };
      const isTotal = isTotalBy(keywords);
      const { keys, values } = second;
      const fields = keys.flatMap((key, index) => {
        const value = values[index];
        const [name] = key === null ? [] : textOf(key);
        return name === undefined || value === undefined ? [] : [makeField(name, value, isTotal)];
      });
      return { kind: 'dict', fields };
    }
    case 'NamedTuple': {
      if (second?.kind !== 'List' && second?.kind !== 'Tuple') return { kind: 'class' };
      const fields = second.elts.flatMap((item) => {
        const [key, type] = item.kind === 'Tuple' ? item.elts : [];
        const [name] = key === undefined ? [] : textOf(key);
        return name === undefined || type === undefined ? [] : [makeField(name, type, true)];
      });
      return { kind: 'tuple', fields };
    }
    default:
      return { kind: 'alias', type: unknownType };
  }
}

function describeClass(
  { bases, keywords, body }: ClassDef,
  known: ReadonlyMap<string, TypeDefinition>,
): TypeDefinition {
  const baseNames = bases.map((base) => dottedName(base) ?? '');
  const inherited = baseNames.map((name) => known.get(name)).find((base) => base?.kind === 'dict');
  const isDict = inherited !== undefined || baseNames.some((name) => lastPart(name) === 'TypedDict');
  if (!isDict && !baseNames.some((name) => lastPart(name) === 'NamedTuple')) return { kind: 'class' };
  const isTotal = isTotalBy(keywords);
  const own = body.flatMap((statement) =>
    statement.kind === 'AnnAssign' && statement.target.kind === 'Name'
      ? [makeField(statement.target.id, statement.annotation, isTotal)]
      : [],
  );
  const before = inherited?.kind === 'dict' ? inherited.fields : [];
  return { kind: isDict ? 'dict' : 'tuple', fields: [...before, ...own] };
}

function isTotalBy(keywords: readonly { readonly arg: string | null; readonly value: Expr }[]): boolean {
  const total = keywords.find(({ arg }) => arg === 'total')?.value;
  return !(total?.kind === 'Constant' && total.value === false);
}

/** `NotRequired[T]` and `Required[T]` say of a field what `total` says of all. */
function makeField(name: string, annotation: Expr, isTotal: boolean): FieldDescription {
  const type = typeOfExpression(annotation);
  const [first] = type.kind === 'generic' ? type.args : [];
  const wrapper = type.kind === 'generic' ? lastPart(type.name) : '';
  if (first !== undefined && wrapper === 'NotRequired') return { name, type: first, isRequired: false };
  if (first !== undefined && wrapper === 'Required') return { name, type: first, isRequired: true };
  return { name, type, isRequired: isTotal };
}
