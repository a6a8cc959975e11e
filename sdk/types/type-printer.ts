/**
 * From a type of Python's to the text of a TypeScript type. Names that the module itself defines come first, then the table of known names;
 * what is left is any argument or any result.
 */
import {
  type ElementKind,
  elementKindOfFormat,
  elementKinds,
  type FieldDescription,
  isElementKind,
  type LiteralValue,
  lastPart,
  type TypeDefinition,
  type TypeExpression,
} from '../../engine/index.js';
import { importedTypes, type TypeNameRow, typeNames } from './type-names.table.js';

/** Which way a value goes: to Python, or back. */
export type Direction = 'takes' | 'gives';

/** Choices that the text of a type depends on. */
export interface TypeChoices {
  /** Whether an int is a number, or may be a bigint too: beyond 2^53 it is one. */
  readonly ints: 'number' | 'bigint';
  readonly dicts: 'map' | 'object';
  readonly none: 'null' | 'undefined';
}

/** Where types stand for each other without end, or nearly, they are cut off. */
const MAX_DEPTH = 50;
const MAX_PARTS = 2000;

/** See the file's head. */
export class TypePrinter {
  /** Names of the package's types that were printed. */
  readonly used = new Set<string>();
  private readonly definitions: ReadonlyMap<string, TypeDefinition>;
  private readonly choices: TypeChoices;
  private readonly open = new Set<string>();
  private depth = 0;
  private parts = 0;

  constructor(definitions: ReadonlyMap<string, TypeDefinition>, choices: TypeChoices) {
    this.definitions = definitions;
    this.choices = choices;
  }

  /** The text of a type. */
  print(type: TypeExpression, direction: Direction): string {
    if (this.depth === 0) this.parts = 0;
    if (this.depth >= MAX_DEPTH || ++this.parts > MAX_PARTS) return this.any(direction);
    this.depth++;
    const text = this.printOne(type, direction);
    this.depth--;
    return text;
  }

  /** Any value. */
  any(direction: Direction): string {
    return this.use(direction === 'takes' ? 'PyArgument' : 'PyResult');
  }

  private use(text: string): string {
    for (const word of text.match(/\w+/g) ?? []) if (importedTypes.includes(word)) this.used.add(word);
    return text;
  }

  private printOne(type: TypeExpression, direction: Direction): string {
    switch (type.kind) {
      case 'name':
        return this.named(type.name, [], direction);
      case 'generic':
        return this.named(type.name, type.args, direction);
      case 'union':
        return this.union(type.members, direction);
      case 'literals':
        return joinUnion(type.values.map((value) => this.literal(value, direction)));
      case 'annotated': {
        const row = type.type.kind === 'name' ? typeNames[lastPart(type.type.name)] : undefined;
        const kind = type.notes.map(elementKindNamed).find((each) => each !== undefined);
        if (row?.kind !== 'buffer' || kind === undefined) return this.print(type.type, direction);
        return this.array(elementKinds[kind].typed.name, direction);
      }
      default:
        return this.any(direction);
    }
  }

  private named(name: string, args: readonly TypeExpression[], direction: Direction): string {
    const own = this.definitions.get(name);
    if (own !== undefined) {
      if (this.open.has(name)) return this.any(direction);
      this.open.add(name);
      const text = this.defined(own, args, direction);
      this.open.delete(name);
      return text;
    }
    const short = lastPart(name);
    const row = Object.hasOwn(typeNames, short) ? typeNames[short] : undefined;
    return row === undefined ? this.any(direction) : this.known(row, args, direction);
  }

  private defined(own: TypeDefinition, args: readonly TypeExpression[], direction: Direction): string {
    switch (own.kind) {
      case 'alias':
        // `L[int]` where L is List: the arguments belong to what the alias stands for.
        return own.type.kind === 'name' && args.length > 0
          ? this.print({ kind: 'generic', name: own.type.name, args }, direction)
          : this.print(own.type, direction);
      case 'dict':
        return direction === 'gives' && this.choices.dicts === 'map'
          ? `Map<string, ${joinUnion(own.fields.map(({ type }) => this.print(type, direction))) || 'never'}>`
          : this.object(own.fields, direction);
      case 'tuple':
        // An array becomes a list, which has no fields: only results are named tuples.
        return direction === 'takes'
          ? this.any(direction)
          : `[${own.fields.map(({ name, type }) => `${name}: ${this.print(type, direction)}`).join(', ')}]`;
      case 'class':
        return direction === 'takes' ? this.any(direction) : 'unknown';
    }
  }

  private object(fields: readonly FieldDescription[], direction: Direction): string {
    const modifier = direction === 'takes' ? 'readonly ' : '';
    const members = fields.map(
      ({ name, type, isRequired }) =>
        `${modifier}${propertyName(name)}${isRequired ? '' : '?'}: ${this.print(type, direction)}`,
    );
    return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
  }

