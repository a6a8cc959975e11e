/**
 * A random program: takes dice, gives Python source that ends. Every loop and function counts its steps (prelude.py),
 * values are kept small, and what is printed does not depend on addresses.
 */
import { chance, type Dice, pick, pickWeighted } from './dice.js';
import { atoms, type Kind } from './expressions.table.js';
import { type Context, type Definition, Scope } from './scope.js';
import {
  classHeads,
  classMembers,
  compoundStatements,
  definitions,
  generatorUses,
  type StatementRow,
  simpleStatements,
} from './statements.table.js';
import { fillIn, freshName, readLent, type Writing } from './write-expression.js';

const EXPRESSION_DEPTH = 3;
const MAX_NESTING = 4;

/** Source of a program. The prelude is to be put before it. */
export function writeProgram(dice: Dice): string {
  const writing: Writing = { dice, names: 0 };
  const scope = new Scope(null, new Set(), new Map(), new Map());
  const lines: string[] = [];
  for (const kind of ['int', 'float', 'str', 'list', 'dict', 'object', 'int', 'tuple', 'set'] as const) {
    const name = `${kind.charAt(0)}${freshName(writing)}`;
    lines.push(`${name} = ${pick(dice, atoms[kind])}`);
    scope.locals.set(name, kind);
  }
  const count = 4 + dice.below(12);
  for (let index = 0; index < count; index++) lines.push(...writeSection(writing, scope));
  return `${lines.join('\n')}\n`;
}

/** Some statements of the module, or a definition; most are kept from ending the program. */
function writeSection(writing: Writing, scope: Scope): string[] {
  const { dice } = writing;
  const known = new Set(scope.locals.keys());
  const lines = writeSectionLines(writing, scope);
  // A section may end early: what it was to define is mostly not counted on.
  for (const name of scope.locals.keys()) if (!known.has(name) && chance(dice, 70)) scope.locals.delete(name);
  return lines;
}

function writeSectionLines(writing: Writing, scope: Scope): string[] {
  const { dice } = writing;
  const choice = dice.below(100);
  if (choice < 25) return protect(dice, writeClass(writing, scope));
  if (choice < 50) return writeStatement(writing, scope, pickWeighted(dice, definitions), 1);
  if (choice < 58 && scope.definitions('generator').length > 0)
    return protect(dice, writeStatement(writing, scope, pick(dice, generatorUses), 1));
  return protect(dice, writeBlock(writing, scope, 1));
}

function protect(dice: Dice, lines: string[]): string[] {
  if (chance(dice, 2)) return lines;
  return ['try:', ...indent(lines), 'except Exception as error:', '  caught(error)'];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function writeBlock(writing: Writing, scope: Scope, nesting: number): string[] {
  const { dice } = writing;
  const lines: string[] = [];
  const count = 1 + dice.below(nesting > 2 ? 2 : 4);
  for (let index = 0; index < count; index++) {
    const isCompound = nesting < MAX_NESTING && chance(dice, 35);
    const rows = (isCompound ? compoundStatements : simpleStatements).filter(
      ({ needs }) => needs === undefined || scope.contexts.has(needs),
    );
    const row =
      nesting < MAX_NESTING && chance(dice, 4) ? pickWeighted(dice, definitions) : pickWeighted(dice, rows);
    lines.push(...writeStatement(writing, scope, row, nesting));
  }
  return lines.length === 0 ? ['pass'] : lines;
}

function writeStatement(writing: Writing, scope: Scope, row: StatementRow, nesting: number): string[] {
  const fresh = new Map<string, string>();
  const lines: string[] = [];
  for (const form of row.lines) {
    const named = form.replace(/\$\d/g, (mark) => {
      const name = fresh.get(mark) ?? freshName(writing);
      fresh.set(mark, name);
      return name;
    });
    const block = /^( *)<(block|body)(?::(\w+))?(?:\|([^>]*))?>$/.exec(named);
    if (block === null) {
      const line = writeLine(writing, scope, named);
      if (line === undefined) return ['show(1)'];
      lines.push(line);
      continue;
    }
    const [, margin = '', kind, context, lent] = block;
    const inner = enter(scope, kind === 'body', context, lent);
    for (const line of writeBlock(writing, inner, nesting + 1)) lines.push(margin + line);
  }
  if (row.defines !== undefined) {
    const name = fresh.get(row.defines.name);
    if (name !== undefined) scope.defined.push({ name, as: row.defines.as });
  }
  return lines;
}

function enter(scope: Scope, isBody: boolean, context: string | undefined, lent: string | undefined): Scope {
  const names = lent === undefined ? new Map<string, Kind>() : readLent(lent);
  if (context === 'bare') return scope.block(names, new Set());
  if (!isBody) {
    const contexts =
      context === undefined ? scope.contexts : new Set([...scope.contexts, context as Context]);
    return scope.block(names, contexts);
  }
  const contexts = new Set<Context>(['function']);
  if (context !== undefined) contexts.add(context as Context);
  return scope.inner(names, contexts);
}

/** A line with its parts filled in; undefined where the scope has no variable that it needs. */
function writeLine(writing: Writing, scope: Scope, form: string): string | undefined {
  const lent = new Map<string, Kind>();
  // What is assigned is known from the next line on, so the names are given out first.
  const made: [string, Kind][] = [];
  const marked = form.replace(/<set:(\w+)>/g, (_, kind: Kind) => {
    const known = scope.assignable(kind);
    const name =
      known.length > 0 && chance(writing.dice, 60)
        ? pick(writing.dice, known)
        : `${kind.charAt(0)}${freshName(writing)}`;
    made.push([name, kind]);
    return name;
  });
  const inner = scope.block(lent, scope.contexts);
  const target = new Map<string, string>();
  const same = marked.replace(/<(var|top):(\w+)>/g, (whole, where: string, kind: Kind) => {
    const known = target.get(whole) ?? pickVariable(writing, where === 'top' ? scope.top : scope, kind);
    if (known === undefined) return whole;
    target.set(whole, known);
    return known;
  });
  const isHead = /^(def|async def|class|@| {2}def) /.test(form);
  const depth = isHead ? 0 : 1 + writing.dice.below(EXPRESSION_DEPTH);
  const line = fillIn(writing, inner, same, { depth });
  for (const [name, kind] of made) scope.locals.set(name, kind);
  return /<(var|top|set):/.test(line) ? undefined : line;
}

function pickVariable(writing: Writing, scope: Scope, kind: Kind): string | undefined {
  const known = scope.assignable(kind);
  return known.length === 0 ? undefined : pick(writing.dice, known);
}

function writeClass(writing: Writing, scope: Scope): string[] {
  const { dice } = writing;
  const name = freshName(writing);
  const head = fillIn(writing, scope, pick(dice, classHeads), { depth: 0 }, new Map([['$1', name]]));
  const body: string[] = [];
  const count = 2 + dice.below(6);
  for (let index = 0; index < count; index++) {
    const inner = scope.inner(new Map(), new Set());
    body.push(...writeStatement(writing, inner, { lines: pick(dice, classMembers) }, 2));
  }
  scope.defined.push({ name, as: 'class' as Definition });
  return [head, ...indent(body)];
}
