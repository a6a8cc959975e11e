/**
 * Expressions of a random program: takes a kind and a scope, gives text. One in thirty parts is of a kind that does not
 * belong there, so that error messages are compared too.
 */
import { chance, type Dice, pick } from './dice.js';
import { atoms, expressions, type Kind, kinds, slices } from './expressions.table.js';
import type { Scope } from './scope.js';

/** What is the same for a whole program. */
export interface Writing {
  readonly dice: Dice;
  names: number;
}

/** How an expression stands where it stands. */
export interface Place {
  readonly depth: number;
  /** In the iterable of a comprehension, where `:=` is not allowed. */
  readonly noWalrus?: boolean;
}

const placeholder = /<([a-z]\w*)(?::(\w+))?(?:\|([^>]*))?>/g;
const plainKinds: readonly Kind[] = ['int', 'float', 'bool', 'str', 'bytes', 'list', 'tuple', 'strs', 'dict'];
const hashableKinds: readonly Kind[] = ['int', 'float', 'bool', 'str', 'bytes', 'tuple'];

/** A fresh name. */
export function freshName(writing: Writing): string {
  return `n${++writing.names}`;
}

/** An expression of a kind. */
export function writeExpression(writing: Writing, scope: Scope, kind: Kind, place: Place): string {
  const { dice } = writing;
  if (chance(dice, 3)) return writeExpression(writing, scope, pick(dice, kinds), place);
  const known = scope.readable(kind);
  if (known.length > 0 && chance(dice, place.depth <= 0 ? 75 : 25)) return pick(dice, known);
  if (place.depth <= 0 || chance(dice, 12)) return pick(dice, atoms[kind]);
  const row = pick(dice, expressions[kind]);
  if (place.noWalrus && row.includes(':=')) return pick(dice, atoms[kind]);
  return fillIn(writing, scope, row, { ...place, depth: place.depth - 1 });
}

/** A row of the grammar with all its parts filled in. */
export function fillIn(
  writing: Writing,
  scope: Scope,
  row: string,
  place: Place,
  fresh: Map<string, string> = new Map(),
): string {
  const named = row.replace(/\$\d/g, (mark) => nameOf(writing, fresh, mark));
  const inText = /f"/.test(named);
  return named.replace(
    placeholder,
    (whole, word: string, detail: string | undefined, lent: string | undefined, at: number) => {
      const inner = lent === undefined ? scope : scope.block(readLent(lent), scope.contexts);
      const before = named.slice(0, at);
      const here =
        place.noWalrus || / for [^:]* in ([^:]*, )?$|^for .* in /.test(before)
          ? { ...place, noWalrus: true }
          : place;
      const text = inText
        ? writePlainPart(writing, inner, word, here)
        : writePart(writing, inner, word, detail, here);
      if (text === undefined || word === 'slice') return text ?? whole;
      return enclose(writing, text, named, at + whole.length, inText);
    },
  );
}

/** The names and kinds in `a:int,b:str`. */
export function readLent(text: string): Map<string, Kind> {
  return new Map(text.split(',').map((part) => part.split(':') as [string, Kind]));
}

function nameOf(writing: Writing, fresh: Map<string, string>, mark: string): string {
  const name = fresh.get(mark) ?? freshName(writing);
  fresh.set(mark, name);
  return name;
}

function writePart(
  writing: Writing,
  scope: Scope,
  word: string,
  detail: string | undefined,
  place: Place,
): string | undefined {
  const { dice } = writing;
  switch (word) {
    case 'any':
      return chance(dice, 5) ? 'None' : writeExpression(writing, scope, pick(dice, kinds), place);
    case 'plain':
      return writeExpression(writing, scope, pick(dice, plainKinds), place);
    case 'any0':
      return writeExpression(writing, scope, pick(dice, hashableKinds), place);
    case 'known': {
      const names = kinds.flatMap((kind) => scope.readable(kind));
      return names.length === 0 ? '0' : pick(dice, names);
    }
    case 'slice':
      return fillIn(writing, scope, pick(dice, slices), { ...place, depth: place.depth - 2 });
    case 'fn':
      return (
        pickDefined(dice, scope, 'function') ??
        pick(dice, ['abs', '(lambda a=0, *b, **c: a)', 'lim', 'Root', 'divmod'])
      );
    case 'class':
      return pickDefined(dice, scope, 'class') ?? 'Root';
    case 'generator':
      return pickDefined(dice, scope, 'generator') ?? '(lambda *a: iter(a))';
    case 'iterator':
      return fillIn(
        writing,
        scope,
        pick(dice, [
          'iter(<list>)',
          '<generator>(<int>)',
          '<generator>(<int>, <int>)',
          '($1 for $1 in <list> if <bool|$1:int>)',
        ]),
        { ...place, noWalrus: true },
      );
    case 'stream':
      return fillIn(writing, scope, 'stream(<list>)', { ...place, noWalrus: true });
    case 'var': {
      const names = scope.assignable(detail as Kind);
      return names.length === 0 ? undefined : pick(dice, names);
    }
    case 'top': {
      const names = scope.top.assignable(detail as Kind);
      return names.length === 0 ? undefined : names[0];
    }
    default:
      return (kinds as readonly string[]).includes(word)
        ? writeExpression(writing, scope, word as Kind, place)
        : undefined;
  }
}

function pickDefined(dice: Dice, scope: Scope, as: 'function' | 'class' | 'generator'): string | undefined {
  const names = scope.definitions(as);
  return names.length === 0 ? undefined : pick(dice, names);
}

/** A part of a formatted string, where neither quotes nor backslashes may stand. */
function writePlainPart(writing: Writing, scope: Scope, word: string, place: Place): string {
  for (let attempt = 0; attempt < 5; attempt++) {
    const text = writePart(writing, scope, word, undefined, {
      ...place,
      depth: Math.min(place.depth, 4 - attempt),
    });
    if (text !== undefined && !/["\\#\n]/.test(text)) return text;
  }
  return word === 'str' ? "'s'" : '7';
}

/** In parentheses where the text would not hold together, and often where it would. */
function enclose(writing: Writing, text: string, row: string, end: number, inText: boolean): string {
  if (/^\w+$/.test(text) && !/^\d/.test(text)) return text;
  if (/^\*/.test(text)) return text;
  const isPostfix = /^[.[(]/.test(row.slice(end));
  const isLoose = /^not |lambda| if |:=| for | and | or |await|yield|^\*/.test(text);
  if (isPostfix || isLoose || inText) return `(${text})`;
  const alone = /^[[({,\s]?$/.test(row.slice(end, end + 1)) && row.length < 12;
  return alone || chance(writing.dice, 45) ? text : `(${text})`;
}