  private known(row: TypeNameRow, args: readonly TypeExpression[], direction: Direction): string {
    const arg = (index: number) => {
      const given = args[index];
      return given === undefined ? this.any(direction) : this.print(given, direction);
    };
    switch (row.kind) {
      case 'plain':
        return this.fill(row[direction], arg);
      case 'integer':
        return this.choices.ints === 'bigint' ? 'number | bigint' : 'number';
      case 'any':
        return this.any(direction);
      case 'transparent':
        return arg(0);
      case 'optional':
        return joinUnion([arg(0), this.literal(null, direction)]);
      case 'mapping':
        return this.mapping(args, arg, direction);
      case 'tuple':
        return this.tuple(args, direction);
      case 'buffer':
        return this.array(itemsOf(args), direction);
      case 'callable':
        return this.callable(args, direction);
    }
  }

  private fill(template: string, arg: (index: number) => string): string {
    const filled = template.replace(/\$(\d)(\[\])?/g, (_, index: string, brackets?: string) => {
      const text = arg(Number(index));
      return brackets === undefined ? text : `${parenthesise(text)}[]`;
    });
    return this.use(filled);
  }

  private mapping(
    args: readonly TypeExpression[],
    arg: (index: number) => string,
    direction: Direction,
  ): string {
    const key = arg(0);
    // Counter[T] has one argument: its values are counts.
    const value = args.length === 1 ? 'number' : arg(1);
    const isText = args.length === 0 || key === 'string';
    const object = `{ ${direction === 'takes' ? 'readonly ' : ''}[key: string]: ${value} }`;
    if (direction === 'gives') return this.choices.dicts === 'object' ? object : `Map<${key}, ${value}>`;
    const map = `ReadonlyMap<${key}, ${value}>`;
    return isText ? joinUnion([map, object]) : map;
  }

  private tuple(args: readonly TypeExpression[], direction: Direction): string {
    const modifier = direction === 'takes' ? 'readonly ' : '';
    const [first, second] = args;
    if (first === undefined) return `${modifier}${this.any(direction)}[]`;
    if (args.length === 2 && second?.kind === 'ellipsis')
      return `${modifier}${parenthesise(this.print(first, direction))}[]`;
    return `${modifier}[${args.map((item) => this.print(item, direction)).join(', ')}]`;
  }

  private array(items: string | null, direction: Direction): string {
    const name = direction === 'takes' ? 'PyBuffer' : 'PyArray';
    return this.use(items === null ? name : `${name}<${items}>`);
  }

  private callable(args: readonly TypeExpression[], direction: Direction): string {
    const [parameters, result] = args;
    // What a callable takes goes the other way.
    const back = direction === 'takes' ? 'gives' : 'takes';
    const taken =
      parameters?.kind === 'list'
        ? parameters.items.map((item, index) => `arg${index}: ${this.print(item, back)}`).join(', ')
        : `...args: ${back === 'gives' ? 'never' : this.any(back)}[]`;
    const given = result === undefined ? 'unknown' : isNone(result) ? 'void' : this.print(result, direction);
    return `(${taken}) => ${given}`;
  }

  private union(members: readonly TypeExpression[], direction: Direction): string {
    return joinUnion(members.map((member) => this.print(member, direction)));
  }

  private literal(value: LiteralValue, direction: Direction): string {
    if (value === null) return direction === 'takes' ? 'null | undefined' : this.choices.none;
    if (typeof value === 'bigint') return `${value}n`;
    return typeof value === 'string' ? quote(value) : String(value);
  }
}

/** Whether a type is None alone. */
export function isNone(type: TypeExpression): boolean {
  return type.kind === 'literals' && type.values.length === 1 && type.values[0] === null;
}

/** `memoryview[float]`, `NDArray[np.float64]`, `ndarray[shape, dtype[np.float64]]`: the typed arrays of such items; null for any. */
function itemsOf(args: readonly TypeExpression[]): string | null {
  const last = args.at(-1);
  if (last === undefined) return null;
  if (last.kind === 'generic') return itemsOf(last.args);
  if (last.kind !== 'name') return null;
  const name = lastPart(last.name);
  if (isElementKind(name)) return elementKinds[name].typed.name;
  if (name === 'float') return 'FloatArray';
  return name === 'int' ? 'IntArray' : null;
}

function elementKindNamed(note: string): ElementKind | undefined {
  return isElementKind(note) ? note : elementKindOfFormat(note);
}

/** A union without what is in it twice, its members in the order of the source. */
function joinUnion(members: readonly string[]): string {
  const parts = members.flatMap((member) =>
    member.includes('=>') ? [`(${member})`] : /[<({['"]/.test(member) ? [member] : member.split(' | '),
  );
  return [...new Set(parts)].join(' | ');
}

/** A type that `[]` can follow. */
export function parenthesise(text: string): string {
  return /^[\w.]+(<[^|&]*>)?(\[\])*$/.test(text) ? text : `(${text})`;
}

function propertyName(name: string): string {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? name : quote(name);
}

/** A string literal of TypeScript. */
export function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
